/**
 * Tells by mail who must be told of an event: at least once, and not again when the event comes again.
 * @module
 */
import type { Instant } from '@plazo/domain/instant'
import { isActor, noticesFor, type Letter, type Template } from '@plazo/domain/notices'
import type { RecordedEvent, Ticket } from '@plazo/domain/ticket'
import type { Directory } from './directory.ts'
import { isMailAddress } from './mail-address.ts'
import { MailRefused, type Mailer, type NoticeOutcome, type Outbox, type OutgoingMail } from './mailer.ts'
import { person, recipients, type Person } from './recipients.ts'
import type { TicketStores } from './ticket-store.ts'

export type NoticeDesk = {
  directory: Directory
  stores: TicketStores
  outbox: Outbox
  mailer: Mailer
  compose: Compose
  mail: MailSettings
  now: () => Instant
}

/** `off` writes notices down instead of sending them; `sandbox` sends all of them to one address. */
export type MailSettings = { mode: 'off' | 'live'; from: string } | { mode: 'sandbox'; from: string; sandboxTo: string }

/** Puts a letter into words and MIME. `recipient` is the reader's key. */
export type Compose = (letter: Letter, envelope: Envelope) => { subject: string; text: string; raw: Uint8Array }

/** `intendedFor` is whom a mail of the sandbox was meant for. */
export type Envelope = { from: string; to: string; intendedFor?: string; recipient: string; at: Instant }

export type NewEvent = { ticketId: string; event: RecordedEvent }

/** What became of one notice. `told-before`: this event came again. */
export type Told = {
  recipient: string
  template: Template
  outcome: NoticeOutcome['outcome'] | 'told-before' | 'no-address'
}

/** `nobody` lists letters for whom the directory knows no reader; with `failures` the event must come again. */
export type NoticeReport = NewEvent & {
  told: readonly Told[]
  nobody: readonly Template[]
  failures: readonly unknown[]
}

/** Somebody is sending this notice, or died at it: the event must come again when his lease is over. */
export class NoticeUnderway extends Error {
  override readonly name = 'NoticeUnderway'
}

/** One report for each event, in order; an event that fails holds up no other, nor does one of its readers. */
export async function sendNotices(desk: NoticeDesk, events: readonly NewEvent[]): Promise<readonly NoticeReport[]> {
  const reports: NoticeReport[] = []
  for (const event of events) {
    try {
      reports.push(await tell(desk, event))
    } catch (error) {
      reports.push({ ...event, told: [], nobody: [], failures: [error] })
    }
  }
  return reports
}

async function tell(desk: NoticeDesk, { ticketId, event }: NewEvent): Promise<NoticeReport> {
  const told: Told[] = []
  const failures: unknown[] = []
  const ticket = await desk.stores({ reach: 'desk' }).find(ticketId)
  if (!ticket) return { ticketId, event, told, nobody: [], failures }
  const { readers, nobody } = await readersOf(desk.directory, ticket, event)
  const scene = await sceneOf(desk.directory, ticket, event)
  for (const { reader, template } of readers) {
    try {
      const outcome = await deliver(desk, { ...scene, template, reader }, reader)
      told.push({ recipient: reader.key, template, outcome })
    } catch (error) {
      failures.push(error)
    }
  }
  return { ticketId, event, told, nobody, failures }
}

type Addressed = { template: Template; reader: Person }

/** Each person once, by the first letter that is for him, and never who did it himself. */
async function readersOf(
  directory: Directory,
  ticket: Ticket,
  event: RecordedEvent,
): Promise<{ readers: readonly Addressed[]; nobody: readonly Template[] }> {
  const readers = new Map<string, Addressed>()
  const nobody: Template[] = []
  for (const { to, template } of noticesFor(ticket, event)) {
    const found = await recipients(directory, ticket, to)
    if (found.length === 0) nobody.push(template)
    for (const reader of found) {
      const mayRead = template === 'acknowledged' || !isActor(event, reader)
      if (mayRead && !readers.has(reader.key)) readers.set(reader.key, { template, reader })
    }
  }
  return { readers: [...readers.values()], nobody }
}

/** What a letter says beside its template and reader. A person the directory has lost is named by his id. */
async function sceneOf(
  directory: Directory,
  ticket: Ticket,
  event: RecordedEvent,
): Promise<Omit<Letter, 'template' | 'reader'>> {
  const { organisationId, requesterId } = ticket
  const [organisation, requester, actor] = await Promise.all([
    directory.organisation(organisationId),
    person(directory, ticket, { role: 'customer', id: requesterId }),
    person(directory, ticket, event.actor),
  ])
  return {
    ticket,
    event,
    organisationName: organisation?.name ?? organisationId,
    requesterName: requester?.name ?? requesterId,
    ...(event.actor.role !== 'system' && { actorName: actor?.name ?? event.actor.id }),
  }
}

/** @throws NoticeUnderway, or whatever kept the mail from leaving: the event must come again. */
async function deliver(desk: NoticeDesk, letter: Letter, reader: Person): Promise<Told['outcome']> {
  if (!isMailAddress(reader.mail)) return 'no-address'
  const { outbox, mailer, mail, now } = desk
  const { ticket, event } = letter
  const notice = { ticketId: ticket.id, sequence: event.sequence, recipient: reader.key }
  const envelope = envelopeFor(mail, reader, now())
  const { subject, text, raw } = desk.compose(letter, envelope)
  const claim = await outbox.claim(notice, now())
  if (claim === 'settled') return 'told-before'
  if (claim === 'leased')
    throw new NoticeUnderway(`notice ${notice.sequence} of ${notice.ticketId} to ${notice.recipient}`)
  const outcome: NoticeOutcome =
    mail.mode === 'off'
      ? { outcome: 'kept', subject, text }
      : await send(mailer, { from: mail.from, to: envelope.to, subject, raw })
  await outbox.settle(notice, outcome, now())
  return outcome.outcome
}

async function send(mailer: Mailer, mail: OutgoingMail): Promise<NoticeOutcome> {
  try {
    await mailer.send(mail)
    return { outcome: 'sent' }
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error
    return { outcome: 'refused', reason: error.message }
  }
}

function envelopeFor(mail: MailSettings, reader: Person, at: Instant): Envelope {
  const { from } = mail
  const envelope = { from, recipient: reader.key, at }
  return mail.mode === 'sandbox'
    ? { ...envelope, to: mail.sandboxTo, intendedFor: reader.mail }
    : { ...envelope, to: reader.mail }
}
