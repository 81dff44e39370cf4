/**
 * Every key of the table, spelt here and, for uploads, the way in and lists, in `upload-keys.ts`, `entry-keys.ts` and
 * `list-partitions.ts`. What holds a customer's data begins with the organisation.
 * @module
 */
import { hash } from 'node:crypto'
import type { LookUp } from '@plazo/application/look-up'
import type { NoticeKey } from '@plazo/application/mailer'
import { INDEXES, type IndexName } from '@plazo/application/table-shape'
import type { TicketChange } from '@plazo/application/ticket-store'
import type { CreatingRequest } from '@plazo/application/accounts'
import type { Caller } from '@plazo/application/caller'
import type { AccountEntry } from '@plazo/domain/account-entry'
import type { Breach } from '@plazo/domain/breaches'
import { isInstant, type Instant } from '@plazo/domain/instant'
import type { TicketState } from '@plazo/domain/ticket'
import { parseTicketId } from '@plazo/domain/ticket-id'
import { digest } from './digest.ts'
import {
  agentTickets,
  contactTickets,
  organisationTickets,
  teamApprovals,
  teamQueue,
  unassignedTickets,
} from './list-partitions.ts'
import type { Window } from './rate-window.ts'

export type Key = { pk: string; sk: string }

/** Where a ticket without a promise stands in a queue: behind all the others. */
const NEVER_DUE = '9999-12-31T23:59:59.999Z'

/** Behind every character that ids and instants are made of: the end of a range with no end of its own. */
export const LAST = '~'

/** Alarms are spread over so many partitions, because the sweep's index is one for the whole desk. */
export const ALARM_BUCKETS = 4

const ORGANISATION_ID = /^[A-Z0-9]{2,12}$/
/** The table takes 1,024 bytes of sort key; an id beyond this length is nobody's. */
const MAX_ID_LENGTH = 128

/** False for text that can be no id, and would make no key. */
export function isId(text: string): boolean {
  return text.length > 0 && text.length <= MAX_ID_LENGTH
}

export function isOrganisationId(text: string): boolean {
  return ORGANISATION_ID.test(text)
}

/** The partition of a ticket and its timeline. @throws RangeError for text that is no ticket id. */
export function ticketPartition(ticketId: string): string {
  const parts = parseTicketId(ticketId)
  if (!parts) throw new RangeError(`"${ticketId}" is no ticket id`)
  return `ORG#${parts.organisationId}#TICKET#${parts.code}`
}

/** Sorts behind the events: one query from the first event on reads a timeline and then its ticket. */
export function ticketKey(ticketId: string): Key {
  return { pk: ticketPartition(ticketId), sk: 'META' }
}

/** The ticket whose partition it is. @throws RangeError for any other partition. */
export function ticketOfPartition(pk: string): { id: string; organisationId: string } {
  const [org, organisationId = '', kind, code = '', ...rest] = pk.split('#')
  const id = `${organisationId}-${code}`
  if (org !== 'ORG' || kind !== 'TICKET' || rest.length > 0 || !parseTicketId(id)) {
    throw new RangeError(`"${pk}" is no ticket's partition`)
  }
  return { id, organisationId }
}

/** Of events written at once, which share an item, the last one's sequence counts. */
export function eventsKey(ticketId: string, lastSequence: number): Key {
  return { pk: ticketPartition(ticketId), sk: `E#${padded(lastSequence)}` }
}

/** The sort keys of the items that hold events with a sequence above `sequence`. */
export function eventsAbove(sequence: number): { from: string; to: string } {
  return { from: `E#${padded(sequence + 1)}`, to: `E#${LAST}` }
}

/** Beside the ticket's events, before all of them. */
export function breachKey(ticketId: string, { clock, breachedAt }: Pick<Breach, 'clock' | 'breachedAt'>): Key {
  return { pk: ticketPartition(ticketId), sk: `BREACH#${breachedAt}#${clock}` }
}

export function noticeKey({ ticketId, sequence, recipient }: NoticeKey): Key {
  return { pk: `${ticketPartition(ticketId)}#NOTICE`, sk: `${padded(sequence)}#${recipient}` }
}

/** Where letters that wait stand in the sweep's index, in order of the end of their wait. */
export const HELD = 'HELD'

/** The attributes that put a notice among those that wait, one reader's beside each other. */
export function heldKeys(notice: NoticeKey, until: Instant): Record<string, string> {
  return entry('alarm', HELD, `${until}#${readerPartition(notice)}#${notice.ticketId}#${padded(notice.sequence)}`)
}

/** The notice of an entry of an index. @throws RangeError for any other item's key. */
export function noticeOfKey({ pk, sk }: Key): NoticeKey {
  const [, partition] = /^(.*)#NOTICE$/.exec(pk) ?? []
  const [, sequence, recipient] = /^(\d{8})#(.+)$/.exec(sk) ?? []
  if (partition === undefined || recipient === undefined) throw new RangeError(`"${pk} ${sk}" is no notice's key`)
  return { ticketId: ticketOfPartition(partition).id, sequence: Number(sequence), recipient }
}

/** Of one reader's mail. Contacts' belongs to their organisation. */
export function readerPartition({ ticketId, recipient }: Pick<NoticeKey, 'ticketId' | 'recipient'>): string {
  const owner = recipient.startsWith('contact:') ? `ORG#${parseTicketId(ticketId)?.organisationId ?? ''}` : 'DESK'
  return `${owner}#READER#${recipient}`
}

/** A bundle is named by its first notice, which is in no other. */
export function bundleKey(first: NoticeKey): Key {
  return { pk: readerPartition(first), sk: `BUNDLE#${first.ticketId}#${padded(first.sequence)}` }
}

