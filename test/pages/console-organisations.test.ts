/**
 * What the desk's people see of organisations, and what admins do to their accounts.
 */
import { expect, test } from 'vitest'
import { signIn, visit } from './browser.ts'
import { ZOOMED } from './by-keyboard.ts'
import { browser, door, openDoor, page, stage } from './stage.ts'

stage({ comes: ZOOMED })

const IRMA = 'irma@plazo.example.com'
const LUCIA = 'lucia@plazo.example.com'
const MARCO = 'marco@plazo.example.com'

async function open(desk: string, mail: string, path: string): Promise<void> {
  await openDoor(desk)
  await signIn(page, door.address, mail, `/console${path}`)
}

const part = (name: string) => page.getByRole('region', { name })
const deed = (name: string) => page.getByRole('button', { name, exact: true })

/** What is said once, wherever it stands. */
async function heard(text: string): Promise<void> {
  await page.getByText(text, { exact: true }).waitFor()
}

test('S0-11: an agent finds an organisation by the beginning of its name, and sees plan, quota, slots and who used what', async () => {
  await open('erp', IRMA, '/organisations')
  await page.getByLabel('Nombre, desde el principio').fill('colegio sán')
  await page.keyboard.press('Enter')
  await page.getByRole('row').nth(1).waitFor()
  expect(await page.getByRole('row').count()).toBe(2)
  expect(page.url()).toContain('find=colegio')
  await page.getByRole('link', { name: 'Colegio San José' }).click()
  await part('Plan y vigencia').getByText('Básico').waitFor()
  await part('Cupo').getByText('Quedan 7 casos.').waitFor()
  await part('Movimientos').getByText('10 casos otorgados y 3 usados (').waitFor()
  const used = part('Movimientos').getByRole('row', { name: 'usado' })
  expect(await used.filter({ hasText: 'Ana Morales' }).count()).toBe(2)
  await part('Personas').getByText('benito@sanjose.example.com').waitFor()
})

test.for([IRMA, LUCIA])('who may not change accounts is offered nothing, and refused by the API: %s', async (mail) => {
  const asked = page.waitForRequest('**/api/v1/organisations/SANJOSE')
  await open('erp', mail, '/organisations/SANJOSE')
  await part('Personas').getByRole('row').nth(1).waitFor()
  expect(await page.locator('main button').count()).toBe(0)
  await page.getByText('Solo la administración cambia cuentas.').waitFor()
  await page.goto(`${door.address}/console/organisations/new`)
  await page.getByText('Solo la administración cambia cuentas.').waitFor()
  expect(await page.locator('main form').count()).toBe(0)
  const { authorization = '' } = (await asked).headers()
  const refused = await fetch(`${door.address}/api/v1/organisations/SANJOSE/plan/cancellation`, {
    method: 'PUT',
    headers: { authorization, 'content-type': 'application/json', 'if-match': '"1"' },
    body: '{}',
  })
  expect(refused.status).toBe(403)
  expect(await refused.text()).toContain('role/forbidden')
})

test('what is wrong with a licence is told at its line, though the one above was emptied', async () => {
  await open('club', MARCO, '/organisations/SANJOSE')
  await deed('Cambiar licencias').click()
  await page.getByLabel('Producto 2').selectOption({ index: 1 })
  await page.getByLabel('Producto 1').selectOption('')
  const version = page.getByLabel('Versión')
  await version.fill('9'.repeat(500))
  await page.keyboard.press('Control+Enter')
  await page.locator('[aria-invalid=true]').waitFor()
  expect(await version.getAttribute('aria-invalid')).toBe('true')
  await version.fill('12')
  await page.keyboard.press('Control+Enter')
  await heard('Licencias informadas.')
})

test('whoever would rather not register one is back at the others', async () => {
  await open('erp', MARCO, '/organisations/new')
  await page.getByLabel('Nombre').fill('Bazar Ñandú')
  await page.keyboard.press('Escape')
  await page.locator('main table').waitFor()
})

test('by keyboard alone: an admin registers an organisation and a person, and sells it a plan and a pack', async () => {
  await open('erp', MARCO, '/organisations/new')
  const type = (text: string) => page.keyboard.type(text)
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await page.getByLabel('Nombre').waitFor()
  await page.waitForFunction('document.activeElement?.tagName === "INPUT"')
  await type('Bazar Ñandú')
  await press('Tab')
  await type('bazar 1')
  await press('Enter')
  const code = page.getByLabel('Código')
  await page.locator('[aria-invalid=true]').waitFor()
  expect(await code.inputValue()).toBe('bazar 1')
  await press('ControlOrMeta+a')
  await type('BAZAR')
  await press('Enter')
  await page.getByRole('heading', { name: 'Bazar Ñandú' }).waitFor()
  await reach('Contratar o cambiar el plan')
  await press('Enter')
  await page.getByRole('form', { name: 'Contratar o cambiar el plan' }).waitFor()
  await type('Avan')
  await press('Tab', 'Tab', 'Tab')
  await reach('Guardar')
  await press('Enter')
  await heard('Plan contratado.')
  await part('Plan y vigencia').getByText('Avanzado').waitFor()
  expect(await page.evaluate('document.activeElement?.textContent')).toBe('Contratar o cambiar el plan')
  await reach('Vender un paquete')
  await press('Enter')
  await reach('Guardar')
  await press('Enter')
  await heard('Paquete vendido.')
  await part('Cupo').getByText('Quedan 30 casos.').waitFor()
  await reach('Registrar una persona')
  await press('Enter')
  await page.getByRole('form', { name: 'Registrar una persona' }).waitFor()
  await type('Flor Icó')
  await press('Tab')
  await type('flor')
  await press('Enter')
  await page.locator('[aria-invalid=true]').first().waitFor()
  expect(await page.getByLabel('Nombre', { exact: true }).inputValue()).toBe('Flor Icó')
  await type('flor@bazar.example.com')
  await press('Tab', 'Tab', 'Tab', 'Tab')
  await type('flor')
  await press('Enter')
  await heard('Persona registrada. Falta invitarla.')
})

