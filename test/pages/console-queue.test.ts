import { deskById } from '@plazo/desks/desks'
import { plus } from '@plazo/domain/instant'
import { beforeEach, expect, test } from 'vitest'
import { openDesk, signIn } from './browser.ts'
import { apiAs, IRMA, sample } from './console-desk.ts'
import { door, page, stage } from './stage.ts'

stage({ desk: 'erp' })

const LUCIA = 'lucia@plazo.example.com'
const JULIO = 'julio@plazo.example.com'
const BENITO = 'benito@sanjose.example.com'

beforeEach(async () => {
  // Chance decides who of the team is given a ticket.
  const ticketId = await sample(door, 'SANJOSE', 'CHEQUES')
  const lead = await apiAs(door, LUCIA)
  await lead.act('PUT', ticketId, { path: 'assignee', body: { agentId: 'julio' } })
})

const rows = () => page.locator('.timetable tbody tr[id]')
const row = (subject: string) => page.locator('.timetable tbody tr[id]', { hasText: subject })
const focused = () => page.locator(':focus')
const beside = () => page.locator('.beside')

async function sitDown(mail: string, to = '/console'): Promise<void> {
  await signIn(page, door.address, mail, to)
  await rows().first().waitFor()
}

test('by keyboard alone: j and k walk the rows, Enter opens one beside them, j goes on to the next, u leads back to it', async () => {
  await sitDown(IRMA)
  expect(await rows().locator('.ring').count()).toBe(await rows().count())
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  expect(await focused().textContent()).toContain('BANCOS')
  await page.keyboard.press('ArrowDown')
  expect(await focused().textContent()).toContain('CHEQUES')
  await page.keyboard.press('Enter')
  await beside().getByRole('heading', { name: 'CHEQUES' }).waitFor()
  await page.locator('.beside:focus').waitFor()
  await page.keyboard.press('k')
  await beside().getByRole('heading', { name: 'BANCOS' }).waitFor()
  expect(await page.locator('tr[aria-current]').textContent()).toContain('BANCOS')
  await page.keyboard.press('u')
  await page.locator('tr:focus', { hasText: 'BANCOS' }).waitFor()
  expect(await beside().count()).toBe(0)
})

test('by keyboard alone: the quick actions of a row give it to whoever asks, shown at once and said', async () => {
  await sitDown(IRMA)
  await row('CHEQUES').focus()
  await page.keyboard.press('.')
  await page.locator('.quick button:focus').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('tr:focus', { hasText: 'CHEQUES' }).waitFor()
  await page.keyboard.press('.')
  await page.keyboard.press('Enter')
  await row('CHEQUES').getByText('Irma Sandoval').waitFor()
  await page.getByRole('status').getByText('es ahora de Irma Sandoval').waitFor()
  expect(await focused().textContent()).toContain('CHEQUES')
  const ticketId = await sample(door, 'SANJOSE', 'CHEQUES')
  await page.goto(`${door.address}/console?view=mine`)
  await page.locator(`#row-${ticketId}`).waitFor()
})

test('by keyboard alone: / narrows the rows, and Enter or Escape is at the first of them', async () => {
  await sitDown(IRMA)
  await page.keyboard.press('/')
  await page.keyboard.type('cheques')
  await page.waitForURL(/text=cheques/)
  await row('BANCOS').first().waitFor({ state: 'detached' })
  await page.keyboard.press('Enter')
  await page.locator('tr:focus', { hasText: 'CHEQUES' }).waitFor()
  await page.keyboard.press('/')
  await page.keyboard.press('Escape')
  await row('BANCOS').first().waitFor()
  await page.keyboard.press('Escape')
  await page.locator('tr:focus[aria-selected=true]').waitFor()
})

test('what is optimistic and refused is taken back in sight, and said aloud', async () => {
  await sitDown(IRMA)
  await page.route('**/assignee', (route) => route.abort())
  await row('CHEQUES').focus()
  await page.keyboard.press('m')
  await page.getByRole('alert').getByText('queda como estaba').waitFor()
  await row('CHEQUES').getByText('Julio Paz').waitFor()
})

test('whoever was quicker is named, and keeps the ticket', async () => {
  await sitDown(IRMA)
  const ticketId = await sample(door, 'SANJOSE', 'CHEQUES')
  const api = await apiAs(door, LUCIA)
  await api.act('PUT', ticketId, { path: 'assignee', body: { agentId: 'lucia' } })
  await row('CHEQUES').focus()
  await page.keyboard.press('m')
  await page.getByRole('alert').getByText('Entre tanto lo tomó Lucía Arana').waitFor()
  await row('CHEQUES').getByText('Lucía Arana').waitFor()
})

test('what arrives is said when there is a pause; selection and focus stay where they are', async () => {
  await sitDown(IRMA)
  await row('CHEQUES').focus()
  const api = await apiAs(door, BENITO)
  await api.open('/tickets', {
    subject: 'BANCOS, no concilia el estado de cuenta',
    description: 'El estado de cuenta de noviembre no concilia con lo registrado en el sistema.',
    topic: 'errors',
    channel: 'portal',
    priority: 'high',
    confirmedMeaning: deskById('erp').priorities.high.meaning.es,
  })
  await page.getByRole('status').getByText('Llegó 1 caso.').waitFor({ timeout: 40_000 })
  await row('no concilia').waitFor()
  expect(await focused().textContent()).toContain('CHEQUES')
  expect(await page.locator('tr[aria-selected=true]').textContent()).toContain('CHEQUES')
})

