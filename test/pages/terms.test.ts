/** S2-04: the terms of the club's desk change, and whoever accepted others is asked before anything else. */
import AxeBuilder from '@axe-core/playwright'
import type { DeskDoor } from '@plazo/local/in-process/desk-door'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { openBrowser, openDesk, signIn, visit, type Visit } from './browser.ts'
import { changingTerms } from './changing-terms.ts'
import { meOf } from './console-desk.ts'

const ANA = 'ana@sanjose.example.com'
const CARLA = 'carla@quetzal.example.com'
const STORY = 'Mañana pagamos la nómina y queremos saber cómo se anula un recibo ya impreso.'
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

let browser: Browser
let door: DeskDoor
let visited: Visit
let page: Page
let change: () => void

beforeAll(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined)
  browser = await openBrowser()
})

afterAll(() => browser.close())

beforeEach(async () => {
  const terms = changingTerms('club')
  change = terms.change
  door = await openDesk(terms.desk, { stories: false })
  visited = await visit(browser)
  page = visited.page
})

afterEach(async () => {
  await visited.close()
  await door.close()
  expect(visited.complaints).toEqual([])
})

const asked = () => page.getByRole('heading', { name: 'Cambiaron las condiciones' })
const accept = () => page.getByRole('button', { name: 'Aceptar y seguir' })

test('S2-04: by keyboard alone: the terms are read, accepted, and the page that was asked for is there', async () => {
  change()
  await signIn(page, door.address, ANA, '/tickets')
  await asked().waitFor()
  expect(await page.evaluate('document.activeElement?.tagName')).toBe('H1')
  await page.getByText('Usted había aceptado la versión del 2026-01-01.').waitFor()
  await page.getByText('Versión del 2027-01-01').first().waitFor()
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(RULES).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([])
  }
  // The terms and the notice can be folded; then comes the box.
  for (let time = 0; time < 3; time++) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText('Para seguir, acepte').waitFor()
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Casos' }).waitFor()
  expect(await page.evaluate('document.activeElement?.id')).toBe('content')
  expect(await meOf(door, ANA)).toMatchObject({ terms: { version: '2027-01-01' } })
  await page.reload()
  await page.getByRole('heading', { name: 'Casos' }).waitFor()
})

test('S2-04: whoever will not accept can leave, and is asked again the next time', async () => {
  change()
  await signIn(page, door.address, ANA)
  await asked().waitFor()
  await page.locator('main').getByRole('button', { name: 'Salir' }).click()
  await page.getByRole('heading', { name: 'Entrar' }).waitFor()
  await signIn(page, door.address, ANA)
  await asked().waitFor()
})

test('S2-04: terms that change while somebody writes take none of what is written', async () => {
  await signIn(page, door.address, CARLA, '/new')
  await page.getByLabel('Tema').selectOption('subscription')
  const tell = page.getByLabel('Cuéntelo')
  await tell.fill(STORY)
  await page.getByLabel('Módulo').selectOption('NOMINA')
  await page.getByLabel('¿Qué ocurre').fill('no se anula un recibo impreso')
  await page.getByLabel('Daré seguimiento').check()
  change()
  await page.getByRole('button', { name: 'Enviar' }).click()
  await asked().waitFor()
  await page.getByLabel('Acepto').check()
  await accept().click()
  await tell.waitFor()
  expect(await tell.inputValue()).toBe(STORY)
  await page.getByRole('button', { name: 'Enviar' }).click()
  await page.getByRole('heading', { name: 'NOMINA, no se anula un recibo impreso' }).waitFor()
})
