/**
 * What people see of their own account beside who they are.
 * @module
 */
import * as z from 'zod/mini'
import { openApi } from './fields.ts'
import { CUSTOMER, ok, type FamilyRoute } from './route.ts'

export const colleaguesResponse = z
  .object({ colleagues: z.array(z.object({ name: z.string(), mail: z.string() })) })
  .register(openApi, { id: 'Colleagues' })

export const PROFILE_ROUTES = [
  {
    id: 'listColleagues',
    family: 'people',
    method: 'GET',
    path: '/me/colleagues',
    access: CUSTOMER,
    summary: 'Who else of my organisation is in',
    answer: ok(colleaguesResponse),
  },
] as const satisfies readonly FamilyRoute<'people'>[]
