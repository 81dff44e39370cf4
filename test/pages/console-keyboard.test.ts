/** Q18: the journeys of an agent without a mouse, the last three of the twelve. */
import { expect, test } from 'vitest'
import { comesTo, fits, focused, goIn, isSomewhere, tabTo, ZOOMED } from './by-keyboard.ts'
import { IRMA } from './console-desk.ts'
import { page, stage } from './stage.ts'

stage({ comes: ZOOMED })

const rows = () => page.locator('.timetable tbody tr[id]')
const selected = () => page.locator('tr[aria-selected=true]')
const heading = () => page.locator('.ticket h1, .ticket h2').first()

const sitDown = () => goIn('erp', IRMA, { to: '/console', ready: '.timetable tbody tr[id]' })

/** Opens the row that has the selection. */
async function open(): Promise<string> {
  await page.keyboard.press('Enter')
  await page.locator('.ticket .composer').waitFor()
  await isSomewhere()
  return (await heading().textContent()) ?? ''
}

test('keyboard 10/12: from the queue into a ticket, a reply, and on to the next', async () => {
  await sitDown()
  await fits()
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await selected().waitFor()
  const first = await open()
  await fits()
  await page.keyboard.press('r')
  await page.keyboard.type('Lo estamos revisando.')
  await page.keyboard.press('Control+Enter')
  await page.locator('.said', { hasText: 'Lo estamos revisando.' }).waitFor()
  expect(await page.evaluate('document.activeElement.id')).toBe('composed')
  // Out of the field: within it a letter is a letter.
  await page.keyboard.press('Tab')
  await page.keyboard.press('u')
  await page.locator('.ticket').waitFor({ state: 'detached' })
  await rows().first().waitFor()
  await isSomewhere()
  // What was answered is less urgent than it was.
  await page.keyboard.press('k')
  expect(await open()).not.toBe(first)
})

test('keyboard 11/12: closes a ticket, and takes it back within the ten seconds', async () => {
  await sitDown()
  await page.keyboard.press('j')
  await open()
  await page.keyboard.press('e')
  await comesTo('Por qué se cierra')
  await page.keyboard.type('Correo')
  await tabTo('Cerrar el caso')
  await page.keyboard.press('Enter')
  await page.getByText('hasta entonces sigue abierto').waitFor()
  await isSomewhere()
  await page.keyboard.press('z')
  await page.getByText('No se cerró: el caso sigue abierto.').waitFor()
  await isSomewhere()
  await page.locator('.ticket .composer').waitFor()
})

test('keyboard 12/12: the palette leads to the keys, of which one is changed', async () => {
  await sitDown()
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Teclas' }).waitFor()
  await isSomewhere()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await isSomewhere()
  await page.keyboard.press('Control+k')
  await comesTo('Una orden')
  await page.keyboard.type('rechazo')
  await page.getByRole('option', { name: 'FACTURAS, rechazo' }).waitFor()
  await page.keyboard.press('Enter')
  await heading().filter({ hasText: 'FACTURAS' }).waitFor()
  await isSomewhere()
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Teclas' }).waitFor()
  await tabTo('Cambiar teclas')
  await page.keyboard.press('Enter')
  await page.locator('.keys-page kbd').first().waitFor()
  await isSomewhere()
  await tabTo('Cambiar la tecla de Siguiente caso')
  await page.keyboard.press('Enter')
  await page.keyboard.press('h')
  await page.getByRole('status').getByText('Siguiente caso: h.').waitFor()
  expect(await focused()).toContain('Siguiente caso')
})

test('the palette finds a page of the desk by its title, which opens beside the console', async () => {
  await goIn('school', IRMA, { to: '/console', ready: 'nav.views' })
  await page.keyboard.press('Control+k')
  await page.keyboard.type('recomend')
  await page.getByRole('option', { name: 'Recomendaciones de uso página de la mesa' }).waitFor()
  const beside = page.waitForEvent('popup')
  await page.keyboard.press('Enter')
  await (await beside).getByRole('heading', { name: 'Recomendaciones de uso' }).waitFor()
  await isSomewhere()
})
