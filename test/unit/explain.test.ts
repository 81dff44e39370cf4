import { explain } from '@plazo/domain/explain'
import { decideHandOver } from '@plazo/domain/handover'
import { describe, expect, test } from 'vitest'
import { local, POLICY, wall } from '../fixtures/office.ts'
import { LUIS, Story } from '../fixtures/story.ts'

describe('explained', () => {
  test('every stretch of a resolution is told with its reason and for whom it waited', () => {
    const story = new Story('2026-12-24T16:00').agent('2026-12-24T17:00', { asks: true }).customer('2026-12-28T09:00')
    const { clocks } = explain(POLICY, story.events, local('2026-12-28T09:00'))
    const resolution = clocks.find(({ kind }) => kind === 'resolution')
    expect(
      resolution?.segments
        .slice(0, 4)
        .map(({ from, to, counts, reason, cause }) => [wall(from), wall(to), counts, reason, cause]),
    ).toEqual([
      ['2026-12-24T16:00', '2026-12-24T17:00', true, 'open', undefined],
      ['2026-12-24T17:00', '2026-12-28T09:00', false, 'paused', 'customer'],
      ['2026-12-28T09:00', '2026-12-28T12:00', true, 'open', undefined],
      ['2026-12-28T12:00', '2026-12-28T14:00', false, 'closed', undefined],
    ])
    expect(resolution?.segments.at(-1)?.to).toBe(resolution?.dueAt)
  })

  test('earlier rounds of the next response stay on record', () => {
    const story = new Story('2026-12-21T08:00')
      .agent('2026-12-21T08:30')
      .customer('2026-12-21T09:00')
      .agent('2026-12-21T09:30')
      .customer('2026-12-21T14:00')
    const rounds = explain(POLICY, story.events, local('2026-12-21T15:00')).clocks.filter(
      ({ kind }) => kind === 'nextResponse',
    )
    expect(rounds.map(({ state, startedAt }) => [state, wall(startedAt)])).toEqual([
      ['met', '2026-12-21T09:00'],
      ['running', '2026-12-21T14:00'],
    ])
  })

  test('says what rings next, soonest first', () => {
    const { next } = explain(POLICY, new Story('2026-12-21T08:00').events, local('2026-12-21T08:01'))
    expect(next.map(({ kind, at }) => [kind, wall(at)])).toEqual([
      ['clock-warned', '2026-12-21T11:00'],
      ['clock-breached', '2026-12-22T18:00'],
    ])
  })

  test('a wait that goes on is told up to now, and waits in turn each by its cause', () => {
    const story = new Story('2026-12-21T08:00').agent('2026-12-21T09:00', { asks: true }).resolve('2026-12-21T10:00')
    const { clocks } = explain(POLICY, story.events, local('2026-12-21T11:00'))
    const resolution = clocks.find(({ kind }) => kind === 'resolution')
    expect(resolution).toMatchObject({ state: 'paused' })
    expect(resolution?.segments.map(({ from, to, cause }) => [wall(from), wall(to), cause])).toEqual([
      ['2026-12-21T08:00', '2026-12-21T09:00', undefined],
      ['2026-12-21T09:00', '2026-12-21T10:00', 'customer'],
      ['2026-12-21T10:00', '2026-12-21T11:00', 'resolved'],
    ])
  })

  test('promises taken over from another ticket are told oldest first', () => {
    const story = new Story('2026-12-21T08:00').agent('2026-12-21T08:30').customer('2026-12-21T09:00')
    const { next } = decideHandOver(
      POLICY,
      story,
      { kind: 'transfer', ticketId: 'SANJOSE-00000002', team: 'engineers', topic: 'errors' },
      { actor: LUIS, now: local('2026-12-21T10:00') },
    )
    const { clocks } = explain(POLICY, next.events, local('2026-12-21T10:00'))
    expect(clocks.map(({ kind, startedAt }) => [kind, wall(startedAt)])).toEqual([
      ['firstResponse', '2026-12-21T08:00'],
      ['resolution', '2026-12-21T08:00'],
      ['nextResponse', '2026-12-21T09:00'],
    ])
  })

  test('a clock that is not promised has nothing to explain', () => {
    const { clocks } = explain(
      POLICY,
      new Story('2026-12-21T08:00', { plan: 'bare' }).events,
      local('2026-12-21T11:00'),
    )
    expect(clocks.map(({ segments }) => segments)).toEqual([[], []])
  })

  test('a timeline without its opening is a fault', () => {
    const { events } = new Story('2026-12-21T08:00').agent('2026-12-21T09:00')
    expect(() => explain(POLICY, events.slice(1), local('2026-12-21T11:00'))).toThrow('begins with its opening')
  })
})
