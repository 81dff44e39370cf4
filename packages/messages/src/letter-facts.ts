/**
 * The facts of a letter, told as its reader may know them and reads them.
 * @module
 */
import { nextCheckIn } from '@plazo/domain/check-ins'
import { deadlines } from '@plazo/domain/clocks'
import { policyOf, type Desk } from '@plazo/domain/desk'
import { nextLadderStep } from '@plazo/domain/ladder'
import type { Letter } from '@plazo/domain/letters'
import type { Policy } from '@plazo/domain/policy'
import type { Ticket } from '@plazo/domain/ticket'
import { ratedUntil } from '@plazo/domain/work-commands'
import { isTimeZone } from '@plazo/domain/time-zone'
import { cleanLine, cleanText } from './clean-text.ts'
import { lastDay, localTime, type Reading } from './local-time.ts'
import type { MailFacts, PromisedTime } from './mail-catalogue.ts'
import { workFactsOf } from './work-facts.ts'

/** In the reader's zone, or the desk's when his is not known: a letter is better told so than never. */
export function readingOf(desk: Desk, { reader, ticket }: Letter): Reading {
  const { calendar } = policyOf(desk, ticket.policyVersion)
  const { locale, timeZone } = reader
  return { locale, timeZone: timeZone !== undefined && isTimeZone(timeZone) ? timeZone : calendar.timeZone }
}

export function factsOf(desk: Desk, letter: Letter): MailFacts {
  const { ticket, event, reader, actorName } = letter
  const policy = policyOf(desk, ticket.policyVersion)
  const reading = readingOf(desk, letter)
  const priority = event.kind === 'terms-changed' ? event.priority : ticket.priority
  const answer = deadlines(policy, ticket).find(({ kind }) => kind === 'firstResponse')?.dueAt
  const until = 'until' in event ? event.until : undefined
  const rated = ratedUntil(policy, ticket)
  return {
    reader: reader.role,
    requester: cleanLine(letter.requesterName),
    organisation: cleanLine(letter.organisationName),
    actor: actorName === undefined ? desk.name : cleanLine(actorName),
    byRequester: event.actor.role === 'customer' && event.actor.id === ticket.requesterId,
    team: desk.teams[ticket.team]?.[reader.locale] ?? ticket.team,
    taken: ticket.assigneeId !== undefined,
    readersTurn: ticket.turn === reader.role,
    priority: desk.priorities[priority].name[reader.locale],
    due: mostUrgent(policy, ticket, reading),
    answerBefore: answer && localTime(answer, reading),
    quota: quotaOf(event, { locale: reader.locale, timeZone: policy.calendar.timeZone }),
    silence: silenceOf(policy, ticket, reading),
    asks: event.kind === 'message-added' && event.asks,
    until: until && localTime(until, reading),
    reason: event.kind === 'closed' ? event.reason : undefined,
    other: otherTicket(letter),
    lowersAt: lowersAt(policy, ticket, reading),
    work: workFactsOf(desk, letter, reading),
    ratedUntil: rated && localTime(rated, reading),
  }
}

/**
 * The words of a person that belong to the event, for those who may read them.
 *
 * A description is never sent back to who wrote it: an acknowledgement that repeats it carries any text to any address.
 */
export function quoteOf({ event, reader }: Letter): string | undefined {
  const inside = reader.role === 'agent'
  switch (event.kind) {
    case 'opened':
      return inside ? cleanText(event.description) : undefined
    case 'message-added':
      return inside || event.visibility === 'public' ? cleanText(event.text) : undefined
    case 'resolution-offered':
      return cleanText(event.text)
    case 'resolution-answered':
      return event.text === undefined ? undefined : cleanText(event.text)
    case 'data-requested':
    case 'off-hours-quoted':
    case 'approval-given':
    case 'approval-refused':
      return event.text === undefined ? undefined : cleanText(event.text)
    case 'escalated':
      return inside ? cleanText(event.reason) : undefined
    case 'closed':
      return inside && event.note !== undefined ? cleanText(event.note) : undefined
    default:
      return undefined
  }
}

function mostUrgent(policy: Policy, ticket: Ticket, reading: Reading): PromisedTime | undefined {
  const [first] = deadlines(policy, ticket)
    .flatMap(({ kind, state, dueAt, settledAt }) =>
      dueAt && !settledAt ? [{ clock: kind, dueAt, broken: state === 'breached' }] : [],
    )
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1))
  return first && { clock: first.clock, at: localTime(first.dueAt, reading), broken: first.broken }
}

function silenceOf(policy: Policy, ticket: Ticket, reading: Reading): MailFacts['silence'] {
  const next = ticket.turn === 'customer' ? nextLadderStep(policy, ticket) : undefined
  return next && { step: next.step, at: localTime(next.at, reading) }
}

/** The months and days of a quota are the desk's. */
function quotaOf(event: Letter['event'], reading: Reading): MailFacts['quota'] {
  if (event.kind !== 'opened' || !event.quota) return undefined
  const { until, ...quota } = event.quota
  return { ...quota, until: lastDay(until, reading) }
}

function lowersAt(policy: Policy, ticket: Ticket, reading: Reading): string | undefined {
  const next = nextCheckIn(policy, ticket)
  return next?.kind === 'check-in-missed' ? localTime(next.at, reading) : undefined
}

/** A customer is told of no ticket that is not his organisation's. */
function otherTicket({ event, ticket, reader }: Letter): string | undefined {
  const other = namedIn(event)
  const known = reader.role === 'agent' || other?.startsWith(`${ticket.organisationId}-`)
  return known ? other : undefined
}

function namedIn(event: Letter['event']): string | undefined {
  if (event.kind === 'opened') return event.follows
  return event.kind === 'closed' || event.kind === 'follow-up-opened' ? event.ticketId : undefined
}
