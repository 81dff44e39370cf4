/** The people of an organisation, as an admin lets them in and tells how far they have got. */
import { expect, test } from 'vitest'
import { signIn } from './browser.ts'
import { MARCO } from './console-desk.ts'
import { mailLink } from './mail-link.ts'
import { come, door, page, stage } from './stage.ts'

stage({ desk: 'erp', stories: false })

const NADIA = { name: 'Nadia Quispe', mail: 'nadia@quetzal.example.com' }

const line = (name: string) => page.getByRole('row', { name })
const press = (name: string) => page.getByRole('button', { name }).click()
const heard = (text: string) => page.getByText(text, { exact: true }).waitFor()

async function register(): Promise<void> {
  await signIn(page, door.address, MARCO, '/console/organisations/QUETZAL')
  await press('Registrar una persona')
  await page.getByText('todavía no puede entrar: después invítele').waitFor()
  await page.getByLabel('Nombre', { exact: true }).fill(NADIA.name)
  await page.getByLabel('Correo').fill(NADIA.mail)
  await page.getByLabel('Identificador').fill('nadia')
  await press('Guardar')
  await heard('Persona registrada. Falta invitarla.')
  await line(NADIA.name).getByText('todavía no entra').waitFor()
}

async function invite(): Promise<string> {
  await line(NADIA.name).getByRole('button', { name: 'Invitar' }).click()
  await page.getByText(`A ${NADIA.name} le llega a ${NADIA.mail}`).waitFor()
  await press('Enviar la invitación')
  await page.getByRole('form', { name: 'Invitar' }).waitFor({ state: 'detached' })
  return mailLink(door, 'activate') ?? ''
}

test('S3-08, S3-09, S3-10: a person is registered, invited twice, and comes in by the newest mail with the terms accepted', async () => {
  await register()
  const first = await invite()
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Invitar')
  const second = await invite()
  expect(second).not.toBe(first)
  const admin = page
  const { page: customer } = await come()
  await customer.goto(`${door.address}${second}`)
  await customer.getByRole('heading', { name: `Hola, ${NADIA.name}` }).waitFor()
  await customer.getByLabel('Contraseña nueva').fill('Marea-alta-2026')
  await customer.getByLabel('Acepto').check()
  await customer.getByRole('button', { name: 'Guardar y entrar' }).click()
  await customer.getByRole('link', { name: 'Nuevo caso' }).first().waitFor()
  await admin.reload()
  const known = admin.getByRole('row', { name: NADIA.name })
  await known.getByText('entra desde el 21 dic 2026').waitFor()
  expect(await known.getByRole('button', { name: 'Invitar' }).count()).toBe(0)
})

test('an invitation that the desk refuses is said to be at the deed, which stays and is done again', async () => {
  await register()
  const limited = { status: 429, headers: { 'retry-after': '2' }, json: { status: 429, code: 'rate/limited' } }
  await page.route('**/invitations', (route) => route.fulfill(limited), { times: 1 })
  await line(NADIA.name).getByRole('button', { name: 'Invitar' }).click()
  await press('Enviar la invitación')
  await page.getByRole('form', { name: 'Invitar' }).getByRole('alert').waitFor()
  expect(mailLink(door, 'activate')).toBeUndefined()
  await press('Enviar la invitación')
  await heard(`Invitación enviada a ${NADIA.mail}.`)
  expect(mailLink(door, 'activate')).toBeDefined()
})

test('S0-02: a person is corrected and scored, each mistake said at its field, and both are read in his line', async () => {
  await signIn(page, door.address, MARCO, '/console/organisations/QUETZAL')
  await line('Carla Fuentes').getByRole('button', { name: 'Cambiar' }).click()
  await page.getByText('Cambiar a Carla Fuentes').waitFor()
  await page.getByLabel('Nombre', { exact: true }).fill('Carla Fuentes Ríos')
  await page.getByLabel('Teléfono').fill('5')
  await press('Guardar')
  await page.locator('[aria-invalid=true]').waitFor()
  expect(await page.evaluate('document.activeElement.labels[0].textContent')).toBe('Teléfono')
  await page.getByLabel('Teléfono').fill('+502 5512 3456')
  await page.getByLabel('Idioma').selectOption('en')
  await press('Guardar')
  await heard('Persona cambiada.')
  const carla = line('Carla Fuentes Ríos')
  await carla.getByText('+502 5512 3456').waitFor()
  await carla.getByText('inglés').waitFor()
  await carla.getByRole('button', { name: 'Calificar' }).click()
  await page.getByLabel('Curso aprobado (%)').fill('101')
  await press('Guardar')
  await page.locator('[aria-invalid=true]').waitFor()
  await page.getByLabel('Curso aprobado (%)').fill('82,5')
  await press('Guardar')
  await heard('Curso calificado.')
  await carla.getByText('82,5 %, 21 dic 2026').waitFor()
})
