import { expect, test } from 'vitest'
import { ZOOMED } from './by-keyboard.ts'
import { IRMA, MARCO, openStory, sample, sitDown } from './console-desk.ts'
import { door, openDoor, page, stage } from './stage.ts'

stage({ comes: ZOOMED })

const ANA = 'ana@sanjose.example.com'

const happened = (text: string) => page.locator('.talk .event', { hasText: text })
const deed = () => page.locator('form.deed')
const focused = () => page.evaluate('document.activeElement.textContent')

/** Of the deeds that have no key of their own. */
async function further(name: string): Promise<void> {
  await page.locator('main').focus()
  await page.keyboard.press('.')
  await page.getByRole('button', { name }).click()
}

test('S2-10, by keyboard alone: a, whom, Enter; it is his, with all that was said, and the focus comes back', async () => {
  await openDoor('erp')
  await sitDown(page, door, IRMA, await sample(door, 'JADE', 'PAGOS'))
  await page.getByRole('button', { name: 'Asignar' }).focus()
  await page.keyboard.press('a')
  await page.keyboard.type('Julio')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await happened('Irma Sandoval lo asignó a Julio Paz.').waitFor()
  await page.locator('.promised', { hasText: 'Lo tiene Julio Paz' }).waitFor()
  expect(await focused()).toContain('Asignar')
})

test('by keyboard alone: m takes it at once; when the desk says no it is given back in sight', async () => {
  await openDoor('erp')
  await sitDown(page, door, IRMA, await sample(door, 'JADE', 'PAGOS'))
  await page.route('**/assignee', (route) => route.fulfill({ status: 500, json: { code: 'fault' } }))
  await page.locator('main').focus()
  await page.keyboard.press('m')
  await page.getByRole('alert').getByText('Algo falló de nuestro lado').waitFor()
  await page.locator('.promised', { hasText: 'Nadie lo tiene' }).waitFor()
  await page.unroute('**/assignee')
  await page.keyboard.press('m')
  await happened('Irma Sandoval lo tomó.').waitFor()
})

test('S0-21: handed over with too short a note, the problem stands at its field and all is kept; then it goes on elsewhere', async () => {
  await openDoor('erp')
  await sitDown(page, door, IRMA, await sample(door, 'SANJOSE', 'CHEQUES'))
  await page.locator('main').focus()
  await page.keyboard.press('t')
  await deed().getByLabel('Departamento').selectOption('billing')
  await deed().getByLabel('Qué debe saber').fill('Pago')
  await deed().getByRole('button', { name: 'Pasar' }).click()
  await deed().locator('.error', { hasText: /./ }).first().waitFor()
  expect(await deed().getByLabel('Departamento').inputValue()).toBe('billing')
  await expect.poll(() => page.evaluate('document.activeElement.name')).toBe('note')
  await deed().getByLabel('Qué debe saber').fill('Pregunta por el pago del mes.')
  await deed().getByRole('button', { name: 'Pasar' }).click()
  await happened('sigue en otro departamento').getByRole('link').click()
  await page.locator('.talk', { hasText: 'abrió el caso' }).waitFor()
  await page.locator('.about', { hasText: 'Viene de, o sigue en' }).waitFor()
})

test('S4-26: the priority changes, its meaning read beside it, and the promises with it', async () => {
  await openDoor('erp')
  await sitDown(page, door, IRMA, await sample(door, 'SANJOSE', 'CHEQUES'))
  await page.locator('main').focus()
  await page.keyboard.press('p')
  await deed().getByText('Alta: Confirmo que la operación está gravemente afectada').waitFor({ state: 'attached' })
  await deed().getByLabel('Prioridad').selectOption('high')
  await deed().getByRole('button', { name: 'Cambiar' }).click()
  await happened('puso la prioridad en Alta').waitFor()
})

test('S2-07: a phone call is written down and moves no promise', async () => {
  await openDoor('erp')
  await sitDown(page, door, IRMA, await sample(door, 'SANJOSE', 'CHEQUES'))
  const promised = page.locator('.promised .due', { hasText: '08:28' })
  await promised.waitFor()
  const due = await promised.textContent()
  await further('Anotar una llamada')
  await deed().getByLabel('Qué se dijo').fill('Llama para saber cómo va.')
  await deed().getByRole('button', { name: 'Anotar', exact: true }).click()
  await happened('Llamó Benito Cux').waitFor()
  expect(await promised.textContent()).toBe(due)
})

