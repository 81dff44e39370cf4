/**
 * What a person saw of each ticket when he last had it open, so that a row tells whether anything came since. Kept in this
 * browser for each person that works at it; what it cannot tell is a second message that moved nothing in the row.
 * @module
 */
import { useEffect, useSyncExternalStore } from 'react'
import { atDesk } from '../../shared/time/desk-time.ts'
import type { Row } from './lists.ts'

/** `since`: what is older and was never opened here is not news. `seen`: how the row stood, oldest look first. */
type Looks = { since: string; seen: ReadonlyMap<string, string> }
type Seen = Pick<Row, 'id' | 'state' | 'turn' | 'dueAt'>

const KEPT = 'plazo.looks.'
const MOST = 300
const known = new Map<string, Looks>()
const listeners = new Set<() => void>()

/** While a ticket is open and somebody looks at the page, its row has been seen as it stands. */
export function useLook(personId: string | undefined, row: Seen | undefined): void {
  useEffect(() => {
    if (personId !== undefined && row && document.visibilityState === 'visible') noteLook(personId, row)
  })
}

export function noteLook(personId: string, row: Seen): void {
  const { since, seen } = looksOf(personId)
  const now = standing(row)
  if (seen.get(row.id) === now) return
  const others = [...seen].filter(([id]) => id !== row.id).slice(1 - MOST)
  const looks: Looks = { since, seen: new Map([...others, [row.id, now]]) }
  known.set(personId, looks)
  localStorage.setItem(KEPT + personId, JSON.stringify({ since, seen: [...looks.seen] }))
  for (const listener of listeners) listener()
}

/** What of a row is news to somebody: that it came, or what came since he looked. Of what a colleague has, nothing is. */
export function useFresh(me: { id: string; name: string } | undefined): (row: Row) => 'new' | 'changed' | undefined {
  const looks = useSyncExternalStore(subscribe, () => me && looksOf(me.id))
  return (row) => {
    if (!looks || row.state !== 'open' || (row.assignee !== undefined && row.assignee !== me?.name)) return undefined
    const seen = looks.seen.get(row.id)
    if (seen === undefined) return row.openedAt > looks.since ? 'new' : undefined
    return seen === standing(row) ? undefined : 'changed'
  }
}

function standing({ state, turn, dueAt }: Seen): string {
  return [state, turn, dueAt].join(' ')
}

function looksOf(personId: string): Looks {
  const looks = known.get(personId) ?? read(personId)
  known.set(personId, looks)
  return looks
}

function read(personId: string): Looks {
  const told = kept(KEPT + personId)
  if (told) return told
  const since = atDesk(Date.now())
  localStorage.setItem(KEPT + personId, JSON.stringify({ since, seen: [] }))
  return { since, seen: new Map() }
}

function kept(key: string): Looks | undefined {
  try {
    const { since, seen }: { since?: unknown; seen?: unknown } = JSON.parse(localStorage.getItem(key) ?? '{}')
    if (typeof since !== 'string' || !Array.isArray(seen)) return undefined
    return { since, seen: new Map(seen.filter(isLook)) }
  } catch {
    return undefined
  }
}

function isLook(told: unknown): told is [string, string] {
  return Array.isArray(told) && told.length === 2 && told.every((each) => typeof each === 'string')
}

/** Another window of the same browser looks too. */
function subscribe(listener: () => void): () => void {
  const hear = ({ key }: StorageEvent) => {
    if (key?.startsWith(KEPT)) known.delete(key.slice(KEPT.length))
    listener()
  }
  listeners.add(listener)
  addEventListener('storage', hear)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', hear)
  }
}
