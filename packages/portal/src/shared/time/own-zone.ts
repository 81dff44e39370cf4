/**
 * By which clock the reader reads: that of the zone he chose in his profile, else that of this machine. What the desk
 * said of it is kept as long as he is signed in: a page that is loaded anew shows no other times first.
 * @module
 */
const KEPT = 'plazo.zone'

let chosen: string | undefined
const listeners = new Set<() => void>()

/** The zone of every time that is shown, and of every time that is typed. */
export function zoneOf(): string {
  return chosen ?? machineZone()
}

export function machineZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** @param me Whoever is signed in, as the desk answers; undefined for nobody. */
export function hearZone(me: unknown): void {
  const told = typeof me === 'object' && me !== null && 'timeZone' in me ? me.timeZone : undefined
  readIn(typeof told === 'string' ? told : undefined)
  if (chosen === undefined) sessionStorage.removeItem(KEPT)
  else sessionStorage.setItem(KEPT, chosen)
}

export function restoreZone(): void {
  readIn(sessionStorage.getItem(KEPT) ?? undefined)
}

/** @returns Ends it. */
export function watchZone(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** @param timeZone One that this machine does not know is none. */
function readIn(timeZone: string | undefined): void {
  const known = timeZone !== undefined && isKnown(timeZone) ? timeZone : undefined
  if (known === chosen) return
  chosen = known
  for (const listener of listeners) listener()
}

function isKnown(timeZone: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
