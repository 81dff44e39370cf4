/**
 * What a version would do to a ticket that keeps another.
 */
import type { Policy, Promises } from '@plazo/domain/policy'
import { movesUnder } from '@plazo/domain/version-preview'
import { expect, test } from 'vitest'
import { local, POLICY, wall } from '../fixtures/office.ts'
import { Story } from '../fixtures/story.ts'

/** The office with other promises for medium tickets on the standard plan. */
function promising(promises: Promises): Policy {
  const standard = POLICY.plans['standard']!
  return {
    ...POLICY,
    version: '2027-07-01',
    plans: { standard: { ...standard, promises: { ...standard.promises, medium: promises } } },
  }
}
const MEDIUM = POLICY.plans['standard']!.promises.medium!
const within = (length: string) => ({ length, unit: 'attendance', warnings: [], escalations: [] }) as const

function moves(story: Story, other: Policy, at: string) {
  return movesUnder({ own: POLICY, other }, story.ticket, local(at))?.map(
    ({ clock, from, to, breaks }) => `${clock} ${wall(from) ?? '-'} ${wall(to) ?? '-'}${breaks ? ' breaks' : ''}`,
  )
}

const opened = () => new Story('2026-12-21T09:00')

test.for([
  ['the same promises move nothing', MEDIUM, '2026-12-21T09:30', []],
  [
    'a sooner answer moves the promise and breaks nothing that is ahead',
    { ...MEDIUM, firstResponse: within('PT2H') },
    '2026-12-21T09:30',
    ['firstResponse 2026-12-21T15:00 2026-12-21T11:00'],
  ],
  [
    'what would have been due already breaks',
    { ...MEDIUM, firstResponse: within('PT2H') },
    '2026-12-21T11:00',
    ['firstResponse 2026-12-21T15:00 2026-12-21T11:00 breaks'],
  ],
  [
    'what is broken already does not break again',
    { ...MEDIUM, firstResponse: within('PT2H') },
    '2026-12-21T16:00',
    ['firstResponse 2026-12-21T15:00 2026-12-21T11:00'],
  ],
  [
    'more time moves it the other way',
    { ...MEDIUM, resolution: within('PT24H') },
    '2026-12-21T09:30',
    ['resolution 2026-12-23T09:00 2026-12-24T09:00'],
  ],
  [
    'a promise that is not made any more',
    { firstResponse: MEDIUM.firstResponse! },
    '2026-12-21T09:30',
    ['resolution 2026-12-23T09:00 -'],
  ],
] as const)('%s', ([, promises, at, expected]) => {
  expect(moves(opened(), promising(promises), at)).toEqual(expected)
})

test('a promise that waits for the customer has no due time to move', () => {
  const asked = opened().agent('2026-12-21T09:10', { asks: true })
  expect(moves(asked, promising({ ...MEDIUM, resolution: within('PT1H') }), '2026-12-21T17:00')).toEqual([])
})

test('a ticket that its ladder closes by then is none of it', () => {
  const silent = opened().agent('2026-12-21T09:10', { asks: true })
  expect(moves(silent, promising({}), '2026-12-28T09:00')).toBeUndefined()
})
