/**
 * Asking how a ticket stands without signing in: whoever asks is told nothing, and the answer goes by mail to the person
 * whose ticket it is, if number and address go together.
 * @module
 */
import { settled } from '@plazo/domain/steps'
import { policyOf } from '@plazo/domain/desk'
import { type Instant, plus } from '@plazo/domain/instant'
import type { Ticket } from '@plazo/domain/ticket'
import { deliverNotice, type Delivered } from './deliver-notice.ts'
import { person, type Person } from './recipients.ts'
import type { BundleDesk } from './send-bundle.ts'

/** As it was typed. */
export type LookUp = { ticketId: string; mail: string; at: Instant }

export interface LookUps {
  /** Written down whatever it says, so that asking tells nothing: the same within an hour is one. */
  ask(lookUp: LookUp): Promise<void>
}

/** What the mail is made of; `until` is when its link ends. */
export type LookedUp = { ticket: Ticket; reader: Person; until: Instant }

const LINK_MILLISECONDS = 24 * 60 * 60 * 1000

/** @returns `nobody` when number and address do not go together. */
export async function answerLookUp(desk: BundleDesk, { ticketId, mail, at }: LookUp): Promise<Delivered | 'nobody'> {
  const found = await desk.stores({ reach: 'desk' }).find(ticketId)
  const ticket = found && settled(policyOf(desk.desk, found.policyVersion), found)
  const reader = ticket && (await person(desk.directory, ticket, { role: 'customer', id: ticket.requesterId }))
  if (!ticket || reader?.mail.toLowerCase() !== mail.toLowerCase()) return 'nobody'
  const until = plus(at, LINK_MILLISECONDS)
  // One for each hour in which it was asked for.
  const notice = { ticketId, sequence: 1, recipient: `look-up:${at.slice(0, 13)}:${reader.key}` }
  return deliverNotice(desk, {
    notice,
    reader,
    words: (envelope) => desk.compose.lookUp({ ticket, reader, until }, envelope),
  })
}