test('views and filters stand in the address, with honest counts; a view of one’s own outlives the page', async () => {
  await sitDown(LUCIA)
  const view = (name: string) => page.getByRole('navigation').getByRole('link', { name })
  const count = view('Por atender').locator('.count')
  await count.filter({ hasText: /\d/ }).waitFor()
  expect(await count.textContent()).toBe(String(await rows().count()))
  await page.getByLabel('Filtrar por texto').fill('CHÉQUES')
  await page.waitForURL(/console\/?\?text=/)
  expect(await rows().count()).toBe(1)
  await page.getByText('Filtros', { exact: true }).click()
  await page.getByLabel('Guardar esta vista como').fill('Cheques')
  await page.keyboard.press('Enter')
  await view('Cheques').waitFor()
  await page.goto(`${door.address}/console`)
  await view('Cheques').click()
  await page.waitForURL(/console\/?\?text=/)
  expect(await view('Cheques').getAttribute('aria-current')).toBe('page')
  expect(await rows().count()).toBe(1)
  await page.getByLabel('Filtrar por texto').fill('')
  await page.locator('main').focus()
  await page.keyboard.press('g')
  await page.keyboard.press('b')
  await page.waitForURL(/console\/?\?view=breaching$/)
  await page.getByText('Nada en esta vista.').waitFor()
})

test('an agent sees the queue of his own team only; a lead that of any', async () => {
  await sitDown(LUCIA, '/console?team=billing')
  await row('PAGOS').waitFor()
  await signIn(page, door.address, IRMA, '/console')
  await rows().first().waitFor()
  expect(await row('PAGOS').count()).toBe(0)
  await page.goto(`${door.address}/console?team=billing`)
  await page.locator('.queue').getByText('Su cuenta no puede hacer esto').waitFor()
  expect(await rows().count()).toBe(0)
})

test('to an agent of a confined team a ticket of another team does not exist', async () => {
  const confined = await openDesk({ ...deskById('erp'), confinedTeams: ['support'] })
  const ticketId = await sample(confined, 'JADE', 'PAGOS')
  await signIn(page, confined.address, IRMA, '/console')
  await rows().first().waitFor()
  await page.locator('.narrowing summary').click()
  expect(await page.getByLabel('Equipo').locator('option').allTextContents()).toEqual(['Todos', 'Soporte técnico'])
  await page.goto(`${confined.address}/console/tickets/${ticketId}`)
  await beside().getByRole('alert').first().waitFor()
  // What is not for his team he hands to whichever it is for, without being told who works there.
  await page.goto(`${confined.address}/console`)
  await rows().first().waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.deeds [aria-keyshortcuts=t]').click()
  const teams = page.getByRole('combobox', { name: 'Departamento', exact: true })
  expect(await teams.locator('option').count()).toBe(Object.keys(deskById('erp').teams).length)
  await signIn(page, confined.address, JULIO, `/console/tickets/${ticketId}`)
  await beside().getByRole('heading', { name: 'PAGOS' }).waitFor()
  await page.goto('about:blank')
  await confined.close()
})

test('the queue of somebody in several teams is that of all of them, and what is late of his is late, whoever else’s team it lies with', async () => {
  const school = await openDesk('school')
  await signIn(page, school.address, JULIO, '/console')
  await row('Cotización de la póliza').waitFor()
  await row('Recarga de 500 timbres').waitFor()
  await page.getByRole('navigation').getByRole('link', { name: 'Vencidos' }).click()
  await row('Recarga de 500 timbres').waitFor()
  await page.goto('about:blank')
  await school.close()
})

test('a row says that it is new, and after somebody looked that there is news each time the customer has written', async () => {
  await sitDown(JULIO)
  await door.desk.until(plus(door.desk.now, 60_000))
  const benito = await apiAs(door, BENITO)
  const ticketId = await benito.open('/tickets', {
    subject: 'BANCOS, no concilia el estado de cuenta',
    description: 'El estado de cuenta de noviembre no concilia con lo registrado en el sistema.',
    topic: 'errors',
    channel: 'portal',
    priority: 'medium',
    confirmedMeaning: deskById('erp').priorities.medium.meaning.es,
  })
  const lead = await apiAs(door, LUCIA)
  await lead.act('PUT', ticketId, { path: 'assignee', body: { agentId: 'julio' } })
  await page.reload()
  const mark = row('no concilia').locator('.fresh')
  await mark.filter({ hasText: 'nuevo' }).waitFor()
  expect(await page.locator('.fresh').count()).toBe(1)
  await row('no concilia').getByRole('link').click()
  await beside().getByRole('heading', { name: 'no concilia' }).waitFor()
  await mark.waitFor({ state: 'detached' })
  await page.locator('#composed').fill('¿De qué banco es?')
  await page.getByRole('button', { name: 'Preguntar y pausar' }).click()
  await page.getByRole('status').getByText('Los plazos esperan al cliente').waitFor()
  await page.locator('main').focus()
  await page.keyboard.press('u')
  await page.keyboard.press('g')
  await page.keyboard.press('m')
  // What he did himself is no news.
  await row('no concilia').waitFor()
  expect(await mark.count()).toBe(0)
  await benito.act('POST', ticketId, { path: 'messages', body: { text: 'Del banco industrial.' } })
  await page.reload()
  await mark.filter({ hasText: 'novedades' }).waitFor()
  await row('no concilia').getByRole('link').click()
  await mark.waitFor({ state: 'detached' })
  await page.keyboard.press('u')
  // It moves neither turn nor promise.
  await door.desk.until(plus(door.desk.now, 60_000))
  await benito.act('POST', ticketId, { path: 'messages', body: { text: 'Y es de noviembre.' } })
  await page.reload()
  await mark.filter({ hasText: 'novedades' }).waitFor()
})

test('on a narrow screen whoever signs in has the views above the rows in sight', async () => {
  await page.setViewportSize({ width: 360, height: 740 })
  await sitDown(IRMA)
  expect(await page.evaluate('scrollY')).toBe(0)
})