/** Goes on by Tab until the button of that name, behind which its key may stand, has the focus. */
async function reach(name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    if ((await page.evaluate<string>('document.activeElement.textContent')).startsWith(name)) return
  }
  throw new Error(`no Tab leads to ${name}`)
}

test('S4-15: a plan that is cancelled says until when it stands, and is taken up again', async () => {
  await open('erp', MARCO, '/organisations/SANJOSE')
  await deed('Cancelar el plan').click()
  await page.getByText('El plan sigue hasta la próxima renovación').waitFor()
  await deed('Guardar').click()
  await heard('Plan cancelado.')
  await part('Plan y vigencia').getByText('termina el 11 ene 2027').waitFor()
  await deed('Renovar').click()
  await deed('Guardar').click()
  await heard('Plan renovado.')
  await part('Plan y vigencia').getByText('se renueva el 11 ene 2027').waitFor()
  await part('Historia de la cuenta').getByText('plan cancelado').waitFor()
})

test('S4-20: a use is given back with a reason, and the ledger says so', async () => {
  await open('erp', MARCO, '/organisations/SANJOSE')
  await part('Movimientos').getByRole('button', { name: 'Devolver' }).first().click()
  await page.getByLabel('Motivo').fill('No')
  await deed('Guardar').click()
  await page.locator('.field .error', { hasText: /\S/ }).first().waitFor()
  expect(await page.getByLabel('Motivo').inputValue()).toBe('No')
  await page.getByLabel('Motivo').fill('Repetía otro caso.')
  await deed('Guardar').click()
  await heard('Devuelto al cupo.')
  await part('Movimientos').getByText('1 devuelto').waitFor()
  await part('Cupo').getByText('Quedan 8 casos.').waitFor()
})

test('somebody else was faster: what was typed stays, what is new is read, and it is sent again', async () => {
  await open('erp', MARCO, '/organisations/SANJOSE')
  await deed('Informar un pago').click()
  await page.getByLabel('Pagado hasta').fill('2027-01-31')
  const colleague = await visit(browser)
  await signIn(colleague.page, door.address, MARCO, '/console/organisations/SANJOSE')
  await colleague.page.getByRole('button', { name: 'Cancelar el plan' }).click()
  await colleague.page.getByRole('button', { name: 'Guardar' }).click()
  await colleague.page.getByText('Plan cancelado.', { exact: true }).waitFor()
  await colleague.close()
  await deed('Guardar').click()
  await page.getByRole('alert').getByText('La organización cambió mientras tanto').waitFor()
  expect(await page.getByLabel('Pagado hasta').inputValue()).toBe('2027-01-31')
  await deed('Leer lo nuevo').click()
  await part('Plan y vigencia').getByText('termina el 11 ene 2027').waitFor()
  await deed('Guardar').click()
  await heard('Pago informado.')
  await part('Pagos').getByText('Pagado hasta el 31 ene 2027.').waitFor()
})

test('S0-02: who has not passed the course is excused with a reason, and who excused him is told', async () => {
  await open('school', MARCO, '/organisations/VOLCAN')
  const david = part('Personas').getByRole('row', { name: 'David Hill' })
  await david.getByText('55 %').waitFor()
  await david.getByRole('button', { name: 'Dispensar' }).click()
  await page.getByLabel('Motivo').fill('Lo cursó en su colegio anterior.')
  await deed('Guardar').click()
  await heard('Dispensa registrada.')
  await david.getByText('Dispensa de marco, 21 dic 2026: Lo cursó en su colegio anterior.').waitFor()
})

test('S2-25, S2-55: a club’s slots and windows; a window is announced in the desk’s own time', async () => {
  await open('club', MARCO, '/organisations/QUETZAL')
  await part('Ventanas de prioridad').getByText('Emisión de carnets 2027').waitFor()
  await part('Casos abiertos').getByText('de 2 lugares ocupados.').waitFor()
  await deed('Anunciar una ventana').click()
  await page.getByLabel('Desde').fill('2027-01-10T08:00')
  await page.getByLabel('Hasta').fill('2027-01-09T08:00')
  await deed('Guardar').click()
  await page.locator('.field .error', { hasText: /\S/ }).waitFor()
  await page.getByLabel('Hasta').fill('2027-01-20T18:00')
  await deed('Guardar').click()
  await heard('Ventana anunciada.')
  await part('Ventanas de prioridad').getByText('10 ene 2027, 08:00 a 20 ene 2027, 18:00').waitFor()
})
