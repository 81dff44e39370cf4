/**
 * The rules in force, broken promises and approvals, as the desk's people read them.
 */
import { instant } from '@plazo/domain/instant'
import { expect, test } from 'vitest'
import { WRITTEN } from '../fixtures/school-desk.ts'
import { signIn } from './browser.ts'
import { apiAs, sample } from './console-desk.ts'
import { lookOver, READERS } from './look-over.ts'
import { come, door, openDoor, page, stage } from './stage.ts'

stage()

const IRMA = 'irma@plazo.example.com'
const MARCO = 'marco@plazo.example.com'

const part = (name: string) => page.getByRole('region', { name })

test('S4-07: an agent reads the rules in force, and what the next version changes, and changes nothing', async () => {
  await openDoor('erp')
  await signIn(page, door.address, IRMA, '/console/rules')
  await page.getByText('Versión 2026-01-01, vigente desde el 1 ene 2026.').waitFor()
  const change = part('Qué cambia el 1 jul 2027').getByRole('row', { name: 'Corporativo' })
  await change.getByText('24 h de atención').waitFor()
  await change.getByText('16 h de atención').waitFor()
  const lunes = part('Horario de la semana').getByRole('row', { name: 'lunes' })
  await lunes.getByText('08:00–12:00, 14:00–18:00').waitFor()
  await part('Días especiales').getByText('25 dic 2026').waitFor()
  const basic = part('Compromisos').getByRole('row', { name: 'Básico' }).filter({ hasText: 'Alta' })
  await basic.getByText('2 h de atención').first().waitFor()
  await part('Todas las reglas').getByText('temas (').click()
  await page.getByRole('cell', { name: 'Facturación y pagos' }).first().waitFor()
  expect(await page.locator('main button, main form, main input').count()).toBe(0)
})

test('the rules are told in the reader’s language', async () => {
  await openDoor('school')
  await signIn(page, door.address, MARCO, '/console/rules')
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Rules in force' }).waitFor()
  await page.getByText('No other version is coming.').waitFor()
  await part('Texts of the desk').getByText('Welcome', { exact: false }).first().waitFor()
})

test('by keyboard alone: a broken promise is found, and why it broke is told: what counted, and who had it', async () => {
  await openDoor('erp')
  await door.desk.until(instant('2026-12-22T20:00:00.000Z'))
  await signIn(page, door.address, IRMA, '/console/breaches')
  await page.getByRole('row').nth(1).waitFor()
  const subject = (await page.getByRole('rowheader').getByRole('link').first().textContent()) ?? ''
  await reach(subject)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: subject }).waitFor()
  await page.getByText(/^Venció .*08:28/).waitFor()
  await page.locator('.ribbon').first().waitFor()
  await reach('Cómo se cuenta este plazo')
  await page.keyboard.press('Enter')
  await page.getByRole('cell', { name: 'no, cerrado' }).first().waitFor()
  await part('Quién lo tuvo').getByRole('listitem').first().waitFor()
  await reach('Abrir el caso')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/console/tickets/**')
})

test('S2-11, by keyboard alone: what broke in the period stays when it is answered, says how late, and is narrowed in the address', async () => {
  await openDoor('erp')
  const ticketId = await sample(door, 'SANJOSE', 'CHEQUES')
  await door.desk.until(instant('2026-12-22T20:00:00.000Z'))
  await (
    await apiAs(door, IRMA)
  ).act('POST', ticketId, { path: 'messages', body: { text: 'Ya está el formato nuevo.', asks: false } })
  await signIn(page, door.address, IRMA, '/console/breaches')
  const period = page.getByRole('region', { name: 'Todo lo que venció' })
  const answered = period.getByRole('row', { name: 'CHEQUES' }).filter({ hasText: 'Primera respuesta' })
  await answered.getByText('Respondido tarde').waitFor()
  await answered.getByText(/\d+ (h|min).* después/).waitFor()
  const all = await period.locator('tbody tr').count()
  await page.getByLabel('En qué quedó').focus()
  await page.keyboard.type('Respondido')
  await page.waitForURL('**/breaches?outcome=answered')
  await period.getByText(/^\d+ plazos? vencidos?\.$/).waitFor()
  expect(await period.locator('tbody tr').count()).toBeLessThan(all)
  await page.reload()
  await answered.getByText('Respondido tarde').waitFor()
  expect(await period.getByText('Sin responder', { exact: true }).and(page.locator('strong')).count()).toBe(0)
  await answered.getByRole('link').focus()
  await page.keyboard.press('Enter')
  await page
    .getByText(/Se respondió tarde/)
    .first()
    .waitFor()
})

test('the pages beside the queue are two keys away, and none of them fires while one types', async () => {
  await openDoor('erp')
  await signIn(page, door.address, IRMA, '/console/')
  for (const [key, name] of [
    ['r', 'Reglas vigentes'],
    ['h', 'Incumplimientos'],
    ['a', 'Aprobaciones'],
    ['o', 'Organizaciones'],
  ] as const) {
    await page.keyboard.press('g')
    await page.keyboard.press(key)
    await page.getByRole('heading', { level: 1, name }).waitFor()
  }
  await page.getByLabel('Nombre, desde el principio').fill('')
  await page.keyboard.type('gr')
  expect(await page.getByLabel('Nombre, desde el principio').inputValue()).toBe('gr')
  expect(page.url()).toContain('/organisations')
})

test('a ticket that nobody has says so, and the number stays in the address', async () => {
  await openDoor('erp')
  await signIn(page, door.address, IRMA, '/console/breaches')
  await page.getByText('Ningún plazo vencido ahora.').waitFor()
  await page.getByLabel('Explicar un caso, por su número').fill('sanjose-22222222')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('No encontramos el caso', { exact: true }).waitFor()
  expect(page.url()).toContain('/breaches/SANJOSE-22222222')
})

test('S0-33: what waits for the school’s director is on the list of approvals', async () => {
  await openDoor('school', { stories: false })
  const ticketId = await (
    await apiAs(door, 'ana@sanjose.example.com')
  ).open('/tickets', {
    ...WRITTEN,
    topic: 'data-edit',
    fields: { record: 'Matrícula 2231' },
  })
  // Whoever has it: it waits for all of the team.
  await (await apiAs(door, MARCO)).act('PUT', ticketId, { path: 'assignee', body: { agentId: 'irma' } })
  await signIn(page, door.address, 'julio@plazo.example.com', '/console/approvals')
  const row = page.getByRole('row', { name: WRITTEN.subject })
  await row.getByRole('cell', { name: 'Irma Sandoval' }).waitFor()
  await row.getByRole('link').click()
  await page.waitForURL(`**/tickets/${ticketId}`)
})

/** Goes on by Tab until what has that text has the focus. */
async function reach(text: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    if ((await page.evaluate('document.activeElement?.textContent')) === text) return
  }
  throw new Error(`no Tab leads to ${text}`)
}

test.each(READERS)('Q18: what is done with an organisation breaks no WCAG 2.2 AA: $locale', async (reader) => {
  await openDoor('erp')
  await come(reader)
  await signIn(page, door.address, MARCO, '/console/organisations/SANJOSE')
  await page.locator('main table').first().waitFor()
  await page.locator('.deed, .part .button').first().click()
  await lookOver('organisation, first deed')
})
