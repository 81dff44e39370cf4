/**
 * What of a list is in its address; whatever else stands there is left out.
 * @module
 */
const LISTS = ['mine', 'organisation'] as const
const STATES = ['open', 'pending', 'resolved', 'closed', 'all'] as const

/** Without a state, what is under way. */
export type ListSearch = { list?: (typeof LISTS)[number]; state?: (typeof STATES)[number]; topic?: string }

export function listSearch(given: Record<string, unknown>): ListSearch {
  const list = LISTS.find((each) => each === given['list'])
  const state = STATES.find((each) => each === given['state'])
  const topic = typeof given['topic'] === 'string' && given['topic'] !== '' ? given['topic'] : undefined
  return { ...(list && { list }), ...(state && { state }), ...(topic !== undefined && { topic }) }
}

/** As the API asks for it. */
export function stateQuery({ state }: ListSearch): string | undefined {
  if (state === 'all') return undefined
  return state ?? 'open,pending,resolved'
}
