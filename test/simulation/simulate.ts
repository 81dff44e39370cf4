/**
 * `npm run simulate -- --seeds 500`, or `--seed 17` for one of them again: the whole desk through weeks of faults. The
 * last line is `N seeds, N ticket-days, N faults, N violations`.
 * @module
 */
import { parseArgs } from 'node:util'
import { reportOf, runSeeds, totalOf } from './run-seeds.ts'

const { values } = parseArgs({
  options: { seeds: { type: 'string' }, seed: { type: 'string' }, from: { type: 'string' } },
})
const first = Number(values.seed ?? values.from ?? 1)
const count = values.seed === undefined ? Number(values.seeds ?? 20) : 1
if (!Number.isSafeInteger(first) || !Number.isSafeInteger(count) || count < 1) {
  process.stderr.write('Usage: npm run simulate -- [--seeds 500] [--from 1] | --seed 17\n')
  process.exit(2)
}

const say = (line: string) => process.stdout.write(`${line}\n`)
const outcomes = await runSeeds(
  Array.from({ length: count }, (_, index) => first + index),
  (outcome) => outcome.violations.length > 0 && say(reportOf(outcome)),
)
const { seeds, ticketDays, faults, violations, byKind } = totalOf(outcomes)
if (values.seed !== undefined)
  for (const { digest, answers } of outcomes)
    say([...answers.map(([name, times]) => `${name}: ${times}`), `digest ${digest}`].join('\n'))
for (const [kind, times] of byKind) say(`${String(times).padStart(9)}  ${kind}`)
say(`${seeds} seeds, ${ticketDays} ticket-days, ${faults} faults, ${violations} violations`)
process.exitCode = violations === 0 ? 0 : 1
