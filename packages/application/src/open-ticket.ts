/**
 * Opens a ticket: by a customer for himself, or by staff for a contact.
 * @module
 */
import { decideOpening } from '@plazo/domain/decide'
import { policyAt, policyOf, type Desk } from '@plazo/domain/desk'
import type { Instant } from '@plazo/domain/instant'
import { openLimit, type Channel, type Policy, type Priority } from '@plazo/domain/policy'
import { Refusal } from '@plazo/domain/refusal'
import { record, schedule } from '@plazo/domain/steps'
import type { Actor } from '@plazo/domain/ticket'
import { actorOf, scopeOf, type Caller } from './caller.ts'
import { seen } from './commit-of.ts'
import { STAFF_ROLES, type Directory, type Organisation } from './directory.ts'
import { requireRole } from './permissions.ts'
import { repeatable, type Outcome, type RequestIdentity } from './repeatable.ts'
import { retryingStale } from './retrying-stale.ts'
import type { CreatingRequest, TicketChange, TicketStore, TicketStores } from './ticket-store.ts'

export type OpeningDesk = {
  stores: TicketStores
  directory: Directory
  desk: Desk
  now: () => Instant
  /** Eight random Crockford characters. */
  newTicketCode: () => string
}

export type OpenTicket = {
  /** For whom staff open it: absent, for the requester of the ticket it follows. A customer opens for himself. */
  requester?: { organisationId: string; contactId: string } | undefined
  subject: string
  description: string
  topic: string
  priority: Priority
  channel: Channel
  /** The closed ticket it takes up (S2-50). */
  follows?: string | undefined
  request: RequestIdentity
}

type Requester = { organisation: Organisation; contactId: string }

/**
 * @throws Refusal by the rules of opening: topic, channel, priority, plan, open-case limit; `contact/unknown` for a
 * requester nobody knows; `role/forbidden` for a customer who names one; `ticket/unknown` or `ticket/not-closed` for
 * what it follows.
 */
export async function openTicket(desk: OpeningDesk, caller: Caller, command: OpenTicket): Promise<Outcome> {
  if (command.requester) requireRole(caller, STAFF_ROLES)
  const store = desk.stores(scopeOf(caller))
  const request = { ...command.request, callerId: caller.id, at: desk.now() }
  return repeatable(store, request, async () => {
    const requester = await requesterOf(desk.directory, caller, await wanted(store, caller, command))
    return retryingStale(() => attempt(desk, store, { command, requester, request, actor: actorOf(caller) }))
  })
}

type Attempt = { command: OpenTicket; requester: Requester; request: CreatingRequest; actor: Actor }

async function attempt(
  desk: OpeningDesk,
  store: TicketStore,
  { command, requester, request, actor }: Attempt,
): Promise<Outcome> {
  const now = desk.now()
  const policy = policyAt(desk.desk, now)
  const { organisation, contactId } = requester
  const { request: _, requester: __, ...facts } = command
  const ticketId = `${organisation.id}-${desk.newTicketCode()}`
  const ids = { ticketId, organisationId: organisation.id, requesterId: contactId, plan: organisation.plan }
  const { approverIds } = organisation
  const progress = decideOpening(policy, { ...facts, ...ids, approverIds }, { actor, now })
  const linked =
    command.follows === undefined
      ? undefined
      : await linkTo(desk, store, { ...ids, follows: command.follows, actor, now })
  const { ticket, dueAt, alarmAt } = schedule(policy, progress.ticket, now)
  await store.commit({
    change: { ticket, events: progress.events, dueAt, alarmAt },
    ...(linked && { linked }),
    slots: { organisationId: organisation.id, by: 1, limit: limitOf(policy, organisation) },
    request,
  })
  return { ticket, sequence: 1, replayed: false }
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

async function requesterOf(
  directory: Directory,
  caller: Caller,
  requester: OpenTicket['requester'],
): Promise<Requester> {
  const organisation = requester && (await directory.organisation(requester.organisationId))
  const known =
    requester &&
    organisation &&
    // A verified token has said who the customer is.
    (caller.role === 'customer' || (await directory.contact(organisation.id, requester.contactId)))
  if (!known) throw new Refusal({ code: 'contact/unknown', facts: { contactId: requester?.contactId ?? '' } })
  return { organisation, contactId: requester.contactId }
}

function limitOf(policy: Policy, { plan }: Organisation): number | undefined {
  const held = plan === undefined ? undefined : policy.plans[plan]
  return held && openLimit(held)
}

/** The closed ticket's side of a follow-up: one line on its timeline, nothing else of it changes. */
async function linkTo(
  { desk }: OpeningDesk,
  store: TicketStore,
  link: { follows: string; ticketId: string; organisationId: string; actor: Actor; now: Instant },
): Promise<TicketChange> {
  const followed = await store.find(link.follows)
  if (!followed || followed.organisationId !== link.organisationId) {
    throw new Refusal({ code: 'ticket/unknown', facts: { ticketId: link.follows } })
  }
  if (followed.state !== 'closed') throw new Refusal({ code: 'ticket/not-closed', facts: { ticketId: followed.id } })
  const event = { kind: 'follow-up-opened', ticketId: link.ticketId, at: link.now, actor: link.actor } as const
  const { ticket, events } = record(policyOf(desk, followed.policyVersion), { ticket: followed, events: [] }, [event])
  return { ticket, seen: seen(followed), events }
}
