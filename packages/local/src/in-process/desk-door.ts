/**
 * The front door of a desk in this process: `/api/v1/*` as everywhere, Cognito's double at `/sign-in/`, a clock that can
 * be moved at `/dev/clock`, and the pages.
 * @module
 */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { json } from 'node:stream/consumers'
import { duration, instantIn } from '@plazo/contracts/fields'
import type { Desk } from '@plazo/domain/desk'
import { durationMilliseconds, type Instant, plus } from '@plazo/domain/instant'
import * as z from 'zod/mini'
import { SAMPLE_PASSWORD } from '../samples/people.ts'
import { apiDoor } from './api-door.ts'
import { DeskInProcess } from './desk-in-process.ts'
import { CLIENTS, type ClientId } from './pool-requests.ts'
import type { SignInDouble } from './sign-in-double.ts'
import { openFileDoor } from './file-door.ts'
import { sendConfig } from './portal-pages.ts'
import { beginningOf, tellStories } from './tell-stories.ts'

/** Whatever is no call: the built portal, or Vite's. `files` is the origin that takes and hands out files. */
export type Pages = (request: IncomingMessage, answer: ServerResponse, files: string) => Promise<void> | void

export type DeskDoor = {
  address: string
  /** The origin that takes and hands out files. */
  files: string
  desk: DeskInProcess
  close(): Promise<void>
}

/** `at` is what its clock shows; with `port` 0 any that is free. */
type Plan = {
  desk: Desk
  at: Instant
  port: number
  pages: Pages
  stories: boolean
  /** Its sample people have no telephones. */
  secondFactor?: 'required' | 'off'
}

const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i
const CONFIG = { signIn: { endpoint: '/sign-in/', ...CLIENTS } }
const clockMove = z.union([z.strictObject({ by: duration }), z.strictObject({ to: instantIn })])

export async function openDeskDoor({
  desk: of,
  at,
  port,
  pages,
  stories,
  secondFactor = 'off',
}: Plan): Promise<DeskDoor> {
  const desk = await DeskInProcess.opened(of, stories ? beginningOf(of, at) : at)
  const people = desk.signIns
  let address = ''
  const files = await openFileDoor({
    files: desk.files,
    taken: async (id) => desk.judge(id),
    isPortal: (origin) => origin === address || origin === address.replace('127.0.0.1', 'localhost'),
  })
  const serve = service(desk, { pages, files: files.address })
  const server = createServer((request, answer) => {
    serve(request, answer).catch((error: unknown) => {
      console.error(error)
      answer.writeHead(500).end()
    })
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const bound = server.address()
  address = `http://127.0.0.1:${bound !== null && typeof bound === 'object' ? bound.port : port}`
  desk.portalUrl = address
  if (stories) await tellStories(desk, at, async (mail) => tokenOf(people, mail), address)
  // Its stories are told by agents without one.
  people.secondFactor = secondFactor
  async function close(): Promise<void> {
    const closed = once(server, 'close')
    server.close()
    server.closeAllConnections()
    await Promise.all([closed, files.close()])
  }
  return { address, files: files.address, desk, close }
}

function service(desk: DeskInProcess, { pages, files }: { pages: Pages; files: string }) {
  const people = desk.signIns
  const api = apiDoor(desk, people)
  return async (request: IncomingMessage, answer: ServerResponse): Promise<void> => {
    if (!LOOPBACK.test(request.headers.host ?? '')) return void answer.writeHead(421).end()
    const { pathname } = new URL(request.url ?? '/', 'http://desk')
    if (pathname.startsWith('/api/')) return api(request, answer)
    if (pathname === '/config.json') return sendConfig(answer, files, CONFIG)
    if (pathname === '/dev/clock') return clock(desk, request, answer)
    if (pathname === '/sign-in/' && request.method === 'POST') {
      const target = [request.headers['x-amz-target']].flat()[0]
      const { status, body } = people.answer(target, await json(request).catch(() => undefined))
      return told(answer, status, body)
    }
    return pages(request, answer, files)
  }
}

async function clock(desk: DeskInProcess, request: IncomingMessage, answer: ServerResponse): Promise<void> {
  if (request.method === 'POST') {
    const parsed = clockMove.safeParse(await json(request).catch(() => undefined))
    if (!parsed.success) return told(answer, 422, { detail: 'Send {"by":"PT2H"} or {"to":"2026-12-21T15:00:00Z"}.' })
    const { data } = parsed
    await desk.until('by' in data ? plus(desk.now, durationMilliseconds(data.by)) : data.to)
  }
  told(answer, 200, { now: desk.now })
}

function told(answer: ServerResponse, status: number, body: object): void {
  answer.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  answer.end(JSON.stringify(body))
}

/** By the app at which he signs in. */
function tokenOf(people: SignInDouble, mail: string): string {
  const tokenBy = (ClientId: ClientId) => {
    const AuthParameters = { USERNAME: mail, PASSWORD: SAMPLE_PASSWORD }
    const asked = { AuthFlow: 'USER_PASSWORD_AUTH', ClientId, AuthParameters }
    const { body } = people.answer('AWSCognitoIdentityProviderService.InitiateAuth', asked)
    return granted.parse(body).AuthenticationResult.AccessToken
  }
  const token = tokenBy(CLIENTS.clientId)
  return people.verify(token)?.['plazo_lacks'] === 'console' ? tokenBy(CLIENTS.consoleClientId) : token
}

const granted = z.object({ AuthenticationResult: z.object({ AccessToken: z.string() }) })
