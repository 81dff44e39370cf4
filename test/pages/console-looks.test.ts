/**
 * Who else looks at a ticket or writes to its customer, beside it and in the queue.
 */
import { beforeEach, expect, test } from 'vitest'
import { signIn, visit } from './browser.ts'
import { IRMA, JULIO, sample, sitDown } from './console-desk.ts'
import { browser, door, page, stage } from './stage.ts'

stage({ desk: 'erp' })

let ticketId: string

beforeEach(async () => {
  ticketId = await sample(door, 'SANJOSE', 'CHEQUES')
})

const row = (subject: string) => page.locator('.queue tbody tr', { hasText: subject })

test('who looks at a ticket, and who writes, is told in its row and beside it; a row nobody looks at says nothing', async () => {
  const julio = await visit(browser)
  await sitDown(julio.page, door, JULIO, ticketId)
  await signIn(page, door.address, IRMA, '/console')
  await row('CHEQUES').getByText('Julio Paz lo mira').waitFor()
  expect(await page.locator('.present').count()).toBe(1)
  await julio.page.locator('#composed').fill('Estoy en ello')
  await page.reload()
  await row('CHEQUES').getByText('Julio Paz le escribe').waitFor()
  await row('CHEQUES').getByRole('link').click()
  await page.locator('.others').getByText('Julio Paz escribe al cliente.').waitFor()
  await julio.close()
})

test('a note for the team is no writing to the customer', async () => {
  const julio = await visit(browser)
  await sitDown(julio.page, door, JULIO, ticketId)
  await julio.page.getByRole('button', { name: 'Nota interna', exact: true }).click()
  await julio.page.locator('#composed').fill('Para el equipo')
  await sitDown(page, door, IRMA, ticketId)
  await page.locator('.others').getByText('También lo mira Julio Paz.').waitFor()
  await julio.close()
})

test('one question tells of all the rows of a team, and where there is no answer it is said that nobody knows', async () => {
  let asked = 0
  page.on('request', (request) => void (asked += request.url().includes('/presence') ? 1 : 0))
  await signIn(page, door.address, IRMA, '/console')
  await row('CHEQUES').waitFor()
  expect(await page.locator('.queue tbody tr').count()).toBeGreaterThan(1)
  await expect.poll(() => asked).toBe(1)
  await page.route('**/presence?*', (route) => route.abort())
  await page.reload()
  await page.getByText('Ahora no se sabe quién mira cada caso.').waitFor()
})

test('the plan stands in the row', async () => {
  await signIn(page, door.address, IRMA, '/console')
  await row('CHEQUES').getByText('Colegio San José · Básico · Media').waitFor()
})
