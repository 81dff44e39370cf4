/** Runs seeds as they come, one after another. */
import { parentPort } from 'node:worker_threads'
import { runSeed } from './run-seed.ts'

// What functions log is for an operator; here it would drown what is found.
for (const name of ['info', 'error'] as const) console[name] = () => undefined
// Faults are injected by the ten thousand, and nobody reads where.
Error.stackTraceLimit = 0

parentPort?.on('message', (seed: number) => void run(seed))

async function run(seed: number): Promise<void> {
  const outcome = await runSeed(seed)
  // A worker's port and no window: there is no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage(outcome)
}
