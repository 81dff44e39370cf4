/** Somebody far away reads and types times by the clock of the zone in his profile. */
import { deadline } from '@plazo/contracts/ticket-responses'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { signIn } from './browser.ts'
import { IRMA, readAs } from './console-desk.ts'
import { come, door, page, stage } from './stage.ts'

stage({ desk: 'club', stories: false, comes: 'nobody' })

const ANA = 'ana@sanjose.example.com'
const NOTE = 'Las horas son de Caracas'

const timeIn = (timeZone: string, at: string) =>
  new Intl.DateTimeFormat('es', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(new Date(at))

test('S2-01: a browser in Tokyo shows the times of Caracas to whom his profile says so, everywhere and at once', async () => {
  await come({ locale: 'es', timezoneId: 'Asia/Tokyo' })
  await signIn(page, door.address, ANA, '/new')
  await send()
  const { id, openedAt, dueAt } = await onlyCase()
  const [there, here] = [timeIn('Asia/Tokyo', dueAt), timeIn('America/Caracas', dueAt)]
  expect(await page.locator('.turn').textContent()).toContain(there)

  const closesAt = await closing()
  expect(await page.locator('header').textContent()).toContain(timeIn('Asia/Tokyo', closesAt))
  await chooseZone('America/Caracas')
  await page.getByText(NOTE).waitFor()
  expect(await page.locator('header').textContent()).toContain(timeIn('America/Caracas', closesAt))
  await page.goto(`${door.address}/tickets/${id}`)
  await page.locator('.ribbon').waitFor()
  expect(await page.locator('.turn').textContent()).toContain(here)
  expect(await page.locator('.ribbon').textContent()).toContain(here)
  await page.goto(`${door.address}/tickets`)
  await page.locator(`a[href$="${id}"]`).first().waitFor()
  const listed = (await page.locator('main').textContent()) ?? ''
  expect(listed.includes(here) || listed.includes(timeIn('America/Caracas', openedAt))).toBe(true)
  expect(listed).not.toContain(there)
  await page.goto(`${door.address}/`)
  await page.getByText(NOTE).waitFor()
  expect(await page.locator('.banner .turn').textContent()).not.toContain(timeIn('Asia/Tokyo', closesAt))
  expect(await page.locator('.banner .turn').textContent()).toContain(timeIn('America/Caracas', closesAt))

  await chooseZone('')
  await page.getByText(NOTE).waitFor({ state: 'detached' })
  await page.goto(`${door.address}/tickets/${id}`)
  await page.locator('.ribbon').waitFor()
  expect(await page.locator('.turn').textContent()).toContain(there)
})

test('whoever signs in reads his own times from the first screen on, and nobody after him does', async () => {
  await come({ locale: 'es', timezoneId: 'Asia/Tokyo' })
  await signIn(page, door.address, ANA, '/profile')
  await chooseZone('America/Caracas')
  await page.getByText(NOTE).waitFor()
  await signIn(page, door.address, ANA)
  expect(await page.getByText(NOTE).isVisible()).toBe(true)
  await page.getByRole('button', { name: 'Salir' }).click()
  await page.locator('input[name=mail]').waitFor()
  expect(await page.getByText(NOTE).count()).toBe(0)
})

test('S2-22: until when somebody is away is read by the clock that is shown, and that is said at the field', async () => {
  await come({ locale: 'es', timezoneId: 'Asia/Tokyo' })
  await signIn(page, door.address, ANA, '/profile')
  await chooseZone('America/Caracas')
  await page.goto(`${door.address}/new`)
  await send()
  const { id } = await onlyCase()
  await page.getByRole('button', { name: 'Tengo que irme…' }).click()
  expect(await page.locator('form .hint', { hasText: NOTE }).isVisible()).toBe(true)
  await page.getByLabel('Puedo responder desde').fill('2026-12-23T09:00')
  await page.getByRole('button', { name: 'Espérenme hasta entonces' }).click()
  await page.getByText('avisó que no puede responder hasta').waitFor()
  expect(await readAs(door, ANA, `tickets/${id}`)).toMatchObject({ hold: { until: '2026-12-23T13:00:00.000Z' } })
})

test('when somebody called is shown and read at the console by the clock of whoever answered', async () => {
  await come({ locale: 'es', timezoneId: 'Asia/Tokyo' })
  await signIn(page, door.address, ANA, '/new')
  await send()
  const { id, openedAt } = await onlyCase()
  await signIn(page, door.address, IRMA, '/console/profile')
  await page.getByRole('button', { name: 'Cambiar' }).click()
  await page.getByLabel('Zona horaria').selectOption('America/Caracas')
  await page.getByRole('button', { name: 'Guardar' }).click()
  await page.getByText(NOTE).first().waitFor()
  await page.goto(`${door.address}/console/tickets/${id}`)
  await page.locator('.deeds [aria-keyshortcuts=e]').waitFor()
  await page.locator('main').focus()
  await page.keyboard.press('.')
  await page.getByRole('button', { name: 'Anotar una llamada' }).click()
  const when = page.getByLabel('Cuándo')
  expect((await when.inputValue()).slice(0, 13)).toBe(`2026-12-21T${timeIn('America/Caracas', openedAt).slice(0, 2)}`)
  await when.fill('2026-12-21T10:05')
  await page.getByLabel('Qué se dijo').fill('Preguntó si el recibo se puede anular hoy.')
  await page.getByRole('button', { name: 'Anotar', exact: true }).click()
  await page.getByText('Llamada anotada.').waitFor()
  const { timeline } = z.object({ timeline: z.array(z.unknown()) }).parse(await readAs(door, IRMA, `tickets/${id}`))
  expect(timeline).toContainEqual(expect.objectContaining({ calledAt: '2026-12-21T14:05:00.000Z' }))
})

async function chooseZone(timeZone: string): Promise<void> {
  await page.goto(`${door.address}/profile`)
  await page.getByLabel('Zona horaria').selectOption(timeZone)
  await page.getByRole('button', { name: 'Guardar' }).click()
  await page.getByRole('status').getByText('Guardado.').waitFor()
}

async function send(): Promise<void> {
  await page.getByLabel('Tema').selectOption('doubt')
  await page.getByLabel('Módulo').selectOption('SOCIOS')
  await page.getByLabel('¿Qué ocurre').fill('cómo se anula un recibo')
  await page.getByLabel('Cuéntelo').fill('Necesitamos saber cómo se anula un recibo que un socio pagó dos veces.')
  await page.getByLabel('Daré seguimiento').check()
  await page.getByRole('button', { name: 'Enviar caso' }).click()
  await page.locator('.ribbon').waitFor()
}

async function onlyCase() {
  const list = z.object({ tickets: z.tuple([z.object({ id: z.string(), openedAt: z.string() })]) })
  const [{ id, openedAt }] = list.parse(await readAs(door, ANA, 'tickets?list=mine')).tickets
  const { deadlines } = z.object({ deadlines: z.array(deadline) }).parse(await readAs(door, ANA, `tickets/${id}`))
  return { id, openedAt, dueAt: deadlines.find(({ kind }) => kind === 'firstResponse')?.dueAt ?? '' }
}

async function closing(): Promise<string> {
  return z.object({ closesAt: z.string() }).parse(await readAs(door, ANA, 'desk')).closesAt
}
