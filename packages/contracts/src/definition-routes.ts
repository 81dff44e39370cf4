/**
 * The desk's definition as its people may read it: the rules in force, their versions, and what the next one changes.
 * @module
 */
import { CLOCK_KINDS, PRIORITIES, TERMS, UNITS } from '@plazo/domain/policy'
import * as z from 'zod/mini'
import { instantOut, openApi, whole } from './fields.ts'
import { ok, STAFF, type FamilyRoute } from './route.ts'

const named = z.object({ id: z.string(), name: z.string() })
const shifts = z.array(z.object({ opens: z.string(), closes: z.string() }))
const version = z.object({ version: z.string(), startsAt: instantOut })

const promise = z.object({
  clock: z.enum(CLOCK_KINDS),
  length: z.string(),
  unit: z.enum(UNITS),
  /** The same in words. */
  told: z.string(),
  warnings: z.array(z.string()),
  escalations: z.array(z.string()),
})

/** Whose promises: of a plan and a priority, of a topic that has its own, or of whoever has no plan. */
const target = z.object({
  plan: z.optional(named),
  priority: z.optional(z.extend(named, { id: z.enum(PRIORITIES) })),
  topic: z.optional(named),
  promises: z.array(promise),
})

/** One rule in words; `path` leads to it from the outside in. */
const rule = z.object({ pointer: z.string(), path: z.array(z.string()), value: z.string() })

const calendar = z.object({
  timeZone: z.string(),
  /** By ISO weekday, Monday first. */
  week: z.array(z.object({ day: whole({ min: 1, max: 7 }), shifts })),
  exceptions: z.array(z.object({ date: z.string(), shifts })),
})

export const definitionResponse = z
  .object({
    versions: z.array(z.extend(version, { standing: z.enum(['past', 'in-force', 'coming']) })),
    inForce: z.extend(version, {
      calendar,
      targets: z.array(target),
      rules: z.array(rule),
      /** What an account may be given. */
      offers: z.object({
        plans: z.array(named),
        sizes: z.array(z.string()),
        lengths: z.array(z.enum(TERMS)),
        packs: z.array(z.extend(named, { tickets: z.int(), days: z.int() })),
        products: z.array(z.extend(named, { versions: z.optional(z.array(z.string())) })),
        windows: z.array(named),
      }),
    }),
    /** Each text of the desk's own in every language it speaks. */
    texts: z.array(z.object({ path: z.array(z.string()), es: z.string(), en: z.string() })),
    /** Absent where no other version is written yet. */
    next: z.optional(
      z.extend(version, {
        changes: z.array(
          z.extend(z.omit(rule, { value: true }), { from: z.optional(z.string()), to: z.optional(z.string()) }),
        ),
      }),
    ),
  })
  .register(openApi, { id: 'Definition' })

export const DEFINITION_ROUTES = [
  {
    id: 'getDefinition',
    family: 'people',
    method: 'GET',
    path: '/desk/definition',
    access: STAFF,
    summary: 'The rules of the desk, their versions, and what the next one changes',
    answer: ok(definitionResponse),
  },
] as const satisfies readonly FamilyRoute<'people'>[]
