/** What people change of themselves, at the portal and at the console. */
import AxeBuilder from '@axe-core/playwright'
import type { DeskDoor } from '@plazo/local/in-process/desk-door'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { openBrowser, openDesk, signIn, visit, type Visit } from './browser.ts'
import { ZOOMED } from './by-keyboard.ts'
import { IRMA, meOf } from './console-desk.ts'

const ANA = 'ana@sanjose.example.com'
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

let browser: Browser
let door: DeskDoor
let visited: Visit
let page: Page

beforeAll(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined)
  browser = await openBrowser()
})

afterAll(() => browser.close())

beforeEach(async () => {
  door = await openDesk('partner', { stories: false })
  visited = await visit(browser, ZOOMED)
  page = visited.page
})

afterEach(async () => {
  await visited.close()
  await door.close()
  expect(visited.complaints).toEqual([])
})

const form = () => page.locator('form')
const save = () => page.getByRole('button', { name: 'Guardar' }).click()

async function whole(): Promise<void> {
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(RULES).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')).toBe(
      false,
    )
  }
}

test('name, phone and zone are changed by keyboard alone, and that it is saved is said', async () => {
  await signIn(page, door.address, ANA, '/profile')
  await page.getByLabel('Nombre').focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Ana Morales Paz')
  await page.keyboard.press('Tab')
  await page.keyboard.type('+502 5512 3456')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('America/Mex')
  await page.keyboard.press('Tab')
  // Receipts, which this desk sends, are not wanted any more.
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('status').getByText('Guardado.').waitFor()
  expect(await page.evaluate('document.activeElement?.textContent')).toBe('Guardar')
  expect(await meOf(door, ANA)).toMatchObject({
    name: 'Ana Morales Paz',
    phone: '+502 5512 3456',
    timeZone: 'America/Mexico_City',
    notices: { receipts: false, progress: true },
  })
  await page.getByRole('link', { name: 'Plazo' }).or(page.locator('.logo')).first().click()
  await page.getByRole('heading', { name: 'Hola, Ana' }).waitFor()
})

test('another language is that of the pages at once, and of the letters', async () => {
  await signIn(page, door.address, ANA, '/profile')
  await page.getByLabel('Idioma').selectOption('en')
  await save()
  await page.getByRole('heading', { name: 'My profile' }).waitFor()
  expect(await meOf(door, ANA)).toMatchObject({ locale: 'en' })
  await whole()
})

test('what cannot be declined is said, and what is wrong stands at its field with what was typed', async () => {
  await signIn(page, door.address, ANA, '/profile')
  await page.getByText('Siempre le avisamos cuando esperamos algo de usted').waitFor()
  await page.getByLabel('Teléfono').fill('12')
  await page.getByLabel('Nombre').fill('')
  await save()
  await form().locator('.error', { hasText: 'Falta este dato' }).waitFor()
  await page.getByLabel('Nombre').fill('Ana')
  await save()
  await form().locator('.error', { hasText: 'al menos siete cifras' }).waitFor()
  expect(await page.getByLabel('Teléfono').inputValue()).toBe('12')
  expect(await page.evaluate('document.activeElement?.getAttribute("name")')).toBe('phone')
  await whole()
})

test('what was typed and not saved is there after a reload, and a lost connection takes nothing', async () => {
  await signIn(page, door.address, ANA, '/profile')
  await page.getByLabel('Nombre').fill('Ana Morales Paz')
  await page.reload()
  await page.getByLabel('Nombre').waitFor()
  expect(await page.getByLabel('Nombre').inputValue()).toBe('Ana Morales Paz')
  await page.context().setOffline(true)
  await save()
  await page.getByRole('alert').waitFor()
  await page.context().setOffline(false)
  await save()
  await page.getByRole('status').getByText('Guardado.').waitFor()
  expect(await meOf(door, ANA)).toMatchObject({ name: 'Ana Morales Paz' })
})

test('S0-09: at a desk of one country the phone is one of that country, and kept as it is dialled', async () => {
  await door.close()
  door = await openDesk('school', { stories: false })
  await signIn(page, door.address, ANA, '/profile')
  await page.getByLabel('Teléfono').fill('12345678')
  await save()
  await form().locator('.error', { hasText: '55 1234 5678' }).waitFor()
  await page.getByLabel('Teléfono').fill('+52 1 55 1234 5678')
  await save()
  await page.getByRole('status').getByText('Guardado.').waitFor()
  expect(await page.getByLabel('Teléfono').inputValue()).toBe('5512345678')
})

test('an agent changes his own name and zone at the console; mail and role are not his to change', async () => {
  await signIn(page, door.address, IRMA, '/console')
  await page.getByRole('link', { name: 'Mi perfil' }).click()
  await page.getByText('El correo, la función y los equipos').waitFor()
  await page.getByRole('button', { name: 'Cambiar' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Irma Sandoval Ruiz')
  await whole()
  await page.getByLabel('Zona horaria').selectOption('Europe/Madrid')
  await save()
  await page.getByText('Sus datos quedaron guardados.').waitFor()
  await page.getByText('Europe/Madrid').waitFor()
  expect(await page.evaluate('document.activeElement?.textContent')).toBe('Cambiar')
  expect(await meOf(door, IRMA)).toMatchObject({
    name: 'Irma Sandoval Ruiz',
    timeZone: 'Europe/Madrid',
    role: 'agent',
  })
})