test('S2-29: another matter is taken out into a ticket of its own', async () => {
  await openDoor('erp')
  await sitDown(page, door, IRMA, await sample(door, 'SANJOSE', 'CHEQUES'))
  await further('Separar otro asunto')
  await deed().getByLabel('Asunto').fill('SESIONES, no deja entrar')
  await deed().getByLabel('De qué trata').fill('La cajera nueva no puede entrar con su usuario.')
  await deed().getByRole('button', { name: 'Abrir el otro caso' }).click()
  await happened('separó otro asunto en').getByRole('link').click()
  await page.getByRole('heading', { name: 'SESIONES, no deja entrar' }).waitFor()
})

test('S2-09: escalated to the next level with a reason that only the team reads', async () => {
  await openDoor('club')
  await sitDown(page, door, IRMA, await sample(door, 'SANJOSE', 'SOCIOS'))
  await further('Escalar')
  await deed().getByLabel('Por qué').fill('El cálculo de la mora está en el código.')
  await deed().getByRole('button', { name: 'Escalar' }).click()
  await happened('lo escaló al nivel 1').waitFor()
  await page.locator('.said.inside', { hasText: 'El cálculo de la mora' }).getByText('motivo interno').waitFor()
})

test('S2-28: a quote inside the hours is refused at its field; outside of them it goes out', async () => {
  await openDoor('club')
  await sitDown(page, door, IRMA, await sample(door, 'SANJOSE', 'SOCIOS'))
  await further('Cotizar fuera de horario')
  await deed().getByLabel('Precio en USD').fill('150.00')
  await deed().getByLabel('Desde').fill('2026-12-22T12:00')
  await deed().getByLabel('Hasta').fill('2026-12-22T14:00')
  await deed().getByRole('button', { name: 'Enviar cotización' }).click()
  await deed().locator('[aria-invalid=true]').waitFor()
  expect(await deed().getByLabel('Precio en USD').inputValue()).toBe('150.00')
  await deed().getByLabel('Desde').fill('2026-12-22T20:00')
  await deed().getByLabel('Hasta').fill('2026-12-22T22:00')
  await deed().getByRole('button', { name: 'Enviar cotización' }).click()
  await happened('cotizó 150.00 USD').waitFor()
})

test('S0-32: a datum that is not listed wants its reason, said at the field; a listed one does not', async () => {
  await openDoor('school')
  await sitDown(page, door, IRMA, await sample(door, 'QUETZAL', 'Recarga'))
  await further('Pedir un dato')
  await deed().getByLabel('Qué dato').selectOption({ label: 'Otro dato…' })
  await deed().getByLabel('Cuál').fill('Clave del SAT')
  await deed().getByRole('button', { name: 'Pedirlo' }).click()
  await deed().locator('[name=reason][aria-invalid=true]').waitFor()
  await deed().getByLabel('Por qué este caso').fill('Sin ella no se cargan los timbres.')
  await deed().getByRole('button', { name: 'Pedirlo' }).click()
  await happened('pidió un dato: Clave del SAT').waitFor()
})

test('S0-38: a chat goes on in writing, with its transcript', async () => {
  await openDoor('school', { stories: false })
  await sitDown(page, door, IRMA, await openStory(door, ANA, 'usage'))
  await further('Seguir por escrito')
  await deed().getByLabel('Horas que llevará').fill('3')
  await deed().getByRole('button', { name: 'Pasar a caso' }).click()
  await happened('sigue en otro departamento').getByRole('link').waitFor()
})

test('S0-33: until the director’s word nobody does the work; an admin lets it start for a reason that all read', async () => {
  await openDoor('school', { stories: false })
  const ticketId = await openStory(door, ANA, 'data-edit')
  await sitDown(page, door, MARCO, ticketId)
  await page.getByText('El trabajo espera la autorización').waitFor()
  await page.locator('#composed').fill('Ya está corregida.')
  await page.keyboard.press('Control+Enter')
  await page.locator('.composer').getByRole('alert').waitFor()
  expect(await page.locator('#composed').inputValue()).toBe('Ya está corregida.')
  await further('Empezar sin la autorización')
  await deed().getByLabel('Por qué no puede esperar').fill('El director está de viaje y lo pidió por teléfono.')
  await deed().getByRole('button', { name: 'Dejar empezar' }).click()
  await happened('deja empezar sin la autorización').waitFor()
})

