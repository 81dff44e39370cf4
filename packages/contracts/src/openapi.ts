/**
 * `openapi.json` from the route table.
 * @module
 */
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import * as z from 'zod/mini'
import { raw } from './fields.ts'
import { problem, PROBLEM_TYPE } from './problem.ts'
import { BASE_PATH, ETAG, IDEMPOTENCY_KEY, MERGE_PATCH_TYPE, RESOURCE_SERVER, type Route } from './route.ts'
import { ROUTES } from './routes.ts'

const DESCRIPTION = `Tickets, their promises and their timelines.

Every "no" is a problem (RFC 9457) in the language of Accept-Language; \`errors[].pointer\` is a JSON pointer into the body,
or begins with \`query:\`, \`path:\` or \`header:\` for the rest of the request. Where something is created, Idempotency-Key is
required and repeating is harmless for 24 hours. Tickets and
organisations bear a strong ETag; a change needs it in If-Match.`

/** OpenAPI 3.1, the same text for the same contract. */
export function openApiDocument(): object {
  const paths: ZodOpenApiPathsObject = {}
  for (const route of ROUTES) {
    const path = `${BASE_PATH}${route.path}`
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) }
  }
  return createDocument({
    openapi: '3.1.1',
    info: { title: 'Plazo', version: '1.0.0', description: DESCRIPTION, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: '/' }],
    tags: ['desk', 'entry', 'people', 'tickets', 'accounts', 'visitors'].map((name) => ({ name })),
    components: {
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'An access token of the desk’s user pool',
        },
      },
    },
    paths,
  })
}

/** Routes that say nothing twice. */
const HAS_ETAG: ReadonlySet<string> = new Set(['getTicket', 'getChat'])

function operation(route: Route): ZodOpenApiOperationObject {
  return {
    operationId: route.id,
    summary: route.summary,
    tags: [route.family],
    security: route.access === 'public' ? [] : [{ bearer: [] }],
    ...(route.access !== 'public' && { description: forWhom(route.access, route.scope) }),
    requestParams: {
      ...pathOf(route.path),
      ...(route.query && { query: route.query }),
      header: headers(route),
    },
    ...(route.body && { requestBody: { required: true, content: bodyOf(route, route.body) } }),
    responses: {
      [route.answer.status]: { description: 'Done', content: { 'application/json': { schema: route.answer.schema } } },
      ...(HAS_ETAG.has(route.id) && { 304: { description: 'Unchanged since the version in If-None-Match' } }),
      default: { description: 'Refused, or failed', content: { [PROBLEM_TYPE]: { schema: problem } } },
    },
  }
}

function bodyOf({ method }: Route, schema: z.ZodMiniType) {
  const json = { 'application/json': { schema } }
  return method === 'PATCH' ? { [MERGE_PATCH_TYPE]: { schema }, ...json } : json
}

function forWhom(access: readonly string[], scope: string | undefined): string {
  const machines = scope === undefined ? '' : `, and systems with the scope ${RESOURCE_SERVER}/${scope}`
  return `For: ${access.join(', ')}${machines}.`
}

function pathOf(path: string) {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  if (names.length === 0) return {}
  return {
    path: z.object(Object.fromEntries(names.map((name) => [name, raw({ max: name === 'link' ? 600 : 64 })]))),
  }
}

function headers({ creates, ifMatch, id }: Route): z.ZodMiniObject {
  const etag = z.string().check(z.regex(ETAG))
  return z.object({
    ...(creates && { 'Idempotency-Key': z.string().check(z.regex(IDEMPOTENCY_KEY)) }),
    ...(ifMatch && { 'If-Match': ifMatch === 'required' ? etag : z.optional(etag) }),
    ...(HAS_ETAG.has(id) && { 'If-None-Match': z.optional(etag) }),
    'Accept-Language': z.optional(z.string()),
  })
}
