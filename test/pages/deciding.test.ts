/** What a ticket asks its customers to decide, and all that it tells them: who asks, who approves, and their colleagues. */
import { epoch, fromEpoch, instant } from '@plazo/domain/instant'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { signIn } from './browser.ts'
import { ZOOMED } from './by-keyboard.ts'
import { apiAs, IRMA, readAs, sample, wanted } from './console-desk.ts'
import { door, openDoor, page, stage } from './stage.ts'

stage({ comes: ZOOMED })

const ANA = 'ana@sanjose.example.com'
const BENITO = 'benito@sanjose.example.com'
const CARLA = 'carla@quetzal.example.com'

const promised = z.object({ deadlines: z.tuple([z.object({ dueAt: z.string() })], z.unknown()) })

const said = (text: string | RegExp) => page.locator('.talk li', { hasText: text })
const button = (name: string) => page.getByRole('button', { name, exact: true })

async function look(as: string, ticketId: string): Promise<void> {
  await signIn(page, door.address, as, `/tickets/${ticketId}`)
  await page.locator('.talk li').first().waitFor()
}

/** A change of data that waits for the director's word. */
async function wantedAtSchool(): Promise<string> {
  await openDoor('school', { stories: false })
  return wanted(door, ANA)
}

test('S0-33: the director reads what is wanted and approves it, once; whoever wants it cannot', async () => {
  const ticketId = await wantedAtSchool()
  await look(ANA, ticketId)
  await page.getByText('El trabajo empieza cuando su organización lo autorice').waitFor()
  expect(await button('Autorizar').count()).toBe(0)
  await signIn(page, door.address, BENITO)
  await page.getByRole('heading', { name: 'Esperan su autorización' }).waitFor()
  await page.locator('.row', { hasText: 'por autorizar' }).click()
  await page.getByText('Autorice o rechace este trabajo').waitFor()
  await page.locator('.facts', { hasText: 'Matrícula 2231' }).waitFor()
  expect(await page.locator('.button:not(.quiet):not(.skip):visible').allTextContents()).toEqual(['Autorizar'])
  await page.getByLabel('Comentario (opcional)').fill('Está en su acta.')
  await button('Autorizar').click()
  await said('Benito Cux autorizó el trabajo.').waitFor()
  await said('Está en su acta.').waitFor()
  await page.getByText('Ahora nos toca a nosotros').waitFor()
  expect(await page.evaluate('document.activeElement === document.body')).toBe(false)
  expect(await button('Autorizar').count()).toBe(0)
})

test('S0-33: not approving asks twice, for it closes the ticket', async () => {
  await look(BENITO, await wantedAtSchool())
  await button('No autorizar…').click()
  await page.getByText('el caso se cerrará').waitFor()
  await button('No autorizar y cerrar el caso').click()
  await said('Benito Cux no autorizó el trabajo.').waitFor()
  await page.locator('.turn', { hasText: 'Se cerró porque ya no hace falta' }).waitFor()
})

test('S2-28: work outside the hours is offered at a price, and taken by whoever asked for help', async () => {
  await openDoor('club')
  const ticketId = await sample(door, 'QUETZAL', 'CARNETS')
  const quote = { amount: '40.00', from: '2026-12-21T22:00:00.000Z', to: '2026-12-21T23:30:00.000Z' }
  await (await apiAs(door, IRMA)).act('POST', ticketId, { path: 'off-hours', body: quote })
  await look(CARLA, ticketId)
  await page.locator('.sheet p', { hasText: 'Desde hoy a las 16:00 hasta hoy a las 17:30, por USD 40.00.' }).waitFor()
  await page.getByRole('button', { name: 'Aceptar y pagar USD 40.00' }).click()
  await said('Carla Fuentes aceptó la atención fuera de horario.').waitFor()
  await page.locator('.facts', { hasText: 'aceptada' }).waitFor()
})

test('S0-32: a datum that the desk asks for is named, with what it is for', async () => {
  await openDoor('erp')
  const ticketId = await sample(door, 'SANJOSE', 'CHEQUES')
  const body = { datum: 'número de serie de la impresora', reason: 'El formato depende del modelo.' }
  await (await apiAs(door, IRMA)).act('POST', ticketId, { path: 'data-requests', body })
  await look(BENITO, ticketId)
  await said('Irma Sandoval pide un dato: número de serie de la impresora. Para qué: El formato').waitFor()
})

