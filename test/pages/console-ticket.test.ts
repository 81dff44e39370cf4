import { beforeEach, expect, test } from 'vitest'
import { visit } from './browser.ts'
import { apiAs, IRMA, sample, sitDown } from './console-desk.ts'
import { browser, door, page, stage } from './stage.ts'

stage({ desk: 'erp' })

const BENITO = 'benito@sanjose.example.com'

let ticketId: string

beforeEach(async () => {
  ticketId = await sample(door, 'SANJOSE', 'CHEQUES')
})

const said = (text: string) => page.locator('.talk .said', { hasText: text })
const composed = () => page.locator('#composed')

test('S2-14, by keyboard alone: r, the reply, Ctrl+Enter; it stands in the conversation, and the focus stays to write on', async () => {
  await sitDown(page, door, IRMA, ticketId)
  await page.locator('main').focus()
  await page.keyboard.press('r')
  await page.keyboard.type('Estamos revisando el formato.')
  await page.keyboard.press('Control+Enter')
  await said('Estamos revisando el formato.').getByText('el cliente la ve').waitFor()
  await page.getByText('Enviado.').waitFor()
  expect(await composed().inputValue()).toBe('')
  expect(await page.evaluate('document.activeElement.id')).toBe('composed')
})

test('beside the queue what is sent is in sight above where one writes, however long the conversation', async () => {
  const benito = await apiAs(door, BENITO)
  for (const time of [1, 2, 3, 4, 5]) {
    await benito.act('POST', ticketId, { path: 'messages', body: { text: `Intento ${time}: sigue sin imprimir.` } })
  }
  await sitDown(page, door, IRMA, ticketId)
  await page.locator('main').focus()
  await page.keyboard.press('r')
  const isInSight = async (text: string) => {
    const [line, composer] = await Promise.all([said(text).boundingBox(), page.locator('.composer').boundingBox()])
    return line !== null && composer !== null && line.y > 0 && line.y + line.height <= composer.y + 1
  }
  expect(await isInSight('Intento 5')).toBe(true)
  await page.keyboard.type('Estamos revisando el formato.')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Enviado.').waitFor()
  await expect.poll(() => isInSight('Estamos revisando el formato.')).toBe(true)
})

test('the conversation has the room until somebody writes, and what is clicked on then does not move away', async () => {
  await page.setViewportSize({ width: 1440, height: 860 })
  await sitDown(page, door, IRMA, ticketId)
  const edges = async () =>
    page.evaluate<[number, number]>(
      `[document.querySelector('.talk'), document.querySelector('.composer')].map((part) => part.getBoundingClientRect().top)`,
    )
  const [talk, composer] = await edges()
  expect(composer - talk).toBeGreaterThan(340)
  const note = page.getByRole('button', { name: 'Nota interna', exact: true })
  await note.click()
  expect(await note.getAttribute('aria-pressed')).toBe('true')
  await page.getByRole('button', { name: 'Guardar nota' }).waitFor()
  expect((await edges())[1]).toBeLessThan(composer)
  await page.locator('.ticket h1').click()
  await expect.poll(async () => (await edges())[1]).toBe(composer)
})

test('by keyboard alone: Escape leaves what one writes, which stays, and letters are keys again', async () => {
  await sitDown(page, door, IRMA, ticketId)
  await page.locator('main').focus()
  await page.keyboard.press('r')
  await page.keyboard.type('Lo revisamos, joven.')
  await page.keyboard.press('Escape')
  await page.locator('.beside:focus').waitFor()
  expect(await composed().inputValue()).toBe('Lo revisamos, joven.')
  await page.keyboard.press('a')
  await page.getByRole('combobox', { name: 'Quién lo tendrá' }).waitFor()
  expect(await composed().inputValue()).toBe('Lo revisamos, joven.')
})

test('by keyboard alone: n, the note, Ctrl+Enter; in words and looks it is not for the customer, who never reads it', async () => {
  await sitDown(page, door, IRMA, ticketId)
  await page.locator('main').focus()
  await page.keyboard.press('n')
  await page.keyboard.type('Es el controlador de la impresora.')
  await page.keyboard.press('Control+Enter')
  await page.locator('.said.inside', { hasText: 'nota interna: el cliente no la ve' }).waitFor()
  const customer = await visit(browser)
  await customer.page.goto(`${door.address}/tickets/${ticketId}`)
  await customer.page.locator('input[name=mail]').fill(BENITO)
  await customer.page.locator('input[name=password]').fill('Plazo-en-casa-1')
  await customer.page.locator('button[type=submit]').click()
  await customer.page.locator('.said').first().waitFor()
  expect(await customer.page.getByText('Es el controlador').count()).toBe(0)
  await customer.close()
})

test('S2-40: a solution is proposed, and the ticket waits for the customer', async () => {
  await sitDown(page, door, IRMA, ticketId)
  await page.getByRole('button', { name: 'Solución', exact: true }).click()
  await composed().fill('Actualizamos el formato: imprima de nuevo, por favor.')
  await page.getByRole('button', { name: 'Proponer solución' }).click()
  await said('Actualizamos el formato').getByText('solución propuesta').waitFor()
  await page.locator('.promised', { hasText: 'Le toca al cliente' }).waitFor()
})

