import { plus } from '@plazo/domain/instant'
import { beforeEach, expect, test, vi } from 'vitest'
import { ApiTrial, TICKET } from '../fixtures/api-trial.ts'

beforeEach(() => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined)
})

const MINUTE = 60_000

async function timesOf(trial: ApiTrial, ticketId: string): Promise<readonly string[]> {
  const { body } = await trial.ask(`GET /tickets/${ticketId}`, { as: 'luis' })
  return (body.timeline ?? []).map(({ at }) => at)
}

test('what is done by a clock that is behind happens no earlier than what was done before', async () => {
  const trial = await ApiTrial.ready()
  const id = await trial.open()
  const written = trial.now
  trial.now = plus(trial.now, -4 * MINUTE)
  await trial.ask(`POST /tickets/${id}/messages`, {
    as: 'luis',
    headers: trial.fresh(),
    body: { text: '¿Qué banco es?' },
  })
  await trial.ask(`POST /tickets/${id}/reads`, { as: 'ana', body: { messages: [2] } })
  expect(await timesOf(trial, id)).toEqual([written, written, written])
})

test('so is the word of a follow-up on the ticket that it takes up', async () => {
  const trial = await ApiTrial.ready()
  const id = await trial.open()
  const closing = { as: 'ana', headers: { 'If-Match': '"1"' }, body: {} } as const
  await trial.ask(`POST /tickets/${id}/withdrawal`, closing)
  const closed = trial.now
  trial.now = plus(trial.now, -4 * MINUTE)
  const { status } = await trial.ask(`POST /tickets/${id}/follow-ups`, {
    as: 'ana',
    headers: trial.fresh(),
    body: TICKET,
  })
  expect(status).toBe(201)
  expect((await timesOf(trial, id)).at(-1)).toBe(closed)
})
