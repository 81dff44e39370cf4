/**
 * A person's own views: a name, and what stands in the address. Kept in this browser for each person that works at it.
 * @module
 */
import { useSyncExternalStore } from 'react'
import { FILTERS, queueSearch, type QueueSearch } from './queue-search.ts'

type KeptView = { name: string; search: QueueSearch }

const KEPT = 'plazo.views.'
const NONE: readonly KeptView[] = []
const known = new Map<string, readonly KeptView[]>()
const listeners = new Set<() => void>()

export function useKeptViews(personId: string | undefined): readonly KeptView[] {
  return useSyncExternalStore(subscribe, () => (personId === undefined ? NONE : viewsOf(personId)))
}

/** In place of one of the same name. */
export function keepView(personId: string, view: KeptView): void {
  become(personId, [...viewsOf(personId).filter(({ name }) => name !== view.name), view])
}

export function dropView(personId: string, name: string): void {
  become(
    personId,
    viewsOf(personId).filter((each) => each.name !== name),
  )
}

export function isSame(one: QueueSearch, other: QueueSearch): boolean {
  return one.view === other.view && FILTERS.every((name) => one[name] === other[name])
}

function viewsOf(personId: string): readonly KeptView[] {
  const views = known.get(personId) ?? read(personId)
  known.set(personId, views)
  return views
}

function read(personId: string): readonly KeptView[] {
  try {
    const told: unknown = JSON.parse(localStorage.getItem(KEPT + personId) ?? '[]')
    return Array.isArray(told) ? told.flatMap(viewIn) : NONE
  } catch {
    return NONE
  }
}

function viewIn(told: Partial<Record<keyof KeptView, unknown>> | null): readonly KeptView[] {
  const { name, search } = told ?? {}
  if (typeof name !== 'string' || typeof search !== 'object' || search === null) return NONE
  return [{ name, search: queueSearch({ ...search }) }]
}

function become(personId: string, views: readonly KeptView[]): void {
  known.set(personId, views)
  localStorage.setItem(KEPT + personId, JSON.stringify(views))
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
