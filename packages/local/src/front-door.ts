/**
 * One address for everything on this machine: the API, the mails, and a page that says what there is.
 * @module
 */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { gateway } from './gateway.ts'
import type { MailFolder } from './mail-folder.ts'
import { inboxPage, mailPage } from './mail-pages.ts'
import { Plight } from './plight.ts'
import { isFree } from './ports.ts'
import { welcomePage } from './welcome-page.ts'
import type { SamplePeople } from './samples/people.ts'

export type FrontDoor = { address: string; close(): Promise<void> }

export type Rooms = {
  endpoint: string
  apiId: string
  deskName: string
  people: SamplePeople
  mail: MailFolder
}

/** A page of another site that points its own name here must not read what is here (DNS rebinding). */
const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i

const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none'"
/** A mail is somebody else's HTML: it may be looked at, and nothing more. */
const MAIL_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:"

/** Looks before the long way to the door. @throws Plight when the port is another program's. */
export async function requireDoor(port: number): Promise<void> {
  if (await isFree(port)) return
  throw new Plight(`Port ${port} is in use by another program: end it, or choose another, as in PORT=8090 npm start.`)
}

/** @throws Plight when the port is another program's. */
export async function openFrontDoor(rooms: Rooms, port: number): Promise<FrontDoor> {
  const api = gateway(rooms)
  const server = createServer((request, answer) => {
    if (!LOOPBACK.test(request.headers.host ?? ''))
      return send(answer, 421, 'text/plain', 'Only 127.0.0.1 and localhost are served here.\n')
    if (pathOf(request).startsWith('/api/')) return api.forward(request, answer)
    show(rooms, request, answer).catch((error: unknown) => send(answer, 500, 'text/plain', `${String(error)}\n`))
  })
  await requireDoor(port)
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  async function close(): Promise<void> {
    const closed = once(server, 'close')
    server.close()
    server.closeAllConnections()
    api.close()
    await closed
  }
  return { address: `http://127.0.0.1:${port}`, close }
}

async function show(
  { deskName, people, mail }: Rooms,
  request: IncomingMessage,
  answer: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return send(answer, 405, 'text/plain', 'Only to be read.\n')
  const path = pathOf(request)
  if (path === '/') return send(answer, 200, 'text/html', welcomePage(deskName, people))
  if (path === '/mail') return send(answer, 200, 'text/html', inboxPage(await mail.list()))
  if (path === '/mail.json') return send(answer, 200, 'application/json', JSON.stringify(await mail.list()))
  const [, id = '', part = ''] = /^\/mail\/([\d-]+)(\/html)?$/.exec(path) ?? []
  const found = id === '' ? undefined : await mail.find(id)
  if (!found) return send(answer, 404, 'text/plain', 'There is nothing here: / says what there is.\n')
  if (part === '') return send(answer, 200, 'text/html', mailPage(found))
  answer.setHeader('content-security-policy', MAIL_POLICY)
  return send(answer, 200, 'text/html', found.html ?? '')
}

function send(answer: ServerResponse, status: number, type: string, body: string): void {
  if (!answer.hasHeader('content-security-policy')) answer.setHeader('content-security-policy', PAGE_POLICY)
  answer.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  })
  answer.end(body)
}

function pathOf({ url = '/' }: IncomingMessage): string {
  return url.replace(/[?#].*$/s, '')
}
