/** Q18 for what stands on a screen for a moment only: a warning, something to take back, and a question at the end. */
import { plus } from '@plazo/domain/instant'
import { test } from 'vitest'
import { signIn } from './browser.ts'
import { apiAs, IRMA, sample, sitDown } from './console-desk.ts'
import { julio } from './julio.ts'
import { lookOver, READERS } from './look-over.ts'
import { come, door, openDoor, page, stage } from './stage.ts'

stage({ comes: 'nobody' })

const ANA = 'ana@sanjose.example.com'
const ELENA = 'elena@jade.example.com'
const MINUTE = 60_000

/** What stands for ten seconds is looked at for longer. */
const TEN_SECONDS_LAST = `
  const later = setTimeout
  setTimeout = (act, milliseconds, ...rest) => later(act, milliseconds === 10_000 ? 600_000 : milliseconds, ...rest)
`

test.each(READERS)(
  'Q18 S2-16 S2-17: the customer wrote meanwhile, and a closing that can be taken back: $locale',
  async (reader) => {
    await openDoor('erp')
    await come(reader)
    const ticketId = await sample(door, 'JADE', 'PAGOS')
    const elena = await apiAs(door, ELENA)
    await page.addInitScript(TEN_SECONDS_LAST)
    await sitDown(page, door, IRMA, ticketId)
    await page.locator('#composed').fill('Con el formato nuevo ya sale completo.')
    await elena.act('POST', ticketId, { path: 'messages', body: { text: 'Es la Epson de caja 2.' } })
    await page.locator('.composer button[type=submit]').click()
    await page.locator('.meanwhile').waitFor()
    await lookOver('console, meanwhile')
    await page.locator('.meanwhile button').click()
    await page.locator('.meanwhile').waitFor({ state: 'detached' })
    await page.locator('.deeds [aria-keyshortcuts=e]').click()
    await page.locator('form.deed select').selectOption('spam')
    await page.locator('form.deed button[type=submit]').click()
    await page.locator('.toast button').waitFor()
    await lookOver('console, closing that can be taken back')
  },
)

test.each(READERS)('Q18 S0-22: the stars at the end of a chat: $locale', async (reader) => {
  await openDoor('in-product', { stories: false })
  await come(reader)
  await signIn(page, door.address, ANA)
  await page.goto(`${door.address}/chat`)
  await page.locator('form .field input').first().fill('Cambiar el logo de las facturas')
  await page.locator('form select').selectOption('usage')
  await page.locator('form button[type=submit]').click()
  await page.waitForURL('**/chat/*')
  await julio(new URL(page.url()).pathname.split('/').at(-1) ?? '', 'messages', {
    text: '¿En qué factura?',
    asks: true,
  })
  await door.desk.until(plus(door.desk.now, 6 * MINUTE))
  await page.locator('input[name=stars]').first().waitFor()
  await lookOver('chat, stars')
  await page.locator('main form button[type=submit]').click()
  await page.locator('fieldset .error').waitFor()
  await lookOver('chat, stars missing')
})
