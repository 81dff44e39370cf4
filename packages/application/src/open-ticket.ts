/**
 * Opens a ticket: by a customer for himself, or by staff for a contact.
 * @module
 */
import { grantEntry } from '@plazo/domain/account-entry'
import { daysLater } from '@plazo/domain/civil-day'
import { decideOpening, type Occasion } from '@plazo/domain/decide'
import { policyAt, policyOf, type Desk } from '@plazo/domain/desk'
import { entitle, type Client, type Entitled } from '@plazo/domain/entitlement'
import { latest, type Instant } from '@plazo/domain/instant'
import type { Channel, Policy, Priority } from '@plazo/domain/policy'
import { grantPriority } from '@plazo/domain/priority'
import { Refusal } from '@plazo/domain/refusal'
import { record, schedule } from '@plazo/domain/steps'
import type { Ticket } from '@plazo/domain/ticket'
import type { Accounts } from './accounts.ts'
import { assigneeFor, type AssigningDesk } from './assignee-for.ts'
import { actorOf, scopeOf, type Caller } from './caller.ts'
import { clientFor } from './client-for.ts'
import { seen } from './commit-of.ts'
import { STAFF_ROLES } from './directory.ts'
import { namingHolders } from './naming-holders.ts'
import { requireRole } from './permissions.ts'
import { answered, remembering, type Outcome, type RequestIdentity } from './repeatable.ts'
import { retryingStale } from './retrying-stale.ts'
import { StaleVersion, type Commit, type TicketChange, type TicketStore, type TicketStores } from './ticket-store.ts'

export type OpeningDesk = AssigningDesk & {
  stores: TicketStores
  accounts: Accounts
  desk: Desk
  /**
   * Eight Crockford characters made of a request's id, so that the same request always means the same ticket, and as
   * good as random otherwise; `turn` gives others when these are taken.
   */
  newTicketCode: (requestId: string, turn: number) => string
}

export type OpenTicket = {
  /** For whom staff open it: absent, for the requester of the ticket it follows. A customer opens for himself. */
  requester?: { organisationId: string; contactId: string } | undefined
  subject: string
  description: string
  topic: string
  product?: string | undefined
  productVersion?: string | undefined
  /** By the rule of the desk: chosen and confirmed, or for a reason. */
  priority?: Priority | undefined
  confirmedMeaning?: string | undefined
  priorityReason?: { reason: string; dueDate?: string | undefined } | undefined
  channel: Channel
  /** The closed ticket it takes up (S2-50). */
  follows?: string | undefined
  request: RequestIdentity
}

/**
 * @throws Refusal by the rules of opening: entitlement, topic, channel, priority; `contact/unknown` for a requester
 * nobody knows; `role/forbidden` for a customer who names one; `ticket/unknown` or `ticket/not-closed` for what it
 * follows.
 */
export async function openTicket(desk: OpeningDesk, caller: Caller, command: OpenTicket): Promise<Outcome> {
  if (command.requester) requireRole(caller, STAFF_ROLES)
  const store = desk.stores(scopeOf(caller))
  const requester = await wanted(store, caller, command)
  return namingHolders(desk, store, () => opening(desk, store, { command, requester, caller }))
}

/**
 * Cheaply first; who is refused, or comes second, is asked about again before he is told so: perhaps this very request
 * opened its ticket before. Codes that other requests have taken are passed over.
 */
async function opening(
  desk: OpeningDesk,
  store: TicketStore,
  wish: Pick<Attempt, 'command' | 'requester' | 'caller'>,
): Promise<Outcome> {
  const { request } = wish.command
  let turn = 0
  const work = async (retry: number): Promise<Outcome> => {
    const ticketId = `${wish.requester?.organisationId ?? ''}-${desk.newTicketCode(request.id, turn)}`
    try {
      return await attempt(desk, store, { ...wish, ticketId, fresh: retry > 0 })
    } catch (error) {
      if (!(error instanceof Refusal || error instanceof StaleVersion)) throw error
      const found = await store.find(ticketId)
      const before = found && answered(found, request)
      if (before) return before
      if (found) turn++
      if (error instanceof Refusal && retry === 0) return work(1)
      throw error
    }
  }
  return retryingStale(work)
}

type Attempt = {
  command: OpenTicket
  requester: OpenTicket['requester']
  ticketId: string
  caller: Caller
  fresh: boolean
}

