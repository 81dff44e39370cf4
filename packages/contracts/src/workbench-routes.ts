/**
 * What the desk's people work with: for the console, and never told to customers.
 * @module
 */
import * as z from 'zod/mini'
import { openApi } from './fields.ts'
import { ok, STAFF, type FamilyRoute } from './route.ts'

const named = z.object({ id: z.string(), name: z.string() })

export const workbenchResponse = z
  .object({
    /** Answers that are written often, in every language: a customer is answered in his own. */
    snippets: z.array(z.extend(named, { text: z.object({ es: z.string(), en: z.string() }) })),
    /** What may be asked of a customer without a reason; absent where anything may. */
    data: z.optional(z.array(named)),
    /** The team of each level of escalation, lowest first. */
    levels: z.array(z.string()),
    /** Work outside the hours may be quoted in this currency. */
    offHours: z.optional(z.object({ currency: z.string() })),
    /** A chat goes on in writing when its solution takes longer than this. */
    chatToTicket: z.optional(z.object({ over: z.string() })),
  })
  .register(openApi, { id: 'Workbench' })

export const WORKBENCH_ROUTES = [
  {
    id: 'getWorkbench',
    family: 'people',
    method: 'GET',
    path: '/workbench',
    access: STAFF,
    summary: 'What I work with: snippets, what may be asked, levels of escalation',
    answer: ok(workbenchResponse),
  },
] as const satisfies readonly FamilyRoute<'people'>[]
