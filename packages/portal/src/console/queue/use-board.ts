import { useSearch } from '@tanstack/react-router'
import { useNow } from '../../shared/time/use-now.ts'
import { useMe } from '../me.ts'
import { useTeams } from '../teams.ts'
import { listsOf, useLists } from './lists.ts'
import { queueSearch } from './queue-search.ts'
import { rowsOf } from './views.ts'

/** What the queue shows at this address. */
export function useBoard() {
  const search = queueSearch(useSearch({ strict: false }))
  const now = useNow()
  const me = useMe()
  const teams = useTeams()
  // Whoever works in no team looks at the first one.
  const own = me?.teams?.length === 0 ? teams.slice(0, 1).map(({ id }) => id) : (me?.teams ?? [])
  const queries = useLists(search.team === undefined ? own : [search.team])
  const lists = listsOf(queries)
  return { search, now, queries, lists, rows: rowsOf(search, lists, now) }
}
