import { expect, test } from 'vitest'
import { signIn } from './browser.ts'
import { apiAs } from './console-desk.ts'
import { door, openDoor, page, stage } from './stage.ts'

stage()

const BENITO = 'benito@sanjose.example.com'
const ELENA = 'elena@jade.example.com'
const CARLA = 'carla@quetzal.example.com'

const OPENING = {
  topic: 'doubt',
  channel: 'portal',
  priority: 'low',
  description: '¿Se pueden cargar datos de demostración en la prueba que vemos con un cliente nuevo?',
}

/** Of somebody with tickets that are open and closed; `more` are opened first, by their subjects. */
const DESKS = [
  { desk: 'partner', mail: ELENA, more: ['Datos de demostración', 'Logo en vectores'] },
  { desk: 'erp', mail: BENITO, more: [] },
]

async function openLists({ desk, mail, more }: (typeof DESKS)[number], at: string): Promise<void> {
  await openDoor(desk)
  const api = await apiAs(door, mail)
  for (const subject of more) await api.open('/tickets', { ...OPENING, subject })
  await signIn(page, door.address, mail, at)
  await page.locator('.row').first().waitFor()
}

const subjects = () => page.locator('.row strong').allTextContents()

test('S2-33: what is looked for in the subject stands in the address, and whoever opens that finds the same', async () => {
  await openDoor('club')
  await signIn(page, door.address, CARLA, '/tickets?list=organisation&state=all')
  await page.locator('.row').nth(1).waitFor()
  const field = page.getByLabel('Buscar en el asunto')
  await field.fill('EMISION')
  await page.waitForURL('**text=EMISION**')
  await expect.poll(subjects, { timeout: 30_000 }).toEqual(['CARNETS, la emisión se detiene en el lote 7'])
  expect(await page.evaluate('document.activeElement.value')).toBe('EMISION')
  await page.reload()
  await expect.poll(subjects, { timeout: 30_000 }).toEqual(['CARNETS, la emisión se detiene en el lote 7'])
  await page.getByLabel('Buscar en el asunto').fill('')
  await page.getByText('Más filtros').click()
  await page.getByLabel('Módulo').selectOption('REPORTES')
  await page.waitForURL('**module=REPORTES**')
  await expect.poll(subjects, { timeout: 30_000 }).toEqual(['REPORTES, falta la columna de mora'])
})

test.for(DESKS)('S3-23: by the day of opening; none of a day says so, and leads back to all: $desk', async (list) => {
  await openLists(list, '/tickets?list=organisation&state=all&from=2026-12-21&to=2026-12-21')
  await page.getByLabel('Abiertos hasta').fill('2026-12-20')
  await page.getByLabel('Abiertos desde').fill('2026-12-01')
  await page.getByText('No hay casos con estos filtros.').waitFor()
  await page.getByRole('link', { name: 'Quitar filtros' }).click()
  await page.locator('.row').first().waitFor()
})

test.for(DESKS)(
  'S3-21: what is open or pending comes first, and one may have what is due first first: $desk',
  async (list) => {
    await openLists(list, '/tickets')
    await page.getByRole('combobox', { name: 'Orden' }).selectOption('oldest')
    await page.waitForURL('**sort=oldest')
    await page.getByRole('combobox', { name: 'Orden' }).selectOption('due')
    await page.waitForURL('**sort=due')
    await page.goto(`${door.address}/tickets?list=organisation&state=all`)
    await page.locator('.row').first().waitFor()
    const stands = await page.locator('.row .stands').allTextContents()
    const open = stands.indexOf('Cerrado')
    expect(open).toBeGreaterThan(1)
    expect(stands.slice(open).every((state) => state === 'Cerrado')).toBe(true)
    expect(await page.getByRole('combobox', { name: 'Orden' }).locator('option[value=due]').count()).toBe(0)
    const newest = await subjects()
    await page.getByRole('combobox', { name: 'Orden' }).selectOption('oldest')
    const oldest = [...newest.slice(0, open).toReversed(), ...newest.slice(open).toReversed()]
    await expect.poll(subjects, { timeout: 30_000 }).toEqual(oldest)
  },
)

test.for(DESKS)(
  'S3-19: one’s own tickets and all of the account; filters stand in the address, and an empty list says so and leads back: $desk',
  async (list) => {
    await openLists(list, '/tickets')
    await page.getByRole('link', { name: 'De mi organización' }).click()
    await page.getByRole('link', { name: 'Todos', exact: true }).click()
    await page.waitForURL('**/tickets?list=organisation&state=all')
    await page.locator('.row', { hasText: 'Cerrado' }).waitFor()
    expect(await page.locator('.row').count()).toBeGreaterThan(1)
    expect(await page.locator('.filters [aria-current]').allTextContents()).toEqual(['De mi organización', 'Todos'])
    await page.goto(`${door.address}/tickets?state=resolved`)
    await page.getByText('No hay casos con estos filtros.').waitFor()
    await page.getByRole('link', { name: 'Quitar filtros' }).click()
    await page.locator('.row').first().waitFor()
  },
)

test.for(DESKS)('S3-22: the account’s tickets by each of the four states, none of them twice: $desk', async (list) => {
  await openLists(list, '/tickets?list=organisation&state=all')
  const all = await page.locator('.row').allTextContents()
  const found: string[] = []
  for (const state of ['open', 'pending', 'resolved', 'closed']) {
    const link = `.narrowing .filters a[href$="state=${state}"]`
    await page.locator(link).click()
    await page.locator(`${link}[aria-current]`).waitFor()
    await page.locator('.row, .empty').first().waitFor()
    found.push(...(await page.locator('.row').allTextContents()))
  }
  expect(found.toSorted()).toEqual(all.toSorted())
})

test('who never opened a ticket is told so, and how to', async () => {
  await openDoor('erp', { stories: false })
  await signIn(page, door.address, BENITO, '/tickets?state=all')
  await page.getByText('Aún no ha abierto ningún caso.').waitFor()
  await page.getByRole('link', { name: 'Abrir el primero' }).click()
  await page.waitForURL('**/new')
})

test('on a telephone the tickets come first: what narrows them is behind one line, which says how much of it is set', async () => {
  await openDoor('club')
  await page.setViewportSize({ width: 360, height: 740 })
  await signIn(page, door.address, CARLA, '/tickets')
  await page.locator('.row').first().waitFor()
  const field = page.getByLabel('Buscar en el asunto')
  const fold = page.locator('summary')
  expect(await field.isVisible()).toBe(false)
  const above = await page.locator('.row').first().boundingBox()
  expect(above?.y).toBeLessThan(370)
  await fold.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Todos', exact: true }).click()
  await field.fill('EMISION')
  await page.waitForURL('**text=EMISION**')
  await page.getByText('Buscar, filtrar y ordenar: 2 elegidos').waitFor()
  await field.fill('')
  await page.getByText('Buscar, filtrar y ordenar: 1 elegido').waitFor()
  expect(await field.isVisible()).toBe(true)
  await fold.click()
  expect(await field.isVisible()).toBe(false)
  await page.setViewportSize({ width: 768, height: 900 })
  await field.waitFor()
  expect(await page.getByText('Buscar, filtrar y ordenar').isVisible()).toBe(false)
  await page.setViewportSize({ width: 360, height: 740 })
  await field.waitFor({ state: 'hidden' })
  await page.reload()
  await field.waitFor()
})
