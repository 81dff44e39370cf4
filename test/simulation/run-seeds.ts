/**
 * Many runs, as many at once as the machine has processors.
 * @module
 */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { FAULTS } from './faults.ts'
import type { Outcome } from './run-seed.ts'

/** In the order of the seeds. @param told Called as each is done. */
export async function runSeeds(
  seeds: readonly number[],
  told: (outcome: Outcome) => void = () => undefined,
): Promise<readonly Outcome[]> {
  const waiting = [...seeds]
  const outcomes: Outcome[] = []
  const workers = Math.min(availableParallelism(), seeds.length)
  await Promise.all(
    Array.from({ length: workers }, async () => {
      const worker = new Worker(new URL('worker.ts', import.meta.url), {
        resourceLimits: { maxYoungGenerationSizeMb: 96 },
      })
      for (let seed = waiting.shift(); seed !== undefined; seed = waiting.shift()) {
        const outcome = await answer(worker, seed)
        outcomes.push(outcome)
        told(outcome)
      }
      await worker.terminate()
    }),
  )
  return outcomes.toSorted((a, b) => a.seed - b.seed)
}

function answer(worker: Worker, seed: number): Promise<Outcome> {
  return new Promise((settle, reject) => {
    worker.removeAllListeners()
    worker.once('message', settle)
    worker.once('error', (cause) => reject(new Error(`seed ${seed} broke the simulation`, { cause })))
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker.postMessage(seed)
  })
}

export type Total = {
  seeds: number
  ticketDays: number
  faults: number
  violations: number
  byKind: readonly (readonly [string, number])[]
  /** `addMessage 201`, and how many times. */
  answers: ReadonlyMap<string, number>
}

export function totalOf(outcomes: readonly Outcome[]): Total {
  const sum = (count: (outcome: Outcome) => number) => outcomes.reduce((total, outcome) => total + count(outcome), 0)
  const byKind = FAULTS.map((kind) => {
    return [kind, sum(({ faults }) => faults.find(([each]) => each === kind)?.[1] ?? 0)] as const
  })
  const answers = new Map<string, number>()
  for (const outcome of outcomes)
    for (const [name, times] of outcome.answers) answers.set(name, (answers.get(name) ?? 0) + times)
  return {
    answers,
    seeds: outcomes.length,
    ticketDays: Math.round(sum(({ ticketDays }) => ticketDays)),
    faults: byKind.reduce((total, [, count]) => total + count, 0),
    violations: sum(({ violations }) => violations.length),
    byKind,
  }
}

/** What was violated, and how to see it again. */
export function reportOf({ seed, desk, violations }: Outcome): string {
  const lines = violations
    .slice(0, 5)
    .map(({ invariant, where, at, what }) => `  ${invariant} ${where} at ${at}: ${what}`)
  return [`seed ${seed} (${desk}): npm run simulate -- --seed ${seed}`, ...lines].join('\n')
}
