/**
 * A ticket that goes on in another one, before its closing is written: it is closed for whoever looks at it.
 */
import { decide, decideReading } from '@plazo/domain/decide'
import { decideHandOver, type HandOver } from '@plazo/domain/handover'
import { plus } from '@plazo/domain/instant'
import { catchUp, settled } from '@plazo/domain/steps'
import { expect, test } from 'vitest'
import { local, POLICY } from '../fixtures/office.ts'
import { LUIS, Story } from '../fixtures/story.ts'

const AT = '2026-12-21T09:00'
const DAY = 86_400_000
const TRANSFER: HandOver = {
  kind: 'transfer',
  ticketId: 'SANJOSE-00000002',
  team: 'engineers',
  topic: 'errors',
  note: 'Es un error.',
}
const ANA = { role: 'customer', id: 'ana' } as const

/** More than a day after its opening, with no bell in between. */
function handedOver(story = new Story(AT)) {
  const now = local('2026-12-22T16:00')
  return { now, ...decideHandOver(POLICY, story, TRANSFER, { actor: LUIS, now }) }
}

test.for([
  ['before it', -DAY],
  ['at it', 0],
  ['long after it, and nothing else has fallen due', 30 * DAY],
] as const)('its story ends the same, whoever comes: %s', ([, later]) => {
  const { now, going, old } = handedOver()
  expect(catchUp(POLICY, { ticket: going, events: [] }, plus(now, later))).toEqual(old)
  expect(settled(POLICY, going)).toEqual(old.ticket)
  expect(old.events.map(({ kind }) => kind)).toContain('clock-breached')
  expect(old.events.at(-1)).toMatchObject({ at: now, actor: LUIS, note: 'Es un error.', carriedOver: true })
})

test('a ticket that stays where it is is settled as it is', () => {
  const { ticket } = new Story(AT)
  expect(settled(POLICY, ticket)).toBe(ticket)
})

test('nothing is done to it any more, not even by a clock that is behind', () => {
  const { now, going } = handedOver()
  const asked = { actor: ANA, now: plus(now, -DAY) }
  const refusal = expect.objectContaining({ reason: { code: 'ticket/closed', facts: expect.anything() } })
  expect(() => decide(POLICY, going, { kind: 'withdraw' }, asked)).toThrow(refusal)
  expect(() => decideHandOver(POLICY, { ticket: going, events: [] }, TRANSFER, asked)).toThrow(refusal)
})

test('who reads in it closes it along, and reads behind that', () => {
  const story = new Story(AT).agent('2026-12-21T10:00')
  const { now, going } = handedOver(story)
  const { events } = story
  const read = { actor: ANA, now: plus(now, -DAY), messages: [2] }
  const { events: told } = decideReading(POLICY, { ticket: going, events }, read)
  expect(told.slice(-2)).toMatchObject([
    { kind: 'closed', at: now },
    { kind: 'messages-read', at: now },
  ])
})
