import { beforeEach, expect, test } from 'vitest'
import { ZOOMED } from './by-keyboard.ts'
import { apiAs, IRMA, MARCO, sample, sitDown } from './console-desk.ts'
import { door, openDoor, page, stage } from './stage.ts'

stage({ comes: ZOOMED })

/** And a little, for the clock that is shown. */
const TEN_SECONDS = 10_500

beforeEach(() => page.clock.install())

const happened = (text: string) => page.locator('.talk .event', { hasText: text })
const deed = () => page.locator('form.deed')

test('S2-17, by keyboard alone: e and its reason; z takes it back, and nothing was closed', async () => {
  await openDoor('erp')
  const ticketId = await sample(door, 'SANJOSE', 'CHEQUES')
  await sitDown(page, door, IRMA, ticketId)
  await page.locator('main').focus()
  await page.keyboard.press('e')
  await page.keyboard.type('Repite')
  await page.keyboard.press('Tab')
  await page.keyboard.type(await sample(door, 'SANJOSE', 'otra factura'))
  await page.keyboard.press('Enter')
  await page.getByText('hasta entonces sigue abierto').waitFor()
  await page.keyboard.press('z')
  await page.getByText('No se cerró: el caso sigue abierto.').waitFor()
  await page.clock.runFor(TEN_SECONDS)
  await page.reload()
  await page.locator('.composer').waitFor()
  expect(await happened('cerró el caso').count()).toBe(0)
})

test('what nobody answered is not closed as solved: it is said at the field before the desk is asked', async () => {
  await openDoor('erp')
  await sitDown(page, door, IRMA, await sample(door, 'SANJOSE', 'CHEQUES'))
  await page.locator('main').focus()
  await page.keyboard.press('e')
  await deed().getByRole('button', { name: 'Cerrar el caso' }).click()
  await deed().getByText('Nadie le ha respondido al cliente').waitFor()
})

test('S2-17: sent and closed by Ctrl+Shift+Enter: ten seconds later it is closed, as solved', async () => {
  await openDoor('erp')
  await sitDown(page, door, IRMA, await sample(door, 'SANJOSE', 'CHEQUES'))
  await page.locator('#composed').fill('Con el formato nuevo ya sale completo.')
  await page.keyboard.press('Control+Shift+Enter')
  await page.getByText('hasta entonces sigue abierto').waitFor()
  expect(await page.locator('.composer').count()).toBe(1)
  await page.clock.runFor(TEN_SECONDS)
  await happened('cerró el caso: resuelto').waitFor()
  await page.getByText('Este caso está cerrado y no se reabre').waitFor()
})

test('who leaves the page in those ten seconds has closed it', async () => {
  await openDoor('erp')
  const ticketId = await sample(door, 'JADE', 'PAGOS')
  await sitDown(page, door, IRMA, ticketId)
  await page.locator('main').focus()
  await page.keyboard.press('e')
  await deed().getByLabel('Por qué se cierra').selectOption('spam')
  await deed().getByRole('button', { name: 'Cerrar el caso' }).click()
  await page.getByText('hasta entonces sigue abierto').waitFor()
  await page.goto('about:blank')
  await expect
    .poll(async () =>
      (await apiAs(door, MARCO)).count({ list: 'organisation', organisationId: 'JADE', state: 'closed' }),
    )
    .toBe(1)
})

test('the customer writes in those ten seconds: it is not closed, and that is said', async () => {
  await openDoor('erp')
  const ticketId = await sample(door, 'JADE', 'PAGOS')
  await sitDown(page, door, IRMA, ticketId)
  await page.locator('main').focus()
  await page.keyboard.press('e')
  await deed().getByLabel('Por qué se cierra').selectOption('spam')
  await deed().getByRole('button', { name: 'Cerrar el caso' }).click()
  const elena = await apiAs(door, 'elena@jade.example.com')
  await elena.act('POST', ticketId, { path: 'messages', body: { text: 'No es publicidad, por favor.' } })
  await page.clock.runFor(TEN_SECONDS)
  await page.getByRole('alert').getByText('No se cerró: el cliente escribió').waitFor()
  await page.locator('.said', { hasText: 'No es publicidad' }).waitFor()
})
