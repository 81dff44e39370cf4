/**
 * What the form on the page asks, and the request that it makes.
 * @module
 */
import type { BodyOf } from '../shared/api/client.ts'
import { type ChatDraft } from './chat-request.ts'
import { type Desk, requestOf, statementPlaces } from '../shared/telling.ts'

/** The kinds of request that it is for. */
export function formTopics({ topics, visitors }: Desk): Desk['topics'] {
  return topics.filter(({ id }) => visitors.form?.topics.includes(id))
}

/** The contact phone is asked of everybody: a topic's own field for it is filled from there. */
export function withoutPhones(desk: Desk): Desk {
  const topics = desk.topics.map((topic) => ({ ...topic, fields: topic.fields.filter(({ kind }) => kind !== 'phone') }))
  return { ...desk, topics }
}

export function askOf(draft: ChatDraft, desk: Desk): Omit<BodyOf<'POST /public/requests'>, 'solution'> {
  const { mobile = '' } = draft.who
  const phones = topicOf(desk, draft)?.fields.filter(({ kind }) => kind === 'phone') ?? []
  const filled = { ...draft.fields, ...Object.fromEntries(phones.map(({ id }) => [id, mobile])) }
  const { topic, subject, description, fields, statements } = requestOf({ ...draft, fields: filled }, desk)
  const asked = desk.visitors.form?.asks ?? []
  return {
    identity: Object.fromEntries(asked.map((field) => [field, draft.who[field] ?? ''])),
    topic,
    subject,
    description: description ?? '',
    ...(fields && { fields }),
    ...(statements && { statements }),
  }
}

/** Pointers of what has a field; a phone's place is where it is asked. */
export function placesInAsk(desk: Desk, draft: ChatDraft): readonly string[] {
  return [
    '/topic',
    '/subject',
    '/description',
    ...statementPlaces(desk, draft),
    ...(desk.visitors.form?.asks ?? []).map((field) => `/identity/${field}`),
    ...(topicOf(desk, draft)?.fields ?? []).map(({ id }) => `/fields/${id}`),
  ]
}

function topicOf(desk: Desk, { topic }: ChatDraft) {
  return desk.topics.find(({ id }) => id === topic)
}
