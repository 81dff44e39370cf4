import { useEffect, useRef, useState } from 'react'
import { useConsoleTexts } from '../texts.ts'
import type { Row } from './lists.ts'
import { FILTERS } from './queue-search.ts'
import { useBoard } from './use-board.ts'

/**
 * How many came since one last looked at another view: said when there is a pause, and seen without moving anything.
 *
 * @param beside What else is to be said there.
 */
export function News({ rows, beside }: { rows: readonly Row[]; beside: string | undefined }) {
  const words = useConsoleTexts().queue
  const { search, queries } = useBoard()
  const known = useRef<{ view: string; ids: ReadonlySet<string> }>(undefined)
  const [arrived, setArrived] = useState(0)
  const view = [search.view, ...FILTERS.map((name) => search[name])].join('|')
  const isRead = [queries.queue, queries.assigned, queries.unassigned].every(({ isSuccess }) => isSuccess)
  const ids = rows.map(({ id }) => id).join()
  useEffect(() => {
    if (!isRead) return
    const before = known.current
    const now = new Set(ids.split(',').filter((id) => id !== ''))
    known.current = { view, ids: now }
    if (before?.view !== view) return setArrived(0)
    const fresh = [...now].filter((id) => !before.ids.has(id)).length
    if (fresh > 0) setArrived((count) => count + fresh)
  }, [ids, view, isRead])
  return (
    <p className="news" role="status">
      {[arrived > 0 ? words.arrived(arrived) : undefined, beside].filter((each) => each !== undefined).join(' ')}
    </p>
  )
}
