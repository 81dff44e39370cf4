/**
 * When the desk's people may be written to.
 */
import { ALWAYS_OPEN } from '@plazo/domain/calendar'
import type { Happening, Ticket } from '@plazo/domain/ticket'
import type { Template } from '@plazo/domain/notices'
import { opensFor, paceMilliseconds } from '@plazo/domain/notice-hours'
import type { Policy } from '@plazo/domain/policy'
import { describe, expect, test } from 'vitest'
import { local, POLICY, wall } from '../fixtures/office.ts'
import { Story } from '../fixtures/story.ts'

const TICKET = new Story('2026-12-21T09:00').ticket
const WROTE: Happening = { kind: 'message-added', visibility: 'public', asks: false, automatic: false, text: 'Sigo.' }
const BROKE: Happening = {
  kind: 'clock-breached',
  clock: 'firstResponse',
  dueAt: local('2026-12-21T15:00'),
  cause: 'time',
}

type Case = { at: string; ticket?: Ticket; policy?: Policy; template?: Template; happening?: Happening }

function waits({ at, ticket = TICKET, policy = POLICY, template = 'customer-wrote', happening = WROTE }: Case) {
  const event = { ...happening, at: local(at), actor: { role: 'customer', id: 'ana' } } as const
  return wall(opensFor({ policy, calendar: POLICY.calendar }, ticket, { template, event }))
}

describe('a letter to somebody of the desk', () => {
  test.for<[string, string, string | undefined]>([
    ['in attendance: at once', '2026-12-21T09:30', undefined],
    ['at the opening itself: at once', '2026-12-21T08:00', undefined],
    ['at the closing itself, while somebody is still there: at once', '2026-12-21T18:00', undefined],
    ['a minute later: in the morning', '2026-12-21T18:01', '2026-12-22T08:00'],
    ['over lunch: after it', '2026-12-21T12:30', '2026-12-21T14:00'],
    ['on the eve of a holiday: after holiday and weekend', '2026-12-24T20:00', '2026-12-28T08:00'],
    ['in the night before work: in the morning', '2026-12-21T03:00', '2026-12-21T08:00'],
  ])('%s', ([, at, expected]) => {
    expect(waits({ at })).toBe(expected)
  })

  test('waits for nothing at a desk that never closes', () => {
    const event = { ...WROTE, at: local('2026-12-26T03:00'), actor: { role: 'customer', id: 'ana' } } as const
    const rules = { policy: POLICY, calendar: ALWAYS_OPEN }
    expect(opensFor(rules, TICKET, { template: 'customer-wrote', event })).toBeUndefined()
  })

  test('S2-28: goes at once in the hours that the customer pays for, and not before or after', () => {
    const quote = { amount: '150.00', currency: 'USD', from: local('2026-12-22T20:00'), to: local('2026-12-22T22:00') }
    const accepted: Ticket = { ...TICKET, offHours: { ...quote, state: 'accepted' } }
    const quoted: Ticket = { ...TICKET, offHours: { ...quote, state: 'quoted' } }
    expect(waits({ at: '2026-12-22T20:00', ticket: accepted })).toBeUndefined()
    expect(waits({ at: '2026-12-22T22:00', ticket: accepted })).toBe('2026-12-23T08:00')
    expect(waits({ at: '2026-12-22T19:59', ticket: accepted })).toBe('2026-12-23T08:00')
    expect(waits({ at: '2026-12-22T20:00', ticket: quoted })).toBe('2026-12-23T08:00')
  })

  test('goes at once when its target says so, and another target’s does not', () => {
    const topic = POLICY.topics['errors']!
    const clock = { length: 'PT6H', unit: 'clock', warnings: [], escalations: [] } as const
    const policy = {
      ...POLICY,
      topics: { errors: { ...topic, promises: { firstResponse: { ...clock, atAnyHour: true }, resolution: clock } } },
    } as const
    const night = { at: '2026-12-21T23:00', policy, template: 'clock-breached' } as const
    expect(waits({ ...night, happening: BROKE })).toBeUndefined()
    expect(waits({ ...night, happening: { ...BROKE, clock: 'resolution' } })).toBe('2026-12-22T08:00')
  })

  test('goes at once when the desk says so of that letter', () => {
    const policy: Policy = { ...POLICY, notices: { atAnyHour: ['clock-breached'] } }
    expect(waits({ at: '2026-12-21T23:00', policy, template: 'clock-breached', happening: BROKE })).toBeUndefined()
    expect(waits({ at: '2026-12-21T23:00', policy })).toBe('2026-12-22T08:00')
  })
})

test('three letters in five minutes, unless the desk has another pace', () => {
  expect(paceMilliseconds(POLICY)).toBe(300_000)
  expect(paceMilliseconds({ notices: { pace: 'PT1M' } })).toBe(60_000)
})
