/**
 * What would come of a request, without opening anything: what is still to be mended, and what would be promised.
 * @module
 */
import type { SlotHolder } from '@plazo/domain/account-refusals'
import type { Segment } from '@plazo/domain/calendar'
import type { Deadline } from '@plazo/domain/clocks'
import type { OpenCommand } from '@plazo/domain/commands'
import { decideOpening, type Occasion } from '@plazo/domain/decide'
import type { Desk } from '@plazo/domain/desk'
import { topicOf } from '@plazo/domain/entitlement'
import type { Finding } from '@plazo/domain/findings'
import type { Instant } from '@plazo/domain/instant'
import type { Completeness } from '@plazo/domain/opening-form'
import type { Policy, Priority } from '@plazo/domain/policy'
import { choosable } from '@plazo/domain/priority'
import { stretchesOf } from '@plazo/domain/rounds'
import { attachFiles, seenAs } from './attach-files.ts'
import { actorOf, type Caller } from './caller.ts'
import { STAFF_ROLES } from './directory.ts'
import { inWords, namingHolders } from './naming-holders.ts'
import { intakeRequest, termsFor, type OpeningDesk, type OpenTicket } from './open-ticket.ts'
import { wanted } from './requester-of.ts'
import { requireRole } from './permissions.ts'
import { storeFor } from './store-for.ts'
import { findingsFor } from './take-in.ts'
import { allowanceOf, type Allowance } from './view-account.ts'
import { standing } from './view-ticket.ts'

export type TicketCheck = {
  findings: readonly Finding[]
  /** As they would be kept. */
  subject: string
  module?: string
  completeness: Completeness
  /** Promised to a ticket opened now. */
  deadlines: readonly Deadline[]
  /** How the time until its first answer is counted, stretch by stretch. */
  counted: readonly Segment[]
  /** Promised to it at each priority that may be chosen. */
  choices: readonly { priority: Priority; deadlines: readonly Deadline[] }[]
  /** Of the organisation's account before the opening: what it holds, and what is left of its quota. */
  slots: Omit<Allowance['slots'], 'holders'> & { holders: readonly SlotHolder[] }
  balance?: Allowance['balance']
  /** Whether the ticket would hold a slot, and use a place of the quota. */
  takes: { slot: boolean; quota: boolean }
  policy: Policy
  now: Instant
}

type Checked = Omit<OpenTicket, 'request' | 'follows' | 'splitFrom'>

/** @throws Refusal by the rules of opening other than intake's, which are findings here. */
export async function checkTicket(desk: OpeningDesk, caller: Caller, command: Checked): Promise<TicketCheck> {
  if (command.requester) requireRole(caller, STAFF_ROLES)
  const store = await storeFor(desk, caller)
  return namingHolders(desk, store, async () => {
    const requester = await wanted(store, caller, command)
    const attaching = { caller, ticketId: '', requester, ids: command.files, opens: true } as const
    const { files } = await attachFiles(desk.uploads, attaching)
    const terms = await termsFor(desk, store, { command, requester, caller, fresh: true })
    const { policy, now, entitled, priority, client } = terms
    const { slots, balance } = allowanceOf(policy, client, now)
    const held = slots.holders.map((ticketId) => ({ ticketId }))
    const { id: organisationId, approverIds } = client.organisation
    const taking = {
      desk: desk.desk,
      policy,
      organisationId,
      cases: client.usage.cases,
      request: intakeRequest(caller, command, files.map(seenAs)),
      // What has no subject yet looks like nothing.
      asksBefore: command.subject !== '',
    }
    const { findings, subject, module, form } = await findingsFor(store, taking)
    const { topic, channel, description } = command
    const ids = { ticketId: `${organisationId}-00000000`, organisationId, requesterId: terms.contactId, approverIds }
    const wish = { ...ids, topic, channel, subject, description, priority, plan: entitled.plan }
    return {
      findings,
      subject,
      ...(module !== undefined && { module }),
      completeness: form.completeness,
      ...promised(policy, wish, { desk: desk.desk, actor: actorOf(caller), now }),
      slots: { ...slots, holders: await inWords(desk.directory, store, held) },
      ...(balance && { balance }),
      takes: { slot: entitled.slot !== undefined, quota: entitled.use !== undefined },
      policy,
      now,
    }
  })
}

/** At the priority it asks for, and at each it could. */
function promised(
  policy: Policy,
  wish: OpenCommand,
  { desk, ...occasion }: Occasion & { desk: Desk },
): Pick<TicketCheck, 'deadlines' | 'counted' | 'choices'> {
  const at = (priority: Priority) => {
    const { ticket } = decideOpening(policy, { ...wish, priority }, occasion)
    return { ticket, deadlines: standing(desk, ticket).deadlines }
  }
  const { ticket, deadlines } = at(wish.priority)
  const answer = deadlines.find(({ kind }) => kind === 'firstResponse')
  const levels = choosable(policy, topicOf(policy, wish.topic), wish)
  return {
    deadlines,
    counted: answer ? stretchesOf(policy, ticket, answer, occasion.now) : [],
    choices: levels.map((priority) => ({ priority, deadlines: at(priority).deadlines })),
  }
}
