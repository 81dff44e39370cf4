/** What one has read or typed at a browser is his: whoever comes to it next finds nothing of it, however the first one left. */
import { SAMPLE_PASSWORD } from '@plazo/local/samples/people'
import { expect, test } from 'vitest'
import { signIn } from './browser.ts'
import { IRMA, JULIO, readAs, sample, sitDown } from './console-desk.ts'
import { door, page, signOutEverywhere, stage } from './stage.ts'

stage({ desk: 'erp' })

const BENITO = 'benito@sanjose.example.com'
const ANA = 'ana@sanjose.example.com'
const CARLA = 'carla@quetzal.example.com'
const TYPED = 'Desde anoche no abre la caja tres, y hoy hay pagos.'

const told = () => page.getByLabel('Cuéntelo')
const reply = () => page.getByLabel('Su respuesta')
const composed = () => page.locator('#composed')
const dialog = () => page.getByRole('dialog', { name: 'Su sesión terminó' })
const out = () => page.getByRole('heading', { name: 'Entrar' }).waitFor()
const saved = () => page.getByText('El borrador está guardado en su cuenta.').waitFor()

async function enter(mail: string): Promise<void> {
  await page.locator('input[name=mail]').fill(mail)
  await page.locator('input[name=password]').fill(SAMPLE_PASSWORD)
  await page.keyboard.press('Enter')
}

/** Ana writes what is not for others. */
async function tell(): Promise<void> {
  await signIn(page, door.address, ANA, '/new')
  await told().fill(TYPED)
  await saved()
}

/** Whatever asks the desk next meets it. */
async function ask(): Promise<void> {
  await page.evaluate('dispatchEvent(new Event("focus"))')
  await page.getByRole('link', { name: 'Mis casos' }).click()
  await dialog().waitFor()
}

const LEAVING: Readonly<Record<string, () => Promise<void>>> = {
  'by the header': () => page.getByRole('button', { name: 'Salir' }).click(),
  async 'everywhere, from the profile'() {
    await page.getByRole('link', { name: 'Mi perfil' }).click()
    await page.getByRole('button', { name: 'Salir en todas partes' }).click()
  },
  async 'over a page whose session has ended'() {
    await signOutEverywhere(ANA)
    await ask()
    await dialog().getByRole('button', { name: 'Salir' }).click()
  },
}

test.each(Object.entries(LEAVING))('whoever leaves %s leaves nothing to whoever comes next', async (_, leave) => {
  await tell()
  await leave()
  await out()
  expect(await page.evaluate('sessionStorage.length')).toBe(0)
  await enter(CARLA)
  await page.locator('header').getByRole('link', { name: 'Nuevo caso' }).click()
  await told().waitFor()
  await page.waitForLoadState('networkidle')
  expect(await told().inputValue()).toBe('')
  expect(await readAs(door, CARLA, 'drafts/new.')).toEqual({})
})

test('whose session has ended at a reload finds what he typed once he is in again; whoever comes instead does not', async () => {
  await tell()
  await signOutEverywhere(ANA)
  await page.reload()
  await out()
  await enter(CARLA)
  await told().waitFor()
  await page.waitForLoadState('networkidle')
  expect(await told().inputValue()).toBe('')
  await told().fill('Palabras de Carla.')
  await saved()
  await signIn(page, door.address, ANA, '/new')
  await told().waitFor()
  expect(await told().inputValue()).toBe(TYPED)
  expect(await readAs(door, CARLA, 'drafts/new.')).toMatchObject({ content: expect.stringContaining('Carla') })
})

test('whoever signs in over the page of somebody else has a page of his own, and what waited there is not sent', async () => {
  await signIn(page, door.address, BENITO, '/tickets')
  await page.locator('.row').first().click()
  await page.locator('.ribbon').waitFor()
  await reply().fill(TYPED)
  await signOutEverywhere(BENITO)
  await page.getByRole('button', { name: 'Enviar', exact: true }).click()
  await dialog().waitFor()
  const begun = page.waitForEvent('load')
  await enter(ANA)
  await begun
  await page.locator('.ribbon').waitFor()
  expect(await reply().inputValue()).toBe('')
  await page.waitForLoadState('networkidle')
  expect(await page.locator('.said', { hasText: TYPED }).count()).toBe(0)
  await signIn(page, door.address, BENITO, new URL(page.url()).pathname)
  await page.locator('.ribbon').waitFor()
  expect(await reply().inputValue()).toBe(TYPED)
})

test('the console too: neither the profile nor the words of whoever left are there for the next', async () => {
  const ticketId = await sample(door, 'SANJOSE', 'CHEQUES')
  await sitDown(page, door, IRMA, ticketId)
  await composed().fill(TYPED)
  await page.getByText('guardado en su cuenta').waitFor()
  await page.locator('nav.views').getByRole('link', { name: 'Mi perfil' }).click()
  await page.getByRole('button', { name: 'Salir en todas partes' }).click()
  await out()
  await enter(JULIO)
  await page.locator('nav.views').waitFor()
  await page.getByText('julio@plazo.example.com').waitFor()
  expect(await page.getByText('irma@plazo.example.com').count()).toBe(0)
  await page.goto(`${door.address}/console/tickets/${ticketId}`)
  await composed().waitFor()
  expect(await composed().inputValue()).toBe('')
})

test('at the console too, whoever signs in over the page of somebody else sends nothing of hers', async () => {
  await sitDown(page, door, IRMA, await sample(door, 'SANJOSE', 'CHEQUES'))
  await composed().fill(TYPED)
  await signOutEverywhere(IRMA, '/console/profile')
  await page.keyboard.press('Control+Enter')
  await dialog().waitFor()
  const begun = page.waitForEvent('load')
  await enter(JULIO)
  await begun
  await composed().waitFor()
  expect(await composed().inputValue()).toBe('')
  await page.waitForLoadState('networkidle')
  expect(await page.locator('.said', { hasText: TYPED }).count()).toBe(0)
})
