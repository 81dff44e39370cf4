/**
 * Reading a request. Reading is the only place that blames the caller.
 * @module
 */
import { hash } from 'node:crypto'
import { SCOPES, type Caller, type Machine } from '@plazo/application/caller'
import type { RequestIdentity } from '@plazo/application/repeatable'
import { ETAG, IDEMPOTENCY_KEY, MERGE_PATCH_TYPE, RESOURCE_SERVER, STAFF, type Route } from '@plazo/contracts/route'
import type { Finding } from '@plazo/domain/findings'
import type { APIGatewayProxyEventV2, APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda'
import * as z from 'zod/mini'
import { BadRequest, invalid, type LocatedMistake } from './answer-no.ts'
import { membersAt, mistakesOf } from './mistakes.ts'

export type ApiEvent = APIGatewayProxyEventV2 & {
  requestContext: Partial<Pick<APIGatewayProxyEventV2WithJWTAuthorizer['requestContext'], 'authorizer'>>
}

const LIMIT_KILOBYTES = 256
const JSON_TYPE = 'application/json'
const UTF_8 = new TextDecoder('utf-8', { fatal: true })

const text = z.string().check(z.minLength(1))
const claims = z.discriminatedUnion('plazo_role', [
  z.object({ plazo_role: z.literal('customer'), plazo_person: text, plazo_organisation: text }),
  z.object({ plazo_role: z.enum(STAFF), plazo_person: text }),
])

/** Of somebody who signed in with a password alone where that is not enough, or by the other app: without a role. */
const lacking = z.object({ plazo_lacks: z.enum(['second-factor', 'console', 'portal']) })

/**
 * Who a verified token says is asking.
 *
 * @throws BadRequest `access/second-factor` for one of the desk's people without one, `access/console` and
 * `access/portal` for whoever is to sign in there, `caller/unknown` for a token of nobody at this desk.
 */
export function callerOf(event: ApiEvent): Caller {
  const given = event.requestContext.authorizer?.jwt.claims
  const { data: lacks } = lacking.safeParse(given)
  if (lacks) throw new BadRequest({ code: `access/${lacks.plazo_lacks}`, facts: {} })
  const parsed = claims.safeParse(given)
  if (!parsed.success) throw new BadRequest({ code: 'caller/unknown', facts: {} })
  const { data } = parsed
  if (data.plazo_role !== 'customer') return { role: data.plazo_role, id: data.plazo_person }
  return { role: 'customer', id: data.plazo_person, organisationId: data.plazo_organisation }
}

/** A vendor's own system: a token of its own, without a person, with scopes of the desk. */
const machineClaims = z.object({ client_id: text, scope: text, plazo_role: z.optional(z.undefined()) })

/** The system that a verified token belongs to; undefined for the token of a person. */
export function machineOf(event: ApiEvent): Machine | undefined {
  const { data } = machineClaims.safeParse(event.requestContext.authorizer?.jwt.claims)
  const granted = data?.scope.split(' ') ?? []
  const scopes = SCOPES.filter((scope) => granted.includes(`${RESOURCE_SERVER}/${scope}`))
  return data && scopes.length > 0 ? { role: 'machine', id: data.client_id, scopes } : undefined
}

/** What the rules of the desk find in what can be read of a request. */
export type Beside = (readable: Readonly<Record<string, unknown>>) => readonly Finding[]

/** @throws BadRequest with every mistake at once, and with what `beside` finds elsewhere. */
export function read<Schema extends z.ZodMiniType>(
  schema: Schema,
  value: unknown,
  { where = '', beside = () => [] }: { where?: string; beside?: Beside } = {},
): z.output<Schema> {
  const parsed = schema.safeParse(value, { reportInput: true })
  if (parsed.success) return parsed.data
  const { issues } = parsed.error
  const wrong = new Set(membersAt(issues))
  const readable = Object.fromEntries(Object.entries(value ?? {}).filter(([name]) => !wrong.has(name)))
  const findings = beside(readable).filter(({ pointer }) => !wrong.has(pointer.split('/')[1] ?? ''))
  throw invalid(mistakesOf(issues, where), findings)
}

/** The query string; one that a route does not know is a mistake too. */
export function readQuery<Schema extends z.ZodMiniType>(schema: Schema, event: ApiEvent): z.output<Schema> {
  return read(schema, event.queryStringParameters ?? {}, { where: 'query:' })
}

/** @throws BadRequest for what is too large, no JSON in UTF-8, or not said to be JSON. */
export function readBody<Schema extends z.ZodMiniType>(
  schema: Schema,
  event: ApiEvent,
  beside?: Beside,
): z.output<Schema> {
  return read(schema, jsonBody(event), beside && { beside })
}

/** What is still wrong with a body that is only asked about: nobody is blamed for what he has not sent. */
export function mistakesIn(schema: z.ZodMiniType, event: ApiEvent): readonly LocatedMistake[] {
  const { error } = schema.safeParse(jsonBody(event), { reportInput: true })
  return mistakesOf(error?.issues ?? [], '')
}

/** Of the digests that a ticket keeps of its requests: far more than its requests in a day can be mistaken in. */
const ID_LENGTH = 10
const FINGERPRINT_LENGTH = 6

/** What tells one request of a route from another: the same for the same, whoever sends it. */
export function fingerprintOf({ event, route }: { event: ApiEvent; route: Pick<Route, 'id'> }): string {
  return digest([route.id, event.pathParameters ?? {}, jsonBody(event)])
}

/** The caller's own key, and short digests of it and of what it was used for. */
export function requestIdentity({
  event,
  route,
  caller,
}: {
  event: ApiEvent
  route: Pick<Route, 'id'>
  caller: { id: string; device?: string }
}): RequestIdentity {
  const key = event.headers['idempotency-key']
  if (key === undefined || !IDEMPOTENCY_KEY.test(key)) {
    throw new BadRequest(
      { code: 'request/key-required', facts: {} },
      { mistakes: [{ code: 'header/idempotency-key', facts: {}, pointer: 'header:/Idempotency-Key' }] },
    )
  }
  return {
    key,
    id: digest([caller.id, key, ...(caller.device === undefined ? [] : [caller.device])]).slice(0, ID_LENGTH),
    fingerprint: fingerprintOf({ event, route }).slice(0, FINGERPRINT_LENGTH),
  }
}

function digest(of: unknown): string {
  return hash('sha256', JSON.stringify(of), 'base64url')
}

/** The version the caller saw. @throws BadRequest when the route needs it and it is absent, or it is no ETag. */
export function versionSeen(event: ApiEvent, { ifMatch }: Pick<Route, 'ifMatch'>): number | undefined {
  const header = event.headers['if-match']
  if (header === undefined) {
    if (ifMatch === 'required') throw new BadRequest({ code: 'request/if-match-required', facts: {} })
    return undefined
  }
  const [, version] = ETAG.exec(header) ?? []
  if (version === undefined) throw invalid([{ code: 'header/etag', facts: {}, pointer: 'header:/If-Match' }])
  return Number(version)
}

function jsonBody({ body, isBase64Encoded, headers, routeKey }: ApiEvent): unknown {
  const bytes = Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8')
  if (bytes.length > LIMIT_KILOBYTES * 1024) {
    throw new BadRequest({ code: 'request/too-large', facts: { limitKilobytes: LIMIT_KILOBYTES } })
  }
  const [type = ''] = (headers['content-type'] ?? '').split(';')
  const taken = routeKey.startsWith('PATCH ') ? [JSON_TYPE, MERGE_PATCH_TYPE] : [JSON_TYPE]
  if (!taken.includes(type.trim().toLowerCase())) {
    throw new BadRequest({ code: 'request/media-type', facts: {} })
  }
  try {
    return JSON.parse(UTF_8.decode(bytes))
  } catch {
    throw new BadRequest({ code: 'request/json', facts: {} })
  }
}
