/** Signing in with a code of the telephone, which the desk's people need: at a desk that requires it. */
import { plus } from '@plazo/domain/instant'
import { CLIENTS } from '@plazo/local/in-process/pool-requests'
import { SAMPLE_PASSWORD } from '@plazo/local/samples/people'
import { beforeEach, expect, test } from 'vitest'
import { IRMA } from './console-desk.ts'
import { lookOver, READERS } from './look-over.ts'
import { come, door, openDoor, page, stage } from './stage.ts'
import { type Telephone, telephoneOf } from './telephone.ts'

stage()

beforeEach(() => openDoor('erp', { stories: false, secondFactor: 'required' }))

const heading = (name: string) => page.getByRole('heading', { name }).waitFor()
const notice = (text: string) => page.getByRole('alert').getByText(text).waitFor()
const isIn = () => page.locator('nav.views').waitFor()

async function givePassword(mail = IRMA, to = '/console'): Promise<void> {
  await page.goto(`${door.address}${to}`)
  await page.getByLabel('Correo').fill(mail)
  await page.getByLabel('Contraseña').fill(SAMPLE_PASSWORD)
  await page.keyboard.press('Enter')
}

async function giveCode(code: string): Promise<void> {
  await page.getByLabel('Código de seis dígitos').fill(code)
  await page.keyboard.press('Enter')
}

/** Of whoever is asked to: she is in then. */
async function setUp(): Promise<Telephone> {
  await heading('Configure su código')
  const telephone = await telephoneOf(page, door)
  await giveCode(telephone.code())
  await heading('Un código más')
  await giveCode(await telephone.next())
  await isIn()
  return telephone
}

/** On another machine, after she has set up her telephone: she is asked for a code. */
async function returns(): Promise<Telephone> {
  await givePassword()
  const telephone = await setUp()
  await come()
  await givePassword()
  await heading('Escriba su código')
  return telephone
}

test('an agent without a device sets one up by keyboard alone, and is in by the code after the one that proves it', async () => {
  await givePassword()
  await heading('Configure su código')
  expect(await page.evaluate('document.activeElement?.tagName')).toBe('H1')
  await page.getByRole('img', { name: 'Cuadro QR' }).waitFor()
  const address = (await page.getByRole('link', { name: 'este mismo teléfono' }).getAttribute('href')) ?? ''
  expect(address).toMatch(/^otpauth:\/\/totp\/[^?]+irma%40plazo\.example\.com\?secret=[A-Z2-7]{32}&issuer=/)
  const telephone = await telephoneOf(page, door)
  // Past the link, to the field.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type(telephone.code())
  await page.keyboard.press('Enter')
  await heading('Un código más')
  await page.keyboard.type(await telephone.next())
  await page.keyboard.press('Enter')
  await isIn()
})

test('whoever has a device is asked for its code where the cursor stands, which a telephone may fill in by itself', async () => {
  const telephone = await returns()
  const field = page.getByLabel('Código de seis dígitos')
  expect(await field.getAttribute('autocomplete')).toBe('one-time-code')
  expect(await field.getAttribute('inputmode')).toBe('numeric')
  const code = await telephone.next()
  // As apps show it.
  await page.keyboard.type(`${code.slice(0, 3)} ${code.slice(3)}`)
  await page.keyboard.press('Enter')
  await isIn()
})

test('a wrong code, a code used before, half a code and none are told, and the right one lets in still', async () => {
  const telephone = await returns()
  for (const code of ['12', telephone.code()]) {
    await giveCode(code)
    await notice('Ese código no vale')
  }
  await giveCode('')
  await page.getByText('Falta este dato.').waitFor()
  const right = await telephone.next()
  await giveCode(right === '000000' ? '000001' : '000000')
  await notice('Ese código no vale')
  await giveCode(right)
  await isIn()
})

test('who takes too long is led back to the password, with the mail kept and the reason said', async () => {
  const telephone = await returns()
  await door.desk.until(plus(door.desk.now, 4 * 60_000))
  await giveCode(telephone.code())
  await notice('Se acabó el tiempo')
  expect(await page.getByLabel('Correo').inputValue()).toBe(IRMA)
  await page.keyboard.type(SAMPLE_PASSWORD)
  await page.keyboard.press('Enter')
  await giveCode(await telephone.next())
  await isIn()
})

test('too many attempts are told, and whom to ask without the telephone', async () => {
  await returns()
  await page.route('**/sign-in/', (route) => route.fulfill({ status: 400, json: { __type: 'LimitExceededException' } }))
  await giveCode('123456')
  await notice('Demasiados intentos')
  await page.getByText('Pida a quien administra').waitFor()
})

