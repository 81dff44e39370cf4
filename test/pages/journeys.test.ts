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

test('S2-49: a ticket that is withdrawn is closed, and the way on is one that follows it', async () => {
  await signIn(page, door.address, BENITO)
  await openFirst()
  await page.getByRole('button', { name: 'Ya no lo necesito' }).click()
  await page.getByRole('button', { name: 'Retirar el caso' }).click()
  await page.getByText('Este caso está cerrado').waitFor()
  await page.getByRole('link', { name: 'Abrir un caso que continúe este' }).click()
  await page.waitForURL('**/new?follows=SANJOSE-*')
})

test('the clock of a desk in one process is moved by a request, and what falls due on the way happens', async () => {
  await signIn(page, door.address, BENITO)
  await openFirst()
  const move = async (by: string) =>
    (await fetch(`${door.address}/dev/clock`, { method: 'POST', body: JSON.stringify({ by }) })).status
  expect(await move('tomorrow')).toBe(422)
  expect(await move('PT72H')).toBe(200)
  await page.reload()
  await page.locator('.ring-breached').first().waitFor()
})
