import { instant } from '@plazo/domain/instant'
import { SAMPLE_PASSWORD } from '@plazo/local/samples/people'
import { expect, test } from 'vitest'
import { signIn } from './browser.ts'
import { door, page, stage } from './stage.ts'

stage({ desk: 'erp' })

const ANA = 'ana@sanjose.example.com'
const BENITO = 'benito@sanjose.example.com'
const STORY = 'Desde la actualización de anoche el cierre de caja no imprime en ninguna de las tres cajas.'

async function tell(): Promise<void> {
  await page.getByLabel('Tema').selectOption('errors')
  await page.getByLabel('¿Qué ocurre').fill('El cierre de caja no imprime')
  await page.getByLabel('Cuéntelo').fill(STORY)
  await page.getByLabel('Media').check()
  await page.getByLabel('Lo confirmo').check()
}

/** The ticket that waits for an answer of the desk. */
async function openFirst(): Promise<void> {
  await page.goto(`${door.address}/tickets`)
  await page.locator('.row').first().click()
  await page.locator('.ribbon').waitFor()
}

test('a wrong password is told, keeps the mail, and the right one opens the portal', async () => {
  await page.goto(door.address)
  await page.getByLabel('Correo').fill(ANA)
  await page.getByLabel('Contraseña').fill('otra')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('no coinciden').waitFor()
  expect(await page.getByLabel('Correo').inputValue()).toBe(ANA)
  await page.getByLabel('Contraseña').fill(SAMPLE_PASSWORD)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Hola, Ana' }).waitFor()
})

test('after too many wrong passwords one is told to wait', async () => {
  await page.goto(door.address)
  await page.getByLabel('Correo').fill(ANA)
  for (let time = 0; time < 6; time++) {
    await page.getByLabel('Contraseña').fill(`otra ${time}`)
    const answered = page.waitForResponse('**/sign-in/')
    await page.keyboard.press('Enter')
    await answered
  }
  await page.getByRole('alert').getByText('Demasiados intentos').waitFor()
})

test('S0-41: the home lists the channels with their hours, and says whether the desk is open, until or from when', async () => {
  await signIn(page, door.address, ANA)
  await page.getByText('Estamos atendiendo hasta las 12:00').waitFor()
  await page.getByText('Lunes a viernes de 8:00 a 12:00 y de 14:00 a 18:00').waitFor()
  await door.desk.until(instant('2026-12-22T02:00:00.000Z'))
  await signIn(page, door.address, ANA)
  await page.getByText('Ahora está cerrado. Abrimos mañana a las 08:00').waitFor()
})

test('S4-26: the promise and what is left are shown before sending; sent without the confirmation, the field says so', async () => {
  await signIn(page, door.address, ANA, '/new')
  await page.getByText('Nuestro compromiso').waitFor()
  await tell()
  await page.locator('.big', { hasText: 'mañana 10:40' }).waitFor()
  await page.getByText('Le quedan').waitFor()
  await page.getByLabel('Lo confirmo').uncheck()
  await page.getByRole('button', { name: 'Enviar caso' }).click()
  await page.locator('form .notice').waitFor()
  expect(await page.getByLabel('Cuéntelo').inputValue()).toBe(STORY)
})

test('nothing typed is lost by a reload, and a request whose answer is lost makes one ticket', async () => {
  await signIn(page, door.address, ANA, '/new')
  await page.getByText('Nuestro compromiso').waitFor()
  await tell()
  await page.reload()
  expect(await page.getByLabel('Cuéntelo').inputValue()).toBe(STORY)
  let lost = 0
  await page.route('**/api/v1/tickets', async (route) => {
    if (route.request().method() !== 'POST' || lost++ > 0) return route.continue()
    await route.fetch()
    return route.abort()
  })
  await page.getByRole('button', { name: 'Enviar caso' }).click()
  await page.getByRole('alert').getByText('No hay conexión').waitFor()
  await page.getByRole('button', { name: 'Enviar caso' }).click()
  await page.getByText('Le respondemos mañana antes de las 10:40').waitFor()
  await page.goto(`${door.address}/tickets`)
  await page.locator('.row').first().waitFor()
  expect(await page.locator('.row', { hasText: 'El cierre de caja no imprime' }).count()).toBe(1)
})

