import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { openBrowser, signIn, visit, type Visit } from '../pages/browser.ts'
import { ANA, IRMA, person } from './person.ts'

const STORY = 'Desde la actualización de anoche el cierre de caja no imprime en ninguna de las tres cajas.'

let browser: Browser
let visited: Visit
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(() => browser.close())

beforeEach(async () => {
  visited = await visit(browser)
  page = visited.page
})

afterEach(async () => {
  await visited.close()
  expect(visited.complaints).toEqual([])
})

test('a customer signs in, opens a ticket, is answered, replies, and sees whose turn it is: from the browser to the table and back', async () => {
  await signIn(page, inject('address'), ANA, '/new')
  await page.getByLabel('Tema').selectOption('question')
  await page.getByLabel('¿Qué ocurre').fill('El cierre de caja no imprime')
  await page.getByLabel('Cuéntelo').fill(STORY)
  await page.getByLabel('Media').check()
  await page.getByRole('button', { name: 'Enviar caso' }).click()
  await page.waitForURL('**/tickets/SANJOSE-*')
  await page.getByText('Ahora nos toca a nosotros').waitFor()
  await page.locator('.said', { hasText: STORY }).waitFor()
  const ticketId = new URL(page.url()).pathname.replace('/tickets/', '')

  const irma = await person(IRMA)
  expect((await irma.post(`/tickets/${ticketId}/messages`, { text: '¿En qué caja?', asks: true })).status).toBe(201)
  await page.reload()
  await page.locator('.said', { hasText: '¿En qué caja?' }).waitFor()
  await page.getByLabel('Su respuesta').fill('En las tres cajas.')
  await page.getByRole('button', { name: 'Enviar', exact: true }).click()
  await page.locator('.said', { hasText: 'En las tres cajas.' }).waitFor()
  await page.getByText('Ahora nos toca a nosotros').waitFor()

  await page.goto(`${inject('address')}/tickets`)
  await page.locator('.row', { hasText: 'El cierre de caja no imprime' }).waitFor()
})

test('a wrong password is told by the pool itself', async () => {
  await page.goto(inject('address'))
  await page.locator('input[name=mail]').fill(ANA)
  await page.locator('input[name=password]').fill('otra')
  await page.locator('button[type=submit]').click()
  await page.getByRole('alert').getByText('no coinciden').waitFor()
})
