import { beforeEach, expect, test } from 'vitest'
import { signIn, type Visit } from './browser.ts'
import { come, door, stage } from './stage.ts'

stage({ desk: 'erp', stories: false, comes: 'nobody' })

const ANA = 'ana@sanjose.example.com'
const BENITO = 'benito@sanjose.example.com'
const STORY = 'Desde la actualización de anoche el cierre de caja no imprime en ninguna caja.'

let first: Visit
let second: Visit

beforeEach(async () => {
  first = await come()
  second = await come()
})

const told = ({ page }: Visit) => page.getByLabel('Cuéntelo').inputValue()

test('what is begun on one machine is gone on with on another, and once it is sent it is nowhere', async () => {
  const { page } = first
  await signIn(page, door.address, ANA, '/new')
  await page.getByLabel('Tema').selectOption('errors')
  await page.getByLabel('¿Qué ocurre').fill('El cierre de caja no imprime')
  await page.getByLabel('Cuéntelo').fill(STORY)
  await page.getByText('El borrador está guardado en esta pestaña.').waitFor()
  await page.getByText('El borrador está guardado en su cuenta.').waitFor()
  await signIn(second.page, door.address, ANA, '/new')
  await expect.poll(() => told(second), { timeout: 30_000 }).toBe(STORY)
  await second.page.getByLabel('Lo confirmo').check()
  const forgotten = second.page.waitForResponse(
    (answer) => answer.request().method() === 'PUT' && answer.request().postData() === '{"content":""}',
  )
  await second.page.getByRole('button', { name: 'Enviar caso' }).click()
  await second.page.getByRole('heading', { name: 'Conversación' }).waitFor()
  await forgotten
  const asked = page.waitForResponse('**/drafts/new.')
  await page.reload()
  await asked
  expect(await told(first)).toBe('')
})

/** What Ana writes at one machine until her account has it. */
async function write({ page }: Visit, text: string): Promise<void> {
  await page.getByLabel('Cuéntelo').fill(text)
  await page.getByText('El borrador está guardado en su cuenta.').waitFor()
}

/** At a machine that was left as it was; its page has found what her account has. */
async function comeBack({ page }: Visit): Promise<void> {
  const asked = page.waitForResponse('**/drafts/new.')
  await page.reload()
  await asked
}

test('what was gone on with elsewhere is what there is, wherever one comes back to it', async () => {
  for (const { page } of [first, second]) await signIn(page, door.address, ANA, '/new')
  await write(first, STORY)
  await comeBack(second)
  await expect.poll(() => told(second)).toBe(STORY)
  await write(second, `${STORY} Y hoy tampoco.`)
  await comeBack(first)
  await expect.poll(() => told(first)).toBe(`${STORY} Y hoy tampoco.`)
})

test('whoever signs out leaves nothing in the browser, and whoever comes next finds nothing of it', async () => {
  const { page } = first
  await signIn(page, door.address, ANA, '/new')
  await page.getByLabel('Cuéntelo').fill(STORY)
  await page.getByText('El borrador está guardado en su cuenta.').waitFor()
  await page.getByRole('button', { name: 'Salir' }).click()
  await page.locator('input[name=mail]').waitFor()
  expect(await page.evaluate('sessionStorage.length')).toBe(0)
  const asked = page.waitForResponse('**/drafts/new.')
  await signIn(page, door.address, BENITO, '/new')
  await asked
  expect(await told(first)).toBe('')
})

test('while the desk cannot keep it, it is kept here, and it is said where', async () => {
  const { page } = first
  await page.route('**/drafts/*', (route) => route.fulfill({ status: 500, json: {} }))
  await signIn(page, door.address, ANA, '/new')
  const failed = page.waitForResponse('**/drafts/new.')
  await page.getByLabel('Cuéntelo').fill(STORY)
  await failed
  await page.getByText('El borrador está guardado en esta pestaña.').waitFor()
  await page.reload()
  expect(await told(first)).toBe(STORY)
})
