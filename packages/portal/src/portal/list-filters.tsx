/**
 * What a list is narrowed to and how it is sorted; each choice goes into the address at once.
 * @module
 */
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useReader } from '../shared/texts.tsx'
import { Choice } from '../shared/ui/choice.tsx'
import { Field } from '../shared/ui/field.tsx'
import { useDesk } from '../shared/ui/openness.tsx'
import { type ListSearch, listSearch, SORTS } from './list-search.ts'

const REST_MILLISECONDS = 350

type Narrowing = { search: ListSearch; narrow: (part: Record<string, string>) => void }

export function ListFilters({ search }: { search: ListSearch }) {
  const { texts } = useReader()
  const go = useNavigate()
  const narrow = (part: Record<string, string>) =>
    void go({ to: '/tickets', search: listSearch({ ...search, ...part }), replace: true })
  const { list, topic, module, from, to } = search
  const sorts = SORTS.filter((each) => each !== 'due' || list !== 'organisation')
  return (
    <search className="narrowing" aria-label={texts.listing.narrow}>
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
        <details open={[topic, module, from, to].some((each) => each !== undefined)}>
          <summary>{texts.listing.more}</summary>
          <More search={search} narrow={narrow} />
        </details>
      </div>
    </search>
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
