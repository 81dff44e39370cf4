/**
 * Every route of the API. A function takes its family's alone, so that it carries no schema of the others'.
 * @module
 */
import { ACCOUNT_ROUTES } from './account-routes.ts'
import { DESK_ROUTES } from './desk-routes.ts'
import { ENTRY_ROUTES } from './entry-routes.ts'
import { FILE_ROUTES } from './file-routes.ts'
import { PEOPLE_ROUTES } from './people-routes.ts'
import { TICKET_ROUTES } from './ticket-routes.ts'
import { VISITOR_ROUTES } from './visitor-routes.ts'

export const ROUTES = [
  ...DESK_ROUTES,
  ...ENTRY_ROUTES,
  ...PEOPLE_ROUTES,
  ...TICKET_ROUTES,
  ...ACCOUNT_ROUTES,
  ...VISITOR_ROUTES,
  ...FILE_ROUTES,
] as const

export type RouteId = (typeof ROUTES)[number]['id']
