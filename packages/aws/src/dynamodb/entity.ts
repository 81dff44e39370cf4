/**
 * One kind of item: its name, its schema version and its fields, checked on the way in and on the way out.
 * @module
 */
import * as z from 'zod/mini'
import type { Key } from './keys.ts'

export type Item = Readonly<Record<string, unknown>>

const SCHEMA_VERSION = 1

/** Fields of an item beside its keys. */
export function entity<Fields extends z.core.$ZodShape>(name: string, fields: Fields) {
  const heading = z.object({ entity: z.literal(name), schemaVersion: z.literal(SCHEMA_VERSION) })
  // In: a field that is not listed would be lost. Out: the keys stand beside the fields.
  const exact = z.strictObject(fields)
  const listed = z.object(fields)
  return {
    /** @throws Error for a value that is not of this kind. */
    encode(key: Key, value: z.output<typeof exact>): Item {
      return { ...key, ...headOf(name), ...checked(exact, value, nameOf(key)) }
    },
    /** @throws Error that names the item, when it cannot be read: a fault, and never the caller's. */
    decode(item: unknown): z.output<typeof listed> {
      checked(heading, item, nameOf(item))
      return checked(listed, item, nameOf(item))
    },
  }
}

/** What tells one kind of item from another. */
export function headOf(name: string): { entity: string; schemaVersion: number } {
  return { entity: name, schemaVersion: SCHEMA_VERSION }
}

function checked<Schema extends z.ZodMiniType>(schema: Schema, value: unknown, name: string): z.output<Schema> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new Error(`item ${name} does not fit its schema`, { cause: parsed.error })
}

const named = z.object({ pk: z.string(), sk: z.string() })

function nameOf(item: unknown): string {
  const { data } = named.safeParse(item)
  return data ? `${data.pk} ${data.sk}` : 'without a key'
}
