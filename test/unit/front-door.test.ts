import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { openFrontDoor, type FrontDoor } from '@plazo/local/front-door'
import { MailFolder } from '@plazo/local/mail-folder'
import { freePort } from '@plazo/local/ports'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const SCRIPT = '<script>alert(1)</script>'
const people = { organisations: [], contacts: [], agents: [] }
/** Stands for the built portal. */
const pages = (_: IncomingMessage, answer: ServerResponse) => void answer.writeHead(200).end('the portal')
const CLIENTS = { clientId: 'portal-client', consoleClientId: 'console-client' }
const BEHIND = { apiId: 'abc', clients: CLIENTS, pages }
const INITIATE = { 'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth' }

let emulator: Server
let door: FrontDoor
let mail: MailFolder
let seen: { url: string; headers: IncomingMessage['headers']; body: string }

beforeAll(async () => {
  emulator = createServer((incoming, answer) => void remember(incoming, answer))
  emulator.listen(0, '127.0.0.1')
  await once(emulator, 'listening')
  mail = new MailFolder(await mkdtemp(join(tmpdir(), 'plazo-mail-')))
  door = await openFrontDoor(
    { endpoint: endpointOf(emulator), ...BEHIND, deskName: SCRIPT, people, mail },
    await freePort(),
  )
})

afterAll(async () => {
  await door.close()
  emulator.closeAllConnections()
  emulator.close()
})

describe('the way to the API', () => {
  test('a request reaches the gateway as it was sent, and its answer comes back as it was given', async () => {
    const answer = await ask('/api/v1/tickets?state=open', {
      method: 'POST',
      body: '{"a":1}',
      headers: { 'if-match': '"0"' },
    })
    expect(seen.url).toBe('/_aws/execute-api/abc/$default/api/v1/tickets?state=open')
    expect(seen.body).toBe('{"a":1}')
    expect(seen.headers).toMatchObject({ 'if-match': '"0"', 'x-forwarded-for': '127.0.0.1' })
    expect(answer).toMatchObject({ status: 201, body: '{"id":1}', headers: { etag: '"1"' } })
  })

  test('while the emulator is away the answer is a 502 that says what to do', async () => {
    const rooms = { endpoint: `http://127.0.0.1:${await freePort()}`, ...BEHIND, deskName: 'D', people, mail }
    const lonely = await openFrontDoor(rooms, await freePort())
    const { status, headers, body } = await ask('/api/v1/desk', { address: lonely.address })
    expect(status).toBe(502)
    expect(headers['content-type']).toBe('application/problem+json')
    expect(JSON.parse(body)).toMatchObject({ status: 502, detail: expect.stringContaining('emulator.log') })
    await lonely.close()
  })
})

describe('the portal', () => {
  test.for(['/', '/tickets/SANJOSE-4KQ9T2M7', '/assets/index-1.js', '/mails', '/device', '/console'])(
    '%s is its own',
    async (path) => {
      expect(await ask(path)).toMatchObject({ status: 200, body: 'the portal' })
    },
  )

  test('its configuration leads to the user pool through the same door', async () => {
    const { headers, body } = await ask('/config.json')
    expect(headers['cache-control']).toBe('no-cache')
    expect(JSON.parse(body)).toEqual({ signIn: { endpoint: '/sign-in/', ...CLIENTS } })
    const answer = await ask('/sign-in/', { method: 'POST', body: '{"AuthFlow":"A"}', headers: INITIATE })
    expect(seen).toMatchObject({ url: '/', body: '{"AuthFlow":"A"}', headers: INITIATE })
    expect(answer.status).toBe(201)
  })

  test.for([
    ['another service', 'POST', { 'x-amz-target': 'DynamoDB_20120810.Scan' }],
    ['two targets', 'POST', { 'x-amz-target': 'AWSCognitoIdentityProviderService.A, DynamoDB_20120810.Scan' }],
    ['no target', 'POST', {}],
    ['what a browser asks for another site', 'OPTIONS', INITIATE],
  ] as const)('nothing but the pool is reached by signing in: %s', async ([, method, headers]) => {
    seen = { url: 'none', headers: {}, body: '' }
    expect((await ask('/sign-in/', { method, headers })).status).toBe(405)
    expect(seen.url).toBe('none')
  })
})

test.for(['evil.example', 'evil.example:8080', '127.0.0.1.evil.example', '[::2]'])(
  'a page that reaches this machine under the name "%s" reads nothing',
  async (host) => {
    expect((await ask('/mail.json', { headers: { host } })).status).toBe(421)
  },
)

describe('what people write is shown, never run', () => {
  beforeAll(async () => {
    const lines = ['From: a@example.com', `Subject: ${SCRIPT}`, 'Content-Type: text/html', '', SCRIPT]
    await mail.keep({ from: 'a@example.com', to: ['b@example.com'] }, Buffer.from(lines.join('\r\n')))
  })

  test.for(['/dev', '/mail'])('%s escapes it', async (path) => {
    const { body, headers } = await ask(path)
    expect(body).toContain('&lt;script&gt;')
    expect(body).not.toContain('<script')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
  })

  test('a mail is escaped on its page, and its HTML stands in a sandbox', async () => {
    const [first] = await mail.list()
    const { body } = await ask(`/mail/${first?.id}`)
    expect(body).not.toContain('<script')
    expect(body).toContain('<iframe sandbox src=')
    const framed = await ask(`/mail/${first?.id}/html`)
    expect(framed.headers['content-security-policy']).toMatch(/^sandbox; default-src 'none'/)
  })

  test.for(['/mail/../running.json', '/mail/..%2frunning', '/mail/1'])('%s is not there', async (path) => {
    expect((await ask(path)).status).toBe(404)
  })
})

test('a port that another program has is told in one sentence with the remedy', async () => {
  const rooms = { endpoint: endpointOf(emulator), ...BEHIND, deskName: 'D', people, mail }
  await expect(openFrontDoor(rooms, Number(new URL(door.address).port))).rejects.toThrow(
    /in use .* PORT=8090 npm start/,
  )
})

async function remember(incoming: IncomingMessage, answer: ServerResponse): Promise<void> {
  seen = { url: incoming.url ?? '', headers: incoming.headers, body: await text(incoming) }
  answer.writeHead(201, { 'content-type': 'application/json', etag: '"1"' }).end('{"id":1}')
}

type Asked = { address?: string; method?: string; headers?: Record<string, string>; body?: string }

/** `node:http` and not `fetch`, which neither sends another host nor a path as it stands. */
async function ask(path: string, { address = door.address, method = 'GET', headers = {}, body = '' }: Asked = {}) {
  const { port, hostname } = new URL(address)
  const asked = request({ hostname, port, path, method, headers, agent: false }).end(body)
  const [answer] = await once(asked, 'response')
  return { status: answer.statusCode, headers: answer.headers, body: await text(answer) }
}

function endpointOf(server: Server): string {
  const address = server.address()
  return typeof address === 'object' ? `http://127.0.0.1:${address?.port}` : ''
}
