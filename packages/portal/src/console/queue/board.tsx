/**
 * The desk's tickets as a timetable, the most urgent first, and beside it the one that is open.
 * @module
 */
import { Outlet, useNavigate, useParams } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTitle } from '../../shared/title.ts'
import { useKeys } from '../keys.ts'
import { useMe } from '../me.ts'
import { useTeamsAnswer } from '../teams.ts'
import { useConsoleTexts } from '../texts.ts'
import { Unread } from '../unread.tsx'
import { useAssign } from './assign.ts'
import { Filters } from './filters.tsx'
import { focusRow } from './focus-row.ts'
import { listsFor, countOf } from './views.ts'
import { useFresh } from './looks.ts'
import { News } from './news.tsx'
import { usePresent } from './present.tsx'
import { usePrefetch } from './prefetch.ts'
import { Timetable } from './timetable.tsx'
import { useBoard } from './use-board.ts'

export function Board() {
  const words = useConsoleTexts().queue
  const { ticketId } = useParams({ strict: false })
  return (
    <div className={ticketId === undefined ? 'board' : 'board has-ticket'}>
      <Queue open={ticketId} />
      {ticketId !== undefined && (
        <section className="beside" tabIndex={-1} data-arrival="" aria-label={words.beside}>
          <Outlet />
        </section>
      )}
    </div>
  )
}

function Queue({ open }: { open: string | undefined }) {
  const words = useConsoleTexts().queue
  const { search, rows, lists, now, queries } = useBoard()
  const text = useRef<HTMLInputElement>(null)
  const { selected, select, quick, setQuick } = useQueueKeys(open, text)
  const name = words.views[search.view ?? 'inbox']
  useTitle(name)
  const shown = listsFor(search.view).map((list) => queries[list])
  const teams = useTeamsAnswer()
  const { others, isUnknown } = usePresent(rows)
  const me = useMe()
  const fresh = useFresh(me, rows, open)
  const { count, more } = countOf(search, lists, now)
  return (
    <section className="queue" aria-label={name}>
      <div className="queue-head">
        <h1>
          {name}{' '}
          <span className="count">{shown.every(({ isSuccess }) => isSuccess) && `${count}${more ? '+' : ''}`}</span>
        </h1>
        <Filters search={search} text={text} />
        <News rows={rows} beside={isUnknown ? words.present.unknown : undefined} />
      </div>
      <Unread of={[...Object.values(queries), teams]}>{teams.isLoadingError && <p>{words.teamless}</p>}</Unread>
      <Timetable
        {...{ name, rows, search, selected, open, quick, others, fresh }}
        onSelect={select}
        onQuick={setQuick}
      />
      {rows.length === 0 && shown.every(({ isSuccess }) => isSuccess) && <p className="empty">{words.none}</p>}
      {more && <Further lists={shown} />}
    </section>
  )
}

function Further({ lists }: { lists: readonly ReturnType<typeof useBoard>['queries']['queue'][] }) {
  const words = useConsoleTexts().queue
  return (
    <p className="further">
      <button
        type="button"
        className="button quiet slim"
        onClick={() => lists.forEach((list) => void (list.hasNextPage && list.fetchNextPage()))}
      >
        {words.further}
      </button>
    </p>
  )
}

/** Which row the keys act on, and what they do there. */
function useQueueKeys(open: string | undefined, text: { current: HTMLInputElement | null }) {
  const { rows, search } = useBoard()
  const navigate = useNavigate()
  const me = useMe()
  const assign = useAssign()
  const [place, setPlace] = useState({ id: open, index: 0 })
  const [quick, setQuick] = useState<string>()
  const found = rows.findIndex(({ id }) => id === (open ?? place.id))
  // Where the row that is gone was, another one is now.
  const index = found === -1 ? Math.min(place.index, rows.length - 1) : found
  const row = rows[index]
  usePrefetch(rows, index, open !== undefined)
  const go = (ticketId: string) => void navigate({ to: '/tickets/$ticketId', params: { ticketId }, search })
  const select = (to: number) => {
    const next = rows[to]
    if (!next) return
    setPlace({ id: next.id, index: to })
    setQuick(undefined)
    if (open === undefined) focusRow(next.id)
  }
  const step = (by: number) => () => {
    const from = found === -1 && open !== undefined ? index - 1 : index
    const next = rows[from + by]
    if (!next) return
    setPlace({ id: next.id, index: from + by })
    if (open === undefined) focusRow(next.id)
    else go(next.id)
  }
  useKeys({
    next: step(1),
    previous: step(-1),
    open: row && open === undefined ? () => go(row.id) : undefined,
    quick: row && open === undefined ? () => setQuick(quick === row.id ? undefined : row.id) : undefined,
    take: row && open === undefined && me ? () => void assign(row, me) : undefined,
    back: open === undefined ? undefined : () => void navigate({ to: '/', search }),
    find: () => text.current?.focus(),
  })
  return { selected: row?.id, select, quick, setQuick }
}
