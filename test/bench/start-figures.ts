/**
 * How much a function starts from, and how soon it is ready: Q21.
 * @module
 */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Bundles } from '../../infra/bundle-functions.ts'
import { FUNCTION_NAMES, type FunctionName } from '../../infra/function-entries.ts'
import { environmentOf } from '../infra/function-environment.ts'
import { API_FUNCTIONS, kilobytes, TIMER_FUNCTIONS } from './build-figures.ts'
import { atMost, type Figure } from './report.ts'

/** Turn about, so that a busy moment spoils none of them for good. */
const ROUNDS = 25

export function starts(bundles: Bundles): Figure {
  const best = new Map<FunctionName, number>()
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of FUNCTION_NAMES) best.set(name, Math.min(best.get(name) ?? Infinity, startOf(bundles, name)))
  }
  const measured = {
    'API kB': kilobytes(bundles, API_FUNCTIONS),
    'timers kB': kilobytes(bundles, TIMER_FUNCTIONS),
    'slowest start in ms': Math.round(Math.max(...best.values())),
  }
  return atMost('API ≤ 500 kB, timers ≤ 300 kB; started, Node and all, within 250 ms', measured, {
    'API kB': 500,
    'timers kB': 300,
    'slowest start in ms': 250,
  })
}

/** Milliseconds from nothing to a bundle that is loaded, in a process of its own. */
function startOf(bundles: Bundles, name: FunctionName): number {
  const index = join(bundles.folderOf(name), 'index.js')
  const from = performance.now()
  execFileSync(process.execPath, ['-e', 'require(process.argv[1]); process.exit()', index], {
    env: environmentOf(name),
  })
  return performance.now() - from
}
