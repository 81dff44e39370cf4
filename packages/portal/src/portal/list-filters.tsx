/**
 * What a list is narrowed to and how it is sorted; each choice goes into the address at once.
 * @module
 */
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useReader } from '../shared/texts.tsx'
import { Choice } from '../shared/ui/choice.tsx'
import { Field } from '../shared/ui/field.tsx'
import { useDesk } from '../shared/ui/openness.tsx'
import { useWide } from '../shared/ui/use-wide.ts'
import { filtersSet, type ListSearch, listSearch, SORTS } from './list-search.ts'

const REST_MILLISECONDS = 350

type Narrowing = { search: ListSearch; narrow: (part: Record<string, string>) => void }

/** On a telephone behind one line, which says how many are set, so that the tickets come first. */
export function ListFilters({ search }: { search: ListSearch }) {
  const { texts } = useReader()
  const isWide = useWide()
  const set = filtersSet(search)
  const [isOpen, open] = useState(set > 0)
  const turn = (event: { preventDefault: () => void }) => {
    // By itself it would tell of it later, when the window may be another.
    event.preventDefault()
    open(!isOpen)
  }
  return (
    <search className="narrowing" aria-label={texts.listing.narrow}>
      <details className="fold" open={isWide || isOpen}>
        <summary onClick={turn}>{set > 0 ? texts.listing.narrowedBy(set) : texts.listing.narrow}</summary>
        <States search={search} />
        <Fields search={search} isWide={isWide} />
      </details>
    </search>
  )
}

function Fields({ search, isWide }: { search: ListSearch; isWide: boolean }) {
  const { texts } = useReader()
  const go = useNavigate()
  const narrow = (part: Record<string, string>) =>
    void go({ to: '/tickets', search: listSearch({ ...search, ...part }), replace: true })
  const { list, topic, module, from, to } = search
  const sorts = SORTS.filter((each) => each !== 'due' || list !== 'organisation')
  const more = <More search={search} narrow={narrow} />
  return (
    <div className="stack tight">
      <div className="two even">
        <Words search={search} narrow={narrow} />
        <Choice
          label={texts.listing.sort}
          value={search.sort ?? 'newest'}
          options={sorts.map((each) => ({ id: each, name: texts.listing.sorts[each] }))}
          onChange={(sort) => narrow({ sort })}
        />
      </div>
      {isWide ? (
        <details open={[topic, module, from, to].some((each) => each !== undefined)}>
          <summary>{texts.listing.more}</summary>
          {more}
        </details>
      ) : (
        more
      )}
    </div>
  )
}

function States({ search }: { search: ListSearch }) {
  const { texts } = useReader()
  const states = useDesk()?.states ?? []
  const shown = [{ id: undefined, name: texts.list.under }, ...states, { id: 'all', name: texts.list.any }]
  return (
    <nav className="filters" aria-label={texts.list.state}>
      {shown.map(({ id, name }) => (
        <Link
          key={id ?? ''}
          to="/tickets"
          activeOptions={{ exact: true }}
          search={listSearch({ ...search, state: id })}
          aria-current={id === search.state ? 'true' : undefined}
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}

function More({ search, narrow }: Narrowing) {
  const { texts } = useReader()
  const desk = useDesk()
  const any = { id: '', name: texts.listing.any }
  const modules = desk?.intake.modules?.map((name) => ({ id: name, name })) ?? []
  return (
    <div className="filter-fields">
      <Choice
        label={texts.listing.topic}
        value={search.topic ?? ''}
        options={[any, ...(desk?.topics ?? [])]}
        onChange={(topic) => narrow({ topic })}
      />
      {modules.length > 0 && (
        <Choice
          label={texts.listing.module}
          value={search.module ?? ''}
          options={[any, ...modules]}
          onChange={(module) => narrow({ module })}
        />
      )}
      <Field label={texts.listing.from} type="date" value={search.from ?? ''} onChange={(from) => narrow({ from })} />
      <Field label={texts.listing.to} type="date" value={search.to ?? ''} onChange={(to) => narrow({ to })} />
    </div>
  )
}

/** Looked for once the keys have rested. */
function Words({ search, narrow }: Narrowing) {
  const { texts } = useReader()
  const [typed, type] = useState(search.text ?? '')
  const place = useRef<HTMLDivElement>(null)
  const latest = useRef(narrow)
  latest.current = narrow
  useEffect(() => {
    // Taken out of the address elsewhere, and not while it is written.
    if (search.text === undefined && !place.current?.contains(document.activeElement)) type('')
  }, [search.text])
  useEffect(() => {
    if (typed === (search.text ?? '')) return
    const timer = setTimeout(() => latest.current({ text: typed }), REST_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [typed, search.text])
  return (
    <div ref={place}>
      <Field label={texts.listing.text} value={typed} onChange={type} />
    </div>
  )
}
