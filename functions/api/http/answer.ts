import type * as z from 'zod/mini'

/** What goes back: a body that is text already. */
export type Answer = { status: number; headers: Readonly<Record<string, string>>; body?: string }

/** An answer in the shape of the contract: what its schema does not name is left out. */
export function json<Schema extends z.ZodMiniType>(
  status: 200 | 201 | 202,
  schema: Schema,
  value: z.input<Schema>,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  const body = JSON.stringify(schema.parse(value))
  return { status, headers: { ...headers, 'Content-Type': 'application/json' }, body }
}

export function etag(version: number): { ETag: string } {
  return { ETag: `"${version}"` }
}
