/**
 * What people change of themselves: whose it is, the token says.
 * @module
 */
import type { AnyCaller } from '@plazo/application/caller'
import { changeAccount } from '@plazo/application/change-account'
import { type OWN_PROFILE_ROUTES, ownChanges, ownStaffChanges } from '@plazo/contracts/own-profile-routes'
import { BadRequest } from '../http/answer-no.ts'
import type { Handler } from '../http/api.ts'
import { readBody } from '../http/call.ts'
import { me, type MeDesk } from '../people/present-me.ts'

type ProfileHandlers = Readonly<Record<(typeof OWN_PROFILE_ROUTES)[number]['id'], Handler<AnyCaller>>>

export function profileRoutes(desk: MeDesk): ProfileHandlers {
  return {
    changeMe: async ({ caller, event, route }) => {
      switch (caller.role) {
        case 'machine':
          throw new BadRequest({ code: 'caller/scope', facts: { scope: route.scope ?? 'none' } })
        case 'customer': {
          const { organisationId, id: contactId } = caller
          const command = { kind: 'change-own', contactId, changes: readBody(ownChanges, event) } as const
          await changeAccount(desk, caller, { organisationId, command })
          return me(desk, caller)
        }
        default:
          await desk.staffProfiles.change(caller.id, readBody(ownStaffChanges, event))
          return me(desk, caller)
      }
    },
  }
}
