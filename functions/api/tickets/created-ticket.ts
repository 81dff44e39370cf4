import type { Caller } from '@plazo/application/caller'
import type { OpeningDesk } from '@plazo/application/open-ticket'
import type { Outcome } from '@plazo/application/repeatable'
import { standing } from '@plazo/application/view-ticket'
import { BASE_PATH } from '@plazo/contracts/route'
import { ticketResponse } from '@plazo/contracts/ticket-responses'
import type { Finding } from '@plazo/domain/findings'
import type { Ticket } from '@plazo/domain/ticket'
import { etag, json, type Answer } from '../http/answer.ts'
import type { Call } from '../http/api.ts'
import { tellFinding } from '../http/finding.ts'
import { namesFrom } from './names.ts'
import { presentTicket } from './present.ts'
import { presentWays } from './present-ways.ts'

type Reader = Pick<Call<Caller>, 'caller' | 'locale'>

/** A ticket that a request made, and where it is. */
export async function createdTicket(
  desk: OpeningDesk,
  reader: Reader,
  { ticket, replayed, advice = [] }: Outcome & { advice?: readonly Finding[] },
): Promise<Answer> {
  const shown = await afterCommand(desk, reader, ticket)
  const told = [...shown.advice, ...advice.map((finding) => tellFinding(reader.locale, finding))]
  return json(
    201,
    ticketResponse,
    { ...shown, advice: told },
    {
      ...etag(ticket.version),
      Location: `${BASE_PATH}/tickets/${ticket.id}`,
      ...repeated(replayed),
    },
  )
}

/** The ticket after a command. */
export async function afterCommand(desk: OpeningDesk, { caller, locale }: Reader, ticket: Ticket) {
  const names = namesFrom(desk, locale)
  const presented = await presentTicket({ ticket, ...standing(desk.desk, ticket) }, caller, names)
  return { ...presented, ...presentWays(desk.desk, ticket, { locale, now: desk.now() }) }
}

export function repeated(replayed: boolean): Record<string, string> {
  return replayed ? { 'Idempotency-Replayed': 'true' } : {}
}
