/**
 * Lets a ticket go on in another one: in another department, or in writing after a chat.
 *
 * One write opens the new ticket, with all that was promised, and says in the old one where it goes on. That is closed
 * from that instant on for everybody who looks; its closing follows from the stream, or from the next bell or command.
 * @module
 */
import { breachNews } from '@plazo/domain/breaches'
import { nextDue } from '@plazo/domain/clocks'
import { policyOf } from '@plazo/domain/desk'
import { decideHandOver, leaderOf, requireTeam, type HandOver } from '@plazo/domain/handover'
import type { IsoDuration } from '@plazo/domain/instant'
import type { Policy } from '@plazo/domain/policy'
import { Refusal } from '@plazo/domain/refusal'
import { schedule } from '@plazo/domain/steps'
import type { RecordedEvent, Ticket } from '@plazo/domain/ticket'
import { assigneeFor } from './assignee-for.ts'
import { actorOf, scopeOf, type Caller } from './caller.ts'
import { seen } from './commit-of.ts'
import { STAFF_ROLES } from './directory.ts'
import type { OpeningDesk } from './open-ticket.ts'
import { requireRole } from './permissions.ts'
import { answered, remembering, type Outcome, type RequestIdentity } from './repeatable.ts'
import { retryingStale } from './retrying-stale.ts'
import { storeFor } from './store-for.ts'
import type { TicketStore } from './ticket-store.ts'

/** On the same topic where none is named. */
export type Destination =
  | { kind: 'transfer'; team: string; topic?: string | undefined; note: string }
  | { kind: 'from-chat'; estimate: IsoDuration; note?: string | undefined }

type Wanted = { ticketId: string; to: Destination; ifVersion?: number | undefined; request: RequestIdentity }

/**
 * @returns the new ticket.
 * @throws Refusal by the rules of handing over; `ticket/unknown`; `ticket/changed`; `team/unknown`; `role/forbidden`.
 * @throws StaleVersion when others kept writing first.
 */
export async function handOver(desk: OpeningDesk, caller: Caller, wanted: Wanted): Promise<Outcome> {
  requireRole(caller, STAFF_ROLES)
  const store = await storeFor(desk, caller)
  return retryingStale((retry) => attempt(desk, store, { ...wanted, caller, retry }))
}

type Attempt = Wanted & { caller: Caller; retry: number }

async function attempt(
  desk: OpeningDesk,
  store: TicketStore,
  { ticketId, to, ifVersion, request, caller, retry }: Attempt,
): Promise<Outcome> {
  const history = await store.history(ticketId, { fresh: retry > 0 })
  if (!history) throw new Refusal({ code: 'ticket/unknown', facts: { ticketId } })
  const { ticket } = history
  // He who handed it over is told of the new ticket again, wherever it lies now.
  const next = desk.stores(scopeOf(caller))
  const before = answered(ticket, request) && (await next.find((ticket.handedTo ?? ticket.closed)?.ticketId ?? ''))
  if (before) return { ticket: before, sequence: 1, replayed: true }
  if (ifVersion !== undefined && ticket.version !== ifVersion) {
    throw new Refusal({ code: 'ticket/changed', facts: { ticketId, version: ticket.version } })
  }
  const now = desk.now()
  // The promise goes on, and so do the rules it was made by.
  const policy = policyOf(desk.desk, ticket.policyVersion)
  // Codes that other requests have taken are passed over.
  const nextId = `${ticket.organisationId}-${desk.newTicketCode(request.id, retry)}`
  const command = await commandOf(desk, policy, { history, to, caller, next: nextId })
  const handed = decideHandOver(policy, history, command, { actor: actorOf(caller), now })
  const { going, old } = handed
  const opened = schedule(policy, handed.next.ticket, now)
  await store.commit({
    change: { ...opened, events: handed.next.events, breaches: breachNews(undefined, handed.next) },
    // It stays where it stands in the lists until it closes.
    linked: {
      ticket: remembering(going, request, { ...old, now }),
      seen: seen(ticket),
      events: [],
      dueAt: nextDue(policy, ticket),
    },
  })
  if (command.assigneeId !== undefined) desk.loads.took(command.assigneeId)
  return { ticket: opened.ticket, sequence: 1, replayed: false }
}

async function commandOf(
  desk: OpeningDesk,
  policy: Policy,
  { history, to, caller, next }: { history: Read; to: Destination; caller: Caller; next: string },
): Promise<HandOver> {
  const { ticket } = history
  const organisation = await desk.directory.organisation(ticket.organisationId)
  const given = {
    ticketId: next,
    note: to.note,
    approverIds: organisation?.approverIds,
  }
  if (to.kind === 'from-chat') return { ...to, ...given, assigneeId: leaderOf(ticket, actorOf(caller)) }
  const { team, topic = ticket.topic } = to
  requireTeam(desk.desk, team)
  const { plan } = ticket
  const assigneeId = await assigneeFor(desk, policy, organisation ?? {}, {
    ticketId: given.ticketId,
    topic,
    team,
    plan,
  })
  return { kind: 'transfer', team, topic, ...given, assigneeId }
}

type Read = { ticket: Ticket; events: readonly RecordedEvent[] }
