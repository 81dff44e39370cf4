import type { Caller } from '@plazo/application/caller'
import { lookAtTicket, type Presence } from '@plazo/application/presence'
import { nothing } from '@plazo/contracts/account-requests'
import { presenceResponse } from '@plazo/contracts/presence-routes'
import { json, type Answer } from '../http/answer.ts'
import type { Call } from '../http/api.ts'
import { readBody } from '../http/call.ts'
import { namesFrom } from './names.ts'

type LookingDesk = Parameters<typeof lookAtTicket>[0] & Parameters<typeof namesFrom>[0] & { presence: Presence }

/** Who else looks, by name. */
export async function looked(desk: LookingDesk, { caller, event, ticketId, locale }: Call<Caller>): Promise<Answer> {
  readBody(nothing, event)
  const names = namesFrom(desk, locale)
  const others = await lookAtTicket(desk, caller, ticketId)
  return json(200, presenceResponse, { others: await Promise.all(others.map((id) => names.agent(id))) })
}
