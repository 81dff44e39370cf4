/**
 * What of the queue is in its address; whatever else stands there is left out.
 * @module
 */
/** In the order of the menu. */
export const VIEWS = ['inbox', 'breaching', 'mine', 'unassigned', 'waiting', 'breached'] as const
export type View = (typeof VIEWS)[number]

export const FILTERS = ['text', 'team', 'topic', 'module', 'organisation', 'state', 'assignee'] as const
export type Filter = (typeof FILTERS)[number]

/** Without a view, the inbox. */
export type QueueSearch = { view?: View } & { [Name in Filter]?: string }

const LONGEST = 80

export function queueSearch(given: Record<string, unknown>): QueueSearch {
  const view = VIEWS.find((each) => each === given['view'])
  const filters = FILTERS.flatMap((name) => {
    const value = given[name]
    // What looks like a number in an address is read as one.
    const text = typeof value === 'number' ? String(value) : value
    return typeof text === 'string' && text !== '' ? [[name, text.slice(0, LONGEST)] as const] : []
  })
  return { ...(view && view !== 'inbox' && { view }), ...Object.fromEntries(filters) }
}

export function filtersOf(search: QueueSearch): readonly Filter[] {
  return FILTERS.filter((name) => search[name] !== undefined)
}

/** With one filter changed, or taken away. */
export function withFilter(search: QueueSearch, name: Filter, value: string): QueueSearch {
  return queueSearch({ ...search, [name]: value })
}
