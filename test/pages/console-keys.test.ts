import { beforeEach, expect, test } from 'vitest'
import { signIn } from './browser.ts'
import { IRMA } from './console-desk.ts'
import { door, page, stage } from './stage.ts'

stage({ desk: 'erp', isKept: true })

beforeEach(async () => {
  await signIn(page, door.address, IRMA, '/console')
  await rows().first().waitFor()
})

const rows = () => page.locator('.timetable tbody tr[id]')
const selected = () => page.locator('tr[aria-selected=true]').getAttribute('id')
const line = (action: string) => page.locator('.keys-page tr', { hasText: action })

test('nothing fires while somebody types, but what is pressed with Ctrl', async () => {
  const before = await selected()
  await page.keyboard.press('/')
  await page.locator('input[type=search]:focus').waitFor()
  await page.keyboard.type('.jm?u')
  expect(await page.locator('input[type=search]').inputValue()).toBe('.jm?u')
  expect(await page.locator('dialog, .quick, .toast').count()).toBe(0)
  await page.locator('input[type=search]').fill('')
  await rows().first().waitFor()
  expect(await selected()).toBe(before)
  await page.getByText('Filtros', { exact: true }).click()
  await page.getByLabel('Tema').focus()
  await page.keyboard.press('j')
  expect(await selected()).toBe(before)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Una orden' }).waitFor()
})

test('Enter on a link or a button does what that does, and opens no ticket', async () => {
  await page.getByRole('navigation').getByRole('link', { name: 'Míos' }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/console\/?\?view=mine$/)
})

test('the list of keys opens with its own, closes with Escape, and the focus is where it was', async () => {
  await rows().first().focus()
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Teclas' }).getByText('Siguiente caso').waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await page.locator(':focus').getAttribute('id')).toBe(await selected())
})

test('a key that another action has is refused in words, one of the browser too, and nothing has changed', async () => {
  await page.goto(`${door.address}/console/keys`)
  await line('Siguiente caso').getByRole('button', { name: 'Cambiar la tecla' }).press('Enter')
  await page.keyboard.press('k')
  await line('Siguiente caso').getByRole('alert').getByText('k ya es de «Caso anterior».').waitFor()
  await line('Siguiente caso').getByRole('button', { name: 'Cambiar la tecla' }).press('Enter')
  await page.keyboard.press('ArrowDown')
  await line('Siguiente caso').getByRole('alert').getByText('es del navegador').waitFor()
  expect(await line('Siguiente caso').locator('kbd').textContent()).toBe('j')
})

test('by keyboard alone: an action is given another key, which stays after a reload; the old one does nothing', async () => {
  await page.goto(`${door.address}/console/keys`)
  await line('Siguiente caso').getByRole('button', { name: 'Cambiar la tecla' }).press('Enter')
  await page.keyboard.press('h')
  await page.getByRole('status').getByText('Siguiente caso: h.').waitFor()
  await line('Ir a los míos').getByRole('button', { name: 'Cambiar la tecla' }).press('Enter')
  await page.keyboard.press('g')
  await page.keyboard.press('y')
  await page.getByRole('status').getByText('Ir a los míos: g y.').waitFor()
  await page.goto(`${door.address}/console`)
  await rows().first().waitFor()
  const before = await selected()
  await page.keyboard.press('j')
  expect(await selected()).toBe(before)
  await page.keyboard.press('h')
  expect(await selected()).not.toBe(before)
  await page.keyboard.press('g')
  await page.keyboard.press('y')
  await page.waitForURL(/console\/?\?view=mine$/)
  await page.goto(`${door.address}/console/keys`)
  await page.getByRole('button', { name: 'Todas como venían' }).click()
  expect(await line('Siguiente caso').locator('kbd').textContent()).toBe('j')
})
