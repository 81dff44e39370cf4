/**
 * Who asks on routes that need a token.
 * @module
 */
import type { AnyCaller, Caller } from '@plazo/application/caller'
import { isOfDesk, type Directory } from '@plazo/application/directory'
import { requireRole } from '@plazo/application/permissions'
import type { Route } from '@plazo/contracts/route'
import { BadRequest } from './answer-no.ts'
import { callerOf, machineOf, type ApiEvent } from './call.ts'

/** As far as it tells who somebody is still. */
type People = Pick<Directory, 'contact' | 'agent'>

/**
 * The caller, known by his token and by the directory: a token lives on for a quarter of an hour after the person has
 * left, or has another role. With a directory that remembers, he is refused within its minute, and nobody costs a read more often.
 *
 * @returns what throws BadRequest `access/second-factor` for one of the desk's people without one, `caller/unknown` for
 * nobody at this desk, or nobody any more, and Refusal `role/forbidden` for a role that the route is not for.
 */
export function signedIn(people: People): (event: ApiEvent, route: Route) => Promise<Caller> {
  return async (event, { access }) => {
    const caller = callerOf(event)
    if (!(await isStill(people, caller))) throw new BadRequest({ code: 'caller/unknown', facts: {} })
    if (access !== 'public') requireRole(caller, access)
    return caller
  }
}

/** The same, where a vendor's own system may ask too. @returns what throws BadRequest `caller/scope` as well. */
export function signedInOrMachine(people: People): (event: ApiEvent, route: Route) => Promise<AnyCaller> {
  const person = signedIn(people)
  return async (event, route) => {
    const machine = machineOf(event)
    if (!machine) return person(event, route)
    const { scope } = route
    if (scope !== undefined && machine.scopes.includes(scope)) return machine
    throw new BadRequest({ code: 'caller/scope', facts: { scope: scope ?? 'none' } })
  }
}

async function isStill(people: People, caller: Caller): Promise<boolean> {
  if (caller.role === 'customer') return (await people.contact(caller.organisationId, caller.id)) !== undefined
  const agent = await people.agent(caller.id)
  return agent !== undefined && isOfDesk(agent) && agent.role === caller.role
}
