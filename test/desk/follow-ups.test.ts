/**
 * Who takes up a closed ticket soon, takes nothing of the quota.
 */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DeskStory } from '../fixtures/desk-story.ts'
import { erpCase, erpWith, guatemala } from '../fixtures/erp-desk.ts'

beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => undefined))
afterEach(() => void vi.restoreAllMocks())

const LOW = erpCase('low')
const desk = erpWith(({ work }) => ({ work: { ...work, followUps: { freeWithinDays: 7 } } }))

test.for([
  ['a minute before the week is over, none', '2026-12-21T08:59', 9],
  ['a week after the closing, one of the month', '2026-12-21T09:00', 8],
] as const)('first 13: %s; either way it has its own promises and leads both ways', async ([, at, left]) => {
  const story = await DeskStory.at(desk, guatemala('2026-12-14T09:00'))
  const id = await story.opened('ana', LOW)
  await story.act('ana', id, { what: 'POST answers', body: { answer: 'solved' } })
  await story.until(guatemala(at))
  const { status, body: next } = await story.act('ana', id, { what: 'POST follow-ups', body: LOW })
  expect([status, next.follows]).toEqual([201, id])
  expect(new Set(next.deadlines?.map(({ startedAt }) => startedAt))).toEqual(new Set([guatemala(at)]))
  expect((await story.seen('ana', id)).followedBy).toEqual([next.id])
  expect((await story.account('marco', 'SANJOSE')).body).toMatchObject({ balance: { left } })
})
