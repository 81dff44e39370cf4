/**
 * What somebody tells of a new ticket, and the request that it makes.
 * @module
 */
import { PRIORITIES } from '@plazo/domain/policy'
import type { AnswerOf, BodyOf } from './api/client.ts'

export type Desk = AnswerOf<'GET /desk'>

export type Telling = {
  topic: string
  module: string
  what: string
  menuPath: string
  description: string
  fields: Readonly<Record<string, string>>
  priority: string
  /** The priority whose meaning was confirmed. */
  confirmed: string
  reason: string
  dueDate: string
  wantsCall: boolean
  phone: string
  /** When it suits him, in his words. */
  when: string
  statements: readonly string[]
  /** Open tickets that look like it, of which it was said that it is none. */
  notDuplicateOf: readonly string[]
  /** Ids of what is up. */
  files: readonly string[]
}

export const EMPTY: Telling = {
  topic: '',
  module: '',
  what: '',
  menuPath: '',
  description: '',
  fields: {},
  priority: 'medium',
  confirmed: '',
  reason: '',
  dueDate: '',
  wantsCall: false,
  phone: '',
  when: '',
  statements: [],
  notDuplicateOf: [],
  files: [],
}

/** Before that, what is missing is only not written yet. */
export function isTold({ what, description }: Telling): boolean {
  return what.trim() !== '' && description.trim().length >= 20
}

/** What can be told by a form. */
export function topicsOf({ topics }: Desk): Desk['topics'] {
  return topics.filter(({ channels }) => channels.includes('portal'))
}

export function subjectOf({ module, what }: Telling): string {
  return module === '' ? what : `${module}, ${what}`
}

/** Where there is one priority for all, there is nothing to choose. */
export function hasLevels({ priorities }: Desk): boolean {
  return priorities.length > 1 || priorities[0]?.confirmed === true
}

/** Where it is said that a statement is wanted: at those that were not made. */
export function statementPlaces({ intake }: Desk, { statements }: Pick<Telling, 'statements'>): readonly string[] {
  return intake.statements.every(({ id }) => statements.includes(id)) ? [] : ['/statements']
}

/** Pointers of what the form has a field for. */
export function placesOf(desk: Desk, draft: Telling): readonly string[] {
  const { fields = [], menuPath = false } = desk.topics.find(({ id }) => id === draft.topic) ?? {}
  return [
    '/topic',
    '/subject',
    '/description',
    ...statementPlaces(desk, draft),
    ...(menuPath ? ['/menuPath'] : []),
    ...fields.map(({ id }) => `/fields/${id}`),
    '/files',
    ...(draft.wantsCall ? ['/callback/phone', '/callback/when'] : []),
    ...(desk.priorityReasons ? ['/priorityReason', '/priorityReason/reason', '/priorityReason/dueDate'] : []),
    ...(!desk.priorityReasons && hasLevels(desk) ? ['/priority', '/confirmedMeaning'] : []),
  ]
}

export function requestOf(draft: Telling, desk: Desk): BodyOf<'POST /tickets'> {
  const topic = desk.topics.find(({ id }) => id === draft.topic)
  const asked = topic?.fields.filter(({ id }) => (draft.fields[id] ?? '') !== '') ?? []
  const fields = asked.map(({ id }) => [id, draft.fields[id] ?? ''])
  return {
    topic: draft.topic,
    subject: subjectOf(draft),
    description: draft.description,
    channel: 'portal',
    ...(fields.length > 0 && { fields: Object.fromEntries(fields) }),
    ...(topic?.menuPath === true && { menuPath: draft.menuPath }),
    ...(desk.intake.statements.length > 0 && { statements: [...draft.statements] }),
    ...(draft.notDuplicateOf.length > 0 && { notDuplicateOf: [...draft.notDuplicateOf] }),
    ...(draft.files.length > 0 && { files: [...draft.files] }),
    ...(draft.wantsCall && { callback: callbackOf(draft) }),
    ...priorityOf(draft, desk),
  }
}

function callbackOf({ phone, when }: Telling): NonNullable<BodyOf<'POST /tickets'>['callback']> {
  return { phone, ...(when.trim() !== '' && { when }) }
}

function priorityOf(
  draft: Telling,
  desk: Desk,
): Pick<BodyOf<'POST /tickets'>, 'priority' | 'confirmedMeaning' | 'priorityReason'> {
  if (desk.priorityReasons) {
    if (draft.reason === '') return {}
    return { priorityReason: { reason: draft.reason, ...(draft.dueDate !== '' && { dueDate: draft.dueDate }) } }
  }
  const priority = PRIORITIES.find((each) => each === draft.priority)
  const meaning = desk.priorities.find(({ id }) => id === priority)?.meaning
  const confirmed = priority !== undefined && draft.confirmed === priority
  return { ...(priority && { priority }), ...(confirmed && meaning !== undefined && { confirmedMeaning: meaning }) }
}
