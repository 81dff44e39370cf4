/**
 * The people of an organisation: how to reach them, and how far they have got with the course.
 * @module
 */
import { Link } from '@tanstack/react-router'
import { call } from '../../shared/api/client.ts'
import { useReader } from '../../shared/texts.tsx'
import { Deed } from '../form/deed.tsx'
import { useConsoleTexts } from '../texts.ts'
import { type Account, type Person, useChanged, useDeskDays, useMayChange } from './account.ts'
import { Part } from './part.tsx'
import { PersonDeeds, personFields, personOf } from './person-deeds.tsx'

export function PeoplePart({ account, people }: { account: Account; people: readonly Person[] }) {
  const words = useConsoleTexts().office.people
  const mayChange = useMayChange()
  return (
    <Part title={words.title} deeds={mayChange && <Add organisationId={account.id} />}>
      {people.length === 0 && <p>{words.none}</p>}
      {people.length > 0 && (
        <table className="timetable slim">
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.mail}</th>
              <th scope="col">{words.language}</th>
              <th scope="col">{words.training}</th>
              <th scope="col">{words.deeds}</th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <Row key={person.id} person={person} account={account} mayChange={mayChange} />
            ))}
          </tbody>
        </table>
      )}
    </Part>
  )
}

type RowProps = { person: Person; account: Account; mayChange: boolean }

function Row({ person, account, mayChange }: RowProps) {
  const words = useConsoleTexts().office.people
  const days = useDeskDays()
  const { id, name, mail, phone, locale, timeZone, access } = person
  return (
    <tr>
      <th scope="row">
        {name}
        <small>{id}</small>
        <small>{access ? words.inSince(days.day(access.activatedAt)) : words.notIn}</small>
      </th>
      <td data-label={words.mail}>
        {mail}
        <small>{phone}</small>
      </td>
      <td data-label={words.language} className="whole">
        {words.languages[locale]}
        <small>{timeZone}</small>
      </td>
      <td data-label={words.training}>
        <TrainingWords person={person} />
      </td>
      <td data-label={words.deeds}>
        <div className="buttons">
          <OpenTicket person={person} />
          {mayChange && <PersonDeeds person={person} account={account} />}
        </div>
      </td>
    </tr>
  )
}

function OpenTicket({ person: { id, name, organisationId } }: { person: Person }) {
  const words = useConsoleTexts().office.opening
  return (
    <Link
      to="/organisations/$organisationId/ticket"
      params={{ organisationId }}
      search={{ for: id }}
      className="button quiet slim"
      aria-label={words.title(name)}
    >
      {words.go}
    </Link>
  )
}

function TrainingWords({ person: { training } }: { person: Person }) {
  const words = useConsoleTexts().office.people
  const { locale } = useReader()
  const days = useDeskDays()
  const { score, scoredAt, override } = training ?? {}
  return (
    <>
      {score === undefined
        ? words.noScore
        : words.score(new Intl.NumberFormat(locale).format(score), scoredAt && days.day(scoredAt))}
      {override && <small>{words.excused(override.by, days.day(override.at), override.reason)}</small>}
    </>
  )
}

function Add({ organisationId }: { organisationId: string }) {
  const words = useConsoleTexts().office.people
  const { locale } = useReader()
  const changed = useChanged(organisationId)
  return (
    <Deed
      name={`person.${organisationId}`}
      title={words.add}
      lead={<p>{words.addLead}</p>}
      fields={[...personFields(words), { name: 'id', label: words.id, hint: words.idHint }]}
      start={{ name: '', mail: '', phone: '', locale, timeZone: '', id: '' }}
      send={(values, once) =>
        call('POST /organisations/{organisationId}/contacts', {
          at: { organisationId },
          body: { id: values['id'] ?? '', ...personOf(values) },
          once,
        })
      }
      done={words.added}
      changed={changed}
    />
  )
}
