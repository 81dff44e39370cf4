import type { Policy } from '@plazo/domain/policy'
import { changesBetween, rulesOf } from '@plazo/domain/single-rules'
import { describe, expect, test } from 'vitest'
import { POLICY } from '../fixtures/office.ts'

const rules = rulesOf(POLICY)
const said = (...path: string[]) => rules.find((rule) => rule.path.join('/') === path.join('/'))?.value
const { week } = POLICY.calendar

describe('a policy as single rules', () => {
  test.for<[string, readonly string[], unknown]>([
    ['a word', ['topics', 'errors', 'team'], 'support'],
    ['a number', ['plans', 'standard', 'openTickets'], 3],
    ['yes or no', ['topics', 'billing', 'planFree'], true],
    ['a list of words is one rule', ['topics', 'records', 'channels'], ['portal', 'chat']],
    ['so is a list of nothing', ['pausedBy', 'firstResponse'], []],
    ['so are the shifts of a day', ['calendar', 'week', '1'], week['1']],
    ['an exception is told by its date', ['calendar', 'exceptions', '2026-12-25'], []],
    ['a length stays with its unit', ['ladders', 'chat', '2', 'after'], { length: 'PT20M', unit: 'clock' }],
    ['steps are told by their place, from 1', ['ladders', 'portal', '1', 'kind'], 'ping'],
    [
      'what else a target says stands beside its length',
      ['plans', 'standard', 'promises', 'medium', 'firstResponse', 'warnings'],
      ['PT30M', 'PT1H'],
    ],
    ['that something is there is all there is to say', ['plans', 'bare', 'promises', 'high'], true],
  ])('%s', ([, path, value]) => {
    expect(said(...path)).toEqual(value)
  })

  test('each once, and the day of the version is none', () => {
    const paths = rules.map(({ path }) => path.join('/'))
    expect(new Set(paths).size).toBe(paths.length)
    expect(paths).not.toContain('version')
    expect(paths).not.toContain('ladders/chat/2/after/length')
  })
})

describe('what another version says otherwise', () => {
  const days = (...dates: string[]) => ({
    ...POLICY.calendar,
    exceptions: dates.map((date) => ({ date, shifts: [] })),
  })
  const changes = (changed: Partial<Policy>) => changesBetween(POLICY, { ...POLICY, version: '2027-01-01', ...changed })

  test('nothing, when only its day is another', () => {
    expect(changes({})).toEqual([])
  })

  test.for<[string, Partial<Policy>, readonly object[]]>([
    ['another value', { readingCancelsLadder: true }, [{ path: ['readingCancelsLadder'], from: false, to: true }]],
    [
      'one day more is no change of those behind it',
      { calendar: days('2026-12-24', '2026-12-25') },
      [{ path: ['calendar', 'exceptions', '2026-12-24'], to: [] }],
    ],
    [
      'another day in its place: what is gone comes last',
      { calendar: days('2026-12-31') },
      [
        { path: ['calendar', 'exceptions', '2026-12-31'], to: [] },
        { path: ['calendar', 'exceptions', '2026-12-25'], from: [] },
      ],
    ],
    [
      'a day with other hours',
      { calendar: { ...POLICY.calendar, week: { ...week, '6': [{ opens: '09:00', closes: '12:00' }] } } },
      [{ path: ['calendar', 'week', '6'], from: [], to: [{ opens: '09:00', closes: '12:00' }] }],
    ],
  ])('%s', ([, changed, expected]) => {
    expect(changes(changed)).toEqual(expected)
  })
})
