import type { AlarmClock } from '@plazo/application/alarm-clock'
import type { TicketWrite } from '@plazo/application/arm-alarms'
import type { Ticket } from '@plazo/domain/ticket'
import type { DynamoDBRecord } from 'aws-lambda'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { alarmsConsumer } from '../../functions/streams/alarms-consumer.ts'
import { local } from '../fixtures/office.ts'
import { Story } from '../fixtures/story.ts'

const at = local('2026-12-21T14:30')
const plain = new Story('2026-12-21T09:00').ticket
const armed = (generation: number, id = plain.id): Ticket => ({ ...plain, id, alarm: { at, generation } })

/** The writes of one batch, delivered to a consumer whose Scheduler refuses some tickets. */
async function deliver(writes: readonly TicketWrite[], refused: readonly string[] = []) {
  const arm = vi.fn<AlarmClock['arm']>(async ({ ticketId }) => {
    if (refused.includes(ticketId)) throw new Error('throttled')
  })
  const Records = writes.map((_, index): DynamoDBRecord => ({ dynamodb: { SequenceNumber: String(index) } }))
  const consumer = alarmsConsumer({ alarmClock: { arm } }, ({ dynamodb }) => [
    writes[Number(dynamodb?.SequenceNumber)]!,
  ])
  const { batchItemFailures } = await consumer({ Records })
  return { armed: arm.mock.calls.map(([alarm]) => alarm), failed: batchItemFailures.map((each) => each.itemIdentifier) }
}

beforeEach(() => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})

afterEach(() => {
  vi.restoreAllMocks()
})

test.for<[string, TicketWrite, number]>([
  ['a new ticket with an alarm is armed', { after: armed(1) }, 1],
  ['a new generation is armed', { before: armed(1), after: armed(2) }, 1],
  ['the same generation is left alone', { before: armed(2), after: armed(2) }, 0],
  ['a first alarm on a ticket that had none is armed', { before: plain, after: armed(1) }, 1],
  ['a ticket without an alarm needs none', { after: plain }, 0],
])('%s', async ([, write, times]) => {
  const result = await deliver([write])
  expect(result.armed).toHaveLength(times)
  expect(result.failed).toEqual([])
})

test('Scheduler is told the ticket, the instant and the generation, and no more', async () => {
  const { armed: alarms } = await deliver([{ after: armed(3) }])
  expect(alarms).toEqual([{ ticketId: plain.id, at, generation: 3 }])
})

test('what Scheduler refuses comes again from the first failure on, and holds up no other ticket', async () => {
  const writes = ['A-00000001', 'A-00000002', 'A-00000003'].map((id) => ({ after: armed(1, id) }))
  const { armed: alarms, failed } = await deliver(writes, ['A-00000002'])
  expect(alarms.map(({ ticketId }) => ticketId)).toEqual(['A-00000001', 'A-00000002', 'A-00000003'])
  expect(failed).toEqual(['1'])
})
