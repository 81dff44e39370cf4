/**
 * The desk's API as one person uses it.
 * @module
 */
import { randomUUID } from 'node:crypto'
import * as z from 'zod'

const ticket = z.looseObject({ id: z.string(), version: z.int() })
const page = z.looseObject({ tickets: z.array(z.looseObject({ id: z.string() })) })

const upload = z.looseObject({
  id: z.string(),
  form: z.object({ address: z.string(), fields: z.record(z.string(), z.string()) }),
})

export type DeskApi = {
  /** @returns The number of the new ticket. */
  open(path: string, body: object): Promise<string>
  /** @returns Where a file can be posted, and the id under which a ticket takes it. */
  upload(wish: object): Promise<z.output<typeof upload>>
  /** Does something to a ticket as it stands now. */
  act(method: 'POST' | 'PUT', ticketId: string, deed: { path: string; body: object }): Promise<void>
  /** How many tickets are on the first page of a list. */
  count(query: Record<string, string>): Promise<number>
}

/** @param address Of the front door. */
export function deskApi(address: string, token: string): DeskApi {
  async function call(method: string, path: string, { version, body }: { version?: number; body?: object } = {}) {
    const answer = await fetch(`${address}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'idempotency-key': randomUUID(),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${path} was answered ${answer.status}: ${text}`)
    const parsed: unknown = JSON.parse(text)
    return parsed
  }
  return {
    open: async (path, body) => ticket.parse(await call('POST', path, { body })).id,
    upload: async (wish) => upload.parse(await call('POST', '/uploads', { body: wish })),
    async act(method, ticketId, { path, body }) {
      const { version } = ticket.parse(await call('GET', `/tickets/${ticketId}`))
      await call(method, `/tickets/${ticketId}/${path}`, { version, body })
    },
    count: async (query) =>
      page.parse(await call('GET', `/tickets?${new URLSearchParams(query).toString()}`)).tickets.length,
  }
}
