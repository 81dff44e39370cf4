import type { PortalTexts } from '@plazo/messages/portal'
import { before } from '../shared/time/moments.ts'
import type { useReading } from '../shared/texts.tsx'
import type { Ticket } from './ticket-page.tsx'

type Due = { kind: Ticket['deadlines'][number]['kind']; dueAt: string }

/** What was promised, and once that is broken that it was. */
export function dueSentence({ ticket }: PortalTexts, reading: ReturnType<typeof useReading>, due: Due): string {
  const isLate = Date.parse(due.dueAt) <= reading.now
  return (isLate ? ticket.late : ticket.promise)[due.kind](before(reading, due.dueAt))
}