test('S2-16: the customer wrote meanwhile: nothing is sent over it, the text stays, and it is sent knowingly', async () => {
  await sitDown(page, door, IRMA, ticketId)
  await composed().fill('¿Con qué impresora ocurre?')
  await (
    await apiAs(door, BENITO)
  ).act('POST', ticketId, { path: 'messages', body: { text: 'Es la Epson de caja 2.' } })
  await page.keyboard.press('Control+Enter')
  const meanwhile = page.locator('.meanwhile')
  await meanwhile.getByText('Es la Epson de caja 2.').waitFor()
  expect(await composed().inputValue()).toBe('¿Con qué impresora ocurre?')
  expect(await said('¿Con qué impresora ocurre?').count()).toBe(0)
  await meanwhile.getByRole('button', { name: 'Enviar de todos modos' }).click()
  await said('¿Con qué impresora ocurre?').waitFor()
  await meanwhile.waitFor({ state: 'detached' })
})

test('what the desk itself did meanwhile stops nobody: the reply goes out', async () => {
  await sitDown(page, door, IRMA, ticketId)
  await composed().fill('Seguimos en ello.')
  await (await apiAs(door, IRMA)).act('PUT', ticketId, { path: 'assignee', body: { agentId: 'irma' } })
  await page.keyboard.press('Control+Enter')
  await said('Seguimos en ello.').waitFor()
})

test('a reply whose answer is lost, and one that is sent twice, stand once', async () => {
  await sitDown(page, door, IRMA, ticketId)
  await composed().fill('Una sola vez.')
  let lost = 0
  await page.route('**/messages', async (route) => {
    if (lost++ > 0) return route.continue()
    await route.fetch()
    return route.abort()
  })
  await page.keyboard.press('Control+Enter')
  await page.getByRole('alert').getByText('No hay conexión').waitFor()
  expect(await composed().inputValue()).toBe('Una sola vez.')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Enviado.').waitFor()
  await composed().fill('Dos golpes.')
  await Promise.all([page.keyboard.press('Control+Enter'), page.keyboard.press('Control+Enter')])
  await said('Dos golpes.').waitFor()
  expect(await said('Una sola vez.').count()).toBe(1)
  expect(await said('Dos golpes.').count()).toBe(1)
})

test('hostile text is text', async () => {
  const hostile = '<img src=x onerror="document.title=1"><script>alert(1)</script> javascript:alert(1)'
  await (await apiAs(door, BENITO)).act('POST', ticketId, { path: 'messages', body: { text: hostile } })
  await sitDown(page, door, IRMA, ticketId)
  expect(await said('onerror').locator('p').textContent()).toBe(hostile)
  expect(await page.locator('.talk img, .talk script').count()).toBe(0)
})

test('what is typed is kept over a reload, and is nobody else’s at the same browser', async () => {
  await sitDown(page, door, IRMA, ticketId)
  await composed().fill('A medias')
  await page.reload()
  await composed().waitFor()
  expect(await composed().inputValue()).toBe('A medias')
  await page.getByRole('button', { name: 'Salir' }).click()
  await sitDown(page, door, 'julio@plazo.example.com', ticketId)
  expect(await composed().inputValue()).toBe('')
})

test('what is begun here is gone on with at another machine', async () => {
  await sitDown(page, door, IRMA, ticketId)
  await composed().fill('Empecé en la oficina')
  await page.getByText('Borrador guardado en su cuenta').waitFor()
  const other = await visit(browser)
  await sitDown(other.page, door, IRMA, ticketId)
  await expect.poll(() => other.page.locator('#composed').inputValue()).toBe('Empecé en la oficina')
  await other.close()
})

test('409: a ticket that closed while one wrote takes no reply; what was typed stays in sight, and goes on in the one that follows', async () => {
  await sitDown(page, door, IRMA, ticketId)
  await composed().fill('Con el controlador nuevo ya imprime bien.')
  const lead = await apiAs(door, 'lucia@plazo.example.com')
  await page.route('**/messages', async (route) => {
    await lead.act('POST', ticketId, { path: 'closure', body: { reason: 'not-entitled' } })
    await route.continue()
  })
  await composed().press('Control+Enter')
  await page.locator('.read .tip').getByText('Con el controlador nuevo ya imprime bien.').waitFor()
  await page.locator('main').focus()
  await page.keyboard.press('y')
  expect(await page.locator('form.deed textarea').inputValue()).toBe('Con el controlador nuevo ya imprime bien.')
})

test('offline: the bar says so, what was read and typed stays, and the same button sends it later', async () => {
  await sitDown(page, door, IRMA, ticketId)
  await composed().fill('Va en un momento.')
  await page.context().setOffline(true)
  await page.locator('.bar .offline').waitFor()
  await composed().press('Control+Enter')
  await page.locator('.composer').getByRole('alert').getByText('No hay conexión').waitFor()
  expect(await composed().inputValue()).toBe('Va en un momento.')
  await page.context().setOffline(false)
  await page.locator('.composer').getByRole('button', { name: 'Enviar' }).click()
  await said('Va en un momento.').waitFor()
})

test('429: what is sent too often may be sent again when the desk says, and not before', async () => {
  await sitDown(page, door, IRMA, ticketId)
  await composed().fill('Con prisa.')
  await page.route('**/messages', (route) =>
    route.fulfill({ status: 429, headers: { 'retry-after': '2' }, json: { status: 429, code: 'rate/limited' } }),
  )
  await composed().press('Control+Enter')
  const again = page.locator('.composer .notice').getByRole('button')
  await again.waitFor()
  expect(await again.getAttribute('aria-disabled')).toBe('true')
  await page.unroute('**/messages')
  await page.locator('.composer .notice button[aria-disabled=false]').click()
  await said('Con prisa.').waitFor()
})
