/** Q18: the journeys of a customer without a mouse, nine of the twelve. */
import { readFile } from 'node:fs/promises'
import { POINT } from '@plazo/local/samples/pictures'
import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import { choose, comesTo, enter, fits, focused, goIn, isSomewhere, tabTo, type, ZOOMED } from './by-keyboard.ts'
import { apiAs, IRMA } from './console-desk.ts'
import { door, openDoor, page, stage } from './stage.ts'

stage({ comes: ZOOMED })

const ANA = 'ana@sanjose.example.com'
const BENITO = 'benito@sanjose.example.com'
const CARLA = 'carla@quetzal.example.com'
const GABRIELA = 'gabriela@quetzal.example.com'
const JULIO = 'julio@plazo.example.com'

/** Whoever arrives at a screen gets the focus at its beginning; only then goes on. */
const arrived = () => page.locator('main:focus')

async function openTicket(part: string): Promise<void> {
  await enter(part)
  await page.waitForURL('**/tickets/*')
  await arrived().getByLabel('Su respuesta').waitFor()
}

/** Of the ticket that is open. */
const ticketId = () => new URL(page.url()).pathname.split('/').at(-1) ?? ''

async function tell(what: string): Promise<void> {
  await choose('Tema', 'Errores')
  await type('¿Qué ocurre', what)
  await type('Cuéntelo', 'Desde la actualización de anoche ocurre en todas las cajas, también al reiniciar.')
  await tabTo('Lo confirmo')
  await page.keyboard.press('Space')
  await page.locator('#promise .big').waitFor()
  await enter('Enviar caso')
  await page.getByText('Ahora nos toca a nosotros').waitFor()
  await isSomewhere()
}

test('keyboard 1/12: a new ticket, from home until it is ours to answer', async () => {
  await goIn('erp', BENITO)
  await enter('Nuevo caso')
  await arrived().getByLabel('Tema').waitFor()
  await fits()
  await tell('El cierre de caja no imprime')
  await page.getByRole('heading', { name: 'El cierre de caja no imprime' }).waitFor()
  await fits()
})

test('keyboard 2/12: a reply', async () => {
  await goIn('erp', BENITO)
  await openTicket('CHEQUES')
  await type('Su respuesta', 'Sin ratón también se puede.')
  await enter('Enviar')
  await page.locator('.said', { hasText: 'Sin ratón también se puede.' }).waitFor()
  await isSomewhere()
  await fits()
})

test('keyboard 3/12: of a solution that is offered says that it is none, and of the next one that it is', async () => {
  await goIn('club', CARLA)
  await openTicket('REPORTES')
  await enter('No, sigue igual')
  await page.getByText('Ahora nos toca a nosotros').waitFor()
  await isSomewhere()
  const julio = await apiAs(door, JULIO)
  await julio.act('POST', ticketId(), { path: 'resolutions', body: { text: 'Ahora con la columna nueva.' } })
  await page.reload()
  await page.getByText('¿Quedó resuelto?').waitFor()
  await enter('Sí, quedó resuelto')
  await page.getByText('Este caso está cerrado').waitFor()
  await isSomewhere()
})

test('S2-40, S2-41: of an offered solution says when he will know, and is told what is wrong with that', async () => {
  await goIn('club', CARLA)
  await openTicket('REPORTES')
  await enter('Aún no lo sé')
  await comesTo('Lo confirmo a más tardar')
  await enter('Seguir al pendiente')
  await page.locator('.deed .error').first().waitFor()
  await isSomewhere()
})

test('keyboard 4/12: away until the morning', async () => {
  await goIn('erp', CARLA)
  await openTicket('FACTURAS')
  await enter('Tengo que irme')
  await comesTo('Puedo responder desde')
  // As the browser's own field takes it: day, month or both the other way round, then the year and the hour.
  await page.keyboard.type('12222026')
  await page.keyboard.press('Tab')
  await page.keyboard.type('0900AM')
  expect(await page.getByLabel('Puedo responder desde').inputValue()).toBe('2026-12-22T09:00')
  await enter('Espérenme hasta entonces')
  await page.getByText('avisó que no puede responder hasta').waitFor()
  await comesTo('Tengo que irme')
})

test('keyboard 5/12: withdraws what is not needed any more', async () => {
  await goIn('erp', BENITO)
  await openTicket('CHEQUES')
  await enter('Ya no lo necesito')
  await comesTo('Retirar el caso')
  await page.keyboard.press('Enter')
  await page.getByText('Este caso está cerrado').waitFor()
  await isSomewhere()
})

test('keyboard 6/12: finds a ticket that is closed, and follows it with another', async () => {
  await goIn('erp', ANA)
  await enter('Mis casos')
  await page.waitForURL('**/tickets')
  await arrived().locator('.row').first().waitFor()
  await enter('Cerrado')
  await page.waitForURL('**state=closed')
  await page.locator('.row', { hasText: 'BANCOS' }).waitFor()
  await isSomewhere()
  await enter('BANCOS, factura mal cargada')
  await page.waitForURL('**/tickets/*')
  await arrived().getByRole('link', { name: 'Abrir un caso que continúe este' }).waitFor()
  await enter('Abrir un caso que continúe este')
  await page.waitForURL('**/new?follows=*')
  await arrived().getByLabel('Tema').waitFor()
  await tell('Otra vez la factura mal cargada')
})

