/**
 * What a browser is told at the doors of one machine is what it is told at the edge, header by header: a page that works
 * here works there. Two things differ, as they must: nothing is HTTPS here, and the pool and the files have other origins.
 */
import { once } from 'node:events'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deskById } from '@plazo/desks/desks'
import { instant } from '@plazo/domain/instant'
import { openFrontDoor } from '@plazo/local/front-door'
import { openDeskDoor } from '@plazo/local/in-process/desk-door'
import { builtPages } from '@plazo/local/in-process/portal-pages'
import { MailFolder } from '@plazo/local/mail-folder'
import { freePort } from '@plazo/local/ports'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { portalPages } from '../../infra/deploy/portal-pages.ts'
import { deskTemplates } from './desk-templates.ts'

const FILES = ['index.html', 'console.html', 'icon.svg', 'assets/index-1.js', 'assets/index-1.css']
const PATHS = ['/', '/tickets', '/console', '/icon.svg', '/assets/index-1.js', '/assets/index-1.css', '/config.json']
const OF_HTTPS = 'strict-transport-security'

type Headers = Record<string, string>
type Policy = { Name: string; SecurityHeadersConfig: Record<string, never>; CustomHeadersConfig?: { Items: Custom[] } }
type Custom = { Header: string; Value: string }

const { edge } = deskTemplates('prod')
const closing: (() => Promise<unknown> | void)[] = []
const doors: Record<string, { address: string }> = {}
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plazo-doors-'))
  await mkdir(join(folder, 'assets'))
  for (const name of FILES) await writeFile(join(folder, name), `of ${name}`)
  const pages = builtPages(folder)
  const desk = deskById('erp')
  const inProcess = { desk, at: instant('2026-12-21T16:40:00.000Z'), port: 0, pages, stories: false }
  const opened = await openDeskDoor(inProcess)
  closing.push(() => opened.close())
  const emulator = createServer((_, answer) => void answer.end('{}'))
  emulator.listen(0, '127.0.0.1')
  await once(emulator, 'listening')
  closing.push(() => void emulator.close())
  const mail = new MailFolder(await mkdtemp(join(tmpdir(), 'plazo-mail-')))
  const people = { organisations: [], contacts: [], agents: [] }
  const clients = { clientId: 'c', consoleClientId: 'd' }
  const rooms = { endpoint: addressOf(emulator), apiId: 'a', clients, deskName: desk.name, people, mail, pages }
  const front = await openFrontDoor(rooms, await freePort())
  closing.push(() => front.close())
  Object.assign(doors, { 'npm start': front, 'the desk of the tests': opened })
})

afterAll(async () => {
  for (const close of closing.toReversed()) await close()
})

describe.each(['npm start', 'the desk of the tests'])('at the door of %s', (door) => {
  test.for(PATHS)('%s', async (path) => {
    const answer = await fetch(`${doors[door]?.address}${path}`)
    expect(answer.status).toBe(200)
    const { [OF_HTTPS]: forGood, 'content-security-policy': policy = '', ...others } = atTheEdge('pages')
    expect(forGood).toBe('max-age=63072000; includeSubDomains; preload')
    const here = Object.fromEntries(Object.keys(others).map((name) => [name, answer.headers.get(name)]))
    expect(here).toEqual(others)
    expect(directives(answer.headers.get('content-security-policy') ?? '')).toEqual(directives(policy))
    expect(await keptOf(path)).toEqual([answer.headers.get('content-type'), answer.headers.get('cache-control')])
  })

  test('what is missing says no less', async () => {
    const answer = await fetch(`${doors[door]?.address}/assets/gone.js`)
    expect([answer.status, directives(answer.headers.get('content-security-policy') ?? '')]).toEqual([
      404,
      directives(atTheEdge('pages')['content-security-policy'] ?? ''),
    ])
  })
})

test('an answer of the API is taken for nothing else, at the edge and here', async () => {
  const { [OF_HTTPS]: forGood, ...others } = atTheEdge('api')
  expect([forGood, others]).toEqual([
    'max-age=63072000; includeSubDomains; preload',
    { 'x-content-type-options': 'nosniff' },
  ])
  const { headers } = await fetch(`${doors['the desk of the tests']?.address}/api/v1/desk`)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})

/** As CloudFront writes them for these answers. */
function atTheEdge(answers: 'pages' | 'api'): Headers {
  const policies = Object.values(edge.findResources('AWS::CloudFront::ResponseHeadersPolicy'))
  const configs: Policy[] = policies.map(({ Properties }) => Properties['ResponseHeadersPolicyConfig'])
  const found = configs.find(({ Name }) => Name === `plazo-prod-${answers}`)
  if (!found) throw new Error(`the edge says nothing of its own with ${answers}`)
  const { SecurityHeadersConfig: security, CustomHeadersConfig: custom } = found
  const written: Headers = Object.fromEntries((custom?.Items ?? []).map(({ Header, Value }) => [Header, Value]))
  for (const [name, told] of Object.entries(security)) {
    const [header, value] = HOW_WRITTEN[name]?.(told) ?? [name, 'unknown to this test']
    written[header] = value
  }
  return written
}

const HOW_WRITTEN: Record<string, (of: Record<string, never>) => readonly [string, string]> = {
  ContentTypeOptions: () => ['x-content-type-options', 'nosniff'],
  ReferrerPolicy: ({ ReferrerPolicy }) => ['referrer-policy', String(ReferrerPolicy)],
  StrictTransportSecurity: ({ AccessControlMaxAgeSec, IncludeSubdomains, Preload }) => [
    OF_HTTPS,
    `max-age=${AccessControlMaxAgeSec}${IncludeSubdomains ? '; includeSubDomains' : ''}${Preload ? '; preload' : ''}`,
  ],
  ContentSecurityPolicy: ({ ContentSecurityPolicy }) => {
    const { 'Fn::Join': joined } = ContentSecurityPolicy as unknown as { 'Fn::Join': [string, (string | object)[]] }
    const [, parts] = joined
    return ['content-security-policy', parts.map((part) => (typeof part === 'string' ? part : 'ACCOUNT')).join('')]
  },
}

/** By their names; of the origins that pages may talk to only the first, which is their own. */
function directives(policy: string): Record<string, string> {
  const all = policy.split('; ').map((directive) => directive.split(' '))
  return Object.fromEntries(
    all.map(([name = '', ...values]) => [name, (name === 'connect-src' ? values.slice(0, 1) : values).join(' ')]),
  )
}

/** The type, and for how long it may be kept, of the file that lies in the edge's bucket for this path. */
async function keptOf(path: string): Promise<readonly [string, string] | undefined> {
  const files = (await portalPages(folder, {})).flat()
  const isPlace = !/\.\w+$/.test(path)
  const key = isPlace ? (path.startsWith('/console') ? 'console.html' : 'index.html') : path.slice(1)
  const found = files.find((file) => file.key === key)
  return found && [found.type, found.cache]
}

function addressOf(server: Server): string {
  const bound = server.address()
  return bound !== null && typeof bound === 'object' ? `http://127.0.0.1:${bound.port}` : ''
}
