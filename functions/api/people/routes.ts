/**
 * Who the caller is to the desk.
 * @module
 */
import type { Caller } from '@plazo/application/caller'
import type { Directory } from '@plazo/application/directory'
import { meResponse } from '@plazo/contracts/desk-messages'
import type * as z from 'zod'
import { BadRequest } from '../http/answer-no.ts'
import { json } from '../http/answer.ts'
import type { Handlers } from '../http/api.ts'

export function peopleRoutes({ directory }: { directory: Directory }): Handlers<'people', Caller> {
  return {
    getMe: async ({ caller }) => {
      const me = caller.role === 'customer' ? await customer(directory, caller) : await staff(directory, caller)
      // Gone since he was let in.
      if (!me) throw new BadRequest({ code: 'caller/unknown', facts: {} })
      return json(200, meResponse, me)
    },
  }
}

type Me = z.input<typeof meResponse>

async function customer(directory: Directory, caller: Extract<Caller, { role: 'customer' }>): Promise<Me | undefined> {
  const [contact, organisation] = await Promise.all([
    directory.contact(caller.organisationId, caller.id),
    directory.organisation(caller.organisationId),
  ])
  if (!contact || !organisation) return undefined
  const { id, name, mail, locale } = contact
  return { id, role: 'customer', name, mail, locale, organisation }
}

async function staff(directory: Directory, caller: Exclude<Caller, { role: 'customer' }>): Promise<Me | undefined> {
  const agent = await directory.agent(caller.id)
  return agent && { ...agent, role: caller.role, teams: [...agent.teams] }
}
