import type { Page, Route } from 'playwright-core'
import { expect, test } from 'vitest'
import { signIn, visit } from './browser.ts'
import { browser, door, page, stage } from './stage.ts'

stage({ desk: 'erp' })

const ANA = 'ana@sanjose.example.com'
const BENITO = 'benito@sanjose.example.com'
const CARLA = 'carla@quetzal.example.com'
const TYPED = 'También con la impresora nueva.'

const send = () => page.getByRole('button', { name: 'Enviar', exact: true }).click()
const typed = () => page.getByLabel('Su respuesta').inputValue()
const notice = (text: string) => page.getByRole('alert').getByText(text).waitFor()

async function openFirst(as = BENITO): Promise<void> {
  await signIn(page, door.address, as, '/tickets')
  await page.locator('.row').first().click()
  await page.locator('.ribbon').waitFor()
  await page.getByLabel('Su respuesta').fill(TYPED)
}

/** The next answer to a message is this one, written by whatever stands before the desk. */
async function nextReply(answer: Parameters<Route['fulfill']>[0]): Promise<void> {
  await page.route('**/messages', (route) => route.fulfill(answer), { times: 1 })
}

test('offline: it is said at once, what is typed stays, and the same button sends it once there is a connection', async () => {
  await openFirst()
  await page.context().setOffline(true)
  await page.getByRole('status').getByText('Sin conexión').waitFor()
  await send()
  await notice('No hay conexión')
  expect(await typed()).toBe(TYPED)
  await page.context().setOffline(false)
  await page.getByText('Sin conexión').waitFor({ state: 'hidden' })
  await send()
  await page.locator('.said', { hasText: TYPED }).waitFor()
  expect(await typed()).toBe('')
})

test('401: a token that is no longer taken, however new, is said to be so, and what is typed stays', async () => {
  await openFirst()
  await page.route('**/messages', (route) => route.fulfill({ status: 401, json: { message: 'Unauthorized' } }))
  await send()
  await notice('Su sesión ya terminó')
  expect(await typed()).toBe(TYPED)
})

test('403: what the account may not do is said with whom to ask, whoever says no', async () => {
  await openFirst()
  await nextReply({ status: 403, json: { message: 'Forbidden' } })
  await send()
  await notice('Pregunte a su mesa de ayuda')
  expect(await typed()).toBe(TYPED)
})

test('404: a ticket of others is a page that says what to look at, and leads to one’s own', async () => {
  await signIn(page, door.address, CARLA)
  await page.locator('.row').first().waitFor()
  const number = await page.locator('.row .quiet-text').first().textContent()
  await page.context().clearCookies()
  await signIn(page, door.address, ANA, `/tickets/${number}`)
  await page.getByRole('heading', { name: 'No encontramos el caso' }).waitFor()
  await page.getByRole('alert').getByText('Revise el número').waitFor()
  expect(await page.getByRole('button', { name: 'Reintentar' }).count()).toBe(0)
  await page.getByRole('link', { name: 'Ir a mis casos' }).click()
  await page.waitForURL('**/tickets')
})

/** Somebody of the same organisation on another machine. */
async function meanwhile(deed: (other: Page) => Promise<unknown>): Promise<void> {
  const other = await visit(browser)
  const { pathname } = new URL(page.url())
  await signIn(other.page, door.address, BENITO, pathname)
  await other.page.locator('.ribbon').waitFor()
  await deed(other.page)
  expect(other.complaints).toEqual([])
  await other.close()
}

test('409: a ticket that closed meanwhile takes no reply; it is read again, and the one that follows has what was typed', async () => {
  await openFirst()
  await meanwhile(async (other) => {
    await other.getByRole('button', { name: 'Ya no lo necesito' }).click()
    await other.getByRole('button', { name: 'Retirar el caso' }).click()
    await other.getByText('Este caso está cerrado').waitFor()
  })
  await send()
  await notice('El caso está cerrado')
  expect(await typed()).toBe(TYPED)
  await page.getByRole('button', { name: 'Leer lo nuevo' }).click()
  await page.getByText('Este caso está cerrado').waitFor()
  await page.getByRole('link', { name: 'Abrir un caso que continúe este' }).click()
  expect(await page.getByLabel('Cuéntelo').inputValue()).toBe(TYPED)
})

