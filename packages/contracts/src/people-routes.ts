/**
 * What people may ask about themselves.
 * @module
 */
import { DEFINITION_ROUTES } from './definition-routes.ts'
import { meResponse } from './desk-messages.ts'
import { DRAFT_ROUTES } from './draft-routes.ts'
import { ok, ROLES, type FamilyRoute } from './route.ts'
import { PROFILE_ROUTES } from './profile-routes.ts'
import { WORKBENCH_ROUTES } from './workbench-routes.ts'
import { TEAM_ROUTES } from './team-routes.ts'

export const PEOPLE_ROUTES = [
  {
    id: 'getMe',
    family: 'people',
    method: 'GET',
    path: '/me',
    access: ROLES,
    summary: 'Who I am to the desk',
    answer: ok(meResponse),
  },
  ...WORKBENCH_ROUTES,
  ...TEAM_ROUTES,
  ...DEFINITION_ROUTES,
  ...DRAFT_ROUTES,
  ...PROFILE_ROUTES,
] as const satisfies readonly FamilyRoute<'people'>[]