export function paceKey(notice: NoticeKey): Key {
  return { pk: readerPartition(notice), sk: 'PACE' }
}

export function organisationKey(organisationId: string): Key {
  return { pk: `ORG#${organisationId}`, sk: 'PROFILE' }
}

export function contactKey(organisationId: string, contactId: string): Key {
  return { pk: `ORG#${organisationId}`, sk: `CONTACT#${contactId}` }
}

/** What the organisation uses of its account. Beside the profile, so that one range holds both. */
export function usageKey(organisationId: string): Key {
  return { pk: `ORG#${organisationId}`, sk: 'USAGE' }
}

/** All contacts of an organisation: `$` comes behind `#`. */
export const CONTACTS = { from: 'CONTACT#', to: 'CONTACT$' } as const

/** From the profile to what is used: all that an opening asks of an organisation. */
export const CLIENT = { from: 'PROFILE', to: 'USAGE' } as const

/** One line of the account's history, in the order of time. */
export function entryKey(organisationId: string, { at, key }: Pick<AccountEntry, 'at' | 'key'>): Key {
  return { pk: entryPartition(organisationId), sk: `${at}#${key}` }
}

/** The lines of `[from, before)`: a range ends inclusively, and no line's key is as short as an instant. */
export function entryRange(
  organisationId: string,
  { from, before }: { from: Instant; before: Instant },
): { partition: string; from: string; to: string } {
  return { partition: entryPartition(organisationId), from, to: before }
}

function entryPartition(organisationId: string): string {
  return `ORG#${organisationId}#ACCOUNT`
}

/** All agents: `$` comes behind `#`, and so behind every id. */
export const AGENTS = { partition: 'DESK', from: 'AGENT#', to: 'AGENT$' } as const

export function agentKey(agentId: string): Key {
  return { pk: AGENTS.partition, sk: `${AGENTS.from}${agentId}` }
}

/** What a request that changed an account is remembered by. */
export function accountRequestKey({ id }: Pick<CreatingRequest, 'id'>): Key {
  return { pk: `DESK#ACCOUNT-REQUEST#${id}`, sk: 'META' }
}

/** The same question of one hour is one; what was typed is told by no more than a digest. */
export function lookUpKey({ ticketId, mail, at }: LookUp): Key {
  return { pk: `DESK#LOOK-UP#${digest(JSON.stringify([ticketId, mail.toLowerCase(), at.slice(0, 13)]))}`, sk: 'META' }
}

/** A person's own, whatever he calls them. */
export function draftKey(owner: Caller, name: string): Key {
  const home = owner.role === 'customer' ? `ORG#${owner.organisationId}` : AGENTS.partition
  return { pk: `${home}#DRAFTS#${owner.id}`, sk: `DRAFT#${name}` }
}

/** One counter for each window; who is counted is told by no more than a digest. */
export function rateKey(key: string, { startsAt, endsAt }: Window): Key {
  return { pk: `RATE#${digest(key)}`, sk: `${startsAt}/${endsAt}` }
}

/** The attributes that put a ticket into the indexes it belongs to, and into no other. */
export function indexKeys({ ticket, dueAt }: Pick<TicketChange, 'ticket' | 'dueAt'>): Record<string, string> {
  const { id, organisationId, requesterId, team, state, openedAt, assigneeId, turn, hold, alarm } = ticket
  // While the customer is away another case can be taken (S2-23).
  const waitsForAgent = turn === 'agent' && hold?.cause !== 'away'
  const byDue = position(dueAt, id)
  const byOpening = `${partOf(state)}${position(openedAt, id)}`
  return {
    ...entry('organisation', organisationTickets(organisationId), byOpening),
    ...entry('contact', contactTickets(organisationId, requesterId), byOpening),
    ...(state !== 'closed' && {
      ...(waitsForAgent && entry('queue', teamQueue(team), byDue)),
      ...(turn === 'approver' && entry('queue', teamApprovals(team), byDue)),
      ...entry('agent', assigneeId === undefined ? unassignedTickets(team) : agentTickets(assigneeId), byDue),
    }),
    ...(alarm?.at !== undefined && entry('alarm', alarmBucket(bucketOf(id)), position(alarm.at, id))),
  }
}

export function alarmBucket(bucket: number): string {
  return `ALARM#${bucket}`
}

/**
 * The parts of a list by opening, in its order; sort keys begin with them. How it stands within the first one changes
 * often, and moves nothing in the index.
 */
export const UNDER_WAY = 'under-way#'
export const CLOSED = 'closed#'

export function partOf(state: TicketState): typeof UNDER_WAY | typeof CLOSED {
  return state === 'closed' ? CLOSED : UNDER_WAY
}

/** A ticket's place in a list: the instant it is sorted by (none: last) and its id, which makes it the only one there. */
export function position(at: Instant | undefined, ticketId: string): string {
  return `${at ?? NEVER_DUE}#${ticketId}`
}

/** The ticket id of a place. @throws RangeError for text that is no place in a list. */
export function ticketAt(text: string): string {
  const [ticketId = '', at = '', ...parts] = text.split('#').toReversed()
  if (parts.length > 1 || !isInstant(at) || !parseTicketId(ticketId)) throw new RangeError('no place in a list')
  return ticketId
}

function entry(name: IndexName, partition: string, sort: string): Record<string, string> {
  const { partitionKey, sortKey } = INDEXES[name]
  return { [partitionKey]: partition, [sortKey]: sort }
}

function bucketOf(ticketId: string): number {
  return hash('sha256', ticketId, 'buffer').readUInt8(0) % ALARM_BUCKETS
}

function padded(sequence: number): string {
  return String(sequence).padStart(8, '0')
}
