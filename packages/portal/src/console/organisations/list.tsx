/**
 * The desk's organisations by name, each as it stands.
 * @module
 */
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { type AnswerOf, call } from '../../shared/api/client.ts'
import { useTitle } from '../../shared/title.ts'
import { Awaited } from '../../shared/ui/awaited.tsx'
import { Field } from '../../shared/ui/field.tsx'
import { useKeys } from '../keys.ts'
import { useConsoleTexts } from '../texts.ts'
import { useMayChange, usePlanWords, useStandingWords } from './account.ts'

type Row = AnswerOf<'GET /organisations'>['organisations'][number]

/** @param find How names begin, from the address. */
export function Organisations({ find }: { find: string }) {
  const words = useConsoleTexts().office
  const mayChange = useMayChange()
  useTitle(words.title)
  const pages = usePages(find)
  const rows = pages.data?.pages.flatMap(({ organisations }) => organisations) ?? []
  return (
    <div className="page stack">
      <div className="between">
        <h1>{words.title}</h1>
        {mayChange && (
          <Link to="/organisations/new" className="button slim">
            {words.register.title}
          </Link>
        )}
      </div>
      <Find find={find} key={find} />
      <Awaited of={pages} />
      {rows.length > 0 && <Table rows={rows} />}
      {pages.isSuccess && rows.length === 0 && <p className="empty">{words.none}</p>}
      {pages.hasNextPage && (
        <p>
          <button
            type="button"
            className="button quiet"
            aria-disabled={pages.isFetching}
            onClick={() => void pages.fetchNextPage()}
          >
            {words.more}
          </button>
        </p>
      )}
    </div>
  )
}

function usePages(find: string) {
  return useInfiniteQuery({
    queryKey: ['organisations', find],
    queryFn: ({ pageParam }) =>
      call('GET /organisations', { query: { after: pageParam, ...(find !== '' && { beginning: find }) } }),
    initialPageParam: ((): string | undefined => undefined)(),
    getNextPageParam: ({ next }) => next,
  })
}

function Find({ find }: { find: string }) {
  const words = useConsoleTexts().office
  const navigate = useNavigate()
  const [typed, type] = useState(find)
  const form = useRef<HTMLFormElement>(null)
  useKeys({ find: () => form.current?.querySelector('input')?.focus() })
  return (
    <form
      ref={form}
      role="search"
      className="find"
      onSubmit={(event) => {
        event.preventDefault()
        void navigate({ to: '/organisations', search: typed.trim() === '' ? {} : { find: typed.trim() } })
      }}
    >
      <Field label={words.find} value={typed} onChange={type} />
      <button type="submit" className="button quiet">
        {words.findGo}
      </button>
    </form>
  )
}

function Table({ rows }: { rows: readonly Row[] }) {
  const words = useConsoleTexts().office
  return (
    <table className="timetable">
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.plan}</th>
          <th scope="col">{words.open}</th>
          <th scope="col">{words.left}</th>
          <th scope="col">{words.paid}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <OneRow key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function OneRow({ row }: { row: Row }) {
  const words = useConsoleTexts().office
  const planWords = usePlanWords()
  const standingWords = useStandingWords()
  const { id, name, plan, slots, left, standing } = row
  return (
    <tr>
      <th scope="row">
        <Link to="/organisations/$organisationId" params={{ organisationId: id }}>
          {name}
        </Link>
        <small>{id}</small>
      </th>
      <td data-label={words.plan}>{planWords(plan)}</td>
      <td data-label={words.open}>{words.openOf(slots.open, slots.limit)}</td>
      <td data-label={words.left}>{left === undefined ? words.noQuota : words.leftOf(left)}</td>
      <td data-label={words.paid} className={standing.good ? undefined : 'late-text'}>
        {standingWords(standing)}
      </td>
    </tr>
  )
}
