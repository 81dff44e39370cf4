/**
 * One Lambda for one family of routes: finds the route, knows the caller, and turns every error into a problem.
 * @module
 */
import middy from '@middy/core'
import httpHeaderNormalizer from '@middy/http-header-normalizer'
import { BASE_PATH, type Route } from '@plazo/contracts/route'
import type { ROUTES } from '@plazo/contracts/routes'
import { noQuery } from '@plazo/contracts/ticket-requests'
import type { Desk, Locale } from '@plazo/domain/desk'
import { negotiateLocale } from '@plazo/messages/locale'
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { originSecrets } from '../../env.ts'
import { logFault } from '../../log-fault.ts'
import { BadRequest } from './answer-no.ts'
import type { Answer } from './answer.ts'
import { readQuery, type ApiEvent } from './call.ts'
import { problemAnswer } from './problem-answer.ts'
import { throughEdge } from './through-edge.ts'

type Listed = (typeof ROUTES)[number]
type Family = Listed['family']
type RouteIdOf<Name extends Family> = Extract<Listed, { family: Name }>['id']

/** What a route's handler is given; `caller` is undefined on a public route. */
export type Call<Who> = { route: Route; event: ApiEvent; caller: Who; locale: Locale; ticketId: string }

export type Handler<Who> = (call: Call<Who>) => Promise<Answer>

/** A handler for every route of the family, no more and no fewer. */
export type Handlers<Name extends Family, Who> = Readonly<Record<RouteIdOf<Name>, Handler<Who>>>

const HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains; preload',
  Vary: 'Accept-Language, Authorization',
  'X-Content-Type-Options': 'nosniff',
} as const

/** Public routes know nobody, whatever token is sent. */
export function anyone(): undefined {
  return undefined
}

/** @param routes Of one family. */
export function api<List extends readonly Route[], Who>(
  routes: List,
  handlers: Readonly<Record<List[number]['id'], Handler<Who>>>,
  { identify, desk }: { identify: (event: ApiEvent, route: Route) => Who | Promise<Who>; desk: Desk },
) {
  const byKey = new Map<string, { route: Route; handle: Handler<Who> }>()
  const named: Readonly<Record<string, Handler<Who> | undefined>> = handlers
  for (const route of routes) {
    const handle = named[route.id]
    if (handle) byKey.set(`${route.method} ${BASE_PATH}${route.path}`, { route, handle })
  }
  const secrets = originSecrets()
  return middy<ApiEvent, APIGatewayProxyStructuredResultV2>()
    .use(httpHeaderNormalizer())
    .handler(async (received) => {
      const startedAt = performance.now()
      const found = byKey.get(received.routeKey)
      const locale = negotiateLocale(received.headers['accept-language'], desk.defaultLocale)
      const { answer, error } = await attempt(
        async () => {
          const event = throughEdge(received, secrets)
          if (!found) throw new BadRequest({ code: 'route/unknown', facts: {} })
          const { route, handle } = found
          const caller = await identify(event, route)
          if (!route.query) readQuery(noQuery, event)
          return handle({ route, event, caller, locale, ticketId: event.pathParameters?.['ticketId'] ?? '' })
        },
        { desk, locale, traceId: received.requestContext.requestId },
      )
      log({ event: received, route: found?.route.id ?? 'none', status: answer.status, startedAt, error })
      const { status, headers, body } = answer
      return { statusCode: status, headers: { ...HEADERS, ...headers }, ...(body !== undefined && { body }) }
    })
}

async function attempt(
  work: () => Promise<Answer>,
  reader: Parameters<typeof problemAnswer>[1],
): Promise<{ answer: Answer; error?: unknown }> {
  try {
    return { answer: await work() }
  } catch (error) {
    const { answer, fault } = problemAnswer(error, reader)
    return fault ? { answer, error } : { answer }
  }
}

type Line = { event: ApiEvent; route: string; status: number; startedAt: number; error?: unknown }

/** One line a request, of ids and numbers, known by its route: each byte is paid. A fault has a second one with its reason. */
function log({ event, route, status, startedAt, error }: Line): void {
  const traceId = event.requestContext.requestId
  if (error !== undefined) logFault('request failed', error, { traceId, route })
  console.info({ traceId, route, status, milliseconds: Math.round(performance.now() - startedAt) })
}
