import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DESK_IDS, deskById } from '@plazo/desks/desks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Bundles, bundleFunctions } from '../../infra/bundle-functions.ts'
import { FUNCTION_NAMES, type FunctionName } from '../../infra/function-entries.ts'
import { defaultProvider } from '../../infra/lambda-credentials.ts'
import { ROOT } from '../../infra/synthesise.ts'
import { deskTemplates, LIVE } from './desk-templates.ts'

const KILOBYTE = 1000

/** The desk with the most to say, so that every other one stays below. */
const [LARGEST = 'erp'] = DESK_IDS.toSorted((a, b) => wordsOf(b) - wordsOf(a))

let bundles: Bundles
beforeAll(async () => {
  bundles = await bundleFunctions(ROOT, deskById(LARGEST))
})
afterAll(() => bundles.remove())

test.for(Object.entries(deskTemplates('prod', { mail: LIVE })))(
  'the stack %s stays clear of AWS’s limits',
  ([, template]) => {
    const json = template.toJSON()
    expect(Object.keys(json['Resources']).length).toBeLessThan(200)
    expect(JSON.stringify(json, undefined, 1).length).toBeLessThan(400 * KILOBYTE)
  },
)

/** Kilobytes, not far above what they are: about 166 of them are the SDK, which all bring. */
const LARGEST_OF: Readonly<Record<FunctionName, number>> = {
  desk: 438,
  entry: 421,
  people: 403,
  tickets: 490,
  accounts: 432,
  visitors: 504,
  ring: 305,
  sweep: 305,
  arm: 208,
  notify: 412,
  claims: 195,
  files: 499,
  scan: 426,
}

test.for(FUNCTION_NAMES)('the function %s starts from no more than its budget', (name) => {
  const code = readFileSync(join(bundles.folderOf(name), 'index.js'))
  expect(code.length).toBeLessThanOrEqual(LARGEST_OF[name] * KILOBYTE)
})

test.for(FUNCTION_NAMES)('the function %s carries no words of zod’s, and no way to sign on', (name) => {
  const code = readFileSync(join(bundles.folderOf(name), 'index.js'), 'utf8')
  expect(code).not.toMatch(/sso_start_url|Invalid input: expected/)
})

test('a bundle finds its credentials where Lambda puts them, and nowhere else', async () => {
  const written = { ...process.env }
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret', AWS_SESSION_TOKEN: 'token' })
  await expect(defaultProvider()()).resolves.toEqual({
    accessKeyId: 'id',
    secretAccessKey: 'secret',
    sessionToken: 'token',
  })
  delete process.env['AWS_ACCESS_KEY_ID']
  await expect(defaultProvider()()).rejects.toThrow('no credentials')
  process.env = written
})

test('a bundle knows its own desk, and no other', () => {
  const code = readFileSync(join(bundles.folderOf('tickets'), 'index.js'), 'utf8')
  const named = DESK_IDS.filter((id) => code.includes(deskById(id).contacts.mail))
  expect(named).toEqual([LARGEST])
})

test('no map carries the source itself', () => {
  const map = JSON.parse(readFileSync(join(bundles.folderOf('tickets'), 'index.js.map'), 'utf8'))
  expect(map.sourcesContent).toBeUndefined()
})

test('the CDK CLI is of major 2: 3.0.0, published by accident, cannot read these assemblies', () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'node_modules/aws-cdk/package.json'), 'utf8'))
  expect(version).toMatch(/^2\./)
})

function wordsOf(desk: string): number {
  return JSON.stringify(deskById(desk)).length
}
