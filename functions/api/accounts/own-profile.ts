/**
 * What people change of themselves: whose it is, the token says.
 * @module
 */
import { acceptTerms } from '@plazo/application/accept-terms'
import type { AnyCaller, Caller } from '@plazo/application/caller'
import { changeAccount } from '@plazo/application/change-account'
import { acceptance, type OWN_PROFILE_ROUTES, ownChanges, ownStaffChanges } from '@plazo/contracts/own-profile-routes'
import { CUSTOMER } from '@plazo/contracts/route'
import { Refusal } from '@plazo/domain/refusal'
import { BadRequest } from '../http/answer-no.ts'
import type { Call, Handler } from '../http/api.ts'
import { readBody } from '../http/call.ts'
import { me, type MeDesk } from '../people/present-me.ts'

type ProfileHandlers = Readonly<Record<(typeof OWN_PROFILE_ROUTES)[number]['id'], Handler<AnyCaller>>>

export function profileRoutes(desk: MeDesk): ProfileHandlers {
  return {
    changeMe: async (call) => {
      const caller = personOf(call)
      await (caller.role === 'customer'
        ? changeContact(desk, caller, call)
        : desk.staffProfiles.change(caller.id, readBody(ownStaffChanges, call.event)))
      return me(desk, caller)
    },
    acceptTerms: async (call) => {
      const caller = personOf(call)
      if (caller.role !== 'customer') throw new Refusal({ code: 'role/forbidden', facts: { allowed: CUSTOMER } })
      await acceptTerms(desk, caller, readBody(acceptance, call.event).acceptedTerms)
      return me(desk, caller)
    },
  }
}

/** Systems have no profile. @throws BadRequest `caller/scope` */
function personOf({ caller, route }: Pick<Call<AnyCaller>, 'caller' | 'route'>): Caller {
  if (caller.role !== 'machine') return caller
  throw new BadRequest({ code: 'caller/scope', facts: { scope: route.scope ?? 'none' } })
}

async function changeContact(
  desk: MeDesk,
  caller: Extract<Caller, { role: 'customer' }>,
  { event }: Pick<Call<AnyCaller>, 'event'>,
): Promise<void> {
  const { organisationId, id: contactId } = caller
  const changes = readBody(ownChanges, event)
  await changeAccount(desk, caller, { organisationId, command: { kind: 'change-own', contactId, changes } })
}
