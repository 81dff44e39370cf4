/**
 * The bucket's own origin, another port of this machine: takes forms of the portal, hands out files, and nothing else.
 * @module
 */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import type { MemoryFiles } from '../memory/memory-files.ts'

export type FileDoor = { address: string; close(): Promise<void> }

/** Nothing of it may run, wherever it is opened. */
const HEADERS = {
  'content-security-policy': "sandbox; default-src 'none'",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'cross-origin',
}

type Door = {
  files: MemoryFiles
  /** Told of each upload that was taken. */
  taken: (id: string) => Promise<unknown>
  /** Whose pages may post here. */
  isPortal: (origin: string) => boolean
}

export async function openFileDoor(door: Door): Promise<FileDoor> {
  const server = createServer((request, answer) => {
    serve(door, request, answer).catch((error: unknown) => {
      console.error(error)
      answer.writeHead(500).end()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const bound = server.address()
  const address = `http://127.0.0.1:${bound !== null && typeof bound === 'object' ? bound.port : 0}`
  door.files.origin = address
  async function close(): Promise<void> {
    const closed = once(server, 'close')
    server.close()
    server.closeAllConnections()
    await closed
  }
  return { address, close }
}

async function serve(door: Door, request: IncomingMessage, answer: ServerResponse): Promise<void> {
  const { origin = '' } = request.headers
  const shared = {
    ...HEADERS,
    ...(door.isPortal(origin) && {
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': '*',
      vary: 'Origin',
    }),
  }
  if (request.method === 'OPTIONS') return void answer.writeHead(door.isPortal(origin) ? 204 : 403, shared).end()
  if (request.method === 'POST') {
    const { status, code, id } = await posted(door.files, request)
    answer.writeHead(status, shared).end(code)
    return void (id !== undefined && (await door.taken(id)))
  }
  const file = door.files.handOut(new URL(request.url ?? '/', 'http://files'))
  if (!file) return void answer.writeHead(403, shared).end('AccessDenied')
  answer.writeHead(200, { ...shared, ...file.headers }).end(file.bytes)
}

async function posted(files: MemoryFiles, request: IncomingMessage): Promise<ReturnType<MemoryFiles['post']>> {
  const type = request.headers['content-type'] ?? ''
  const form = await new Response(await buffer(request), { headers: { 'content-type': type } }).formData()
  const fields: Record<string, string> = {}
  let bytes = new Uint8Array()
  for (const [name, value] of form) {
    if (typeof value === 'string') fields[name] = value
    else if (name === 'file') bytes = new Uint8Array(await value.arrayBuffer())
  }
  return files.post(fields, bytes)
}