test('S0-11: plan, what is left of it, standing and earlier tickets are there at once; l names one of them', async () => {
  await openDoor('erp')
  await sitDown(page, door, IRMA, await sample(door, 'SANJOSE', 'CHEQUES'))
  const earlier = await sample(door, 'SANJOSE', 'otra factura')
  await page.locator('.about', { hasText: 'Básico' }).getByText('quedan').waitFor()
  await page.locator('.about-fact', { hasText: 'Casos abiertos' }).getByText(/^\d/).waitFor()
  await page.locator('.about-fact', { hasText: 'La mesa, ahora' }).getByText('Abierto').waitFor()
  await page.locator('.about', { hasText: 'al día' }).getByText('Casos anteriores (2)').waitFor()
  await page.locator('main').focus()
  await page.keyboard.press('n')
  await page.keyboard.type('Como en ')
  await page.locator('main').focus()
  await page.keyboard.press('l')
  await page.getByRole('button', { name: `Nombrar ${earlier}` }).click()
  await expect.poll(() => page.locator('#composed').inputValue()).toBe(`Como en ${earlier}`)
})

test('a snippet is filled in, in the language of the customer', async () => {
  await openDoor('erp')
  await sitDown(page, door, IRMA, await sample(door, 'VOLCAN', 'REPORTS'))
  await page.locator('#composed').focus()
  await page.getByRole('button', { name: 'Plantillas en inglés' }).click()
  await page.getByRole('button', { name: 'Lo tengo' }).click()
  await expect
    .poll(() => page.locator('#composed').inputValue())
    .toContain('Hello David Hill,\n\nI have your ticket VOLCAN-')
})

test('S4-20: an admin gives a ticket back to the quota, with the reason', async () => {
  await openDoor('erp')
  await sitDown(page, door, MARCO, await sample(door, 'SANJOSE', 'CHEQUES'))
  await further('Devolver al cupo')
  await deed().getByLabel('Por qué').fill('El error era nuestro.')
  await deed().getByRole('button', { name: 'Devolver' }).click()
  await happened('Marco Solís devolvió el caso al cupo.').waitFor()
})

test('S1-14, S0-25: what was told at the opening stands with the ticket: the form, whom to call, and who wrote', async () => {
  await openDoor('school')
  await sitDown(page, door, MARCO, await sample(door, 'QUETZAL', 'Recarga'))
  expect(await page.locator('.opened').innerText()).toContain('EKU9003173C9')
  await page.goto(`${door.address}/console/tickets/${await openStory(door, ANA, 'usage')}`)
  await page.locator('.ticket .composer').waitFor()
  expect(await page.locator('.opened').innerText()).toContain('5512345678')
})

test('by keyboard alone: what stands behind "Más" has its own key, and a name in the palette', async () => {
  await openDoor('erp')
  await sitDown(page, door, IRMA, await sample(door, 'SANJOSE', 'CHEQUES'))
  await page.locator('main').focus()
  await page.keyboard.press('d')
  await deed().getByRole('heading', { name: 'Pedir un dato' }).waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('llamada')
  await page.getByRole('option', { name: 'Anotar una llamada' }).waitFor()
  await page.keyboard.press('Enter')
  await deed().getByRole('heading', { name: 'Anotar una llamada' }).waitFor()
})

test('by keyboard alone: what is chosen in a form goes by Ctrl+Enter from wherever one is in it', async () => {
  await openDoor('erp')
  await sitDown(page, door, IRMA, await sample(door, 'SANJOSE', 'CHEQUES'))
  await page.locator('main').focus()
  await page.keyboard.press('p')
  await page.getByRole('combobox', { name: 'Prioridad' }).waitFor()
  await page.keyboard.type('Alta')
  await page.keyboard.press('Control+Enter')
  await deed().waitFor({ state: 'detached' })
  await page.locator('.ticket .head', { hasText: 'alta' }).waitFor()
})
