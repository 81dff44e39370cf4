/**
 * Every promise that was broken in a period, also those answered since: how late, and the way to why.
 * @module
 */
import { CLOCK_KINDS } from '@plazo/domain/policy'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useId } from 'react'
import { useReader, useReading } from '../../shared/texts.tsx'
import { moment, span } from '../../shared/time/moments.ts'
import { Awaited } from '../../shared/ui/awaited.tsx'
import { useConsoleTexts } from '../texts.ts'
import { type Breach, useBroken } from './lists.ts'
import { type BreachSearch, breachSearch, DAYS, OUTCOMES } from './search.ts'

export function Period() {
  const words = useConsoleTexts().rules.breaches
  const search = breachSearch(useSearch({ strict: false }))
  const broken = useBroken(search.days ?? DAYS[0])
  const { data, isSuccess } = broken
  const shown = data?.breaches.filter((breach) => fits(breach, search)) ?? []
  return (
    <section className="stack" aria-labelledby="period">
      <h2 id="period">{words.period}</h2>
      <Narrowing search={search} />
      <Awaited of={broken} />
      <p role="status" className="quiet-text">
        {isSuccess && `${words.count(shown.length)}${data.more ? ` ${words.more}` : ''}`}
      </p>
      {shown.length > 0 && <Table breaches={shown} />}
    </section>
  )
}

function Narrowing({ search }: { search: BreachSearch }) {
  const words = useConsoleTexts().rules.breaches
  const navigate = useNavigate()
  const change = (part: Readonly<Record<string, unknown>>) =>
    void navigate({ to: '.', search: breachSearch({ ...search, ...part }), replace: true, resetScroll: false })
  const every = { id: '', name: words.every }
  return (
    <div className="choices">
      <Choice
        label={words.since}
        value={String(search.days ?? DAYS[0])}
        options={DAYS.map((days) => ({ id: String(days), name: words.days(days) }))}
        onChange={(days) => change({ days: Number(days) })}
      />
      <Choice
        label={words.clock}
        value={search.clock ?? ''}
        options={[every, ...CLOCK_KINDS.map((id) => ({ id, name: words.clocks[id] }))]}
        onChange={(clock) => change({ clock })}
      />
      <Choice
        label={words.outcome}
        value={search.outcome ?? ''}
        options={[every, ...OUTCOMES.map((id) => ({ id, name: words.outcomes[id] }))]}
        onChange={(outcome) => change({ outcome })}
      />
    </div>
  )
}

type ChoiceProps = {
  label: string
  value: string
  options: readonly { id: string; name: string }[]
  onChange: (value: string) => void
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  )
}

function Table({ breaches }: { breaches: readonly Breach[] }) {
  const words = useConsoleTexts().rules.breaches
  return (
    <table className="timetable">
      <thead>
        <tr>
          <th scope="col">{words.due}</th>
          <th scope="col">{words.case}</th>
          <th scope="col">{words.clock}</th>
          <th scope="col">{words.outcome}</th>
          <th scope="col">{words.had}</th>
        </tr>
      </thead>
      <tbody>
        {breaches.map((breach) => (
          <Line key={`${breach.ticketId} ${breach.clock} ${breach.breachedAt}`} breach={breach} />
        ))}
      </tbody>
    </table>
  )
}

function Line({ breach }: { breach: Breach }) {
  const words = useConsoleTexts().rules.breaches
  const { locale } = useReader()
  const reading = useReading()
  const { ticketId, subject, organisation, clock, cause, dueAt, breachedAt, ended, assignee } = breach
  const end = ended === undefined ? reading.now : Date.parse(ended.at)
  const outcome = ended?.how ?? 'owed'
  return (
    <tr>
      <td data-label={words.due}>
        {moment(reading, dueAt)}
        {cause === 'change' && <small>{words.byChange(moment(reading, breachedAt))}</small>}
      </td>
      <th scope="row">
        <Link to="/breaches/$ticketId" params={{ ticketId }}>
          {subject}
        </Link>
        <small>{organisation}</small>
      </th>
      <td data-label={words.clock}>{words.clocks[clock]}</td>
      <td data-label={words.outcome}>
        <strong className={outcome === 'owed' ? 'late-text' : undefined}>{words.outcomes[outcome]}</strong>
        <small>{words.after(span(locale, Math.max(end - Date.parse(breachedAt), 0)))}</small>
      </td>
      <td data-label={words.had}>{assignee ?? words.nobody}</td>
    </tr>
  )
}

function fits({ clock, ended }: Breach, wanted: BreachSearch): boolean {
  const isOfClock = wanted.clock === undefined || wanted.clock === clock
  return isOfClock && (wanted.outcome === undefined || wanted.outcome === (ended?.how ?? 'owed'))
}
