import type * as z from 'zod/mini'

export const ROLES = ['customer', 'agent', 'lead', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** What a vendor's own system may be allowed, as scopes of {@link RESOURCE_SERVER}. */
export const SCOPES = ['accounts.read', 'accounts.write'] as const
export type MachineScope = (typeof SCOPES)[number]

/** `plazo/accounts.write` is a scope in a machine's token. */
export const RESOURCE_SERVER = 'plazo'

export const FAMILIES = ['desk', 'entry', 'people', 'tickets', 'accounts', 'visitors', 'files'] as const

/** One line of the contract: from it come the gateway's routes, the handlers' checks and `openapi.json`. */
export type Route = {
  id: string
  /** One Lambda function each. */
  family: (typeof FAMILIES)[number]
  /** A `PATCH` is a JSON merge patch (RFC 7396): what is not named stays, null takes away. */
  method: 'GET' | 'POST' | 'PUT' | 'PATCH'
  /** Behind {@link BASE_PATH}. */
  path: string
  access: 'public' | readonly Role[]
  /** With this scope a machine may ask too; without one no machine may. */
  scope?: MachineScope
  summary: string
  query?: z.ZodMiniObject
  body?: z.ZodMiniType
  /** 304 and problems come beside it. */
  answer: { status: 200 | 201 | 202; schema: z.ZodMiniType }
  /** Creates something: `Idempotency-Key` is required, and repeating is harmless for 24 h. */
  creates?: true
  /** `required`: 428 without it. `optional`: honoured when sent. Stale is 412 either way. */
  ifMatch?: 'required' | 'optional'
}

/** One of a family's, which must be listed with it. */
export type FamilyRoute<Name extends Route['family']> = Route & { family: Name }

/** Who may call, and the paths of one ticket. */
export const CUSTOMER = ['customer'] as const
export const STAFF = ['agent', 'lead', 'admin'] as const
export const TICKET = '/tickets/{ticketId}'
/** The same, of a browser that has not signed in. */
export const CHAT = '/public/chats/{chatId}'

export const ok = <Schema extends z.ZodMiniType>(schema: Schema) => ({ status: 200, schema }) as const
export const created = <Schema extends z.ZodMiniType>(schema: Schema) => ({ status: 201, schema }) as const

/** Something follows, and nobody is told what. */
export const accepted = <Schema extends z.ZodMiniType>(schema: Schema) => ({ status: 202, schema }) as const

export const BASE_PATH = '/api/v1'

/** Beside plain JSON, what a `PATCH` may be sent as. */
export const MERGE_PATCH_TYPE = 'application/merge-patch+json'

/** 1 to 64 characters, chosen by the caller: one for each thing to be created. */
export const IDEMPOTENCY_KEY = /^[A-Za-z0-9_.:-]{1,64}$/

/** A strong validator: the ticket's version in quotes. */
export const ETAG = /^"(\d{1,9})"$/
