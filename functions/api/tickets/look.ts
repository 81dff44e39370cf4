import type { Caller } from '@plazo/application/caller'
import { looksInTeam, lookAtTicket, type Look, type Presence } from '@plazo/application/presence'
import { lookRequest, presenceQuery, presenceResponse, teamPresenceResponse } from '@plazo/contracts/presence-routes'
import { json } from '../http/answer.ts'
import type { Handlers } from '../http/api.ts'
import { readBody, readQuery } from '../http/call.ts'
import { namesFrom, type Names } from './names.ts'

type LookingDesk = Parameters<typeof lookAtTicket>[0] & Parameters<typeof namesFrom>[0] & { presence: Presence }

/** Who else looks, by name. */
export function lookRoutes(desk: LookingDesk): Pick<Handlers<'tickets', Caller>, 'lookAtTicket' | 'getPresence'> {
  return {
    lookAtTicket: async ({ caller, event, ticketId, locale }) => {
      const { writes, window } = readBody(lookRequest, event)
      const others = await lookAtTicket(desk, caller, { ticketId, writes, window })
      return json(200, presenceResponse, { others: await named(others, namesFrom(desk, locale)) })
    },
    getPresence: async ({ caller, event, locale }) => {
      const { team } = readQuery(presenceQuery, event)
      const others = await looksInTeam(desk, caller, team)
      return json(200, teamPresenceResponse, { others: await named(others, namesFrom(desk, locale)) })
    },
  }
}

async function named(looks: readonly Look[], names: Names) {
  return Promise.all(
    looks.map(async ({ agentId, ticketId, writes }) => ({ ...(await names.agent(agentId)), ticketId, writes })),
  )
}
