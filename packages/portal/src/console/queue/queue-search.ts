/**
 * What of the queue is in its address; whatever else stands there is left out.
 * @module
 */
const VIEWS = ['breaching', 'mine', 'unassigned', 'waiting', 'breached'] as const

export type QueueSearch = { view?: (typeof VIEWS)[number] }

export function queueSearch(given: Record<string, unknown>): QueueSearch {
  const view = VIEWS.find((each) => each === given['view'])
  return view ? { view } : {}
}