async function attempt(
  desk: OpeningDesk,
  store: TicketStore,
  { command, requester, ticketId, caller, fresh }: Attempt,
): Promise<Outcome> {
  const now = desk.now()
  const occasion = { actor: actorOf(caller), now }
  const policy = policyAt(desk.desk, now)
  const { client, contactId } = await clientFor(desk, { caller, requester, policy, fresh })
  const followed = command.follows === undefined ? undefined : await followedBy(store, command.follows, client)
  const wish = { ...command, free: followed && isFree(policy, followed, now) }
  const entitled = entitle({ desk: desk.desk, policy, now }, client, wish)
  const { request, requester: _, priority: wished, confirmedMeaning, priorityReason: reason, ...facts } = command
  const { id: organisationId, approverIds, windows } = client.organisation
  const ids = { ticketId, organisationId, requesterId: contactId, plan: entitled.plan }
  const { priority, grounds: priorityGrounds } = grantPriority(
    { desk: desk.desk, policy, now },
    { plan: entitled.plan, priority: wished, confirmedMeaning, reason },
    { role: occasion.actor.role, windows },
  )
  const charged = { slot: entitled.slot && (true as const), grantId: entitled.use?.grantId }
  const assigneeId = await assigneeFor(desk, policy, client.organisation, { ...ids, topic: facts.topic })
  const given = { assigneeId, approverIds, priority, priorityGrounds }
  const progress = decideOpening(policy, { ...facts, ...ids, ...charged, ...given }, occasion)
  const linked = followed && linkTo(desk, followed, { ticketId, ...occasion })
  const opened = remembering(progress.ticket, request, { events: progress.events, now })
  const { ticket, dueAt } = schedule(policy, opened, now)
  await store.commit({
    change: { ticket, events: progress.events, dueAt },
    ...(linked && { linked }),
    ...charge(ticket, entitled),
  })
  if (assigneeId !== undefined) desk.loads.took(assigneeId)
  return { ticket, sequence: 1, replayed: false }
}

/** What the ticket takes from its organisation's account, in the same write. */
function charge(
  { id: ticketId, organisationId }: Ticket,
  { slot, use }: Entitled,
): Pick<Commit, 'account' | 'entries'> {
  if (!slot && !use) return {}
  const made = use?.made && [grantEntry(use.grantId, use.made, { actor: { role: 'system' } })]
  return {
    account: { organisationId, ticketId, ...(slot && { slot: { by: 1, ...slot } }), ...(use && { use }) },
    ...(made && { entries: made }),
  }
}

async function wanted(
  store: TicketStore,
  caller: Caller,
  { requester, follows }: OpenTicket,
): Promise<OpenTicket['requester']> {
  if (caller.role === 'customer') return { organisationId: caller.organisationId, contactId: caller.id }
  if (requester || follows === undefined) return requester
  const followed = await store.find(follows)
  if (!followed) throw new Refusal({ code: 'ticket/unknown', facts: { ticketId: follows } })
  return { organisationId: followed.organisationId, contactId: followed.requesterId }
}

/** A closed ticket of the same organisation. @throws Refusal `ticket/unknown` or `ticket/not-closed`. */
async function followedBy(store: TicketStore, ticketId: string, { organisation }: Client): Promise<Ticket> {
  const followed = await store.find(ticketId)
  if (!followed || followed.organisationId !== organisation.id) {
    throw new Refusal({ code: 'ticket/unknown', facts: { ticketId } })
  }
  if (followed.state !== 'closed') throw new Refusal({ code: 'ticket/not-closed', facts: { ticketId } })
  return followed
}

function isFree({ work, calendar }: Policy, { closed }: Ticket, now: Instant): boolean {
  const days = work?.followUps?.freeWithinDays
  return days !== undefined && closed !== undefined && now < daysLater(closed.at, days, calendar.timeZone)
}

/** The closed ticket's side of a follow-up: one line on its timeline, nothing else of it changes. */
function linkTo(
  { desk }: OpeningDesk,
  followed: Ticket,
  { ticketId, actor, now }: Occasion & { ticketId: string },
): TicketChange {
  const event = { kind: 'follow-up-opened', ticketId, at: latest(now, followed.changedAt), actor } as const
  const { ticket, events } = record(policyOf(desk, followed.policyVersion), { ticket: followed, events: [] }, [event])
  return { ticket, seen: seen(followed), events }
}
