/**
 * Carries out a command on a ticket: read, decide, write once.
 * @module
 */
import type { Command } from '@plazo/domain/commands'
import { decide, decideReading, type Occasion } from '@plazo/domain/decide'
import { policyOf, type Desk } from '@plazo/domain/desk'
import type { Instant } from '@plazo/domain/instant'
import { Refusal } from '@plazo/domain/refusal'
import type { Progress } from '@plazo/domain/steps'
import type { Ticket } from '@plazo/domain/ticket'
import { parseTicketId } from '@plazo/domain/ticket-id'
import type { Accounts } from './accounts.ts'
import { attachFiles } from './attach-files.ts'
import { actorOf, type Caller } from './caller.ts'
import { commitOf } from './commit-of.ts'
import { isOfDesk, type Directory } from './directory.ts'
import { requirePermission } from './permissions.ts'
import { answered, remembering, type Outcome, type RequestIdentity } from './repeatable.ts'
import { retryingStale } from './retrying-stale.ts'
import { storeFor } from './store-for.ts'
import type { Commit, TicketStore, TicketStores } from './ticket-store.ts'
import type { UploadClaim, Uploads } from './uploads.ts'

export type TicketDesk = {
  stores: TicketStores
  accounts: Accounts
  directory: Directory
  uploads: Uploads
  desk: Desk
  now: () => Instant
}

export type ChangeRequest = {
  ticketId: string
  command: Command
  /** Ids of uploads that a message or a resolution brings. */
  files?: readonly string[] | undefined
  /** The version the caller saw; any other is refused. */
  ifVersion?: number | undefined
  /** For commands that create something: makes them safe to repeat. */
  request?: RequestIdentity | undefined
}

/**
 * @returns the ticket after the command; the command's own event is `sequence` (the ticket's version when there was
 * nothing to do).
 * @throws Refusal of the rules; `ticket/unknown` also for what the caller may not know of; `ticket/changed` when
 * `ifVersion` is not the current one.
 * @throws StaleVersion when others kept writing first: a fault, to be tried again.
 */
export async function changeTicket(desk: TicketDesk, caller: Caller, change: ChangeRequest): Promise<Outcome> {
  requirePermission(caller, change.command)
  const store = await storeFor(desk, caller)
  await requireReferences(desk, store, change)
  const command = await complete(desk, caller, change.command)
  return retryingStale((retry) =>
    attempt(desk, store, { ...change, command, caller, retry, occasion: { actor: actorOf(caller), now: desk.now() } }),
  )
}

type Attempt = ChangeRequest & { caller: Caller; occasion: Occasion; retry: number }

async function attempt(desk: TicketDesk, store: TicketStore, change: Attempt): Promise<Outcome> {
  const { ticketId, ifVersion, request, occasion } = change
  const read =
    change.command.kind === 'read-messages'
      ? await store.history(ticketId, { fresh: change.retry > 0 })
      : await loneTicket(store, ticketId)
  if (!read) throw new Refusal({ code: 'ticket/unknown', facts: { ticketId } })
  const { ticket } = read
  const before = request && answered(ticket, request)
  if (before) return before
  if (ifVersion !== undefined && ticket.version !== ifVersion) {
    throw new Refusal({ code: 'ticket/changed', facts: { ticketId, version: ticket.version } })
  }
  const policy = policyOf(desk.desk, ticket.policyVersion)
  const { command, claims } = await withFiles(desk, ticket, change)
  const progress = carryOut(policy, read, { ...change, command })
  // Whoever comes upon a ticket that goes on elsewhere closes it along.
  const done = progress.events.filter((event) => event.kind !== 'closed' || !event.carriedOver)
  const own = done.find(({ actor }) => actor.role !== 'system')
  if (!own) return { ticket, sequence: ticket.version, replayed: false }
  const { now } = occasion
  const { events } = progress
  const after = request ? remembering(progress.ticket, request, { events: done, now }) : progress.ticket
  const commit = {
    ...commitOf(policy, { before: ticket, progress: { ticket: after, events }, now }),
    ...(claims.length > 0 && { uploads: claims }),
  }
  await store.commit(change.retry > 0 ? await withoutLostGrant(desk, commit) : commit)
  return { ticket: commit.change.ticket, sequence: own.sequence, replayed: false }
}

/** What is said with its files, and the uploads that they are. */
async function withFiles(
  { uploads }: TicketDesk,
  { id: ticketId, organisationId }: Ticket,
  { caller, command, files: ids = [] }: Attempt,
): Promise<{ command: Command; claims: readonly UploadClaim[] }> {
  if ((command.kind !== 'add-message' && command.kind !== 'offer-resolution') || ids.length === 0)
    return { command, claims: [] }
  const isInternal = command.kind === 'add-message' && command.visibility === 'internal'
  const { files, claims } = await attachFiles(uploads, {
    caller,
    ids,
    ticketId,
    requester: { organisationId },
    ...(isInternal && { internal: true }),
  })
  return { command: { ...command, files }, claims }
}

function carryOut(
  policy: Parameters<typeof decide>[0],
  read: Parameters<typeof decideReading>[1],
  { command, occasion }: Attempt,
): Progress {
  if (command.kind !== 'read-messages') return decide(policy, read.ticket, command, occasion)
  return decideReading(policy, read, { ...occasion, messages: command.messages })
}

/**
 * A grant that is over may be gone from the account: what is given back to it is worth nothing, and stays a fact. That it
 * is gone is seldom, and told by the write that fails: the account is read only then.
 */
async function withoutLostGrant({ accounts }: TicketDesk, commit: Commit): Promise<Commit> {
  if (!commit.account?.refund) return commit
  const { refund, ...move } = commit.account
  const account = await accounts.account(move.organisationId, { consistent: true })
  if (account?.usage.grants[refund.grantId]) return commit
  const { account: _, ...rest } = commit
  return move.slot ? { ...rest, account: move } : rest
}

async function loneTicket(store: TicketStore, ticketId: string): Promise<{ ticket: Ticket; events: [] } | undefined> {
  const ticket = await store.find(ticketId)
  return ticket && { ticket, events: [] }
}

/** What a command names beside the ticket must exist, as far as the caller may know. */
async function requireReferences(
  { directory }: TicketDesk,
  store: TicketStore,
  { ticketId, command }: ChangeRequest,
): Promise<void> {
  const agentId = command.kind === 'assign' || command.kind === 'escalate' ? command.agentId : undefined
  const agent = agentId === undefined ? undefined : await directory.agent(agentId)
  if (agentId !== undefined && !(agent && isOfDesk(agent))) {
    throw new Refusal({ code: 'agent/unknown', facts: { agentId } })
  }
  if (command.kind === 'close' && command.ticketId !== undefined) {
    const named = command.ticketId === ticketId ? undefined : await store.find(command.ticketId)
    // Of the same organisation: its people are going to read that number.
    if (named?.organisationId !== parseTicketId(ticketId)?.organisationId) {
      throw new Refusal({ code: 'ticket/unknown', facts: { ticketId: command.ticketId } })
    }
  }
}

/** Who may approve is asked now, whoever might when the ticket was opened. */
async function complete({ directory }: TicketDesk, caller: Caller, command: Command): Promise<Command> {
  if (command.kind !== 'decide-approval' || caller.role !== 'customer') return command
  const organisation = await directory.organisation(caller.organisationId)
  return { ...command, registered: organisation?.approverIds ?? [] }
}
