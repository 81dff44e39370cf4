/**
 * Q19: `npm run lighthouse`: Lighthouse's mobile run, five times a page, over the built portal before a desk in this
 * process, as the edge serves it. Prints the medians, keeps them in `lighthouse.json` beside this file, and fails when
 * one misses its target.
 *
 * Lighthouse is no dependency: it weighs 176 MB and nothing else needs it, so npx fetches the version that is pinned
 * here when this is run for the first time.
 * @module
 */
import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { freePort } from '@plazo/local/ports'
import { type BrowserContext, chromium } from 'playwright-core'
import * as z from 'zod'
import { setup } from './build-portal.ts'
import { openDesk, pathOfBrowser, signIn } from './browser.ts'
import { type EdgeDoor, openEdgeDoor } from './edge-door.ts'

const LIGHTHOUSE = 'lighthouse@13.5.0'
const RUNS = 5
const CUSTOMER = 'benito@sanjose.example.com'

const SCORES = ['performance', 'accessibility', 'best-practices'] as const
const METRICS = ['largest-contentful-paint', 'cumulative-layout-shift', 'total-blocking-time'] as const
type Figure = (typeof SCORES)[number] | (typeof METRICS)[number]

/** A score of 100 is at least that, milliseconds and shifts at most. */
const TARGETS: Readonly<Record<Figure, number>> = {
  performance: 95,
  accessibility: 100,
  'best-practices': 100,
  'largest-contentful-paint': 1800,
  'cumulative-layout-shift': 0.02,
  'total-blocking-time': 100,
}

const report = z.object({
  categories: z.record(z.enum(SCORES), z.object({ score: z.number() })),
  audits: z.looseObject(Object.fromEntries(METRICS.map((id) => [id, z.object({ numericValue: z.number() })]))),
})

console.info = () => undefined
await setup()
const folder = await mkdtemp(join(tmpdir(), 'plazo-lighthouse-'))
const door = await openDesk('erp')
const edge = await openEdgeDoor(door.address, folder)
const port = await freePort()
const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
  executablePath: pathOfBrowser(),
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--ignore-certificate-errors', `--remote-debugging-port=${port}`],
  // Whatever is emulated, Lighthouse does.
  viewport: null,
})
try {
  const found: Record<string, Record<Figure, number>> = { 'sign-in': await medians('/') }
  const ticket = await stayIn(context, edge)
  found['home'] = await medians('/')
  found['ticket'] = await medians(ticket)
  writeFileSync(join(import.meta.dirname, 'lighthouse.json'), `${JSON.stringify(found, undefined, 2)}\n`)
  const missed = Object.entries(found).flatMap(([page, figures]) => misses(figures).map((id) => `${page}: ${id}`))
  console.table(found)
  if (missed.length > 0) console.error(`Not reached: ${missed.join(', ')}`)
  process.exitCode = missed.length > 0 ? 1 : 0
} finally {
  await context.close()
  await edge.close()
  await door.close()
  await rm(folder, { recursive: true })
}

/** Whoever comes in this browser from now on is signed in: the tabs are Lighthouse's own. @returns Where a ticket is. */
async function stayIn(to: BrowserContext, { address }: EdgeDoor): Promise<string> {
  const page = await to.newPage()
  await signIn(page, address, CUSTOMER, '/tickets')
  const ticket = await page.locator('.row').first().getAttribute('href')
  const token = await page.evaluate<string>('sessionStorage.getItem("plazo.refresh")')
  await page.close()
  await to.addInitScript(
    `if (location.origin === '${address}') sessionStorage.setItem('plazo.refresh', ${JSON.stringify(token)})`,
  )
  return ticket ?? '/'
}

async function medians(path: string): Promise<Record<Figure, number>> {
  const runs: Record<Figure, number>[] = []
  for (let run = 0; run < RUNS; run++) runs.push(await measured(path))
  const median = (id: Figure) => runs.map((each) => each[id]).toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0
  return eachFigure(median)
}

async function measured(path: string): Promise<Record<Figure, number>> {
  const out = join(folder, 'report.json')
  const asked = [`--port=${port}`, '--output=json', `--output-path=${out}`, `--only-categories=${SCORES.join()}`]
  const quiet = ['--quiet', '--no-enable-error-reporting']
  const args = ['--yes', '--ignore-scripts', LIGHTHOUSE, `${edge.address}${path}`, ...asked, ...quiet]
  await lighthouse(args)
  const { categories, audits } = report.parse(JSON.parse(await readFile(out, 'utf8')))
  const scores: Readonly<Record<string, { score: number }>> = categories
  return eachFigure((id) => {
    const score = scores[id]?.score
    return score === undefined ? rounded(audits[id]?.numericValue ?? Number.NaN) : Math.round(score * 100)
  })
}

/** A trace that lacks its beginning, as on a busy machine, is made anew: Lighthouse itself says to. */
async function lighthouse(args: readonly string[], tries = 4): Promise<void> {
  try {
    await promisify(execFile)('npx', args)
  } catch (error) {
    if (tries === 1 || !String(error).includes('NO_NAVSTART')) throw error
    await setTimeout(1000)
    await lighthouse(args, tries - 1)
  }
}

function misses(figures: Record<Figure, number>): readonly Figure[] {
  const isScore = (id: Figure) => SCORES.some((score) => score === id)
  return [...SCORES, ...METRICS].filter((id) =>
    isScore(id) ? figures[id] < TARGETS[id] : !(figures[id] <= TARGETS[id]),
  )
}

function eachFigure(value: (id: Figure) => number): Record<Figure, number> {
  return {
    performance: value('performance'),
    accessibility: value('accessibility'),
    'best-practices': value('best-practices'),
    'largest-contentful-paint': value('largest-contentful-paint'),
    'cumulative-layout-shift': value('cumulative-layout-shift'),
    'total-blocking-time': value('total-blocking-time'),
  }
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
