/** A promise is "less than": what is due at 08:28 is late at 08:28, and every place that tells the time says so. */
import { epoch, fromEpoch, instant } from '@plazo/domain/instant'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { signIn } from './browser.ts'
import { readAs } from './console-desk.ts'
import { come, door, openDoor, page, stage } from './stage.ts'

stage({ comes: 'nobody' })

const ANA = 'ana@sanjose.example.com'
const BENITO = 'benito@sanjose.example.com'

const listed = z.object({ tickets: z.tuple([z.object({ id: z.string(), dueAt: z.string() })]) })

test('S4-23: a promise is told as "before" in the list, on the ticket and in what comes next, and is broken at that very minute', async () => {
  await openDoor('erp')
  const { tickets } = listed.parse(await readAs(door, BENITO, 'tickets?list=mine&state=open'))
  const [{ id, dueAt }] = tickets
  await come()
  await signIn(page, door.address, BENITO)
  expect(await page.locator('.row .due').textContent()).toBe('mañana 08:28antes de esa hora')
  await page.goto(`${door.address}/tickets/${id}`)
  await page.locator('.ribbon').waitFor()
  expect(await page.locator('.turn').textContent()).toBe('Le respondemos mañana antes de las 08:28')
  expect(await page.locator('.banner').textContent()).toContain('Faltan 5 h 48 min de atención.')
  expect(await page.locator('.facts').first().textContent()).toContain('mañana 08:28le respondemos antes')
  // Of two days, so each end has its own.
  expect(await page.locator('.ribbon-mark').allTextContents()).toEqual(['hoy 08:28', 'mañana 08:28'])

  await door.desk.until(fromEpoch(epoch(instant(dueAt)) - 1))
  await signIn(page, door.address, BENITO, `/tickets/${id}`)
  await page.locator('.turn', { hasText: 'Le respondemos hoy antes de las 08:28' }).waitFor()
  await door.desk.until(instant(dueAt))
  await page.reload()
  await page.locator('.turn', { hasText: 'Debíamos responderle hoy antes de las 08:28' }).waitFor()
  await page.goto(`${door.address}/tickets`)
  await page.locator('.row .stands', { hasText: 'vencido' }).waitFor()
})

test('Q19: on a telephone nothing moves when each priority tells a time that takes two lines', async () => {
  // The Monday before Independence Day: answered on a day with a long name.
  await openDoor('erp', { at: '2026-09-14T22:40:00.000Z', stories: false })
  await come({ viewport: { width: 360, height: 780 } })
  await signIn(page, door.address, ANA, '/new')
  await page.getByLabel('Tema').selectOption('errors')
  await page.getByLabel('¿Qué ocurre').fill('El cierre de caja no imprime')
  const heights = () =>
    page.locator('.choice').evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height))
  const before = await heights()
  await page.getByLabel('Cuéntelo').fill('Desde anoche el cierre de caja no imprime en ninguna de las tres cajas.')
  await page.locator('.answered', { hasText: 'respuesta el miércoles antes de las' }).first().waitFor()
  expect(await heights()).toEqual(before)
})
