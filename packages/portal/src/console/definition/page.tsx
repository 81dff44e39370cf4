/**
 * The rules of the desk as they stand, and what the next version changes. Nothing is changed here.
 * @module
 */
import { useReader } from '../../shared/texts.tsx'
import { placeOf } from '../../shared/time/moments.ts'
import { useTitle } from '../../shared/title.ts'
import { dayInWords } from '../../shared/time/zoned.ts'
import { Awaited } from '../../shared/ui/awaited.tsx'
import { Part } from '../organisations/part.tsx'
import { useConsoleTexts } from '../texts.ts'
import { type Definition, useDefinition } from './definition.ts'
import { AllRules, Exceptions, Texts } from './rules.tsx'
import { Targets } from './targets.tsx'
import { Week } from './week.tsx'

export function DefinitionPage() {
  const words = useConsoleTexts().rules.definition
  const { locale } = useReader()
  const definition = useDefinition()
  const { data } = definition
  useTitle(words.title)
  return (
    <div className="page stack">
      <div className="head">
        <h1>{words.title}</h1>
        <p className="quiet-text">
          {data && words.inForce(data.inForce.version, dayInWords(locale, data.inForce.version))} {words.readOnly}
        </p>
      </div>
      <Awaited of={definition} />
      {data && (
        <div className="parts">
          <Part title={words.versions}>
            <Versions versions={data.versions} />
          </Part>
          <Next next={data.next} />
          <Part title={words.week}>
            <p className="quiet-text">{words.zone(placeOf(data.inForce.calendar.timeZone))}</p>
            <Week week={data.inForce.calendar.week} />
          </Part>
          <Exceptions days={data.inForce.calendar.exceptions} />
          <Part title={words.targets}>
            <Targets targets={data.inForce.targets} />
          </Part>
          <AllRules rules={data.inForce.rules} />
          <Texts texts={data.texts} />
        </div>
      )}
    </div>
  )
}

function Versions({ versions }: { versions: Definition['versions'] }) {
  const words = useConsoleTexts().rules.definition
  const { locale } = useReader()
  return (
    <table className="timetable slim">
      <thead>
        <tr>
          <th scope="col">{words.version}</th>
          <th scope="col">{words.from}</th>
          <th scope="col">{words.standing}</th>
        </tr>
      </thead>
      <tbody>
        {versions.map(({ version, standing }) => (
          <tr key={version}>
            <th scope="row">{version}</th>
            <td data-label={words.from}>{dayInWords(locale, version)}</td>
            <td data-label={words.standing}>{words.standings[standing]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Next({ next }: Pick<Definition, 'next'>) {
  const words = useConsoleTexts().rules.definition
  const { locale } = useReader()
  if (!next) {
    return (
      <Part title={words.next}>
        <p>{words.noNext}</p>
      </Part>
    )
  }
  return (
    <Part title={words.changes(dayInWords(locale, next.version))}>
      <p className="quiet-text">{words.changesLead}</p>
      <table className="timetable slim">
        <thead>
          <tr>
            <th scope="col">{words.rule}</th>
            <th scope="col">{words.now}</th>
            <th scope="col">{words.later}</th>
          </tr>
        </thead>
        <tbody>
          {next.changes.map(({ pointer, path, from, to }) => (
            <tr key={pointer}>
              <th scope="row">{path.join(' › ')}</th>
              <td data-label={words.now}>{from ?? '–'}</td>
              <td data-label={words.later}>
                <strong>{to ?? '–'}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  )
}
