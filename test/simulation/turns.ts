/**
 * Several things at once, one call at a time, in an order drawn by chance.
 * @module
 */
import type { Chance } from './chance.ts'

export async function atOnce(
  chance: Chance,
  works: readonly ((turn: () => Promise<void>) => Promise<void>)[],
): Promise<void> {
  const waiting: (() => void)[] = []
  let isOver = false
  const turn = () => new Promise<void>((go) => (isOver ? go() : void waiting.push(go)))
  const under = new Set(works)
  const all = Promise.all(works.map((work) => work(turn).finally(() => under.delete(work))))
  while (under.size > 0) {
    // Everything that can go on by itself has done so.
    await new Promise((go) => setImmediate(go))
    if (waiting.length > 0) waiting.splice(chance.int(0, waiting.length - 1), 1)[0]?.()
  }
  isOver = true
  // What somebody began and did not wait for goes on too: an instance remembers what is on its way.
  for (const go of waiting) go()
  await all
}
