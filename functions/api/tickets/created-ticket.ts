import type { Caller } from '@plazo/application/caller'
import type { OpeningDesk } from '@plazo/application/open-ticket'
import type { Outcome } from '@plazo/application/repeatable'
import { standing } from '@plazo/application/view-ticket'
import { BASE_PATH } from '@plazo/contracts/route'
import { ticketResponse } from '@plazo/contracts/ticket-responses'
import type { Ticket } from '@plazo/domain/ticket'
import { etag, json, type Answer } from '../http/answer.ts'
import type { Call } from '../http/api.ts'
import { namesFrom } from './names.ts'
import { presentTicket } from './present.ts'
import { presentWays } from './present-ways.ts'

type Reader = Pick<Call<Caller>, 'caller' | 'locale'>

/** A ticket that a request made, and where it is. */
export async function createdTicket(desk: OpeningDesk, reader: Reader, { ticket, replayed }: Outcome): Promise<Answer> {
  return json(201, ticketResponse, await afterCommand(desk, reader, ticket), {
    ...etag(ticket.version),
    Location: `${BASE_PATH}/tickets/${ticket.id}`,
    ...repeated(replayed),
  })
}

/** The ticket after a command. */
export async function afterCommand({ desk, directory, now }: OpeningDesk, { caller, locale }: Reader, ticket: Ticket) {
  const presented = await presentTicket({ ticket, ...standing(desk, ticket) }, caller, namesFrom(directory))
  return { ...presented, ...presentWays(desk, ticket, { locale, now: now() }) }
}

export function repeated(replayed: boolean): Record<string, string> {
  return replayed ? { 'Idempotency-Replayed': 'true' } : {}
}
