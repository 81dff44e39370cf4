/**
 * The directions between the layers, held by the linter: a file in every folder imports what it may not, and what
 * it may. The rules are those of the repository, read from its own .oxlintrc.json.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const ALLOWED = {
  'packages/domain/src/a.ts': ['./b.ts', 'temporal-polyfill/fns/Instant'],
  'packages/application/src/a.ts': ['./b.ts', '@plazo/domain/ticket'],
  'packages/messages/src/a.ts': ['./b.ts', '@plazo/domain/ticket'],
  'packages/contracts/src/a.ts': ['@plazo/domain/ticket', 'zod', 'zod-openapi', 'node:fs'],
  'packages/desks/src/a.ts': ['@plazo/domain/policy', 'zod'],
  'packages/aws/src/tickets/a.ts': ['../keys.ts', '@plazo/application/ticket-store', '@aws-sdk/lib-dynamodb', 'zod'],
  'functions/api/a.ts': ['../http/b.ts', '@plazo/application/open-ticket', '@plazo/aws/a', '@plazo/contracts/a'],
  'functions/alarm.ts': ['@plazo/desks/desks', '@plazo/messages/mail-es', '@plazo/domain/ticket', '@middy/core'],
  'infra/stacks/a.ts': ['../constructs/b.ts', '@plazo/contracts/routes', '@plazo/desks/desks', 'aws-cdk-lib'],
  'packages/local/src/a.ts': ['@plazo/aws/ticket-store', '@plazo/desks/desks', '../../../infra/a.ts', 'node:fs'],
}

const FORBIDDEN = {
  'packages/domain/src/no.ts': [
    'temporal-polyfill/fns/Now',
    '@plazo/application/a',
    '../../aws/src/a.ts',
    'zod',
    '@aws-sdk/client-ses',
    'node:fs',
  ],
  'packages/application/src/no.ts': ['@plazo/aws/a', '@plazo/contracts/a', '@plazo/desks/a', 'zod', '@aws-sdk/a'],
  'packages/messages/src/no.ts': ['@plazo/application/a', '@plazo/desks/desks', '../../desks/src/desks.ts'],
  'packages/contracts/src/no.ts': ['@plazo/application/a', '@plazo/desks/desks', '@aws-sdk/lib-dynamodb'],
  'packages/desks/src/no.ts': ['@plazo/contracts/a', '@plazo/messages/a', '@aws-sdk/lib-dynamodb'],
  'packages/aws/src/no.ts': ['@plazo/contracts/a', '@plazo/desks/desks', '../../../functions/a.ts'],
  'functions/no.ts': ['@plazo/local/start', '../infra/app.ts', '../packages/aws/src/a.ts'],
  'infra/no.ts': ['@plazo/aws/a', '@plazo/application/open-ticket', '@plazo/domain/apply', '../functions/alarm.ts'],
  'packages/local/src/no.ts': ['../../../functions/alarm.ts', '../../aws/src/a.ts'],
}

/** What a layer without a clock, chance or surroundings says instead of an import. */
const IMPURE = {
  'packages/domain/src/clock.ts': ['Date.now()', 'new Date(0)', 'globalThis.Date.now()', 'Temporal.Now.instant()'],
  'packages/domain/src/chance.ts': ['Math.random()', 'crypto.randomUUID()'],
  'packages/domain/src/surroundings.ts': ['process.env', 'performance.now()', 'fetch("x")', 'setTimeout(print, 1)'],
  'packages/application/src/clock.ts': ['Date.now()', 'new Date()', 'Temporal.Now.instant()', 'Math.random()'],
}

type Finding = { code: string; filename: string; labels: { span: { line: number } }[] }

let folder: string
/** `file:line` of everything the linter flags for one of the rules that keep the layers apart. */
let flagged: Set<string>

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'layers-'))
  // The rules as they are, without types: none of those asked about here needs them, and they cost seconds.
  const rules = readFileSync('.oxlintrc.json', 'utf8').replace('"typeAware": true', '"typeAware": false')
  writeFileSync(join(folder, '.oxlintrc.json'), rules)
  for (const tree of [ALLOWED, FORBIDDEN]) write(tree, (name, line) => `import { a as a${line} } from '${name}'`)
  write(IMPURE, (expression, line) => `export const a${line} = ${expression}`)
  flagged = new Set(lint().map(({ filename, labels }) => `${filename}:${labels[0]!.span.line}`))
})

afterAll(() => rmSync(folder, { recursive: true }))

test.for(cases(ALLOWED))('%s may import %s', ([file, , line]) => {
  expect(flagged).not.toContain(`${file}:${line}`)
})

test.for(cases(FORBIDDEN))('%s may not import %s', ([file, , line]) => {
  expect(flagged).toContain(`${file}:${line}`)
})

test.for(cases(IMPURE))('%s may not say %s', ([file, , line]) => {
  expect(flagged).toContain(`${file}:${line}`)
})

function cases(tree: Record<string, readonly string[]>): [file: string, what: string, line: number][] {
  return Object.entries(tree).flatMap(([file, whats]) =>
    whats.map((what, i): [string, string, number] => [file, what, i + 1]),
  )
}

function write(tree: Record<string, readonly string[]>, lineOf: (what: string, line: number) => string): void {
  for (const [file, whats] of Object.entries(tree)) {
    mkdirSync(join(folder, dirname(file)), { recursive: true })
    writeFileSync(join(folder, file), whats.map((what, i) => lineOf(what, i + 1)).join('\n'))
  }
}

/** What the rules of the layers find; the exit code is 1, since there is something to find. */
function lint(): Finding[] {
  const oxlint = join(process.cwd(), 'node_modules/.bin/oxlint')
  try {
    execFileSync(oxlint, ['--format=json'], { cwd: folder, encoding: 'utf8', stdio: 'pipe' })
  } catch (error) {
    const { stdout } = error as { stdout: string }
    const findings = (JSON.parse(stdout) as { diagnostics: Finding[] }).diagnostics
    return findings.filter(({ code }) => code.includes('no-restricted-'))
  }
  return []
}
