/**
 * The promises that are broken now, those that were in a period, and the way to why.
 * @module
 */
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useReader, useReading } from '../../shared/texts.tsx'
import { moment, span } from '../../shared/time/moments.ts'
import { useTitle } from '../../shared/title.ts'
import { Awaited } from '../../shared/ui/awaited.tsx'
import { useFocusWrong } from '../../shared/ui/focus-wrong.ts'
import { Field } from '../../shared/ui/field.tsx'
import { Ring } from '../../shared/ui/ring.tsx'
import { useConsoleTexts } from '../texts.ts'
import { type Row, useBreaching } from './lists.ts'
import { Period } from './period.tsx'

export function Breaches() {
  const words = useConsoleTexts().rules.breaches
  const { now } = useReading()
  const breaching = useBreaching()
  const { data, isSuccess } = breaching
  useTitle(words.title)
  const broken = data?.filter(({ dueAt }) => dueAt !== undefined && Date.parse(dueAt) <= now) ?? []
  return (
    <div className="page stack">
      <div className="head">
        <h1>{words.title}</h1>
        <p className="quiet-text">{words.lead}</p>
      </div>
      <Find />
      <h2>{words.now}</h2>
      <Awaited of={breaching} />
      {isSuccess && broken.length === 0 && <p className="empty">{words.none}</p>}
      {broken.length > 0 && (
        <table className="timetable">
          <thead>
            <tr>
              <th scope="col">{words.due}</th>
              <th scope="col">{words.case}</th>
              <th scope="col">{words.whose}</th>
            </tr>
          </thead>
          <tbody>
            {broken.map((row) => (
              <Broken key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      )}
      <Period />
    </div>
  )
}

function Broken({ row }: { row: Row }) {
  const words = useConsoleTexts().rules.breaches
  const { locale } = useReader()
  const reading = useReading()
  const { id, subject, organisation, dueAt = '', assignee } = row
  return (
    <tr>
      <td data-label={words.due}>
        <span className="with-ring">
          <Ring used={1} state="breached" />
          <span>
            <strong className="late-text">{moment(reading, dueAt)}</strong>
            <small>{span(locale, reading.now - Date.parse(dueAt))}</small>
          </span>
        </span>
      </td>
      <th scope="row">
        <Link to="/breaches/$ticketId" params={{ ticketId: id }}>
          {subject}
        </Link>
        <small>{organisation}</small>
      </th>
      <td data-label={words.whose}>{assignee ?? words.nobody}</td>
    </tr>
  )
}

/** Any ticket can be explained, also one that was answered since. */
function Find() {
  const words = useConsoleTexts().rules.breaches
  const navigate = useNavigate()
  const { texts } = useReader()
  const [typed, type] = useState('')
  const [isMissing, miss] = useState(false)
  const form = useFocusWrong<HTMLFormElement>(isMissing)
  return (
    <form
      ref={form}
      role="search"
      className="find"
      onSubmit={(event) => {
        event.preventDefault()
        const ticketId = typed.trim().toUpperCase()
        miss(ticketId === '')
        if (ticketId !== '') void navigate({ to: '/breaches/$ticketId', params: { ticketId } })
      }}
    >
      <Field label={words.find} value={typed} onChange={type} error={isMissing ? texts.required : undefined} />
      <button type="submit" className="button quiet">
        {words.findGo}
      </button>
    </form>
  )
}