test('keyboard 7/12: a chat, from its subject to the end of it', async () => {
  await goIn('in-product', ANA, { ready: 'header nav', stories: false })
  await enter('Chat')
  await arrived().getByLabel('Asunto').waitFor()
  await type('Asunto', 'Cambiar el logo de las facturas')
  await choose('Tema', '¿Cómo se hace?')
  await enter('Empezar la conversación')
  await page.waitForURL('**/chat/*')
  await arrived().getByLabel('Su respuesta').waitFor()
  await type('Su respuesta', 'En todas las facturas.')
  await enter('Enviar')
  await page.locator('.said', { hasText: 'En todas las facturas.' }).waitFor()
  await isSomewhere()
  const julio = await apiAs(door, JULIO)
  await julio.act('POST', ticketId(), { path: 'resolutions', body: { text: 'En Ajustes, Formatos.' } })
  await page.reload()
  await page.locator('.said', { hasText: 'En Ajustes, Formatos.' }).waitFor()
  await enter('Sí, quedó resuelto')
  await page.getByText('La conversación terminó.').waitFor()
  await isSomewhere()
  await fits()
})

test('keyboard 8/12: asks for access, opens the link of the mail, and is in', async () => {
  await openDoor('partner', { stories: false })
  await page.goto(door.address)
  await page.locator('input[name=mail]').waitFor()
  await enter('Registrarse')
  await page.getByRole('heading', { name: 'Pida su acceso' }).waitFor()
  await type('Nombre completo', 'Gabriela Paz Rojas')
  await type('Correo con el que', GABRIELA)
  await tabTo('Acepto')
  await page.keyboard.press('Space')
  await enter('Pedir acceso')
  await page.getByRole('heading', { name: 'Revise su correo' }).waitFor()
  await isSomewhere()
  const { text = '' } = await PostalMime.parse(door.desk.mails.at(-1)?.raw ?? '')
  await page.goto(/\S+activate#\S+/.exec(text)?.[0] ?? '')
  await page.getByLabel('Contraseña nueva').waitFor()
  await type('Contraseña nueva', 'Marea-alta-2026')
  await enter('Guardar y entrar')
  await page.getByRole('heading', { name: 'Sus casos' }).waitFor()
  await isSomewhere()
})

test('keyboard 9/12: a reply with two files, of which one is taken away again', async () => {
  await goIn('erp', BENITO)
  await openTicket('CHEQUES')
  await type('Su respuesta', 'Así sale el cheque.')
  await tabTo('Adjuntar archivos')
  const asked = page.waitForEvent('filechooser')
  await page.keyboard.press('Space')
  const files = ['cheque.png', 'otro.png'].map((name) => ({ name, mimeType: 'image/png', buffer: POINT }))
  await (await asked).setFiles(files)
  await page.locator('.file', { hasText: 'otro.png' }).getByText('Listo').waitFor()
  await isSomewhere()
  await enter('Quitar otro.png')
  await comesTo('Adjuntar archivos')
  await enter('Enviar')
  await page.locator('.said', { hasText: 'Así sale el cheque.' }).waitFor()
  await isSomewhere()
  const saved = page.waitForEvent('download')
  for (let time = 0; (await focused()) !== 'Descargar cheque.png' && time < 20; time++)
    await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  expect(await readFile(await (await saved).path())).toEqual(POINT)
})

test('S3-19: signs in, opens the list, and narrows it', async () => {
  await goIn('erp', BENITO)
  await enter('Mis casos')
  await page.waitForURL('**/tickets')
  await arrived().locator('.row').first().waitFor()
  await enter('De mi organización')
  await page.waitForURL('**list=organisation')
  await isSomewhere()
  await enter('Todos')
  await page.waitForURL('**state=all')
  await type('Buscar en el asunto', 'banco')
  await page.waitForURL('**text=banco**')
  expect(await focused()).toContain('Buscar en el asunto')
  await fits()
})

test('what the desk writes meanwhile is announced and takes the focus from nobody; seen, it is told to be', async () => {
  await goIn('erp', BENITO)
  await page.clock.install()
  await openTicket('CHEQUES')
  await tabTo('Su respuesta')
  const irma = await apiAs(door, IRMA)
  await irma.act('POST', ticketId(), { path: 'messages', body: { text: 'Ya lo estamos viendo.' } })
  await page.clock.runFor(25_000)
  await page.getByRole('status').getByText('Mensaje nuevo de Irma Sandoval').waitFor()
  expect(await focused()).toContain('Su respuesta')
  await page.locator('.said', { hasText: 'Ya lo estamos viendo.' }).scrollIntoViewIfNeeded()
  await page.clock.runFor(5000)
  await page.locator('.said', { hasText: 'Visto por Benito Cux' }).first().waitFor()
})