test('412: who withdraws what somebody wrote to meanwhile reads that first, and what is typed stays', async () => {
  await openFirst()
  await meanwhile(async (other) => {
    await other.getByLabel('Su respuesta').fill('Ya solo falla una caja.')
    await other.getByRole('button', { name: 'Enviar', exact: true }).click()
    await other.locator('.said', { hasText: 'Ya solo falla una caja.' }).waitFor()
  })
  await page.getByRole('button', { name: 'Ya no lo necesito' }).click()
  await page.getByRole('button', { name: 'Retirar el caso' }).click()
  await notice('El caso cambió mientras tanto')
  await page.getByRole('button', { name: 'Leer lo nuevo' }).click()
  await page.locator('.said', { hasText: 'Ya solo falla una caja.' }).waitFor()
  expect(await typed()).toBe(TYPED)
  await page.getByRole('button', { name: 'Retirar el caso' }).click()
  await page.getByText('Este caso está cerrado').waitFor()
})

test('422: what the desk will not take is said at its field, which has the focus, and all that was typed stays', async () => {
  await signIn(page, door.address, ANA, '/new')
  await page.getByLabel('Tema').selectOption('errors')
  await page.getByLabel('¿Qué ocurre').fill('Urgente')
  await page.getByLabel('Cuéntelo').fill('No.')
  await page.getByRole('button', { name: 'Enviar caso' }).click()
  await page.locator('form .notice').waitFor()
  const told = page.getByLabel('Cuéntelo')
  expect(await told.getAttribute('aria-invalid')).toBe('true')
  expect(await told.inputValue()).toBe('No.')
  expect(await page.locator('.field .error').count()).toBeGreaterThan(0)
  expect(await page.evaluate('document.activeElement.getAttribute("aria-invalid")')).toBe('true')
})

test('429: one may try again when the desk says, and not before', async () => {
  await signIn(page, door.address, BENITO)
  const limited = { status: 429, headers: { 'retry-after': '3' }, json: { message: 'Too Many Requests' } }
  await page.route('**/api/v1/tickets?*', (route) => route.fulfill(limited), { times: 1 })
  await page.goto(`${door.address}/tickets?state=all`)
  await notice('Demasiados intentos seguidos')
  await page.locator('button[aria-disabled=true]', { hasText: 'Podrá reintentar en' }).click({ force: true })
  expect(await page.getByRole('alert').count()).toBe(1)
  await page.getByRole('button', { name: 'Reintentar' }).click()
  await page.locator('.row').first().waitFor()
  expect(await page.getByRole('alert').count()).toBe(0)
})

test('500: the fault is ours and has a name; what was seen stays in sight, and trying again mends it', async () => {
  await openFirst()
  const fault = { title: 'Algo falló', detail: 'Con el traceId.', code: 'fault', traceId: 'rastro-1', status: 500 }
  await nextReply({ status: 500, json: fault })
  await send()
  await notice('rastro-1')
  expect(await typed()).toBe(TYPED)
  const { pathname } = new URL(page.url())
  await page.route(`**/api/v1${pathname}`, (route) => route.fulfill({ status: 502, body: '<html>' }))
  await page.clock.install()
  await page.clock.runFor(40_000)
  await notice('Algo falló de nuestro lado')
  await notice('Lo que ve es de')
  expect(await typed()).toBe(TYPED)
  await page.unroute(`**/api/v1${pathname}`)
  await page.getByRole('button', { name: 'Reintentar' }).click()
  await page.getByText('Lo que ve es de').waitFor({ state: 'hidden' })
})