test('a ticket says whose turn it is, and by when, and how that is counted', async () => {
  await signIn(page, door.address, BENITO)
  await openFirst()
  await page.getByText('Ahora nos toca a nosotros').waitFor()
  await page.getByText('Le respondemos mañana antes de las 08:28').waitFor()
  await page.getByText('Cómo se cuenta este plazo').click()
  await page.getByRole('cell', { name: 'no, cerrado' }).first().waitFor()
})

test('a promise that is broken is said to be, without softening', async () => {
  await door.desk.until(instant('2026-12-22T15:00:00.000Z'))
  await signIn(page, door.address, BENITO)
  await openFirst()
  await page.getByText('Debíamos responderle hoy antes de las 08:28').waitFor()
  await page.locator('.ring-breached').waitFor()
})

test('S3-19: one’s own tickets and all of the account; filters stand in the address, and an empty list says so and leads back', async () => {
  await signIn(page, door.address, BENITO, '/tickets')
  await page.getByRole('link', { name: 'De mi organización' }).click()
  await page.getByRole('link', { name: 'Todos', exact: true }).click()
  await page.waitForURL('**/tickets?list=organisation&state=all')
  await page.locator('.row', { hasText: 'Cerrado' }).waitFor()
  expect(await page.locator('.row').count()).toBeGreaterThan(1)
  expect(await page.locator('.filters [aria-current]').allTextContents()).toEqual(['De mi organización', 'Todos'])
  await page.goto(`${door.address}/tickets?state=resolved`)
  await page.getByText('No hay casos con estos filtros.').waitFor()
  await page.getByRole('link', { name: 'Quitar filtros' }).click()
  await page.locator('.row').first().waitFor()
})

test('S3-22: the account’s tickets by each of the four states, none of them twice', async () => {
  await signIn(page, door.address, BENITO, '/tickets?list=organisation&state=all')
  await page.locator('.row').first().waitFor()
  const all = await page.locator('.row').allTextContents()
  const found: string[] = []
  for (const state of ['open', 'pending', 'resolved', 'closed']) {
    const link = `.narrowing .filters a[href$="state=${state}"]`
    await page.locator(link).click()
    await page.locator(`${link}[aria-current]`).waitFor()
    await page.locator('.row, .empty').first().waitFor()
    found.push(...(await page.locator('.row').allTextContents()))
  }
  expect(found.toSorted()).toEqual(all.toSorted())
})

test('S3-24, S1-06: the first screen has one’s tickets, the button for a new one, and the desk by WhatsApp and mail', async () => {
  await signIn(page, door.address, BENITO)
  await page.locator('.row').first().waitFor()
  const links = page.locator('a[href^="https://wa.me/"], a[href^="mailto:"]')
  expect(await links.allTextContents()).toEqual(['soporte@chipilin.example', '+502 0000 0101'])
  await page.locator('main').getByRole('link', { name: 'Nuevo caso' }).click()
  await page.waitForURL('**/new')
})

test('S2-49: a ticket that is withdrawn is closed, and the way on is one that follows it', async () => {
  await signIn(page, door.address, BENITO)
  await openFirst()
  await page.getByRole('button', { name: 'Ya no lo necesito' }).click()
  await page.getByRole('button', { name: 'Retirar el caso' }).click()
  await page.getByText('Este caso está cerrado').waitFor()
  await page.getByRole('link', { name: 'Abrir un caso que continúe este' }).click()
  await page.waitForURL('**/new?follows=SANJOSE-*')
})