test('a proof that fails leaves secret and picture where they are, and what was done is not asked again', async () => {
  await givePassword()
  await heading('Configure su código')
  const telephone = await telephoneOf(page, door)
  const secret = await page.locator('.secret').textContent()
  await giveCode('12345')
  await notice('Ese código no vale')
  await page.route('**/sign-in/', async (route) => {
    const isLeaving = route.request().headers()['x-amz-target']?.endsWith('GlobalSignOut') === true
    await (isLeaving ? route.abort() : route.continue())
  })
  await giveCode(telephone.code())
  await notice('No hay conexión')
  expect(await page.locator('.secret').textContent()).toBe(secret)
  await page.unroute('**/sign-in/')
  await page.getByRole('button', { name: 'Comprobar' }).click()
  await heading('Un código más')
  await giveCode(await telephone.next())
  await isIn()
})

test('setting up a device ends every session from before, for which a password was enough', async () => {
  door.desk.signIns.secondFactor = 'off'
  await givePassword()
  await isIn()
  const before = page
  door.desk.signIns.secondFactor = 'required'
  await come()
  await givePassword()
  await setUp()
  await before.reload()
  await before.getByRole('heading', { name: 'Entrar' }).waitFor()
})

test('S2-59: a forgotten password leads past the telephone too, and ends the other sessions', async () => {
  const telephone = await returns()
  await page.getByRole('button', { name: 'Volver a entrar' }).click()
  await page.getByRole('button', { name: 'Olvidé mi contraseña' }).click()
  await page.getByRole('button', { name: 'Enviarme el código' }).click()
  // It is mailed by then.
  await page.getByLabel('Código del correo').waitFor()
  await page.getByLabel('Código del correo').fill(door.desk.mails.at(-1)?.subject ?? '')
  await page.getByLabel('Contraseña nueva').fill('Marea-alta-2026')
  await page.keyboard.press('Enter')
  await heading('Escriba su código')
  await giveCode(await telephone.next())
  await heading('Un código más')
  await giveCode(await telephone.next())
  await isIn()
})

test('whoever was given a password by an administrator chooses one of her own, and goes on to her telephone', async () => {
  const asked: unknown[] = []
  // An administrator's part of the pool is not in this process: here stands what Cognito says then.
  await page.route('**/sign-in/', async (route) => {
    const action = route.request().headers()['x-amz-target']?.split('.')[1]
    if (action !== 'InitiateAuth' && action !== 'RespondToAuthChallenge') return route.continue()
    if (action === 'InitiateAuth') {
      const ChallengeParameters = { USER_ID_FOR_SRP: 'irma' }
      return route.fulfill({ json: { ChallengeName: 'NEW_PASSWORD_REQUIRED', Session: 'given', ChallengeParameters } })
    }
    asked.push(route.request().postDataJSON())
    if (asked.length === 1) return route.fulfill({ status: 400, json: { __type: 'InvalidPasswordException' } })
    const headers = { 'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth' }
    const AuthParameters = { USERNAME: IRMA, PASSWORD: SAMPLE_PASSWORD }
    const body = JSON.stringify({ AuthFlow: 'USER_PASSWORD_AUTH', ClientId: CLIENTS.consoleClientId, AuthParameters })
    return route.continue({ headers: { ...route.request().headers(), ...headers }, postData: body })
  })
  await givePassword()
  await heading('Elija su contraseña')
  await page.keyboard.type('corta')
  await page.keyboard.press('Enter')
  await notice('La contraseña nueva no alcanza')
  await page.getByLabel('Contraseña nueva').fill('Marea-alta-2026')
  await page.keyboard.press('Enter')
  await heading('Configure su código')
  expect(asked.at(-1)).toMatchObject({
    ChallengeName: 'NEW_PASSWORD_REQUIRED',
    Session: 'given',
    ChallengeResponses: { USERNAME: 'irma', NEW_PASSWORD: 'Marea-alta-2026' },
  })
})

test('a customer is asked for no code', async () => {
  await givePassword('ana@sanjose.example.com', '/')
  await heading('Hola, Ana')
})

test.each(READERS)('Q18: neither screen of it breaks WCAG 2.2 AA: $locale', async (reader) => {
  await come(reader)
  await page.goto(`${door.address}/console`)
  await page.locator('input[name=mail]').fill(IRMA)
  await page.locator('input[name=password]').fill(SAMPLE_PASSWORD)
  await page.keyboard.press('Enter')
  await page.locator('.qr').waitFor()
  await lookOver('device')
  const telephone = await telephoneOf(page, door)
  await page.locator('input[name=code]').fill(telephone.code())
  await page.keyboard.press('Enter')
  await page.locator('.qr').waitFor({ state: 'detached' })
  await lookOver('device-code')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').waitFor()
  await lookOver('device-code-wrong')
})
