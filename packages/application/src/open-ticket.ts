/**
 * Opens a ticket: by a customer for himself, or by staff for a contact.
 * @module
 */
import { decideOpening, requireOpenable } from '@plazo/domain/decide'
import { policyAt, policyOf, type Desk } from '@plazo/domain/desk'
import { entitle, type Client, type Entitled } from '@plazo/domain/entitlement'
import type { Finding } from '@plazo/domain/findings'
import type { IntakeRequest } from '@plazo/domain/intake'
import { grantOf } from '@plazo/domain/ledger'
import { caseOf, isCase, type CaseMove } from '@plazo/domain/open-cases'
import type { Channel, Priority } from '@plazo/domain/policy'
import { grantPriority } from '@plazo/domain/priority'
import { Refusal } from '@plazo/domain/refusal'
import { schedule } from '@plazo/domain/steps'
import type { Ticket } from '@plazo/domain/ticket'
import type { Accounts } from './accounts.ts'
import { assigneeFor, type AssigningDesk } from './assignee-for.ts'
import { actorOf, type Caller } from './caller.ts'
import { clientFor } from './client-for.ts'
import { STAFF_ROLES } from './directory.ts'
import { isFree, otherTicket, type Links } from './link-tickets.ts'
import { namingHolders } from './naming-holders.ts'
import { requireRole } from './permissions.ts'
import { remembering, type Outcome, type RequestIdentity } from './repeatable.ts'
import { retryingStale } from './retrying-stale.ts'
import { wanted, type Requester } from './requester-of.ts'
import { storeFor } from './store-for.ts'
import { attachFiles, seenAs } from './attach-files.ts'
import { adviceFor, takeIn, type GivenForm } from './take-in.ts'
import { numberOf, placeOf, type Numbering } from './ticket-place.ts'
import { StaleVersion, type Commit, type TicketStore } from './ticket-store.ts'
import type { Uploads } from './uploads.ts'

export type OpeningDesk = AssigningDesk & Numbering & { accounts: Accounts; uploads: Uploads; desk: Desk }

export type OpenTicket = Links & {
  /** For whom staff open it: absent, for the requester of the ticket it follows or comes from. A customer opens for himself. */
  requester?: Requester | undefined
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
  form: GivenForm
  /** Ids of uploads. */
  files?: readonly string[] | undefined
  request: RequestIdentity
}

/** `advice` is what could be told better, and hinders nothing. */
export type OpeningOutcome = Outcome & { advice: readonly Finding[] }

/**
 * @throws Refusal by the rules of opening: entitlement, topic, channel, priority, intake; `contact/unknown` for a
 * requester nobody knows; `role/forbidden` for a customer who names one; `ticket/unknown`, `ticket/not-closed` or
 * `ticket/closed` for what it follows or comes from.
 */
export async function openTicket(desk: OpeningDesk, caller: Caller, command: OpenTicket): Promise<OpeningOutcome> {
  if (command.requester) requireRole(caller, STAFF_ROLES)
  const store = await storeFor(desk, caller)
  const requester = await wanted(store, caller, command)
  const outcome = await namingHolders(desk, store, () => opening(desk, store, { command, requester, caller }))
  return advised(desk, { caller, command, outcome })
}

/** What this very request opened before; undefined when it never came. @throws Refusal `request/key-reused` */
export async function openedBefore(
  desk: OpeningDesk,
  caller: Extract<Caller, { role: 'customer' }>,
  command: OpenTicket,
): Promise<OpeningOutcome | undefined> {
  const { organisationId } = caller
  const { outcome } = await placeOf(desk, { caller, organisationId, request: command.request })
  return outcome && advised(desk, { caller, command, outcome })
}

function advised(
  { desk }: Pick<OpeningDesk, 'desk'>,
  { caller, command, outcome }: { caller: Caller; command: OpenTicket; outcome: Outcome },
): OpeningOutcome {
  const policy = policyOf(desk, outcome.ticket.policyVersion)
  // What was sent is the ticket's by now; how many there were is enough for advice.
  const told = command.files?.map(() => ({ image: true }))
  return { ...outcome, advice: adviceFor({ desk, policy, request: intakeRequest(caller, command, told) }) }
}

/** What intake is asked about. */
export function intakeRequest(
  caller: Caller,
  command: Omit<OpenTicket, 'request'>,
  files: IntakeRequest['files'],
): IntakeRequest {
  const { topic, channel, subject, description, form, splitFrom } = command
  const { notDuplicateOf = [] } = form
  return {
    ...form,
    topic,
    channel,
    subject,
    description,
    files,
    by: caller.role === 'customer' ? 'customer' : 'agent',
    // A case that is taken out of a ticket may well tell it in the same words.
    notDuplicateOf: splitFrom === undefined ? notDuplicateOf : [...notDuplicateOf, splitFrom],
  }
}

/**
 * Cheaply first; who is refused, or comes second, is asked about again before he is told so: perhaps this very request
 * opened its ticket before.
 */
