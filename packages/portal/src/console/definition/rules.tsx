/**
 * The special days, all rules one by one, and the desk's own texts in both languages.
 * @module
 */
import { useReader } from '../../shared/texts.tsx'
import { useNow } from '../../shared/time/use-now.ts'
import { zoneOf } from '../../shared/time/own-zone.ts'
import { dayInWords, isoDay } from '../../shared/time/zoned.ts'
import { Part } from '../organisations/part.tsx'
import { useConsoleTexts } from '../texts.ts'
import type { Definition } from './definition.ts'
import { ShiftWords } from './week.tsx'

type Days = Definition['inForce']['calendar']['exceptions']
type Rule = Definition['inForce']['rules'][number]

export function Exceptions({ days }: { days: Days }) {
  const words = useConsoleTexts().rules.definition
  const today = isoDay(useNow(), zoneOf())
  const ordered = days.toSorted((a, b) => (a.date < b.date ? -1 : 1))
  const past = ordered.filter(({ date }) => date < today)
  return (
    <Part title={words.exceptions}>
      <DayList days={ordered.filter(({ date }) => date >= today)} />
      {past.length > 0 && (
        <details>
          <summary>{words.group(words.past, past.length)}</summary>
          <DayList days={past} />
        </details>
      )}
    </Part>
  )
}

function DayList({ days }: { days: Days }) {
  const { locale } = useReader()
  return (
    <ul className="lines days">
      {days.map(({ date, shifts }) => (
        <li key={date}>
          {dayInWords(locale, date)} <ShiftWords shifts={shifts} />
        </li>
      ))}
    </ul>
  )
}

export function AllRules({ rules }: { rules: readonly Rule[] }) {
  const words = useConsoleTexts().rules.definition
  const groups = new Map<string, Rule[]>()
  for (const rule of rules) {
    const name = rule.path[0] ?? ''
    groups.set(name, [...(groups.get(name) ?? []), rule])
  }
  return (
    <Part title={words.all}>
      {[...groups].map(([name, own]) => (
        <details key={name}>
          <summary>{words.group(name, own.length)}</summary>
          <table className="timetable slim">
            <thead>
              <tr>
                <th scope="col">{words.rule}</th>
                <th scope="col">{words.value}</th>
              </tr>
            </thead>
            <tbody>
              {own.map(({ pointer, path, value }) => (
                <tr key={pointer}>
                  <th scope="row">{path.slice(1).join(' › ') || name}</th>
                  <td>{value}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      ))}
    </Part>
  )
}

export function Texts({ texts }: Pick<Definition, 'texts'>) {
  const words = useConsoleTexts().rules.definition
  return (
    <Part title={words.texts}>
      <table className="timetable slim">
        <thead>
          <tr>
            <th scope="col">{words.text}</th>
            <th scope="col">{words.spanish}</th>
            <th scope="col">{words.english}</th>
          </tr>
        </thead>
        <tbody>
          {texts.map(({ path, es, en }) => (
            <tr key={`${path.join(' ')} ${es}`}>
              <th scope="row">{path.join(' › ')}</th>
              <td data-label={words.spanish} lang="es">
                {es}
              </td>
              <td data-label={words.english} lang="en">
                {en}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  )
}
