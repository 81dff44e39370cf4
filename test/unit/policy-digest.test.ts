import { digestProblems, policyDigest } from '@plazo/desks/digest'
import { DIGESTS } from '@plazo/desks/digests'
import { DESK_IDS, deskById } from '@plazo/desks/desks'
import { minutes } from '../fixtures/desk-minutes.ts'
import { expect, test } from 'vitest'

const TODAY = '2026-11-23'
const [past] = minutes.versions
const future = { ...past, version: '2027-07-01', readingCancelsLadder: true }
const desk = { ...minutes, versions: [past, future] as const }
const recorded = { [past.version]: policyDigest(past), [future.version]: policyDigest(future) }

test.for(DESK_IDS)('every version of the desk %s is as it was recorded', (id) => {
  const today = new Date().toISOString().slice(0, 10)
  expect(digestProblems(deskById(id), DIGESTS[id] ?? {}, today)).toEqual([])
})

test('the digest of a version does not hang on the order of its fields', () => {
  const reversed = Object.fromEntries(Object.entries(past).toReversed()) as typeof past
  expect(policyDigest(reversed)).toBe(policyDigest(past))
})

test('nothing is wrong with what is as recorded', () => {
  expect(digestProblems(desk, recorded, TODAY)).toEqual([])
})

test('a version that has taken effect never changes: one is added instead', () => {
  const versions = [{ ...past, readingCancelsLadder: true }, future] as const
  expect(digestProblems({ ...desk, versions }, recorded, TODAY)).toEqual([
    'minutes 2026-01-01: changed after it took effect. Put it back and add a version instead.',
  ])
})

test('a version still ahead may change, and is recorded anew', () => {
  const changed = { ...future, withoutPlan: {} }
  expect(digestProblems({ ...desk, versions: [past, changed] }, recorded, TODAY)).toEqual([
    `minutes 2027-07-01: changed before it took effect. Record ${policyDigest(changed)}.`,
  ])
})

test('a new version is recorded', () => {
  expect(digestProblems(desk, { [past.version]: policyDigest(past) }, TODAY)).toEqual([
    `minutes 2027-07-01: has no digest. Record ${policyDigest(future)}.`,
  ])
})

test('a version tickets are pinned to cannot go', () => {
  expect(digestProblems({ ...desk, versions: [{ ...past, version: '2026-06-01' }] }, recorded, TODAY)).toEqual([
    expect.stringMatching(/^minutes 2026-06-01: has no digest\. Record [0-9a-f]{64}\.$/),
    'minutes 2026-01-01: has taken effect and is gone, but tickets are pinned to it. Put it back.',
    'minutes 2027-07-01: is gone before it took effect. Remove its digest.',
  ])
})
