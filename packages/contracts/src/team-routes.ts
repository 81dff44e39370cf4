/**
 * Who works at the desk, for those who do.
 * @module
 */
import * as z from 'zod/mini'
import { openApi } from './fields.ts'
import { ok, STAFF, type FamilyRoute } from './route.ts'

/** People by name; never an address. Whoever is confined to his teams is told what the others are called, to hand tickets over to them, and not who works there. */
export const teamsResponse = z
  .object({
    teams: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        /** Whether the caller works in it: an agent sees the queues of his own teams only. */
        own: z.boolean(),
        /** Who may be given its tickets, by name. `away`: is given no new ones. */
        agents: z.array(z.object({ id: z.string(), name: z.string(), role: z.enum(STAFF), away: z.boolean() })),
      }),
    ),
  })
  .register(openApi, { id: 'Teams' })

export const TEAM_ROUTES = [
  {
    id: 'listTeams',
    family: 'people',
    method: 'GET',
    path: '/teams',
    access: STAFF,
    summary: 'The desk’s teams, and who works in each',
    answer: ok(teamsResponse),
  },
] as const satisfies readonly FamilyRoute<'people'>[]
