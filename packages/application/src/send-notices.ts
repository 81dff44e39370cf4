/**
 * Tells by mail who must be told of an event: at least once, and not again when the event comes again.
 * @module
 */
import type { Desk } from '@plazo/domain/desk'
import { isActor, noticesFor, type Letter, type Template } from '@plazo/domain/notices'
import type { RecordedEvent, Ticket } from '@plazo/domain/ticket'
import { deliverNotice, type Delivered, type DeliveryDesk } from './deliver-notice.ts'
import type { Directory } from './directory.ts'
import { person, recipients, type Person } from './recipients.ts'
import { ticketAfter } from './ticket-after.ts'
import type { TicketStores } from './ticket-store.ts'

export type NoticeDesk = DeliveryDesk & { directory: Directory; stores: TicketStores; desk: Desk }

export type NewEvent = { ticketId: string; event: RecordedEvent }

export type Told = { recipient: string; template: Template; outcome: Delivered }

/** `nobody` lists letters for whom the directory knows no reader; with `failures` the event must come again. */
export type NoticeReport = NewEvent & {
  told: readonly Told[]
  nobody: readonly Template[]
  failures: readonly unknown[]
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
  const ticket = await ticketAfter(desk, { ticketId, sequence: event.sequence })
  if (!ticket) return { ticketId, event, told, nobody: [], failures }
  const { readers, nobody } = await readersOf(desk.directory, ticket, event)
  if (readers.length === 0) return { ticketId, event, told, nobody, failures }
  const scene = await sceneOf(desk.directory, ticket, event)
  for (const { reader, template } of readers) {
    try {
      const outcome = await deliverNotice(desk, { ...scene, template, reader }, reader)
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
      if (!isActor(event, reader) && !readers.has(reader.key)) readers.set(reader.key, { template, reader })
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
