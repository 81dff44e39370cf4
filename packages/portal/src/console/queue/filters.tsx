/**
 * What narrows a view, and how one keeps it under a name.
 * @module
 */
import { parseTicketId } from '@plazo/domain/ticket-id'
import { useNavigate } from '@tanstack/react-router'
import { type RefObject, useId } from 'react'
import { useDesk } from '../../shared/ui/openness.tsx'
import { Cap } from '../keys/key-button.tsx'
import { useMe } from '../me.ts'
import { useTeams } from '../teams.ts'
import { useConsoleTexts } from '../texts.ts'
import { focusSelected } from './focus-row.ts'
import { KeepView } from './keep-view.tsx'
import type { Row } from './lists.ts'
import { type Filter, filtersOf, type QueueSearch, withFilter } from './queue-search.ts'
import { listsFor } from './views.ts'
import { useBoard } from './use-board.ts'

export function Filters({ search, text }: { search: QueueSearch; text: RefObject<HTMLInputElement | null> }) {
  const words = useConsoleTexts().queue
  const navigate = useNavigate()
  const choices = useChoices(search)
  const change = (name: Filter, value: string) =>
    void navigate({ to: '.', search: withFilter(search, name, value), replace: true })
  const count = filtersOf(search).filter((name) => name !== 'text').length
  return (
    <div className="narrowing">
      <Find search={search} text={text} onChange={(typed) => change('text', typed)} />
      <details>
        <summary>{count > 0 ? words.filtered(count) : words.filter}</summary>
        <div className="choices">
          {choices.map(([name, options]) => (
            <Choice
              key={name}
              name={words.filters[name]}
              value={search[name]}
              options={options}
              onChange={(value) => change(name, value)}
            />
          ))}
          <KeepView search={search} />
        </div>
      </details>
    </div>
  )
}

type FindProps = { search: QueueSearch; text: RefObject<HTMLInputElement | null>; onChange: (typed: string) => void }

function Find({ search, text, onChange }: FindProps) {
  const words = useConsoleTexts().queue
  // The browser's own Escape empties it first.
  const leave = ({ key }: { key: string }) => {
    if (key === 'Enter' || (key === 'Escape' && search.text === undefined)) focusSelected()
  }
  return (
    <label className="find">
      <span className="heard">{words.find}</span>
      <input
        type="search"
        ref={text}
        placeholder={words.find}
        value={search.text ?? ''}
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={leave}
      />
      <Cap of="find" />
    </label>
  )
}

type Option = { id: string; name: string }
type ChoiceProps = {
  name: string
  value: string | undefined
  options: readonly Option[]
  onChange: (value: string) => void
}

function Choice({ name, value = '', options, onChange }: ChoiceProps) {
  const words = useConsoleTexts().queue
  const id = useId()
  const isListed = value === '' || options.some((option) => option.id === value)
  return (
    <div className="field">
      <label htmlFor={id}>{name}</label>
      <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">{words.any}</option>
        {!isListed && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Of the desk what it tells, else what is in the lists that have been read. */
function useChoices(search: QueueSearch): readonly (readonly [Exclude<Filter, 'text'>, readonly Option[]])[] {
  const { lists } = useBoard()
  const desk = useDesk()
  const me = useMe()
  // Of other teams than his own an agent sees no queue.
  const teams = useTeams().filter(({ own }) => own || me?.role !== 'agent')
  const rows = listsFor(search.view).flatMap((name) => lists[name].rows)
  return [
    ['team', teams],
    ['topic', desk?.topics ?? []],
    ['module', desk?.intake.modules?.map((id) => ({ id, name: id })) ?? met(rows, ({ module }) => [module, module])],
    ['organisation', met(rows, (row) => [parseTicketId(row.id)?.organisationId, row.organisation])],
    ['state', desk?.states ?? []],
    ['assignee', met(rows, ({ assignee }) => [assignee, assignee])],
  ]
}

function met(
  rows: readonly Row[],
  of: (row: Row) => readonly [string | undefined, string | undefined],
): readonly Option[] {
  const found = new Map(rows.map(of))
  return [...found]
    .flatMap(([id, name]) => (id === undefined || name === undefined ? [] : [{ id, name }]))
    .toSorted((a, b) => a.name.localeCompare(b.name))
}