async function opening(
  desk: OpeningDesk,
  store: TicketStore,
  wish: Pick<Attempt, 'command' | 'requester' | 'caller'>,
): Promise<Outcome> {
  const { caller, requester, command } = wish
  const { organisationId = '' } = requester ?? {}
  const { request } = command
  let ticketId = numberOf(desk, { organisationId, request, turn: 0 })
  const work = async (retry: number): Promise<Outcome> => {
    try {
      return await attempt(desk, store, { ...wish, ticketId, retry })
    } catch (error) {
      if (!(error instanceof Refusal || error instanceof StaleVersion)) throw error
      const place = await placeOf(desk, { caller, organisationId, request })
      if (place.outcome) return place.outcome
      ticketId = place.ticketId
      if (error instanceof Refusal && retry === 0) return work(1)
      throw error
    }
  }
  return retryingStale(work)
}

/** In which what is left of the quota is known for sure: who opens meanwhile makes it begin anew. */
const EXACT_ATTEMPTS = 4

type Attempt = {
  command: OpenTicket
  requester: OpenTicket['requester']
  ticketId: string
  caller: Caller
  /** Counts from 0. */
  retry: number
}

async function attempt(
  desk: OpeningDesk,
  store: TicketStore,
  { command, requester, ticketId, caller, retry }: Attempt,
): Promise<Outcome> {
  const { files, claims } = await attachFiles(desk.uploads, {
    caller,
    ticketId,
    requester,
    ids: command.files,
    opens: true,
  })
  const terms = await termsFor(desk, store, { command, requester, caller, fresh: retry > 0 })
  const { now, policy, client, contactId, priority, priorityGrounds } = terms
  const entitled = retry < EXACT_ATTEMPTS ? terms.entitled : inexact(terms.entitled)
  const { request, requester: _, priority: __, confirmedMeaning: ___, priorityReason: ____, ...facts } = command
  const { id: organisationId, approverIds } = client.organisation
  const asked = intakeRequest(caller, command, files.map(seenAs))
  const { cases } = client.usage
  const told = await takeIn(store, { desk: desk.desk, policy, organisationId, cases, request: asked })
  const device = caller.role === 'customer' ? caller.device : undefined
  const ids = { ticketId, organisationId, requesterId: contactId, plan: entitled.plan, device }
  const assigneeId = await assigneeFor(desk, policy, client.organisation, { ...ids, topic: facts.topic })
  const given = { assigneeId, approverIds, priority, priorityGrounds, files }
  const occasion = { actor: actorOf(caller), now }
  const progress = decideOpening(policy, { ...facts, ...ids, ...chargedBy(entitled), ...told, ...given }, occasion)
  const names = await namesOf(desk, client, contactId)
  const opened = remembering({ ...progress.ticket, names }, request, { events: progress.events, now })
  const { ticket, dueAt } = schedule(policy, opened, now)
  await store.commit({
    change: { ticket, events: progress.events, dueAt },
    ...charge(ticket, entitled, isCase(policy) ? caseOf(ticket.subject, cases) : undefined),
    ...(claims.length > 0 && { uploads: claims }),
  })
  if (assigneeId !== undefined) desk.loads.took(assigneeId)
  return { ticket, sequence: 1, replayed: false }
}

/**
 * On whose account and on what terms it may be opened now.
 *
 * @throws Refusal by the rules of opening but for those of intake.
 */
export async function termsFor(
  desk: OpeningDesk,
  store: TicketStore,
  asked: Pick<Attempt, 'requester' | 'caller'> & { command: Omit<OpenTicket, 'request'>; fresh: boolean },
) {
  const { command, requester, caller, fresh } = asked
  const now = desk.now()
  const policy = policyAt(desk.desk, now)
  const rules = { desk: desk.desk, policy, now }
  const { client, contactId } = await clientFor(desk, { caller, requester, policy, fresh })
  const { organisation } = client
  const other = await otherTicket(store, command, { organisation, desk: desk.desk, now })
  const entitled = entitle(rules, client, { ...command, free: other && isFree(policy, other, now) })
  const { confirmedMeaning, priorityReason: reason } = command
  const { priority, grounds: priorityGrounds } = grantPriority(
    rules,
    { plan: entitled.plan, priority: command.priority, confirmedMeaning, reason },
    { role: actorOf(caller).role, windows: client.organisation.windows },
  )
  requireOpenable(policy, { ...command, plan: entitled.plan, priority })
  return { now, policy, client, contactId, entitled, priority, priorityGrounds }
}

/** Where many open at once nobody waits long for the others, and is told no number that they make untrue. */
function inexact(entitled: Entitled): Entitled {
  const { quota: _, use, ...rest } = entitled
  if (!use) return rest
  const { seen: __, ...taken } = use
  return { ...rest, use: taken }
}

/** What the opening tells of its charge. */
function chargedBy({ slot, use, quota }: Entitled) {
  return { slot: slot && (true as const), grantId: use?.grantId, grant: use?.made && grantOf(use.made), quota }
}

/** As the directory remembers them: whoever is answered is told them anyway. */
async function namesOf({ directory }: OpeningDesk, { organisation, contact }: Client, contactId: string) {
  const requester = contact ?? (await directory.contact(organisation.id, contactId))
  return { organisation: organisation.name, requester: requester?.name ?? contactId }
}

/** What the ticket takes from its organisation's account and says there, in the same write. */
function charge(
  { id: ticketId, organisationId }: Ticket,
  { slot, use }: Entitled,
  told: CaseMove | undefined,
): Pick<Commit, 'account'> {
  if (!slot && !use && !told) return {}
  const takes = { ...(slot && { slot: { by: 1, ...slot } as const }), ...(use && { use }), ...(told && { case: told }) }
  return { account: { organisationId, ticketId, ...takes } }
}
