/**
 * A person at a browser, before a desk in this process with a clock that the test moves. Whatever the page complains of
 * (console, policy, errors) is kept: a test that ends with complaints has failed.
 * @module
 */
import { existsSync } from 'node:fs'
import { deskById } from '@plazo/desks/desks'
import type { Desk } from '@plazo/domain/desk'
import { instant } from '@plazo/domain/instant'
import { BUILT_PORTAL } from '@plazo/local/build-portal'
import { openDeskDoor, type DeskDoor } from '@plazo/local/in-process/desk-door'
import { builtPages } from '@plazo/local/in-process/portal-pages'
import { SAMPLE_PASSWORD } from '@plazo/local/samples/people'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

/** A Monday at which every sample desk is at work: in Guatemala 10:40. */
const MONDAY = '2026-12-21T16:40:00.000Z'

/** As `npm test` found it. @throws Error that says so, where nothing is there. */
export function pathOfBrowser(): string {
  const { CHROMIUM_PATH = '/usr/bin/chromium' } = process.env
  if (existsSync(CHROMIUM_PATH)) return CHROMIUM_PATH
  throw new Error(`There is no Chromium at ${CHROMIUM_PATH}: npm test -- pages finds or installs one.`)
}

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: pathOfBrowser(), args: ['--no-sandbox', '--disable-dev-shm-usage'] })
}

/** What its clock shows, whether its sample stories are told, and whether the desk's people need a code to sign in. */
type Plan = { at?: string; stories?: boolean; secondFactor?: 'required' | 'off' }

/** @param of A desk, or the id of one. */
export async function openDesk(
  of: string | Desk,
  { at = MONDAY, stories = true, secondFactor = 'off' }: Plan = {},
): Promise<DeskDoor> {
  const desk = typeof of === 'string' ? deskById(of) : of
  return openDeskDoor({ desk, at: instant(at), port: 0, pages: builtPages(BUILT_PORTAL), stories, secondFactor })
}

export type Visit = { page: Page; complaints: string[]; close(): Promise<void> }

/** What is refused on purpose is said in the console too. */
const EXPECTED =
  /Failed to load resource: the server responded with a status of (?:400|401|402|403|404|409|410|412|422|429|500|502)|ERR_INTERNET_DISCONNECTED|ERR_FAILED/

export async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({
    locale: 'es-GT',
    timezoneId: 'America/Guatemala',
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' && !EXPECTED.test(message.text())) complaints.push(message.text())
  })
  await page.exposeFunction('complain', (text: string) => void complaints.push(text))
  await page.addInitScript(
    `document.addEventListener('securitypolicyviolation', (event) => complain('policy: ' + event.violatedDirective + ' ' + event.blockedURI))`,
  )
  return { page, complaints, close: () => context.close() }
}

export async function signIn(page: Page, address: string, mail: string, to = '/'): Promise<void> {
  await page.goto(`${address}${to}`)
  // Whoever was signed in before is not any more.
  await page.evaluate('for (const kept of ["plazo.refresh", "plazo.console"]) sessionStorage.removeItem(kept)')
  await page.reload()
  await page.locator('input[name=mail]').fill(mail)
  await page.locator('input[name=password]').fill(SAMPLE_PASSWORD)
  await page.locator('button[type=submit]').click()
  await page.locator('header nav, nav.views').waitFor()
}
