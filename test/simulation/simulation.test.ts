import { ROUTES } from '@plazo/contracts/routes'
import { expect, test } from 'vitest'
import { KEPT_SEEDS } from './kept-seeds.ts'
import { reportOf, runSeeds, totalOf } from './run-seeds.ts'

const MINUTE = 60_000
const TICKET_DAYS = 400_000
const FAULTS = 50_000

/** Those that once failed are among them, or come beside them. */
const SEEDS = [
  ...new Set([...Array.from({ length: 500 }, (_, index) => index + 1), ...KEPT_SEEDS.map(({ seed }) => seed)]),
]

test(
  'Q1, Q2, Q3, Q4: every desk keeps every invariant through weeks of faults of every kind',
  { timeout: 40 * MINUTE },
  async () => {
    const outcomes = await runSeeds(SEEDS)
    expect(outcomes.filter(({ violations }) => violations.length > 0).map(reportOf)).toEqual([])
    const { ticketDays, faults, byKind, answers } = totalOf(outcomes)
    expect(ticketDays).toBeGreaterThanOrEqual(TICKET_DAYS)
    expect(faults).toBeGreaterThanOrEqual(FAULTS)
    expect(byKind.filter(([, times]) => times === 0)).toEqual([])
    // Whatever can be asked of the desk was asked, and answered as the contract has it.
    expect(ROUTES.filter(({ id, answer }) => !answers.has(`${id} ${answer.status}`)).map(({ id }) => id)).toEqual([])
  },
)

test('the same seed is the same run, to the last byte', { timeout: 10 * MINUTE }, async () => {
  const [first, second] = [await runSeeds([6, 7]), await runSeeds([6, 7])]
  expect(second.map(({ digest }) => digest)).toEqual(first.map(({ digest }) => digest))
  expect(new Set(first.map(({ digest }) => digest)).size).toBe(2)
})
