import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { DESK_IDS, deskById } from '@plazo/desks/desks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Bundles, bundleFunctions } from '../../infra/bundle-functions.ts'
import { FUNCTION_NAMES, type FunctionName } from '../../infra/function-entries.ts'
import { defaultProvider } from '../../infra/lambda-credentials.ts'
import { ERRORS_BY_CLASS } from '../../infra/lean-bundles.ts'
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

/** Kilobytes, not far above what they are: about 150 of them are the SDK, which all bring. */
const LARGEST_OF: Readonly<Record<FunctionName, number>> = {
  desk: 413,
  entry: 375,
  people: 376,
  tickets: 466,
  accounts: 405,
  visitors: 481,
  files: 470,
  ring: 277,
  sweep: 278,
  arm: 203,
  notify: 475,
  claims: 168,
  scan: 391,
}

test.for(FUNCTION_NAMES)('Q21: the budget of %s is at most 500 kB, and 300 where time wakes it', (name) => {
  expect(LARGEST_OF[name]).toBeLessThanOrEqual(['ring', 'sweep', 'arm'].includes(name) ? 300 : 500)
})

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
  const packed = [...code.matchAll(/["']([A-Za-z0-9+/]{400,}=*)["']/g)].map(([, text = '']) => unpacked(text))
  const named = DESK_IDS.filter((id) => [code, ...packed].some((text) => text.includes(deskById(id).contacts.mail)))
  expect(named).toEqual([LARGEST])
})

test('an error that the code knows by its class is known in the bundles', () => {
  const sources = globSync('{packages/aws/src,functions}/**/*.ts', { cwd: ROOT })
  const known = sources.flatMap((source) => {
    const code = readFileSync(join(ROOT, source), 'utf8')
    const imports = [...code.matchAll(/import \{([^}]*)\} from '@aws-sdk\/client-/g)]
    const names = imports.flatMap(([, list = '']) => list.split(',').map((name) => name.trim()))
    const classes = new Set([...code.matchAll(/instanceof (\w+)/g)].map(([, name]) => name))
    return names.filter((name) => classes.has(name) && !name.endsWith('ServiceException'))
  })
  expect(new Set(known)).toEqual(new Set(ERRORS_BY_CLASS))
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

function unpacked(text: string): string {
  return brotliDecompressSync(Buffer.from(text, 'base64')).toString()
}