test('S2-50: a follow-up says what it continues before it is sent, and both tickets lead to each other', async () => {
  await openDoor('erp')
  const [before, after] = await Promise.all([
    sample(door, 'SANJOSE', 'factura mal cargada'),
    sample(door, 'SANJOSE', 'otra factura'),
  ])
  await look(ANA, before)
  await page.locator('.turn', { hasText: 'Quedó resuelto' }).waitFor()
  await said(`Sigue en ${after}`).waitFor()
  await page.getByRole('link', { name: 'BANCOS, otra factura cargada dos veces' }).click()
  await page.getByRole('link', { name: 'BANCOS, factura mal cargada' }).click()
  await page.getByRole('link', { name: 'Abrir un caso que continúe este' }).click()
  await page.getByText(`Continúa el caso ${before}.`).waitFor()
})

test('S0-22: a colleague of whoever asked is not asked for stars that would be refused', async () => {
  await openDoor('erp')
  const ticketId = await sample(door, 'SANJOSE', 'factura mal cargada')
  await look(BENITO, ticketId)
  await page.getByRole('link', { name: 'Abrir un caso que continúe este' }).waitFor()
  expect(await page.getByRole('radio').count()).toBe(0)
})

test('S2-22: whoever said that he is away is told until when he is waited for', async () => {
  await openDoor('erp')
  const ticketId = await sample(door, 'SANJOSE', 'CHEQUES')
  const body = { until: '2026-12-22T16:00:00.000Z' }
  await (await apiAs(door, BENITO)).act('PUT', ticketId, { path: 'away', body })
  await look(BENITO, ticketId)
  await page.locator('.turn', { hasText: 'Le esperamos hasta mañana a las 10:00' }).waitFor()
  await said('Benito Cux avisó que no puede responder hasta mañana a las 10:00.').waitFor()
})

test('S2-41: whoever does not know yet names a day: nothing closes in silence before it, and from then on he is asked again', async () => {
  await openDoor('club')
  const ticketId = await sample(door, 'QUETZAL', 'REPORTES')
  const turn = (text: string) => page.locator('.turn', { hasText: text }).waitFor()
  await look(CARLA, ticketId)
  await turn('¿Quedó resuelto?')
  await button('Aún no lo sé: seguir al pendiente…').click()
  await page.getByLabel('Lo confirmo a más tardar').fill('2026-12-30T09:00')
  await button('Seguir al pendiente').click()
  await turn('Esperamos su palabra hasta el 30 dic a las 09:00')
  await said('Carla Fuentes todavía no sabe si quedó resuelto. Lo dirá a más tardar el 30 dic').waitFor()
  await button('Sí, quedó resuelto').waitFor()
  // Past the two days of attendance after which silence closes.
  await door.desk.until(instant('2026-12-30T14:59:00.000Z'))
  await look(CARLA, ticketId)
  await turn('Esperamos su palabra hasta hoy a las 09:00')
  await door.desk.until(instant('2026-12-30T15:00:00.000Z'))
  await page.reload()
  await turn('¿Quedó resuelto?')
  await button('Sí, quedó resuelto').waitFor()
  await door.desk.until(instant('2027-01-06T15:00:00.000Z'))
  await look(CARLA, ticketId)
  await turn('Se cerró porque no hubo respuesta')
})

test('S2-47: the phone of the office is on the ticket once the promise is broken, and only until it is answered', async () => {
  await openDoor('club', { stories: false })
  const ticketId = await (
    await apiAs(door, CARLA)
  ).open('/tickets', {
    topic: 'doubt',
    channel: 'portal',
    subject: 'SOCIOS, cómo se anula un recibo',
    description: 'Necesitamos saber cómo se anula un recibo que un socio pagó dos veces en la caja.',
    statements: ['will-follow'],
  })
  const { deadlines } = promised.parse(await readAs(door, CARLA, `tickets/${ticketId}`))
  const due = instant(deadlines[0].dueAt)
  const phone = page.getByRole('link', { name: '+58 212 000 0100' })
  await door.desk.until(fromEpoch(epoch(due) - 60_000))
  await look(CARLA, ticketId)
  await page.locator('.ribbon').waitFor()
  expect(await phone.count()).toBe(0)
  await door.desk.until(due)
  await page.reload()
  expect(await phone.getAttribute('href')).toBe('tel:+582120000100')
  await page.locator('.banner.late').waitFor()
  await (
    await apiAs(door, IRMA)
  ).act('POST', ticketId, { path: 'messages', body: { text: 'Se anula en Caja, Recibos.' } })
  await page.reload()
  await said('Se anula en Caja, Recibos.').waitFor()
  expect(await phone.count()).toBe(0)
})

test('S4-30: a ticket of high priority may go on by chat while there is somebody', async () => {
  await openDoor('erp')
  await look(ANA, await sample(door, 'SANJOSE', 'otra factura'))
  await page.getByRole('link', { name: 'Seguir por el chat' }).click()
  await page.waitForURL('**/chat/**')
  await page.getByRole('heading', { name: 'BANCOS, otra factura cargada dos veces' }).waitFor()
})
