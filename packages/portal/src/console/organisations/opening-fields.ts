/**
 * What is asked of a ticket that is opened for somebody: its topic decides it, as it does in the portal.
 * @module
 */
import type { PortalTexts } from '@plazo/messages/portal'
import type { BodyOf } from '../../shared/api/client.ts'
import { Problem } from '../../shared/api/problem.ts'
import { type Desk, EMPTY, hasLevels, requestOf } from '../../shared/telling.ts'
import { useReader } from '../../shared/texts.tsx'
import type { DeedField, Values } from '../form/deed.tsx'
import { useConsoleTexts } from '../texts.ts'
import type { Person } from './account.ts'

const OF_TOPIC = 'fields/'
const INPUTS: Readonly<Record<string, 'date' | 'email' | 'tel'>> = { date: 'date', mail: 'email', phone: 'tel' }
/** Those by which the desk's people open, the best first. */
const CHANNELS = ['portal', 'chat'] as const

export function startOf(contactId: string): Values {
  return { 'requester/contactId': contactId, priority: EMPTY.priority }
}

export function openingOf(desk: Desk, organisationId: string, values: Values): BodyOf<'POST /tickets'> {
  const { topic = '', module = '', subject: what = '', menuPath = '', description = '' } = values
  const { priority = '', notDuplicateOf = '' } = values
  const given = Object.entries(values).filter(([name]) => name.startsWith(OF_TOPIC))
  const telling = {
    ...EMPTY,
    topic,
    module,
    what,
    menuPath,
    description,
    priority,
    fields: Object.fromEntries(given.map(([name, value]) => [name.slice(OF_TOPIC.length), value])),
    reason: values['priorityReason/reason'] ?? '',
    dueDate: values['priorityReason/dueDate'] ?? '',
    notDuplicateOf: listed(notDuplicateOf),
  }
  const { channels = [] } = topicOf(desk, values) ?? {}
  return {
    ...requestOf(telling, desk),
    channel: CHANNELS.find((channel) => channels.includes(channel)) ?? 'portal',
    requester: { organisationId, contactId: values['requester/contactId'] ?? '' },
  }
}

/** @returns what is asked so far: some of it only once something else was told, or refused. */
export function useOpeningFields(desk: Desk, people: readonly Person[]) {
  const { create, asking } = useReader().texts
  const { office, deeds } = useConsoleTexts()
  const choose = { kind: 'choice', empty: create.choose } as const
  return (values: Values, error: unknown): readonly DeedField[] => [
    { name: 'requester/contactId', label: office.opening.requester, ...choose, options: people },
    { name: 'topic', label: create.topic, ...choose, options: desk.topics },
    ...(desk.intake.modules
      ? [{ name: 'module', label: create.module, ...choose, options: named(desk.intake.modules) }]
      : []),
    { name: 'subject', label: create.subject },
    ...fieldsOfTopic(desk, values, create),
    ...fieldsOfPriority(desk, values, create),
    { name: 'description', label: deeds.split.description, hint: create.tellHint, kind: 'prose' },
    ...fieldsOfAlike(values, error, asking),
  ]
}

function fieldsOfTopic(desk: Desk, values: Values, { path, pathHint, required, choose }: PortalTexts['create']) {
  const { menuPath = false, fields = [] } = topicOf(desk, values) ?? {}
  const asked = fields.map((field): DeedField => {
    const name = `${OF_TOPIC}${field.id}`
    const label = field.required ? `${field.label} (${required})` : field.label
    if (field.options) return { name, label, kind: 'choice', empty: choose, options: named(field.options) }
    return { name, label, kind: INPUTS[field.kind] ?? 'text' }
  })
  return menuPath ? [{ name: 'menuPath', label: path, hint: pathHint }, ...asked] : asked
}

/** Where reasons decide, nobody chooses; what a level means is its requester's to confirm, and asked of nobody else. */
function fieldsOfPriority(desk: Desk, values: Values, words: PortalTexts['create']): readonly DeedField[] {
  const { priorityReasons: reasons, priorities } = desk
  if (!reasons) {
    return hasLevels(desk) ? [{ name: 'priority', label: words.priority, kind: 'choice', options: priorities }] : []
  }
  const chosen = reasons.find(({ id }) => id === values['priorityReason/reason'])
  return [
    { name: 'priorityReason/reason', label: words.reason, kind: 'choice', empty: words.noReason, options: reasons },
    ...(chosen?.dueDate ? [{ name: 'priorityReason/dueDate', label: words.dueDate, kind: 'date' } as const] : []),
  ]
}

/** Open tickets that it was found to repeat, to say of each that it does not. */
function fieldsOfAlike(values: Values, error: unknown, words: PortalTexts['asking']): readonly DeedField[] {
  const { ticketId: known, errors = [] } = error instanceof Problem ? error.told : {}
  const found = [known, ...errors.map(({ ticketId }) => ticketId)].filter((id) => id !== undefined)
  const all = [...new Set([...listed(values['notDuplicateOf']), ...found])]
  const options = all.map((id) => ({ id, name: `${id}: ${words.itIsNot}` }))
  return all.length === 0 ? [] : [{ name: 'notDuplicateOf', label: words.alike, kind: 'several', options }]
}

function topicOf({ topics }: Desk, { topic }: Values) {
  return topics.find(({ id }) => id === topic)
}

function named(names: readonly string[]) {
  return names.map((name) => ({ id: name, name }))
}

function listed(text = ''): readonly string[] {
  return text.split(',').filter((id) => id !== '')
}
