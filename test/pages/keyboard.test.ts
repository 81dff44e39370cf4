/**
 * A desk without a mouse: every step by Tab, Enter and letters, in a window as small as one of 1280 × 900 at 200 % zoom,
 * with reduced motion. After every deed the focus is somewhere.
 */
import { deskApi } from '@plazo/local/desk-api'
import { SAMPLE_PASSWORD } from '@plazo/local/samples/people'
import { expect, test } from 'vitest'
import { door, openDoor, page, stage } from './stage.ts'

stage({ comes: { viewport: { width: 640, height: 450 } } })

const BENITO = 'benito@sanjose.example.com'
const CARLA = 'carla@quetzal.example.com'
const MOST_TABS = 80

const FOCUSED = `(() => {
  const at = document.activeElement
  const label = at?.labels?.[0]?.textContent ?? at?.getAttribute('aria-label') ?? at?.textContent ?? ''
  return at === document.body ? '' : label
})()`
const focused = () => page.evaluate<string>(FOCUSED)

async function tabTo(name: string): Promise<void> {
  const met: string[] = []
  for (let time = 0; time < MOST_TABS; time++) {
    await page.keyboard.press('Tab')
    met.push(await focused())
    if (met.at(-1)?.includes(name)) return
  }
  throw new Error(`no Tab leads to "${name}": ${met.join(' | ')}`)
}

async function enter(desk: string, mail: string): Promise<void> {
  await openDoor(desk)
  await page.goto(door.address)
  await page.locator('input[name=mail]').waitFor()
  await tabTo('Correo')
  await page.keyboard.type(mail)
  await tabTo('Contraseña')
  await page.keyboard.type(SAMPLE_PASSWORD)
  await page.keyboard.press('Enter')
  await page.locator('.row').first().waitFor()
}

async function openTicket(part: string): Promise<void> {
  await tabTo(part)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/tickets/*')
  await page.getByLabel('Su respuesta').waitFor()
}

async function isSomewhere(): Promise<void> {
  await expect.poll(focused, { timeout: 20_000 }).not.toBe('')
}

test('S3-19: signs in, opens the list, and narrows it', async () => {
  await enter('erp', BENITO)
  await tabTo('Mis casos')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/tickets')
  await page.locator('.row').first().waitFor()
  await tabTo('De mi organización')
  await page.keyboard.press('Enter')
  await page.waitForURL('**list=organisation')
  await isSomewhere()
  await tabTo('Todos')
  await page.keyboard.press('Enter')
  await page.waitForURL('**state=all')
  await tabTo('Buscar en el asunto')
  await page.keyboard.type('banco')
  await page.waitForURL('**text=banco**')
  expect(await focused()).toContain('Buscar en el asunto')
  const wide = 'document.documentElement.scrollWidth > document.documentElement.clientWidth'
  expect(await page.evaluate(wide)).toBe(false)
})

test('opens a ticket, replies, and withdraws it', async () => {
  await enter('erp', BENITO)
  const subject = await page.locator('.row strong').first().textContent()
  await openTicket(subject ?? '')
  await tabTo('Su respuesta')
  await page.keyboard.type('Sin ratón también se puede.')
  await tabTo('Enviar')
  await page.keyboard.press('Enter')
  await page.locator('.said', { hasText: 'Sin ratón también se puede.' }).waitFor()
  await isSomewhere()
  await tabTo('Ya no lo necesito')
  await page.keyboard.press('Enter')
  await expect.poll(focused, { timeout: 20_000 }).toContain('Retirar el caso')
  await page.keyboard.press('Enter')
  await page.getByText('Este caso está cerrado').waitFor()
  await isSomewhere()
})

test('S2-40, S2-41: of an offered solution says that it is solved, or when he will know', async () => {
  await enter('club', CARLA)
  await openTicket('REPORTES')
  await tabTo('Aún no lo sé')
  await page.keyboard.press('Enter')
  await expect.poll(focused, { timeout: 20_000 }).toContain('Lo confirmo a más tardar')
  await tabTo('Seguir al pendiente')
  await page.keyboard.press('Enter')
  await page.locator('.deed .error').first().waitFor()
  await isSomewhere()
  await tabTo('Sí, quedó resuelto')
  await page.keyboard.press('Enter')
  await page.getByText('Este caso está cerrado').waitFor()
  await isSomewhere()
})

test('what the desk writes meanwhile is announced and takes the focus from nobody; seen, it is told to be', async () => {
  await enter('erp', BENITO)
  await page.clock.install()
  const subject = await page.locator('.row strong').first().textContent()
  await openTicket(subject ?? '')
  await tabTo('Su respuesta')
  const { pathname } = new URL(page.url())
  await (
    await asIrma()
  ).act('POST', pathname.slice('/tickets/'.length), {
    path: 'messages',
    body: { text: 'Ya lo estamos viendo.' },
  })
  await page.clock.runFor(25_000)
  await page.getByRole('status').getByText('Mensaje nuevo de Irma Sandoval').waitFor()
  expect(await focused()).toContain('Su respuesta')
  await page.locator('.said', { hasText: 'Ya lo estamos viendo.' }).scrollIntoViewIfNeeded()
  await page.clock.runFor(5000)
  await page.locator('.said', { hasText: 'Visto por Benito Cux' }).first().waitFor()
})

async function asIrma() {
  const signIn = await fetch(`${door.address}/sign-in/`, {
    method: 'POST',
    headers: { 'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth' },
    body: JSON.stringify({
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: ((await (await fetch(`${door.address}/config.json`)).json()) as Config).signIn.clientId,
      AuthParameters: { USERNAME: 'irma@plazo.example.com', PASSWORD: SAMPLE_PASSWORD },
    }),
  })
  const { AuthenticationResult } = (await signIn.json()) as { AuthenticationResult: { AccessToken: string } }
  return deskApi(door.address, AuthenticationResult.AccessToken)
}

type Config = { signIn: { clientId: string } }
