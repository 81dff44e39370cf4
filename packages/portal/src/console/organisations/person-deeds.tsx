/**
 * What an admin does with a person of an organisation: lets him in, corrects what is known of him, tells of his course.
 * @module
 */
import { LOCALES } from '@plazo/domain/desk'
import type { ConsoleTexts } from '@plazo/messages/console'
import { call } from '../../shared/api/client.ts'
import { Deed, type DeedField, type Values } from '../form/deed.tsx'
import { useConsoleTexts } from '../texts.ts'
import { type Account, type Person, useChanged } from './account.ts'

type DeedsProps = { person: Person; account: Account }

export function PersonDeeds(props: DeedsProps) {
  return (
    <>
      {!props.person.access && <Invite {...props} />}
      <Change {...props} />
      <Score {...props} />
      <Excuse {...props} />
    </>
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

export function personFields(words: ConsoleTexts['office']['people']): readonly DeedField[] {
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

export function personOf({ name = '', mail = '', phone = '', locale, timeZone = '' }: Values) {
  return {
    name,
    mail,
    locale: LOCALES.find((each) => each === locale) ?? 'es',
    ...(timeZone !== '' && { timeZone }),
    ...(phone !== '' && { phone }),
  }
}
