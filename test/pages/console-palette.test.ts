import { beforeEach, expect, test } from 'vitest'
import { signIn } from './browser.ts'
import { IRMA, paletteAt } from './console-desk.ts'
import { door, page, stage } from './stage.ts'

stage({ desk: 'erp', isKept: true })

beforeEach(async () => {
  await signIn(page, door.address, IRMA, '/console')
  await rows().first().waitFor()
})

const rows = () => page.locator('.timetable tbody tr[id]')
const field = () => page.getByRole('combobox', { name: 'Una orden' })
const options = () => page.locator('.palette').getByRole('option')
const isGone = () => page.locator('.palette').waitFor({ state: 'detached' })

async function open(): Promise<void> {
  await page.keyboard.press('Control+k')
  await options().first().waitFor()
}

test('the first option is at hand when the palette opens, after every letter, and after one is taken back', async () => {
  await open()
  expect(await paletteAt(page)).toBe(await options().first().textContent())
  await page.keyboard.type('ir a los')
  expect(await paletteAt(page)).toContain('Ir a los')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.type(' nadie')
  await page.getByRole('status').getByText('Nada con ese nombre').waitFor()
  for (let letters = 0; letters < 6; letters++) await page.keyboard.press('Backspace')
  expect(await paletteAt(page)).toBe(await options().first().textContent())
})

test('the arrows go from the last to the first and back, and the focus stays in the field', async () => {
  await open()
  await page.keyboard.press('ArrowUp')
  expect(await paletteAt(page)).toBe(await options().last().textContent())
  await page.keyboard.press('ArrowDown')
  expect(await paletteAt(page)).toBe(await options().first().textContent())
  await page.keyboard.press('ArrowDown')
  expect(await paletteAt(page)).toBe(await options().nth(1).textContent())
  await page.keyboard.type('a')
  expect(await paletteAt(page)).toBe(await options().first().textContent())
  await page.keyboard.press('ArrowDown')
  expect(await paletteAt(page)).toBe(await options().nth(1).textContent())
  expect(await field().evaluate('document.activeElement.role')).toBe('combobox')
})

test('Escape and the key of the palette close it, and the focus is where it was', async () => {
  await rows().first().focus()
  for (const closing of ['Escape', 'Control+k']) {
    await open()
    await page.keyboard.type('a')
    await page.keyboard.press(closing)
    await isGone()
    expect(await page.evaluate('document.activeElement.id')).toBe(await rows().first().getAttribute('id'))
  }
})

test('a click on an option does what it names', async () => {
  await open()
  await page.keyboard.type('ir a los mios')
  await options().first().click()
  await page.waitForURL(/console\/?\?view=mine$/)
  await isGone()
})

test('Enter that ends a word being composed chooses nothing', async () => {
  await open()
  await page.keyboard.type('ir a los mios')
  for (const event of ['keydown', 'keyup']) await field().dispatchEvent(event, { key: 'Enter', isComposing: true })
  expect(await options().count()).toBe(1)
  await page.keyboard.press('Enter')
  await isGone()
})

test('what is typed before the palette is loaded is not lost, and no key of it is heard by the queue', async () => {
  let arrive = () => {}
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.route('**/finder-*.js', async (route) => {
    await arrived
    await route.continue()
  })
  await page.reload()
  await rows().first().waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('ir a los ')
  arrive()
  await options().first().waitFor()
  await page.keyboard.type('mios')
  await page.keyboard.press('Enter')
  await page.waitForURL(/console\/?\?view=mine$/)
})

test('by keyboard alone: the palette finds a ticket by a word of its subject, and a command by its name', async () => {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('rechazo')
  await page.getByRole('option', { name: 'FACTURAS, rechazo' }).waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.beside').getByRole('heading', { name: 'FACTURAS' }).waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('ir a los mios')
  await page.keyboard.press('Enter')
  await page.waitForURL(/console\/?\?view=mine$/)
})

test('by keyboard alone: the palette finds whoever asked, and an organisation that no ticket was seen of', async () => {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('benito')
  await page.getByRole('option', { name: 'Benito Cux Colegio San José' }).waitFor()
  await page.locator('.palette input').fill('jade')
  await page.getByText('Nada con ese nombre').waitFor()
  await page.locator('.palette input').fill('artes')
  await page.getByRole('option', { name: 'Artesanías Jade organización' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Artesanías Jade' }).waitFor()
  // Of it nobody has asked for anything that was seen here.
  await page.keyboard.press('Control+k')
  await page.keyboard.type('artes elena')
  await page.getByRole('option', { name: /^Elena .* Artesanías Jade$/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.palette').waitFor({ state: 'detached' })
  await page.getByRole('heading', { name: 'Artesanías Jade' }).waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('casos de julio')
  await page.getByRole('option', { name: 'Los casos de Julio Paz' }).waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL(/assignee=Julio/)
})

test('an answer to what was typed before shows nothing that is not asked for any more', async () => {
  let late = () => {}
  const held = new Promise<void>((resolve) => {
    late = resolve
  })
  await page.route('**/organisations?beginning=ar&*', async (route) => {
    await held
    await route.continue()
  })
  await page.keyboard.press('Control+k')
  const asked = page.waitForRequest('**/organisations?beginning=ar&*')
  await page.keyboard.type('ar')
  await asked
  await page.locator('.palette input').fill('distrib')
  await page.getByRole('option', { name: 'Distribuidora Quetzal organización' }).waitFor()
  const answered = page.waitForResponse('**/organisations?beginning=ar&*')
  late()
  await answered
  expect(await page.getByRole('option', { name: 'Artesanías' }).count()).toBe(0)
})
