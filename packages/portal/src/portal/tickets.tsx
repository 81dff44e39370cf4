/**
 * My tickets, and those of my organisation.
 * @module
 */
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { call } from '../shared/api/client.ts'
import { useReader } from '../shared/texts.tsx'
import { Awaited } from '../shared/ui/awaited.tsx'
import { CreateLink } from './create-link.tsx'
import { ListFilters } from './list-filters.tsx'
import { isNarrowed, isSortedHere, listQuery, type ListSearch, sorted } from './list-search.ts'
import { Rows } from './rows.tsx'
import { useTitle } from '../shared/title.ts'

export function Tickets({ search }: { search: ListSearch }) {
  const { texts } = useReader()
  useTitle(texts.list.title)
  const { list = 'mine' } = search
  const pages = usePages(search)
  const tickets = pages.data?.pages.flatMap((page) => page.tickets) ?? []
  return (
    <>
      <div className="between">
        <h1>{texts.list.title}</h1>
        <CreateLink />
      </div>
      <Lists search={search} />
      <ListFilters search={search} />
      <Awaited of={pages} />
      {tickets.length > 0 && <Rows tickets={sorted(tickets, search)} whose={list === 'organisation'} />}
      {pages.isSuccess && tickets.length === 0 && !pages.hasNextPage && <Empty search={search} />}
      {tickets.length === 0 && pages.hasNextPage && (
        <p className="empty" role="status">
          {texts.listing.looking}
        </p>
      )}
      {pages.hasNextPage && isSortedHere(search) && tickets.length > 0 && (
        <p className="quiet-text">{texts.listing.partly(tickets.length)}</p>
      )}
      {pages.hasNextPage && (
        <p className="buttons">
          <button type="button" className="button quiet" onClick={() => void pages.fetchNextPage()}>
            {texts.list.more}
          </button>
        </p>
      )}
    </>
  )
}

/** As many as one answer holds where they are sorted here. */
const SORTED_ROWS = '100'
/** So far back is looked without being asked, where what was found first does not fit. */
const PAGES_LOOKED_THROUGH = 10

function usePages(search: ListSearch) {
  const { locale } = useReader()
  const pages = useInfiniteQuery({
    queryKey: ['tickets', search, locale],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      call('GET /tickets', {
        query: {
          ...listQuery(search),
          ...(isSortedHere(search) && { limit: SORTED_ROWS }),
          cursor: pageParam === '' ? undefined : pageParam,
        },
      }),
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  })
  const { data, hasNextPage, isFetching, fetchNextPage } = pages
  const found = data?.pages.some(({ tickets }) => tickets.length > 0) ?? false
  const looked = data?.pages.length ?? 0
  useEffect(() => {
    if (!found && hasNextPage && !isFetching && looked < PAGES_LOOKED_THROUGH) void fetchNextPage()
  }, [found, hasNextPage, isFetching, looked, fetchNextPage])
  return pages
}

function Lists({ search }: { search: ListSearch }) {
  const { texts } = useReader()
  const { list = 'mine' } = search
  const lists = [['mine', texts.list.mine] as const, ['organisation', texts.list.organisation] as const]
  return (
    <nav className="filters" aria-label={texts.listing.whose}>
      {lists.map(([each, name]) => (
        <Link
          key={each}
          to="/tickets"
          activeOptions={{ exact: true }}
          search={{ ...search, list: each }}
          aria-current={each === list ? 'true' : undefined}
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}

/** Says which of both it is: that there never was one, or that none fits. */
function Empty({ search }: { search: ListSearch }) {
  const { texts } = useReader()
  const { list, state } = search
  if (isNarrowed(search) || (state !== undefined && state !== 'all'))
    return (
      <p className="empty">
        {texts.list.noneAt}{' '}
        <Link to="/tickets" search={list ? { list } : {}}>
          {texts.list.clear}
        </Link>
      </p>
    )
  if (state === undefined) {
    return (
      <p className="empty">
        {texts.list.none}{' '}
        <Link to="/tickets" search={{ ...search, state: 'all' }}>
          {texts.list.any}
        </Link>
      </p>
    )
  }
  return (
    <p className="empty">
      {list === 'organisation' ? texts.listing.noneOfAll : texts.listing.none}{' '}
      <Link to="/new">{texts.listing.first}</Link>
    </p>
  )
}
