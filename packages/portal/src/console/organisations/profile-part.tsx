/**
 * What is written down of an organisation beside its plan.
 * @module
 */
import type { ConsoleTexts } from '@plazo/messages/console'
import { call } from '../../shared/api/client.ts'
import { Deed, type DeedField, type Values } from '../form/deed.tsx'
import { useAgents } from '../teams.ts'
import { useConsoleTexts } from '../texts.ts'
import { type Account, type Person, useChanged, useOffers } from './account.ts'
import { Part } from './part.tsx'

type Props = { account: Account; people: readonly Person[] }

export function ProfilePart({ account, people }: Props) {
  const words = useConsoleTexts().office
  const { profile } = words
  const agents = useAgents()
  const agentOf = (id: string) => agents.find((agent) => agent.id === id)?.name ?? id
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? id
  const { size, accountManagerId, approverIds, responsibleId } = account
  const facts = [
    [words.code, account.id],
    [profile.size, size ?? profile.unknown],
    [profile.manager, accountManagerId === undefined ? profile.nobody : agentOf(accountManagerId)],
    [profile.approvers, approverIds.map(nameOf).join(', ') || profile.nobody],
    [profile.responsible, responsibleId === undefined ? profile.nobody : nameOf(responsibleId)],
  ]
  return (
    <Part title={profile.title} deeds={<Change account={account} people={people} />}>
      <dl className="facts start">
        {facts.map(([term, fact]) => (
          <div key={term} className="fact">
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
    </Part>
  )
}

function Change({ account, people }: Props) {
  const words = useConsoleTexts().office
  const { profile } = words
  const offers = useOffers()
  const agents = useAgents()
  const changed = useChanged(account.id)
  if (!offers) return null
  const {
    id: organisationId,
    version,
    name,
    size = '',
    accountManagerId = '',
    approverIds,
    responsibleId = '',
  } = account
  const change = (values: Values) =>
    call('PUT /organisations/{organisationId}', { at: { organisationId }, version, body: profileOf(values) })
  return (
    <Deed
      name={`profile.${organisationId}`}
      title={profile.change}
      fields={[
        { name: 'name', label: profile.name },
        ...sizeField(words, offers.sizes),
        managerField(words, agents),
        { name: 'responsibleId', label: profile.responsible, kind: 'choice', options: people, empty: profile.nobody },
        { name: 'approverIds', label: profile.approvers, kind: 'several', options: people },
      ]}
      start={{ name, size, accountManagerId, responsibleId, approverIds: approverIds.join(',') }}
      send={change}
      done={profile.done}
      changed={changed}
    />
  )
}

function profileOf({ name = '', size = '', accountManagerId = '', responsibleId = '', approverIds = '' }: Values) {
  return {
    name,
    ...(size !== '' && { size }),
    ...(accountManagerId !== '' && { accountManagerId }),
    ...(responsibleId !== '' && { responsibleId }),
    ...(approverIds !== '' && { approverIds: approverIds.split(',').filter((id) => id !== '') }),
  }
}

/** Of those who work at the desk. */
export function managerField({ profile }: ConsoleTexts['office'], agents: ReturnType<typeof useAgents>): DeedField {
  return { name: 'accountManagerId', label: profile.manager, kind: 'choice', options: agents, empty: profile.nobody }
}

/** Asked only where the desk's limits go by size. */
export function sizeField({ profile }: ConsoleTexts['office'], sizes: readonly string[]): readonly DeedField[] {
  if (sizes.length === 0) return []
  const options = sizes.map((id) => ({ id, name: id }))
  return [
    { name: 'size', label: profile.size, hint: profile.sizeHint, kind: 'choice', options, empty: profile.unknown },
  ]
}
