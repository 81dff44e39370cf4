/**
 * Alarms: armed for the next step, left alone while they ring early enough, taken down when nothing is to come.
 */
import { plus, type Instant } from '@plazo/domain/instant'
import { schedule, takeDown, upcoming } from '@plazo/domain/steps'
import type { Ticket } from '@plazo/domain/ticket'
import { describe, expect, test } from 'vitest'
import { local, POLICY, wall } from '../fixtures/office.ts'
import { ANA, Story } from '../fixtures/story.ts'

const at = '2026-12-21T09:00'
const NOW = local('2026-12-21T09:30')
/** An hour before the first answer is due, at three. */
const WARNING = local('2026-12-21T14:00')
const OPEN = new Story(at).ticket
const armed = (alarm: Ticket['alarm']): Ticket => ({ ...OPEN, ...(alarm && { alarm }) })

describe('armed', () => {
  test('the office rings first for the first warning', () => {
    expect(upcoming(POLICY, OPEN)[0]).toMatchObject({ kind: 'clock-warned', at: WARNING })
  })

  test('what comes next is told soonest first; of two at one instant the end of a wait, then the clocks', () => {
    const away = new Story(at).do('2026-12-21T09:10', ANA, { kind: 'declare-away', until: WARNING }).ticket
    const kinds = upcoming(POLICY, away).map((step) => [step.kind, wall(step.at)])
    expect(kinds).toEqual([
      ['hold-ended', '2026-12-21T14:00'],
      ['clock-warned', '2026-12-21T14:00'],
    ])
    const asked = new Story(at).agent('2026-12-21T09:30', { asks: true }).customer('2026-12-21T09:40').ticket
    expect(upcoming(POLICY, asked).map((step) => wall(step.at))).toEqual(['2026-12-21T11:40', '2026-12-23T09:10'])
  })

  test.for<[string, Ticket['alarm'], Ticket['alarm']]>([
    ['none yet: for the next step', undefined, { at: WARNING, generation: 1 }],
    ['one that was taken down: the next of its name', { generation: 4 }, { at: WARNING, generation: 5 }],
    ['one that rings at the step stands', { at: WARNING, generation: 4 }, { at: WARNING, generation: 4 }],
    ['one that rings before it stands', { at: plus(NOW, 1), generation: 4 }, { at: plus(NOW, 1), generation: 4 }],
    ['one that has rung is armed anew', { at: NOW, generation: 4 }, { at: WARNING, generation: 5 }],
    ['one that rings too late is', { at: plus(WARNING, 1), generation: 4 }, { at: WARNING, generation: 5 }],
  ])('%s', ([, before, after]) => {
    const { ticket, dueAt } = schedule(POLICY, armed(before), NOW)
    expect(ticket).toEqual(armed(after))
    expect(wall(dueAt)).toBe('2026-12-21T15:00')
  })

  test.for([
    ['while it goes on: when the turn may be back', 'chat', '2026-12-21T09:04', '2026-12-21T09:09'],
    ['once it has paused as long: for the next step', 'chat', '2026-12-21T09:05', '2026-12-21T14:00'],
    ['a slow channel is none', 'portal', '2026-12-21T09:04', '2026-12-21T14:00'],
  ] as const)('of a conversation, %s', ([, channel, now, alarm]) => {
    const { ticket } = schedule(POLICY, new Story(at, { channel }).ticket, local(now))
    expect(wall(ticket.alarm?.at)).toBe(alarm)
  })

  test('of a conversation that a step would end sooner, for the step', () => {
    const asked = new Story(at, { channel: 'chat' }).agent('2026-12-21T09:10', { asks: true }).ticket
    expect(wall(schedule(POLICY, asked, local('2026-12-21T09:12')).ticket.alarm?.at)).toBe('2026-12-21T09:15')
    const until = local('2026-12-21T09:06')
    const away = new Story(at, { channel: 'chat' }).do('2026-12-21T09:02', ANA, { kind: 'declare-away', until }).ticket
    expect(wall(schedule(POLICY, away, local('2026-12-21T09:04')).ticket.alarm?.at)).toBe('2026-12-21T09:06')
  })

  test('nothing is to come of a closed ticket: what is armed stays, and it is due at no time', () => {
    const closed = { ...new Story(at).do(at, ANA, { kind: 'withdraw' }).ticket, alarm: { at: WARNING, generation: 4 } }
    expect(schedule(POLICY, closed, NOW)).toEqual({ ticket: closed, dueAt: undefined })
  })
})

describe('taken down', () => {
  test.for<[string, Ticket['alarm'], Instant, Ticket['alarm']]>([
    ['as it rings', { at: NOW, generation: 4 }, NOW, { generation: 4 }],
    ['when it rings late', { at: NOW, generation: 4 }, plus(NOW, 60_000), { generation: 4 }],
    ['not while another lies ahead', { at: plus(NOW, 1), generation: 5 }, NOW, { at: plus(NOW, 1), generation: 5 }],
    ['nor twice', { generation: 4 }, NOW, { generation: 4 }],
    ['nor where none ever was', undefined, NOW, undefined],
  ])('%s', ([, before, now, after]) => {
    expect(takeDown(armed(before), now)).toEqual(armed(after))
  })
})
