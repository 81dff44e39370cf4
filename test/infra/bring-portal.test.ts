import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { S3Client } from '@aws-sdk/client-s3'
import { Template } from 'aws-cdk-lib/assertions'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bringPortal, type PortalPlan } from '../../infra/deploy/bring-portal.ts'
import { deskApp } from './desk-templates.ts'

const BUILT = [
  'index.html',
  'console.html',
  'icon.svg',
  'assets/index-a1.js',
  'assets/index-a1.css',
  'assets/inter-a1.woff2',
  '.vite/manifest.json',
]
const OUTPUTS = {
  'Plazo-prod-Edge': { PortalBucketName: 'pages', PortalUrl: 'https://desk.example' },
  'Plazo-prod-Identity': { UserPoolClientId: 'client-1', ConsoleClientId: 'client-2', UserPoolId: 'pool' },
}

let folder: string
let server: Server
let plan: PortalPlan
/** What came, in the order in which it began to; and what was answered, in that order. */
let came: { key: string; type: string | undefined; cache: string | undefined; body: string }[]
let order: string[]
let refused: string | undefined

beforeEach(async () => {
  came = []
  order = []
  refused = undefined
  folder = mkdtempSync(join(tmpdir(), 'plazo-pages-'))
  for (const path of BUILT) write(`dist/${path}`, path)
  write('outputs.json', JSON.stringify(OUTPUTS))
  server = createServer((request, response) => {
    void (async () => {
      const key = (request.url ?? '').replace(/^\/pages\/|\?.*$/g, '')
      order.push(`asked ${key}`)
      const body = await text(request)
      const { 'content-type': type, 'cache-control': cache } = request.headers
      came.push({ key, type, cache, body })
      order.push(`answered ${key}`)
      if (key !== refused) return response.end()
      return response.writeHead(403).end('<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>')
    })()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  plan = {
    config: { stage: 'prod', region: 'us-east-1' },
    outputsFile: join(folder, 'outputs.json'),
    build: async () => join(folder, 'dist'),
    s3: new S3Client({
      endpoint: `http://127.0.0.1:${port}`,
      forcePathStyle: true,
      region: 'us-east-1',
      credentials: { accessKeyId: 'id', secretAccessKey: 'secret' },
    }),
  }
})

afterEach(() => {
  server.closeAllConnections()
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

test('every file is brought under its name, with its type, assets to be kept for good and the rest to be asked for anew', async () => {
  expect(await bringPortal(plan)).toBe(7)
  const kept = 'public, max-age=31536000, immutable'
  expect(Object.fromEntries(came.map(({ key, type, cache }) => [key, [type, cache]]))).toEqual({
    'assets/index-a1.css': ['text/css; charset=utf-8', kept],
    'assets/index-a1.js': ['text/javascript; charset=utf-8', kept],
    'assets/inter-a1.woff2': ['font/woff2', kept],
    'config.json': ['application/json', 'no-cache'],
    'console.html': ['text/html; charset=utf-8', 'no-cache'],
    'icon.svg': ['image/svg+xml', 'no-cache'],
    'index.html': ['text/html; charset=utf-8', 'no-cache'],
  })
  expect(came.find(({ key }) => key === 'index.html')?.body).toBe('index.html')
})

test('the stacks say where to, under the names that are looked for', () => {
  const { stacks } = deskApp('prod')
  for (const [stackName, outputs] of Object.entries(OUTPUTS)) {
    const stack = Object.values(stacks).find((each) => each.stackName === stackName)
    expect(Object.keys(Template.fromStack(stack!).findOutputs('*'))).toEqual(
      expect.arrayContaining(Object.keys(outputs)),
    )
  }
})

test('the pages are told where people sign in, and as which clients', async () => {
  await bringPortal(plan)
  const config = came.find(({ key }) => key === 'config.json')
  expect(JSON.parse(config?.body ?? '')).toEqual({
    signIn: {
      endpoint: 'https://cognito-idp.us-east-1.amazonaws.com/',
      clientId: 'client-1',
      consoleClientId: 'client-2',
    },
  })
})

test('no page comes before all that it names has been taken', async () => {
  await bringPortal(plan)
  const first = (part: RegExp) => order.findIndex((line) => part.test(line))
  const last = (part: RegExp) => order.findLastIndex((line) => part.test(line))
  expect(last(/^answered assets/)).toBeLessThan(first(/^asked (?:config|icon)/))
  expect(last(/^answered (?:config|icon)/)).toBeLessThan(first(/^asked .*html/))
})

test('when the bucket refuses an asset, no page is brought, and what to do is said', async () => {
  refused = 'assets/index-a1.js'
  await expect(bringPortal(plan)).rejects.toThrow(/bucket pages \(Access Denied\): allow s3:PutObject/)
  expect(came.filter(({ key }) => key.endsWith('.html'))).toEqual([])
})

test.for<[string, () => Partial<PortalPlan>, string]>([
  [
    'a portal that does not build',
    () => ({ build: () => Promise.reject(new Error('no such module')) }),
    'no such module',
  ],
  ['no outputs at all', () => ({ outputsFile: join(folder, 'none.json') }), 'deploy again without'],
  ['outputs of another stage', () => ({ config: { stage: 'dev', region: 'us-east-1' } }), 'deploy again without'],
  ['a file of no known type', () => (write('dist/film.mp4', 'film'), {}), 'film.mp4 is of no type'],
])('%s is told with its remedy, and nothing is brought', async ([, changes, said]) => {
  await expect(bringPortal({ ...plan, ...changes() })).rejects.toThrow(said)
  expect(came).toEqual([])
})

function write(path: string, words: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), words)
}
