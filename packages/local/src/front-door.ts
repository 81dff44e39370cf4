/**
 * One address for everything on this machine, as at the edge: the portal, the API, the way to the user pool; and, for
 * whoever runs it, the mails and a page that says what there is.
 * @module
 */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { gateway, isForPool } from './gateway.ts'
import { isOfHouse, pathOf, send, showHouse, type House } from './house-pages.ts'
import type { Pages } from './in-process/desk-door.ts'
import { sendConfig } from './in-process/portal-pages.ts'
import type { clientsOf } from './outputs.ts'
import { Plight } from './plight.ts'
import { isFree } from './ports.ts'

export type FrontDoor = { address: string; close(): Promise<void> }

export type Rooms = House & {
  endpoint: string
  apiId: string
  clients: ReturnType<typeof clientsOf>
  pages: Pages
}

/** A page of another site that points its own name here must not read what is here (DNS rebinding). */
const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i

/** Looks before the long way to the door. @throws Plight when the port is another program's. */
export async function requireDoor(port: number): Promise<void> {
  if (await isFree(port)) return
  throw new Plight(`Port ${port} is in use by another program: end it, or choose another, as in PORT=8090 npm start.`)
}

/** @throws Plight when the port is another program's. */
export async function openFrontDoor(rooms: Rooms, port: number): Promise<FrontDoor> {
  const emulator = gateway(rooms)
  const server = createServer((request, answer) => {
    if (!LOOPBACK.test(request.headers.host ?? ''))
      return send(answer, 421, 'text/plain', 'Only 127.0.0.1 and localhost are served here.\n')
    const path = pathOf(request)
    if (path.startsWith('/api/')) return emulator.forward(request, answer)
    if (path === '/sign-in/' && isForPool(request)) return emulator.signIn(request, answer)
    show(rooms, request, answer).catch((error: unknown) => send(answer, 500, 'text/plain', `${String(error)}\n`))
  })
  await requireDoor(port)
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  async function close(): Promise<void> {
    const closed = once(server, 'close')
    server.close()
    server.closeAllConnections()
    emulator.close()
    await closed
  }
  return { address: `http://127.0.0.1:${port}`, close }
}

async function show(rooms: Rooms, request: IncomingMessage, answer: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return send(answer, 405, 'text/plain', 'Only to be read.\n')
  const path = pathOf(request)
  if (isOfHouse(path)) return showHouse(rooms, request, answer)
  // The pool is asked through this door: the pages may talk to no other.
  const config = { signIn: { endpoint: '/sign-in/', ...rooms.clients } }
  if (path === '/config.json') return sendConfig(answer, rooms.endpoint, config)
  // But for files, which lie at the emulator.
  return rooms.pages(request, answer, rooms.endpoint)
}
