/**
 * What time it is at the desk: a promise is measured by its clock, not by that of a laptop which is an hour off.
 * @module
 */
/** Less than this is the answer's way and its whole seconds. */
const TOLERANCE_MILLISECONDS = 3000
const TICK_MILLISECONDS = 10_000

let ahead = 0
let shown = Date.now()
const listeners = new Set<() => void>()

/** @param date The header of an answer. */
export function hearTime(date: string | null): void {
  const heard = Date.parse(date ?? '') - Date.now()
  if (Number.isNaN(heard) || Math.abs(heard - ahead) < TOLERANCE_MILLISECONDS) return
  ahead = heard
  tick()
}

/** An instant of this machine's clock, as the desk's would have shown it. */
export function atDesk(local: number): string {
  return new Date(local + ahead).toISOString()
}

export function timeShown(): number {
  return shown
}

/** @returns Ends it. */
export function watchTime(listener: () => void): () => void {
  listeners.add(listener)
  const timer = setInterval(tick, TICK_MILLISECONDS)
  return () => {
    clearInterval(timer)
    listeners.delete(listener)
  }
}

function tick(): void {
  shown = Date.now() + ahead
  for (const listener of listeners) listener()
}
