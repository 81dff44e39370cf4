/**
 * The gateway's part in this process: finds the route of a request, believes a token or not, and passes both on.
 * @module
 */
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { BASE_PATH } from '@plazo/contracts/route'
import { ROUTES } from '@plazo/contracts/routes'
import type { DeskInProcess } from './desk-in-process.ts'
import type { SignInDouble } from './sign-in-double.ts'

type Event = Parameters<DeskInProcess['answer']>[1]

const UNAUTHORIZED = JSON.stringify({ message: 'Unauthorized' })

export function apiDoor(desk: DeskInProcess, people: SignInDouble) {
  return async (request: IncomingMessage, answer: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://desk')
    const route = ROUTES.find((each) => each.method === request.method && parametersOf(each.path, url.pathname))
    const claims = people.verify(request.headers.authorization?.replace(/^Bearer /, '') ?? '')
    if (route && route.access !== 'public' && !claims) {
      answer.writeHead(401, { 'content-type': 'application/json' }).end(UNAUTHORIZED)
      return
    }
    const event = eventOf(request, url, { route, claims, body: await text(request) })
    const { statusCode = 500, headers = {}, body = '' } = await desk.answer(route?.family ?? 'desk', event)
    for (const [name, value] of Object.entries(headers)) answer.setHeader(name, String(value))
    // By which the portal reckons, so that a clock that is moved moves the pages too.
    answer.setHeader('date', new Date(desk.now).toUTCString())
    answer.writeHead(statusCode).end(body)
  }
}

type Found = {
  route: (typeof ROUTES)[number] | undefined
  claims: Readonly<Record<string, string>> | undefined
  body: string
}

function eventOf(request: IncomingMessage, url: URL, { route, claims, body }: Found): Event {
  const { pathname, searchParams } = url
  const query = Object.fromEntries(searchParams)
  const requestId = randomUUID()
  return {
    version: '2.0',
    routeKey: route ? `${route.method} ${BASE_PATH}${route.path}` : '$default',
    rawPath: pathname,
    rawQueryString: searchParams.toString(),
    headers: headersOf(request),
    ...(Object.keys(query).length > 0 && { queryStringParameters: query }),
    ...(route && { pathParameters: parametersOf(route.path, pathname) ?? {} }),
    ...(body !== '' && { body }),
    isBase64Encoded: false,
    requestContext: {
      accountId: 'local',
      apiId: 'local',
      domainName: 'local',
      domainPrefix: 'local',
      requestId,
      routeKey: '$default',
      stage: '$default',
      time: '',
      timeEpoch: 0,
      http: {
        method: request.method ?? 'GET',
        path: pathname,
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: '',
      },
      ...(claims && {
        authorizer: { principalId: '', integrationLatency: 0, jwt: { claims: { ...claims }, scopes: [] } },
      }),
    },
  }
}

/** What stands for the names in braces; undefined for another path. */
function parametersOf(path: string, pathname: string): Record<string, string> | undefined {
  const wanted = `${BASE_PATH}${path}`.split('/')
  const given = pathname.split('/')
  if (wanted.length !== given.length) return undefined
  const parameters: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? ''
    if (part.startsWith('{')) parameters[part.slice(1, -1)] = decodeURIComponent(value)
    else if (part !== value) return undefined
  }
  return parameters
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]))
}
