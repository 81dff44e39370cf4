/**
 * What is asked for when a ticket is opened is told once on its timeline, and is the ticket's from then on.
 */
import { apply, replay } from '@plazo/domain/apply'
import { decideHandOver } from '@plazo/domain/handover'
import type { OpenCommand } from '@plazo/domain/commands'
import type { TicketEvent } from '@plazo/domain/ticket'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { local, POLICY } from '../fixtures/office.ts'
import { LUIS, Story } from '../fixtures/story.ts'

const at = '2026-12-21T09:00'

const ALL = {
  module: 'BANCOS',
  form: { menuPath: 'Bancos > Facturas' },
  priorityGrounds: { by: 'reason', reason: 'stopped' },
  product: 'desktop',
  productVersion: '12',
  slot: true,
  grantId: 'month-2026-12',
  follows: 'SANJOSE-00000009',
  assigneeId: 'luis',
  splitFrom: 'SANJOSE-00000008',
} as const satisfies Partial<OpenCommand>
const FIELDS = Object.keys(ALL).filter((field) => field in ALL)

test('whatever part of it is said is on the event and on the ticket, and what is not said is on neither', () => {
  fc.assert(
    fc.property(fc.subarray(FIELDS), (said) => {
      const asked = Object.fromEntries(Object.entries(ALL).filter(([field]) => said.includes(field)))
      const { ticket, events } = new Story(at, asked)
      expect(events).toHaveLength(1)
      expect(events[0]).toMatchObject({ kind: 'opened', sequence: 1, ...asked })
      // The form is read on the timeline.
      const { form: _, ...kept } = asked
      expect(ticket).toMatchObject({ state: 'open', turn: 'agent', version: 1, ...kept })
      for (const field of FIELDS) {
        expect(field in events[0]!).toBe(said.includes(field))
        expect(field in ticket).toBe(said.includes(field) && field !== 'form')
      }
      expect(replay(POLICY, events)).toEqual(ticket)
    }),
  )
})

describe('what happened to other tickets because of it', () => {
  const event = (rest: object) => ({ at: local('2026-12-21T10:00'), actor: LUIS, ...rest }) as TicketEvent

  test.for([
    ['the tickets that take it up, oldest first', { kind: 'follow-up-opened' }, 'followedBy'],
    ['its other cases, oldest first', { kind: 'split-off' }, 'splitInto'],
  ] as const)('%s', ([, what, list]) => {
    const { ticket } = new Story(at)
    const told = ['T-1', 'T-2'].reduce(
      (before, ticketId) => apply(POLICY, before, event({ ...what, ticketId })),
      ticket,
    )
    expect(told[list]).toEqual(['T-1', 'T-2'])
    expect({ ...told, [list]: ticket[list] }).toEqual({ ...ticket, version: 3, changedAt: local('2026-12-21T10:00') })
  })

  test.for([
    [
      'a promise that is settled',
      new Story(at).agent('2026-12-21T09:30'),
      { kind: 'clock-breached', clock: 'firstResponse' },
    ],
    ['a promise that never ran', new Story(at), { kind: 'clock-warned', clock: 'nextResponse', step: 0 }],
    ['a quote that was never made', new Story(at), { kind: 'off-hours-answered', accepted: true }],
  ] as const)('of %s nothing more can be told', ([, { ticket }, what]) => {
    const after = apply(POLICY, ticket, event(what))
    expect({ ...after, version: 0, changedAt: '' }).toEqual({ ...ticket, version: 0, changedAt: '' })
  })
})

describe('a timeline that cannot be is a fault, and no refusal', () => {
  const story = new Story(at).agent('2026-12-21T09:30')
  const [opening, ...rest] = story.events

  test.for<[string, () => unknown, string]>([
    ['none at all', () => replay(POLICY, []), 'begins with its opening'],
    ['without its opening', () => replay(POLICY, rest), 'begins with its opening'],
    ['opened twice', () => replay(POLICY, [opening!, opening!]), 'is opened already'],
    [
      'handed over without its opening',
      () =>
        decideHandOver(
          POLICY,
          { ticket: story.ticket, events: rest },
          { kind: 'transfer', ticketId: 'SANJOSE-00000002', team: 'engineers', topic: 'errors' },
          { actor: LUIS, now: local('2026-12-21T10:00') },
        ),
      'begins with its opening',
    ],
  ])('%s', ([, read, message]) => {
    expect(read).toThrow(RangeError)
    expect(read).toThrow(message)
  })
})
