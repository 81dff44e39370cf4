/** A session that ends, or only seems to, while somebody writes: nothing typed is lost. */
import { plus } from '@plazo/domain/instant'
import { SAMPLE_PASSWORD } from '@plazo/local/samples/people'
import { expect, test } from 'vitest'
import { signIn } from './browser.ts'
import { IRMA, sample, sitDown } from './console-desk.ts'
import { door, page, signOutEverywhere, stage } from './stage.ts'
import { telephoneOf } from './telephone.ts'

stage({ desk: 'erp' })

const BENITO = 'benito@sanjose.example.com'
const TYPED = 'También con la impresora nueva.'
const HOUR = 3_600_000

const dialog = () => page.getByRole('dialog', { name: 'Su sesión terminó' })
const reply = () => page.getByLabel('Su respuesta')
const composed = () => page.locator('#composed')
const said = () => page.locator('.said', { hasText: TYPED }).waitFor()
const send = () => page.getByRole('button', { name: 'Enviar', exact: true }).click()

async function write(): Promise<void> {
  await signIn(page, door.address, BENITO, '/tickets')
  await page.locator('.row').first().click()
  await page.locator('.ribbon').waitFor()
  await reply().fill(TYPED)
}

async function enterAgain(mail: string): Promise<void> {
  await dialog().getByLabel('Correo').fill(mail)
  await dialog().getByLabel('Contraseña').fill(SAMPLE_PASSWORD)
  await page.keyboard.press('Enter')
}

test('a customer’s session ends in mid-sentence: he signs in over the page, and what he typed is sent', async () => {
  await write()
  await signOutEverywhere(BENITO)
  await send()
  await dialog().waitFor()
  expect(await reply().inputValue()).toBe(TYPED)
  await dialog().getByLabel('Correo').fill(BENITO)
  await dialog().getByLabel('Contraseña').fill('otra')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('no coinciden').waitFor()
  await enterAgain(BENITO)
  await said()
  await dialog().waitFor({ state: 'detached' })
})

test('the tokens of the console are in no place that outlives the tab', async () => {
  const granted: string[] = []
  page.on('response', async (answer) => {
    if (new URL(answer.url()).pathname === '/sign-in/') granted.push(await answer.text())
  })
  await sitDown(page, door, IRMA, await sample(door, 'SANJOSE', 'CHEQUES'))
  const tokens = granted.flatMap((text) => [...text.matchAll(/"(?:Access|Id|Refresh)Token":"([^"]+)"/g)])
  const kept = await page.evaluate<string>('JSON.stringify([localStorage, document.cookie])')
  expect(tokens.length).toBeGreaterThanOrEqual(2)
  expect(tokens.filter(([, token = '']) => kept.includes(token))).toEqual([])
  expect(await page.context().cookies()).toEqual([])
})

test('an agent’s session ends in mid-sentence: she signs in over the console, and what she typed is sent', async () => {
  await sitDown(page, door, IRMA, await sample(door, 'SANJOSE', 'CHEQUES'))
  await composed().fill(TYPED)
  await signOutEverywhere(IRMA, '/console/profile')
  await page.keyboard.press('Control+Enter')
  await dialog().waitFor()
  expect(await composed().inputValue()).toBe(TYPED)
  await enterAgain(IRMA)
  await said()
  await dialog().waitFor({ state: 'detached' })
})

test('an agent whose telephone was taken from her account sets up another over the page, and what she typed is sent', async () => {
  await sitDown(page, door, IRMA, await sample(door, 'SANJOSE', 'CHEQUES'))
  await composed().fill(TYPED)
  // From then on she has no role, once her token is renewed.
  door.desk.signIns.secondFactor = 'required'
  await door.desk.until(plus(door.desk.now, 2 * HOUR))
  await page.keyboard.press('Control+Enter')
  await dialog().waitFor()
  await enterAgain(IRMA)
  const over = page.getByRole('dialog')
  await over.getByRole('heading', { name: 'Configure su código' }).waitFor()
  const telephone = await telephoneOf(page, door)
  await over.getByLabel('Código de seis dígitos').fill(telephone.code())
  await page.keyboard.press('Enter')
  await over.getByRole('heading', { name: 'Un código más' }).waitFor()
  await over.getByLabel('Código de seis dígitos').fill(await telephone.next())
  await page.keyboard.press('Enter')
  await said()
})

test('a session that cannot be renewed for lack of a connection has not ended: it is said, and the same button sends once there is one', async () => {
  await write()
  await door.desk.until(plus(door.desk.now, 2 * HOUR))
  await page.route('**/sign-in/', (route) => route.abort())
  await send()
  await page.getByRole('alert').getByText('No hay conexión').first().waitFor()
  expect(await reply().inputValue()).toBe(TYPED)
  expect(await page.getByRole('dialog').count()).toBe(0)
  await page.unroute('**/sign-in/')
  await send()
  await said()
})

test('a fault of the pool ends no session either', async () => {
  await write()
  await door.desk.until(plus(door.desk.now, 2 * HOUR))
  const fault = { status: 400, json: { __type: 'UnexpectedLambdaException' } }
  await page.route('**/sign-in/', (route) => route.fulfill(fault))
  await send()
  await page.getByRole('alert').getByText('Algo falló de nuestro lado').first().waitFor()
  expect(await page.getByRole('dialog').count()).toBe(0)
  await page.unroute('**/sign-in/')
  await send()
  await said()
})

test('a page opened without a way to the pool waits, and goes on by itself where it was once there is a connection', async () => {
  await write()
  await page.route('**/sign-in/', (route) => route.abort())
  await page.reload()
  await page.getByRole('heading', { name: 'No logramos conectarnos' }).waitFor()
  await page.getByRole('button', { name: 'Reintentar' }).click()
  await page.getByRole('heading', { name: 'No logramos conectarnos' }).waitFor()
  await page.unroute('**/sign-in/')
  await page.context().setOffline(true)
  await page.context().setOffline(false)
  await page.locator('.ribbon').waitFor()
  expect(await reply().inputValue()).toBe(TYPED)
})
