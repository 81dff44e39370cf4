/**
 * Who the caller is to the desk, and for a customer how his organisation stands.
 * @module
 */
import type { Accounts } from '@plazo/application/accounts'
import type { Caller } from '@plazo/application/caller'
import type { Drafts } from '@plazo/application/drafts'
import type { Agent, Directory, Organisation } from '@plazo/application/directory'
import { viewOf } from '@plazo/application/view-account'
import { definitionResponse } from '@plazo/contracts/definition-routes'
import { meResponse } from '@plazo/contracts/desk-messages'
import { teamsResponse } from '@plazo/contracts/team-routes'
import { policyAt, type Desk, type Locale } from '@plazo/domain/desk'
import { isTrained } from '@plazo/domain/entitlement'
import type { Instant } from '@plazo/domain/instant'
import type * as z from 'zod'
import { presentFacts } from '../accounts/present.ts'
import { colleagues } from './colleagues.ts'
import { draftRoutes } from './draft-routes.ts'
import { BadRequest } from '../http/answer-no.ts'
import { json } from '../http/answer.ts'
import type { Handlers } from '../http/api.ts'
import { workbench } from './workbench.ts'
import { presentDefinition } from './present-definition.ts'

export type PeopleDesk = { directory: Directory; accounts: Accounts; drafts: Drafts; desk: Desk; now: () => Instant }

export function peopleRoutes(desk: PeopleDesk): Handlers<'people', Caller> {
  return {
    getMe: async ({ caller }) => {
      const me = caller.role === 'customer' ? await customer(desk, caller) : await staff(desk, caller)
      // A token outlives a person's record by a minute at most.
      if (!me) throw new BadRequest({ code: 'caller/unknown', facts: {} })
      return json(200, meResponse, me)
    },
    getWorkbench: (call) => workbench(desk, call),
    listTeams: async ({ caller, locale }) => json(200, teamsResponse, await teams(desk, caller, locale)),
    getDefinition: async ({ locale }) =>
      json(200, definitionResponse, presentDefinition(desk.desk, locale, desk.now())),
    listColleagues: ({ caller }) => colleagues(desk.accounts, caller),
    ...draftRoutes(desk),
  }
}

type Me = z.input<typeof meResponse>

async function customer(
  { directory, accounts, desk, now }: PeopleDesk,
  caller: Extract<Caller, { role: 'customer' }>,
): Promise<Me | undefined> {
  const [contact, account] = await Promise.all([
    directory.contact(caller.organisationId, caller.id),
    accounts.account(caller.organisationId, { consistent: false }),
  ])
  if (!contact || !account) return undefined
  const { id, name, mail, locale, phone, timeZone, access } = contact
  const needed = policyAt(desk, now()).entitlement?.trainingScore
  const { organisation } = account
  const facts = presentFacts(viewOf(desk, account, now()))
  const me: Me = {
    id,
    role: 'customer',
    name,
    mail,
    locale,
    ...(phone !== undefined && { phone }),
    ...(timeZone !== undefined && { timeZone }),
    ...(access?.terms && { terms: access.terms }),
    organisation: { id: organisation.id, name: organisation.name, ...facts, ...announced(organisation, now()) },
  }
  return needed === undefined ? me : { ...me, trained: isTrained(needed, contact) }
}

function announced({ windows = [] }: Organisation, now: Instant): Pick<NonNullable<Me['organisation']>, 'windows'> {
  const standing = windows.filter(({ until }) => until > now)
  return standing.length > 0 ? { windows: [...standing] } : {}
}

async function staff(
  { directory }: PeopleDesk,
  caller: Exclude<Caller, { role: 'customer' }>,
): Promise<Me | undefined> {
  const agent = await directory.agent(caller.id)
  return agent && { ...agent, role: caller.role, teams: [...agent.teams] }
}

async function teams(
  { directory, desk, now }: PeopleDesk,
  caller: Caller,
  locale: Locale,
): Promise<z.input<typeof teamsResponse>> {
  const agents = (await directory.agents()).toSorted((a, b) => a.name.localeCompare(b.name, locale))
  const own = agents.find(({ id }) => id === caller.id)?.teams ?? []
  const present = ({ id, name, role, absentUntil }: Agent) => {
    return { id, name, role, away: absentUntil !== undefined && absentUntil > now() }
  }
  return {
    teams: Object.entries(desk.teams).map(([id, name]) => ({
      id,
      name: name[locale],
      own: own.includes(id),
      agents: agents.filter((agent) => agent.teams.includes(id)).map(present),
    })),
  }
}
