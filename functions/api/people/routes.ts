/**
 * What people see and keep of themselves, and what the desk's people work with.
 * @module
 */
import type { Caller } from '@plazo/application/caller'
import type { Drafts } from '@plazo/application/drafts'
import type { Agent, Directory } from '@plazo/application/directory'
import { isConfined } from '@plazo/application/store-for'
import { definitionResponse } from '@plazo/contracts/definition-routes'
import { teamsResponse } from '@plazo/contracts/team-routes'
import type { Locale } from '@plazo/domain/desk'
import type * as z from 'zod/mini'
import { colleagues } from './colleagues.ts'
import { draftRoutes } from './draft-routes.ts'
import { json } from '../http/answer.ts'
import type { Handlers } from '../http/api.ts'
import { me, type MeDesk } from './present-me.ts'
import { presentDefinition } from './present-definition.ts'
import { workbench } from './workbench.ts'

export type PeopleDesk = MeDesk & { directory: Directory; drafts: Drafts }

export function peopleRoutes(desk: PeopleDesk): Handlers<'people', Caller> {
  return {
    getMe: ({ caller }) => me(desk, caller),
    getWorkbench: (call) => workbench(desk, call),
    listTeams: async ({ caller, locale }) => json(200, teamsResponse, await teams(desk, caller, locale)),
    getDefinition: async ({ locale }) =>
      json(200, definitionResponse, presentDefinition(desk.desk, locale, desk.now())),
    listColleagues: ({ caller }) => colleagues(desk.accounts, caller),
    ...draftRoutes(desk),
  }
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
  // Whoever is confined may hand a ticket to any team, and need not know who works there.
  const isKnown = (id: string) => !isConfined(desk, caller, own) || own.includes(id)
  return {
    teams: Object.entries(desk.teams).map(([id, name]) => ({
      id,
      name: name[locale],
      own: own.includes(id),
      agents: isKnown(id) ? agents.filter((agent) => agent.teams.includes(id)).map(present) : [],
    })),
  }
}
