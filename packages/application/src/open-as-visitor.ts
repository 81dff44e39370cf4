/**
 * Opens a conversation for who has not signed in and says who he is.
 *
 * Whether anybody knows him, and what his organisation may, is for its own people: every such "no" is the same one. What
 * is wrong with the request itself is said first, to anybody, so that nobody learns who is known without being heard of.
 * @module
 */
import { policyAt, type Desk } from '@plazo/domain/desk'
import { topicOf } from '@plazo/domain/entitlement'
import type { Finding } from '@plazo/domain/findings'
import { lintIntake } from '@plazo/domain/intake'
import type { Channel } from '@plazo/domain/policy'
import { Refusal } from '@plazo/domain/refusal'
import type { Device } from './devices.ts'
import type { EntryBook } from './entry-book.ts'
import {
  intakeRequest,
  openedBefore,
  openTicket,
  type OpeningDesk,
  type OpeningOutcome,
  type OpenTicket,
} from './open-ticket.ts'
import type { RequestIdentity } from './repeatable.ts'

export type VisitorOpeningDesk = OpeningDesk & { entryBook: Pick<EntryBook, 'contactByMail'> }

export type VisitorOpening = Omit<OpenTicket, 'request' | 'requester' | 'files'>

/** Names the request as of him for whom it is opened. */
type Naming = (caller: { id: string; device: string }) => RequestIdentity

/**
 * @param count Called once it is sure that this very request opened nothing before; throws when he has opened enough.
 * @throws Refusal of the request itself, `visitor/not-served` for all else, `request/key-reused`.
 */
export async function openAsVisitor(
  desk: VisitorOpeningDesk,
  { id: device, identity }: Device,
  { command, nameRequest, count }: { command: VisitorOpening; nameRequest: Naming; count: () => Promise<unknown> },
): Promise<OpeningOutcome & { caller: { role: 'customer'; id: string; organisationId: string; device: string } }> {
  const told = { ...command, form: { ...command.form, identity } }
  requireRequest(desk, told)
  const contact = await desk.entryBook.contactByMail(identity.mail ?? '')
  const request = nameRequest({ id: contact?.id ?? '', device })
  if (!contact) {
    await count()
    throw notServed(desk.desk)
  }
  const { id, organisationId } = contact
  const caller = { role: 'customer', id, organisationId, device } as const
  const opening = { ...told, request }
  const before = await openedBefore(desk, caller, opening)
  if (before) return { ...before, caller }
  await count()
  try {
    return { ...(await openTicket(desk, caller, opening)), caller }
  } catch (error) {
    if (error instanceof Refusal && error.reason.code !== 'request/key-reused') throw notServed(desk.desk)
    throw error
  }
}

/** What can be said without knowing whose it is. @param beside What else was found. @throws Refusal `topic/unknown`, `topic/channel`, `intake/refused`. */
export function requireRequest(
  { desk, now }: Pick<OpeningDesk, 'desk' | 'now'>,
  command: VisitorOpening,
  beside: readonly Finding[] = [],
): void {
  const policy = policyAt(desk, now())
  requireChannel(topicOf(policy, command.topic).channels, command)
  const asked = intakeRequest({ role: 'customer', id: '', organisationId: '' }, command, undefined)
  const { findings, form } = lintIntake({ desk, policy }, asked)
  const refusing = [...beside, ...findings].filter(({ severity }) => severity === 'refuses')
  const { score } = form.completeness
  if (refusing.length > 0) throw new Refusal({ code: 'intake/refused', facts: { findings: refusing, score } })
}

function requireChannel(channels: readonly Channel[], { topic, channel }: VisitorOpening): void {
  if (!channels.includes(channel)) throw new Refusal({ code: 'topic/channel', facts: { topic, channels } })
}

function notServed({ links, contacts }: Desk): Refusal {
  const course = links?.course?.address
  const facts = { sales: links?.sales?.address ?? contacts.mail, ...(course !== undefined && { course }) }
  return new Refusal({ code: 'visitor/not-served', facts })
}
