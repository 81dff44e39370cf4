/**
 * My tickets, and those of my organisation.
 * @module
 */
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { call } from '../shared/api/client.ts'
import { useReader } from '../shared/texts.tsx'
import { ProblemNotice } from '../shared/ui/notice.tsx'
import { useDesk } from '../shared/ui/openness.tsx'
import { type ListSearch, stateQuery } from './list-search.ts'
import { Rows } from './rows.tsx'
import { useTitle } from './shell.tsx'

export function Tickets({ search }: { search: ListSearch }) {
  const { texts, locale } = useReader()
  useTitle(texts.list.title)
  const { list = 'mine', topic } = search
  const pages = useInfiniteQuery({
    queryKey: ['tickets', list, search, locale],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      call('GET /tickets', {
        query: { list, state: stateQuery(search), topic, cursor: pageParam === '' ? undefined : pageParam },
      }),
    getNextPageParam: ({ next }) => next,
  })
  const tickets = pages.data?.pages.flatMap((page) => page.tickets) ?? []
  return (
    <>
      <div className="between">
        <h1>{texts.list.title}</h1>
        <Link to="/new" className="button">
          {texts.nav.create}
        </Link>
      </div>
      <Filters search={search} />
      <ProblemNotice error={pages.error} retry={pages.refetch} />
      {tickets.length > 0 && <Rows tickets={tickets} whose={list === 'organisation'} />}
      {pages.isSuccess && tickets.length === 0 && <Empty search={search} />}
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

function Filters({ search }: { search: ListSearch }) {
  const { texts } = useReader()
  const desk = useDesk()
  const { list = 'mine', state } = search
  const lists = [['mine', texts.list.mine] as const, ['organisation', texts.list.organisation] as const]
  const states = desk?.states ?? []
  return (
    <nav className="filters" aria-label={texts.list.state}>
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
      <span className="gap" />
      <StateLink search={search} state={undefined} name={texts.list.under} current={state === undefined} />
      {states.map(({ id, name }) => (
        <StateLink key={id} search={search} state={id} name={name} current={state === id} />
      ))}
      <StateLink search={search} state="all" name={texts.list.any} current={state === 'all'} />
    </nav>
  )
}

type StateLinkProps = { search: ListSearch; state: string | undefined; name: string; current: boolean }

function StateLink({ search: { list, topic }, state, name, current }: StateLinkProps) {
  const search = { ...(list && { list }), ...(topic !== undefined && { topic }), ...stateOf(state) }
  return (
    <Link to="/tickets" activeOptions={{ exact: true }} search={search} aria-current={current ? 'true' : undefined}>
      {name}
    </Link>
  )
}

function stateOf(id: string | undefined): Pick<ListSearch, 'state'> {
  if (id === 'open' || id === 'pending' || id === 'resolved' || id === 'closed' || id === 'all') return { state: id }
  return {}
}

function Empty({ search }: { search: ListSearch }) {
  const { texts } = useReader()
  const filtered = search.state !== undefined || search.topic !== undefined
  return (
    <p className="empty">
      {filtered ? texts.list.noneAt : texts.list.none}{' '}
      {filtered && (
        <Link to="/tickets" search={search.list ? { list: search.list } : {}}>
          {texts.list.clear}
        </Link>
      )}
    </p>
  )
}
