import type { Page, Route } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import { hostile, PAYLOADS } from '../fixtures/hostile.ts'
import { signIn, visit } from './browser.ts'
import { enterRound, goTo, openRound, ROUNDS } from './places.ts'
import { browser, come, door, openDoor, page, stage } from './stage.ts'

stage({ comes: 'nobody' })

const BENITO = 'benito@sanjose.example.com'
const KNOWN =
  /^\/(?:$|api\/|assets\/|config\.json$|sign-in\/$|icon\.svg$|tickets|new$|profile$|chat|ask$|status$|state\/|rate\/|register$|activate$|pages\/|console)/

/** @returns whatever the page will ask of anybody but this desk, or for a file that only a payload names. */
function strangeOf(visited: Page): readonly string[] {
  const strange: string[] = []
  visited.on('request', (request) => {
    const { origin, pathname } = new URL(request.url())
    if (request.url() !== 'about:blank' && (origin !== door.address || !KNOWN.test(pathname)))
      strange.push(request.url())
  })
  return strange
}

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

test.each(ROUNDS)(
  'Q10: whatever people write stands as text on each page of $who: nothing runs, nothing is fetched, no policy is broken',
  async (round) => {
    const paths = await openRound(round)
    await come()
    const strange = strangeOf(page)
    await enterRound(round)
    await page.route('**/api/v1/**', spoil)
    let sum = 0
    for (const path of paths) {
      await goTo(path)
      await page.locator('main').waitFor()
      const here = await shown()
      expect.soft([path, here > 0]).toEqual([path, true])
      sum += here
    }
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    expect(sum).toBeGreaterThanOrEqual(round.mail === undefined ? PAYLOADS.length : 400)
    expect(strange).toEqual([])
  },
)

test('Q10: what a refusal says is text too', async () => {
  await openDoor('erp')
  await come()
  const strange = strangeOf(page)
  await signIn(page, door.address, BENITO, '/tickets')
  await page.locator('.row').first().click()
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
  expect(strange).toEqual([])
})

test('the test itself sees what runs, what is fetched and what breaks the policy', async () => {
  await openDoor('erp')
  const visited = await visit(browser)
  await visited.page.goto(door.address)
  await visited.page.evaluate(
    `const image = document.createElement('img'); image.src = 'https://evil.example/x'; document.body.append(image); complain('ran')`,
  )
  await vi.waitFor(() => expect(visited.complaints.join()).toMatch(/ran.*policy: img-src|policy: img-src.*ran/s))
  await visited.close()
})
