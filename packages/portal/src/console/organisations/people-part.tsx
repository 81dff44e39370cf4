/**
 * The people of an organisation: how to reach them, and how far they have got with the course.
 * @module
 */
import { LOCALES } from '@plazo/domain/desk'
import type { ConsoleTexts } from '@plazo/messages/console'
import { call } from '../../shared/api/client.ts'
import { useReader } from '../../shared/texts.tsx'
import { Deed, type DeedField, type Values } from '../form/deed.tsx'
import { useConsoleTexts } from '../texts.ts'
import { type Account, type Person, useChanged, useDeskDays, useMayChange } from './account.ts'
import { Part } from './part.tsx'

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
              {mayChange && <th scope="col">{words.deeds}</th>}
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
      </th>
      <td data-label={words.mail}>
        {mail}
        <small>{phone}</small>
        <small>{access ? words.inSince(days.day(access.activatedAt)) : words.notIn}</small>
      </td>
      <td data-label={words.language}>
        {words.languages[locale]}
        <small>{timeZone}</small>
      </td>
      <td data-label={words.training}>
        <TrainingWords person={person} />
      </td>
      {mayChange && (
        <td data-label={words.deeds}>
          <PersonDeeds person={person} account={account} />
        </td>
      )}
    </tr>
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

type DeedsProps = { person: Person; account: Account }

function PersonDeeds(props: DeedsProps) {
  return (
    <div className="buttons">
      {!props.person.access && <Invite {...props} />}
      <Change {...props} />
      <Score {...props} />
      <Excuse {...props} />
    </div>
  )
}

/** What the deeds with a person have in common: whose they are, and which version of the account was seen. */
function usePersonDeed(kind: string, { person, account }: DeedsProps) {
  const changed = useChanged(account.id)
  const at = { organisationId: account.id, contactId: person.id }
  return { sent: { at, version: account.version }, shown: { name: `${kind}.${account.id}.${person.id}`, changed } }
}

/** As often as it takes (S3-10): the desk does not tell whether a letter has arrived. */
function Invite(props: DeedsProps) {
  const words = useConsoleTexts().office.people
  const { sent, shown } = usePersonDeed('invite', props)
  const { name, mail } = props.person
  return (
    <Deed
      {...shown}
      title={words.invite}
      lead={<p>{words.inviteLead(name, mail)}</p>}
      go={words.inviteGo}
      fields={[]}
      start={{}}
      send={(_, once) =>
        call('POST /organisations/{organisationId}/contacts/{contactId}/invitations', { at: sent.at, body: {}, once })
      }
      done={words.invited(mail)}
    />
  )
}

function Change(props: DeedsProps) {
  const words = useConsoleTexts().office.people
  const { sent, shown } = usePersonDeed('person', props)
  const { name, mail, phone = '', locale, timeZone = '' } = props.person
  return (
    <Deed
      {...shown}
      title={words.changeShort}
      lead={<p>{words.change(name)}</p>}
      fields={personFields(words)}
      start={{ name, mail, phone, locale, timeZone }}
      send={(values) =>
        call('PUT /organisations/{organisationId}/contacts/{contactId}', { ...sent, body: personOf(values) })
      }
      done={words.changed}
    />
  )
}

function Score(props: DeedsProps) {
  const words = useConsoleTexts().office.people
  const { sent, shown } = usePersonDeed('score', props)
  const { name, training } = props.person
  const score = (text: string) => {
    const body = { score: text.trim() === '' ? Number.NaN : Number(text.replace(',', '.')) }
    return call('PUT /organisations/{organisationId}/contacts/{contactId}/training', { ...sent, body })
  }
  return (
    <Deed
      {...shown}
      title={words.setScore}
      lead={<p>{words.scoreTitle(name)}</p>}
      fields={[{ name: 'score', label: words.scoreField }]}
      start={{ score: String(training?.score ?? '') }}
      send={(values) => score(values['score'] ?? '')}
      done={words.scored}
    />
  )
}

function Excuse(props: DeedsProps) {
  const words = useConsoleTexts().office.people
  const { sent, shown } = usePersonDeed('override', props)
  const excuse = (reason: string) =>
    call('PUT /organisations/{organisationId}/contacts/{contactId}/training/override', { ...sent, body: { reason } })
  return (
    <Deed
      {...shown}
      title={words.override}
      lead={<p>{words.overrideTitle(props.person.name)}</p>}
      fields={[{ name: 'reason', label: words.reason, kind: 'prose' }]}
      start={{ reason: '' }}
      send={({ reason = '' }) => excuse(reason)}
      done={words.overridden}
    />
  )
}

function personFields(words: ConsoleTexts['office']['people']): readonly DeedField[] {
  return [
    { name: 'name', label: words.name },
    { name: 'mail', label: words.mail, kind: 'email' },
    { name: 'phone', label: words.phone, kind: 'tel' },
    {
      name: 'locale',
      label: words.language,
      kind: 'choice',
      options: LOCALES.map((id) => ({ id, name: words.languages[id] })),
    },
    { name: 'timeZone', label: words.zone, hint: words.zoneHint },
  ]
}

function personOf({ name = '', mail = '', phone = '', locale, timeZone = '' }: Values) {
  return {
    name,
    mail,
    locale: LOCALES.find((each) => each === locale) ?? 'es',
    ...(timeZone !== '' && { timeZone }),
    ...(phone !== '' && { phone }),
  }
}
