/**
 * First 11: what an agent has really seen is marked as read, for the desk's own people to know.
 */
import { beforeEach, expect, test } from 'vitest'
import { signIn, visit } from './browser.ts'
import { apiAs, IRMA, MARCO, sample, sitDown } from './console-desk.ts'
import { browser, door, page, stage } from './stage.ts'

stage({ desk: 'erp' })

const BENITO = 'benito@sanjose.example.com'
const LONG = Array.from({ length: 120 }, (_, line) => `Renglón ${line}`).join('\n')

let ticketId: string

beforeEach(async () => {
  ticketId = await sample(door, 'SANJOSE', 'CHEQUES')
})

const said = (text: string) => page.locator('.talk .said', { hasText: text })

async function benitoSays(...texts: readonly string[]): Promise<void> {
  const benito = await apiAs(door, BENITO)
  for (const text of texts) await benito.act('POST', ticketId, { path: 'messages', body: { text } })
}

test('First 11: a message that an agent looks at is read by him, once, and his colleagues see by whom', async () => {
  await benitoSays('También con el cheque 1047.')
  await sitDown(page, door, IRMA, ticketId)
  await said('1047').scrollIntoViewIfNeeded()
  await said('1047').getByText('Leído por Irma').waitFor()
  await page.reload()
  await said('1047').getByText('Leído por Irma').waitFor()
  expect(await said('1047').locator('.read').count()).toBe(1)
  const other = await visit(browser)
  await sitDown(other.page, door, MARCO, ticketId)
  await other.page.locator('.said', { hasText: '1047' }).getByText('Leído por Irma').waitFor()
  await other.close()
})

test('First 11: what a customer looks at is read by him, for whoever wrote it to see', async () => {
  await sitDown(page, door, IRMA, ticketId)
  await page.locator('main').focus()
  await page.keyboard.press('r')
  await page.locator('#composed').fill('¿Nos manda el cheque 1045?')
  await page.locator('#composed').press('Control+Enter')
  await said('1045?').waitFor()
  expect(await said('1045?').locator('.read').count()).toBe(0)
  const customer = await visit(browser)
  await signIn(customer.page, door.address, BENITO, `/tickets/${ticketId}`)
  await customer.page.locator('.said', { hasText: '1045?' }).scrollIntoViewIfNeeded()
  await said('1045?').getByText('Leído por Benito').waitFor()
  await customer.close()
})

test('First 11: what lies out of sight, or in a tab that nobody looks at, is not read until it is seen', async () => {
  await benitoSays(LONG, 'Y esto es lo último.')
  await page.addInitScript(
    `Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => window.state ?? 'hidden' })`,
  )
  await sitDown(page, door, IRMA, ticketId)
  // The first message is in sight, but nobody looks.
  await said(LONG.slice(0, 30)).scrollIntoViewIfNeeded()
  const told = page.waitForRequest('**/reads')
  await page.evaluate(`window.state = 'visible'; document.dispatchEvent(new Event('visibilitychange'))`)
  const first = await told
  expect(await said('Y esto es lo último').getByText('Leído por').count()).toBe(0)
  await said('Y esto es lo último').scrollIntoViewIfNeeded()
  await said('Y esto es lo último').getByText('Leído por Irma').waitFor()
  expect(first.postDataJSON().messages).not.toContain(await lastMessage())
})

async function lastMessage(): Promise<number> {
  return Number(await said('Y esto es lo último').getAttribute('data-message'))
}

test('the customer is not told when the desk reads, and what one writes meanwhile is not disturbed', async () => {
  await benitoSays('¿Hay algo nuevo?')
  await sitDown(page, door, IRMA, ticketId)
  await page.locator('main').focus()
  await page.keyboard.press('r')
  await page.locator('#composed').fill('Seguimos en ello.')
  await said('¿Hay algo nuevo?').getByText('Leído por Irma').waitFor()
  expect(await page.locator('#composed').inputValue()).toBe('Seguimos en ello.')
  expect(await page.locator('.meanwhile').count()).toBe(0)
  await page.locator('#composed').press('Control+Enter')
  await said('Seguimos en ello.').waitFor()
  const customer = await visit(browser)
  await signIn(customer.page, door.address, BENITO, `/tickets/${ticketId}`)
  await customer.page.locator('.said', { hasText: 'Seguimos en ello.' }).waitFor()
  expect(await customer.page.getByText(/Irma.*(leyó|vio)|Leído por Irma|Visto por Irma/).count()).toBe(0)
  await customer.close()
})
