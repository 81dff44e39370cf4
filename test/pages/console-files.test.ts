/**
 * Files at the console: pasted, dropped and chosen while one writes, kept with the draft, and opened by both sides.
 */
import { POINT } from '@plazo/local/samples/pictures'
import { beforeEach, expect, test } from 'vitest'
import { signIn, visit } from './browser.ts'
import { IRMA, sample, sitDown } from './console-desk.ts'
import { hand } from './hand-in.ts'
import { browser, door, page, stage } from './stage.ts'

stage({ desk: 'erp' })

const BENITO = 'benito@sanjose.example.com'
const PDF = { name: 'guía.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7\n') }
const SCREEN = { name: 'image.png', type: 'image/png', bytes: POINT }

let ticketId: string

beforeEach(async () => {
  ticketId = await sample(door, 'SANJOSE', 'CHEQUES')
  await sitDown(page, door, IRMA, ticketId)
})

const composed = () => page.locator('#composed')
const line = (name: string) => page.locator('.attach .file', { hasText: name })
const said = (text: string) => page.locator('.talk .said', { hasText: text })

test('S2-37, by keyboard alone: r, a screenshot pasted into the reply, Ctrl+Enter; the customer opens it, and so does the agent', async () => {
  await page.locator('main').focus()
  await page.keyboard.press('r')
  await page.keyboard.type('Así se ve el formato.')
  await hand(page, 'paste', [SCREEN])
  await line('image.png').getByText('Listo').waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText('Enviado.').waitFor()
  expect(await page.locator('.attach .file').count()).toBe(0)
  expect(await page.evaluate('document.activeElement.id')).toBe('composed')
  const customer = await visit(browser)
  await signIn(customer.page, door.address, BENITO, `/tickets/${ticketId}`)
  for (const reader of [page, customer.page]) {
    const message = reader.locator('.said', { hasText: 'Así se ve el formato.' })
    const [download] = await Promise.all([
      reader.waitForEvent('download'),
      message.getByRole('button', { name: 'Descargar image.png' }).press('Enter'),
    ])
    expect(download.suggestedFilename()).toBe('image.png')
  }
  await customer.close()
})

test('S2-37: what is dropped on a note stays with the team', async () => {
  await page.getByRole('button', { name: 'Nota interna', exact: true }).click()
  await composed().fill('La traza que pidió desarrollo.')
  await hand(page, 'drop', [PDF, SCREEN])
  for (const name of [PDF.name, SCREEN.name]) await line(name).getByText('Listo').waitFor()
  await page.getByRole('button', { name: 'Guardar nota' }).click()
  const note = page.locator('.talk .said.inside', { hasText: 'La traza' })
  await note.getByRole('button', { name: `Descargar ${PDF.name}` }).waitFor()
  const customer = await visit(browser)
  await signIn(customer.page, door.address, BENITO, `/tickets/${ticketId}`)
  await customer.page.locator('.said').first().waitFor()
  expect(await customer.page.getByText(PDF.name).count()).toBe(0)
  await customer.close()
})

test('S2-14: a solution brings its guide', async () => {
  await page.getByRole('button', { name: 'Solución', exact: true }).click()
  await composed().fill('Siga la guía, por favor.')
  await hand(page, 'drop', [PDF])
  await line(PDF.name).getByText('Listo').waitFor()
  await page.getByRole('button', { name: 'Proponer solución' }).click()
  await said('Siga la guía')
    .getByRole('button', { name: `Descargar ${PDF.name}` })
    .waitFor()
})

test('the draft keeps its files: over a reload, and at another machine', async () => {
  await composed().fill('Va la guía')
  await hand(page, 'drop', [PDF])
  await line(PDF.name).getByText('Listo').waitFor()
  await page.getByText('Borrador guardado en su cuenta').waitFor()
  await page.reload()
  await line(PDF.name).getByText('Listo').waitFor()
  const other = await visit(browser)
  await sitDown(other.page, door, IRMA, ticketId)
  await other.page.locator('.attach .file', { hasText: PDF.name }).waitFor()
  await other.close()
})

test('what did not arrive holds the reply back, and is tried again with one key', async () => {
  await composed().fill('Va la guía')
  let lost = 0
  await page.route(`${door.files}/**`, (route) => (lost++ === 0 ? route.abort() : route.continue()))
  await hand(page, 'drop', [PDF])
  await line(PDF.name).getByText('No llegó completo').waitFor()
  await composed().press('Control+Enter')
  await page.getByText('Espere a que terminen de subir').waitFor()
  expect(await said('Va la guía').count()).toBe(0)
  await page.getByRole('button', { name: `Reintentar ${PDF.name}` }).focus()
  await page.keyboard.press('Enter')
  await line(PDF.name).getByText('Listo').waitFor()
  await composed().press('Control+Enter')
  await said('Va la guía')
    .getByRole('button', { name: `Descargar ${PDF.name}` })
    .waitFor()
})

test('f lets one choose files, and of the eleventh it is said that it is one too many', async () => {
  // Heard of from before the key is pressed.
  const opened = page.waitForEvent('filechooser')
  await page.locator('.deeds').getByRole('button', { name: 'Asignar' }).waitFor()
  await page.locator('main').focus()
  await page.keyboard.press('f')
  const chooser = await opened
  await chooser.setFiles(
    Array.from({ length: 11 }, (_, index) => ({
      name: `hoja-${index}.csv`,
      mimeType: 'text/csv',
      buffer: Buffer.from('a;b\n'),
    })),
  )
  await line('hoja-10.csv').getByText('Ya hay 10 archivos').waitFor()
})
