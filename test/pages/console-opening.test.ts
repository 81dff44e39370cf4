/** S2-07: a call opens nothing by itself; whoever takes it tells the case, and it is the case of whoever called. */
import { expect, test } from 'vitest'
import { signIn } from './browser.ts'
import { comesTo, isSomewhere } from './by-keyboard.ts'
import { IRMA } from './console-desk.ts'
import { come, door, page, stage } from './stage.ts'

stage({ desk: 'club', stories: false })

const CARLA = 'carla@quetzal.example.com'
const TOLD = 'Llamó porque el saldo del socio 2231 no coincide con sus recibos desde la semana pasada.'

const field = (name: string) => page.getByLabel(name, { exact: true })
const send = () => page.getByRole('button', { name: 'Abrir un caso' }).click()
const labels = () =>
  page.evaluate<string[]>(
    `[...document.querySelectorAll('main form [aria-invalid=true]')].map(({ labels }) => labels[0].textContent)`,
  )

async function openFor(person: string): Promise<void> {
  await signIn(page, door.address, IRMA, '/console/organisations/QUETZAL')
  await page.getByRole('link', { name: `Abrir un caso para ${person}` }).click()
  await page.getByRole('form').waitFor()
}

async function tell(topic: string, subject: string): Promise<void> {
  await field('Tema').selectOption(topic)
  await field('Módulo').selectOption('SOCIOS')
  await field('Asunto').fill(subject)
  await field('De qué trata').fill(TOLD)
}

const opened = (subject: string) =>
  page
    .locator('.ticket')
    .getByRole('heading', { name: `SOCIOS, ${subject}` })
    .waitFor()

test('S2-07: an agent opens a case for whoever called, what is wanted is said at its fields, and it is the caller’s in the portal', async () => {
  await openFor('Carla Fuentes')
  expect(await field('A nombre de').inputValue()).toBe('carla')
  await send()
  await page.locator('[aria-invalid=true]').first().waitFor()
  expect(await labels()).toEqual(['Tema', 'Asunto', 'De qué trata'])
  expect(await page.evaluate('document.activeElement.labels[0].textContent')).toBe('Tema')
  await tell('process', 'saldo distinto de los recibos')
  await field('Motivo de prioridad').selectOption('deadline-work')
  await field('Fecha de entrega').fill('2026-12-29')
  await send()
  await page.getByText('Escriba la ruta completa del menú').waitFor()
  expect(await labels()).toEqual(['Ruta en el menú', 'Fecha en que ocurrió (necesario)'])
  await field('Ruta en el menú').fill('Socios > Estado de cuenta')
  await field('Fecha en que ocurrió (necesario)').fill('2026-12-14')
  await send()
  await opened('saldo distinto de los recibos')
  await isSomewhere()
  await page.locator('.about').getByText('Carla Fuentes').waitFor()
  await page.getByText('Caso abierto.', { exact: true }).waitFor()
  expect(door.desk.mails.map(({ to }) => to)).toContain(CARLA)
  await come()
  await signIn(page, door.address, CARLA, '/tickets')
  await page.getByRole('link', { name: 'SOCIOS, saldo distinto de los recibos' }).click()
  await page.getByText(TOLD).waitFor()
  await page.getByText('Socios > Estado de cuenta').waitFor()
})

test('S2-38: a case that repeats an open one is refused, and opened once the agent says that it is another', async () => {
  await openFor('Carla Fuentes')
  await tell('doubt', 'saldo distinto de los recibos')
  await send()
  await opened('saldo distinto de los recibos')
  await openFor('Carla Fuentes')
  await tell('doubt', 'saldo distinto de los recibos')
  await send()
  await page.getByRole('group', { name: 'Ya hay un caso abierto que se parece' }).getByRole('checkbox').check()
  await send()
  await opened('saldo distinto de los recibos')
})

test('by keyboard alone: the palette opens a case for an organisation, for one of its people; a call that was nothing leaves it', async () => {
  await signIn(page, door.address, IRMA, '/console')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('club q caso')
  await page.getByRole('option', { name: 'Abrir un caso para Club Quetzal' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Abrir un caso para Club Quetzal' }).waitFor()
  await comesTo('A nombre de')
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { name: 'Club Quetzal', exact: true }).waitFor()
  await isSomewhere()
})
