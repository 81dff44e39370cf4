import type { Page, Route } from 'playwright-core'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { hostile, PAYLOADS } from '../fixtures/hostile.ts'
import { signIn, visit, type Visit } from './browser.ts'
import { browser, door, stage } from './stage.ts'

stage({ desk: 'erp', isKept: true, comes: 'nobody' })

const BENITO = 'benito@sanjose.example.com'
const IRMA = 'irma@plazo.example.com'

let visited: Visit
let page: Page
/** Whatever was asked of anybody but this desk, or for a file that only a payload names. */
let strange: string[]

beforeEach(async () => {
  strange = []
  visited = await visit(browser)
  page = visited.page
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url())
    const known = /^\/(?:$|api\/|assets\/|config\.json$|sign-in\/$|icon\.svg$|tickets|new$|status$|console)/
    if (origin !== door.address || !known.test(pathname)) strange.push(request.url())
  })
})

afterEach(async () => {
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await visited.close()
})

async function spoil(route: Route): Promise<void> {
  const answer = await route.fetch().catch(() => undefined)
  // The page has gone on meanwhile.
  if (!answer) return
  const isRead = route.request().method() === 'GET' && answer.ok()
  if (!isRead) return route.fulfill({ response: answer })
  return route.fulfill({ response: answer, json: hostile(await answer.json()) })
}

/** How many payloads stand on the page as the text they are. */
async function shown(): Promise<number> {
  const [first = ''] = PAYLOADS
  await page
    .locator('body', { hasText: first })
    .waitFor({ timeout: 15_000 })
    .catch(() => undefined)
  // Long enough for what is broken to be found so.
  await page.waitForTimeout(1500)
  const text = (await page.locator('body').textContent()) ?? ''
  return PAYLOADS.reduce((sum, payload) => sum + text.split(payload).length - 1, 0)
}

async function look(paths: readonly string[]): Promise<number> {
  let sum = 0
  for (const path of paths) {
    await page.goto(`${door.address}${path}`)
    await page.locator('main').waitFor()
    const here = await shown()
    expect([path, here > 0]).toEqual([path, true])
    sum += here
  }
  return sum
}

async function firstTicket(list: string, row: string): Promise<string> {
  await page.goto(`${door.address}${list}`)
  return (await page.locator(row).first().getAttribute('href')) ?? ''
}

function expectUnharmed(): void {
  expect(visited.complaints).toEqual([])
  expect(strange).toEqual([])
}

test('Q10: whatever people write stands in the portal as text: nothing runs, nothing is fetched, no policy is broken', async () => {
  await signIn(page, door.address, BENITO)
  const ticket = await firstTicket('/tickets', '.row')
  await page.route('**/api/v1/**', spoil)
  expect(await look(['/', '/tickets?list=organisation&state=all', ticket, '/new'])).toBeGreaterThanOrEqual(400)
  expectUnharmed()
})

test('Q10: and in the console', async () => {
  await signIn(page, door.address, IRMA, '/console')
  const ticket = await firstTicket('/console', 'a[href^="/console/tickets/"]')
  await page.route('**/api/v1/**', spoil)
  const paths = ['/console', ticket, '/console/organisations/SANJOSE', '/console/breaches', '/console/rules']
  expect(await look(paths)).toBeGreaterThanOrEqual(400)
  expectUnharmed()
})

test('Q10: what a refusal says is text too', async () => {
  await signIn(page, door.address, BENITO)
  await page.goto(`${door.address}${await firstTicket('/tickets', '.row')}`)
  await page.route('**/messages', (route) =>
    route.fulfill({
      status: 409,
      contentType: 'application/problem+json',
      body: JSON.stringify(
        hostile({ title: '', detail: '', status: 409, code: 'ticket/changed', type: 'about:blank' }),
      ),
    }),
  )
  await page.getByLabel('Su respuesta').fill(PAYLOADS.join(' '))
  await page.getByRole('button', { name: 'Enviar', exact: true }).click()
  await page.getByRole('alert').first().waitFor()
  expect(await shown()).toBeGreaterThanOrEqual(PAYLOADS.length)
  expectUnharmed()
})

test('the test itself sees what runs, what is fetched and what breaks the policy', async () => {
  await page.goto(door.address)
  await page.evaluate(
    `const image = document.createElement('img'); image.src = 'https://evil.example/x'; document.body.append(image); complain('ran')`,
  )
  await vi.waitFor(() => expect(visited.complaints.join()).toMatch(/ran.*policy: img-src|policy: img-src.*ran/s))
})
