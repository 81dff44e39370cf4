/**
 * Rows of a table with one tab stop: the arrows move in it, whatever arrives moves nothing.
 * @module
 */
import { Link } from '@tanstack/react-router'
import type { KeyboardEvent } from 'react'
import { useDesk } from '../../shared/ui/openness.tsx'
import { useConsoleTexts } from '../texts.ts'
import { Due, RowRing } from './due.tsx'
import { rowId, useFocusKept } from './focus-row.ts'
import type { Row } from './lists.ts'
import type { useFresh } from './looks.ts'
import { type Other, Present } from './present.tsx'
import { Quick } from './quick.tsx'
import type { QueueSearch } from './queue-search.ts'

type TimetableProps = {
  name: string
  rows: readonly Row[]
  search: QueueSearch
  /** The row that keys act on. */
  selected: string | undefined
  /** The ticket beside it. */
  open: string | undefined
  /** Whose quick actions are shown. */
  quick: string | undefined
  /** Who else looks at one of them. */
  others: readonly Other[]
  fresh: ReturnType<typeof useFresh>
  onSelect: (index: number) => void
  onQuick: (ticketId: string | undefined) => void
}

const COLUMNS = 5

export function Timetable(props: TimetableProps) {
  const { name, rows, selected, onSelect } = props
  const table = useFocusKept(selected)
  const move = (event: KeyboardEvent) => {
    const index = rows.findIndex(({ id }) => id === selected)
    const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: rows.length - 1 }[event.key]
    if (next === undefined || !(event.target instanceof HTMLTableRowElement)) return
    event.preventDefault()
    onSelect(Math.min(Math.max(next, 0), rows.length - 1))
  }
  return (
    <table className="timetable" role="grid" aria-label={name} ref={table} onKeyDown={move}>
      <Head />
      <tbody>
        {rows.map((row, index) => (
          <Line key={row.id} {...props} row={row} index={index} />
        ))}
      </tbody>
    </table>
  )
}

function Head() {
  const words = useConsoleTexts().queue
  return (
    <thead>
      <tr>
        <th scope="col">{words.due}</th>
        <th scope="col">
          <span className="heard">{words.ring}</span>
        </th>
        <th scope="col">{words.ticket}</th>
        <th scope="col" className="whose">
          {words.whose}
        </th>
        <th scope="col" className="more">
          <span className="heard">{words.quick}</span>
        </th>
      </tr>
    </thead>
  )
}

type LineProps = TimetableProps & { row: Row; index: number }

function Line(props: LineProps) {
  const { row, index, selected, open, quick, onSelect, onQuick } = props
  return (
    <>
      <tr
        id={rowId(row.id)}
        tabIndex={row.id === selected ? 0 : -1}
        aria-selected={row.id === selected}
        aria-current={row.id === open ? 'true' : undefined}
        data-arrival={row.id === selected && open === undefined ? '' : undefined}
        onFocus={() => row.id !== selected && onSelect(index)}
      >
        <Cells {...props} />
      </tr>
      {row.id === quick && (
        <tr className="quick">
          <td colSpan={COLUMNS}>
            <Quick row={row} onDone={() => onQuick(undefined)} />
          </td>
        </tr>
      )}
    </>
  )
}

function Cells({ row, search, quick, others, fresh, onQuick }: LineProps) {
  const words = useConsoleTexts().queue
  const { id, subject, assignee } = row
  return (
    <>
      <td>
        <Due row={row} />
      </td>
      <td>
        <RowRing row={row} />
      </td>
      <td className="what">
        <Link to="/tickets/$ticketId" params={{ ticketId: id }} search={search} tabIndex={-1}>
          {subject}
        </Link>
        <Facts row={row} news={fresh(row)} />
        <Present others={others.filter((other) => other.ticketId === id)} />
      </td>
      <td className="whose">{assignee ?? <span className="chip">{words.nobody}</span>}</td>
      <td className="more">
        <button
          type="button"
          className="plain"
          tabIndex={-1}
          aria-expanded={quick === id}
          aria-label={words.quickOf(subject)}
          onClick={() => onQuick(quick === id ? undefined : id)}
        >
          …
        </button>
      </td>
    </>
  )
}

/** Whether there is news, whose it is, and how it stands. */
function Facts({ row, news }: { row: Row; news: ReturnType<LineProps['fresh']> }) {
  const words = useConsoleTexts().queue
  const desk = useDesk()
  const { organisation, state, stateName } = row
  const priority = desk?.priorities.find((each) => each.id === row.priority)?.name
  const plan = row.plan === undefined ? undefined : (desk?.plans.find((each) => each.id === row.plan)?.name ?? row.plan)
  const stands = state === 'open' ? stateName : (stateName ?? desk?.states.find((each) => each.id === state)?.name)
  return (
    <small>
      {news && <b className="fresh">{words.fresh[news]}</b>}
      {[organisation, plan, priority, stands].filter((each) => each !== undefined).join(' · ')}
    </small>
  )
}
