/**
 * Sends what waited for one reader: a letter that waited alone as it is, several of them told in one mail.
 * @module
 */
import { parseTicketId } from '@plazo/domain/ticket-id'
import { deliverNotice, type Delivered, type DeliveryDesk, type Mailing } from './deliver-notice.ts'
import type { Directory } from './directory.ts'
import type { Bundle, HeldMail, HeldNotice } from './held-mail.ts'
import { readerOf, type Person } from './recipients.ts'
import { sceneOf } from './scene-of.ts'
import { ticketAfter, type TicketReading } from './ticket-after.ts'

export type BundleDesk = DeliveryDesk & TicketReading & { directory: Directory; heldMail: HeldMail }

/**
 * @returns `nobody` when the reader has left meanwhile.
 * @throws NoticeUnderway, or whatever kept the mail from leaving: the bundle must come again.
 */
export async function sendBundle(desk: BundleDesk, bundle: Bundle): Promise<Delivered | 'nobody'> {
  const [first] = bundle.notices
  const organisationId = first && parseTicketId(first.ticketId)?.organisationId
  const reader = organisationId && (await readerOf(desk.directory, organisationId, bundle.recipient))
  if (!first || !reader) return 'nobody'
  const held = await desk.heldMail.read(bundle)
  const [only, ...others] = held
  const words = only && others.length === 0 ? await ownWords(desk, only, reader) : await together(desk, held, reader)
  // A bundle is known by its first notice, which is in no other.
  return deliverNotice(desk, { notice: { ...first, recipient: `bundle:${bundle.recipient}` }, reader, words })
}

/** @throws Error when a ticket that was closed cannot be found: a fault. */
async function together(desk: BundleDesk, held: readonly HeldNotice[], reader: Person): Promise<Mailing['words']> {
  const notices = await Promise.all(
    held.map(async (notice) => ({
      ...notice,
      ...(notice.template === 'closed' && { closed: await ticketAfter(desk, notice) }),
    })),
  )
  return (envelope) => desk.compose.digest({ reader, notices }, envelope)
}

/** @throws Error when ticket or event cannot be found: a fault. */
async function ownWords(
  desk: BundleDesk,
  { template, ...notice }: HeldNotice,
  reader: Person,
): Promise<Mailing['words']> {
  const ticket = await ticketAfter(desk, notice)
  const [event] = await desk.stores({ reach: 'desk' }).eventsAfter(notice.ticketId, notice.sequence - 1)
  if (!ticket || !event) throw new Error(`event ${notice.sequence} of ${notice.ticketId} is not there`)
  const scene = await sceneOf(desk.directory, ticket, event)
  return (envelope) => desk.compose.letter({ ...scene, template, reader }, envelope)
}
