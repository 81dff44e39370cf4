/**
 * What is told as a chat begins, and the requests that it makes.
 * @module
 */
import { nationalNumber } from '@plazo/domain/phone'
import type { BodyOf } from '../shared/api/client.ts'
import { type Desk, EMPTY, requestOf, statementPlaces, type Telling } from '../shared/telling.ts'

export type Identity = { name: string; mobile: string; mail: string; organisation: string }
export type ChatDraft = Telling & { who: Partial<Identity> }

export const KINDS = { name: 'text', mobile: 'tel', mail: 'email', organisation: 'text' } as const
export const FILLED_BY = { name: 'name', mobile: 'tel-national', mail: 'email', organisation: 'organization' } as const

export const NOBODY: ChatDraft = { ...EMPTY, who: {} }

export function askedOf(desk: Desk) {
  return ruleOf(desk)?.fields ?? []
}

function ruleOf({ intake }: Desk) {
  return intake.identity.find(({ channel }) => channel === 'chat')
}

/** The digits of it, where the desk asks for a mobile and it is one of the country it asks for. */
export function mobileOf(desk: Desk, phone = ''): string | undefined {
  const rule = ruleOf(desk)
  return rule?.fields.includes('mobile') ? nationalNumber(rule.country, phone) : undefined
}

export function placesOf(desk: Desk, draft: ChatDraft): readonly string[] {
  const fields = desk.topics.find(({ id }) => id === draft.topic)?.fields ?? []
  return [
    '/subject',
    '/topic',
    ...(desk.intake.descriptionWords === undefined ? [] : ['/description']),
    ...statementPlaces(desk, draft),
    ...askedOf(desk).map((field) => `/identity/${field}`),
    ...fields.map(({ id }) => `/fields/${id}`),
  ]
}

export function chatOf(draft: ChatDraft, { desk, who }: { desk: Desk; who: Identity }): BodyOf<'POST /tickets'> {
  const identity = identityOf(desk, who)
  return { ...toldIn(draft, desk), channel: 'chat', ...(askedOf(desk).length > 0 && { identity }) }
}

/** Who writes is told by his browser; reasons for a priority are for who signs in, and files come once the chat has begun. */
export function visitorChatOf(draft: ChatDraft, desk: Desk): BodyOf<'POST /public/chats'> {
  const {
    channel: _,
    files: __,
    confirmedMeaning: ___,
    priorityReason: ____,
    notDuplicateOf: _____,
    ...told
  } = toldIn(draft, desk)
  return told
}

export function identityOf(desk: Desk, who: Identity): Partial<Identity> {
  return Object.fromEntries(askedOf(desk).map((field) => [field, who[field]]))
}

/** A chat may begin without a description. */
function toldIn(draft: ChatDraft, desk: Desk) {
  const { description, ...told } = requestOf(draft, desk)
  return { ...told, ...(description !== undefined && description.trim() !== '' && { description }) }
}
