/**
 * Tells by mail who must be told of an event: at least once, and not again when the event comes again.
 * @module
 */
import { declinableAs } from '@plazo/domain/declined-notices'
import { policyAt, policyOf, type Desk } from '@plazo/domain/desk'
import type { Instant } from '@plazo/domain/instant'
import type { Letter } from '@plazo/domain/letters'
import { isTold, noticesFor, type Template } from '@plazo/domain/notices'
import { opensFor, paceMilliseconds } from '@plazo/domain/notice-hours'
import { isSilent } from '@plazo/domain/silent-events'
import type { RecordedEvent, Ticket } from '@plazo/domain/ticket'
import { deliverNotice, type Delivered } from './deliver-notice.ts'
import type { Directory } from './directory.ts'
import type { MailPace } from './mail-pace.ts'
import type { NoticeKey } from './mailer.ts'
import { recipients, type Person } from './recipients.ts'
import { sceneOf } from './scene-of.ts'
import type { BundleDesk } from './send-bundle.ts'
import { ticketAfter } from './ticket-after.ts'

export type NoticeDesk = BundleDesk & { pace: MailPace }

export type NewEvent = { ticketId: string; event: RecordedEvent }

export type Told = { recipient: string; template: Template; outcome: Delivered | 'declined' }

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
  if (isSilent(event)) return { ticketId, event, told, nobody: [], failures }
  const ticket = await ticketAfter(desk, { ticketId, sequence: event.sequence })
  if (!ticket) return { ticketId, event, told, nobody: [], failures }
  const { readers, declined, nobody } = await readersOf(desk, ticket, event)
  told.push(...declined)
  if (readers.length === 0) return { ticketId, event, told, nobody, failures }
  const scene = await sceneOf(desk.directory, ticket, event)
  for (const { reader, template } of readers) {
    try {
      const outcome = await bring(desk, { ...scene, template, reader }, reader)
      told.push({ recipient: reader.key, template, outcome })
    } catch (error) {
      failures.push(error)
    }
  }
  return { ticketId, event, told, nobody, failures }
}

/** Now, or when its reader may be written to. */
function bring(desk: NoticeDesk, letter: Letter, reader: Person): Promise<Delivered> {
  const { ticket, event, template } = letter
  const notice = { ticketId: ticket.id, sequence: event.sequence, recipient: reader.key }
  return deliverNotice(desk, {
    notice,
    reader,
    words: (envelope) => desk.compose.letter(letter, envelope),
    hold: async ({ subject }) => {
      const until = await waitOf(desk, letter, notice)
      if (until === undefined) return false
      await desk.outbox.hold(notice, { until, template, headline: subject }, desk.now())
      return true
    },
  })
}

async function waitOf(
  { desk, pace, now }: NoticeDesk,
  { ticket, event, template, reader }: Letter,
  notice: NoticeKey,
): Promise<Instant | undefined> {
  const policy = policyOf(desk, ticket.policyVersion)
  const { calendar } = policyAt(desk, event.at)
  const opening = reader.role === 'agent' ? opensFor({ policy, calendar }, ticket, { template, event }) : undefined
  const until = opening ?? (await pace.take(notice, event.at, paceMilliseconds(policy)))
  return until !== undefined && until > now() ? until : undefined
}

type Addressed = { template: Template; reader: Person }

type Readers = { readers: readonly Addressed[]; declined: readonly Told[]; nobody: readonly Template[] }

/** Each person once, by the first letter that is for him and that he wants, and never who did it himself. */
async function readersOf(
  { directory, desk }: { directory: Directory; desk: Desk },
  ticket: Ticket,
  event: RecordedEvent,
): Promise<Readers> {
  const readers = new Map<string, Addressed>()
  const declined: Told[] = []
  const nobody: Template[] = []
  const { notices: rules = {} } = policyOf(desk, ticket.policyVersion)
  for (const { to, template } of noticesFor(ticket, event, rules)) {
    const found = await recipients(directory, ticket, to)
    if (found.length === 0) nobody.push(template)
    const declinable = declinableAs(ticket, event, template)
    for (const reader of found) {
      if (!isTold(rules, event, { template, person: reader }) || readers.has(reader.key)) continue
      if (declinable !== undefined && reader.declined?.includes(declinable))
        declined.push({ recipient: reader.key, template, outcome: 'declined' })
      else readers.set(reader.key, { template, reader })
    }
  }
  return { readers: [...readers.values()], declined, nobody }
}
