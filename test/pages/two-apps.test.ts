/** Customers sign in at the portal and the desk's people at the console: whoever comes by the other door is shown his. */
import { plus } from '@plazo/domain/instant'
import { SAMPLE_PASSWORD } from '@plazo/local/samples/people'
import { expect, test } from 'vitest'
import { signIn } from './browser.ts'
import { IRMA, sample, sitDown } from './console-desk.ts'
import { lookOver, READERS } from './look-over.ts'
import { come, door, page, stage } from './stage.ts'

stage({ desk: 'erp' })

const BENITO = 'benito@sanjose.example.com'
const HOUR = 3_600_000

async function give(mail: string, at: string): Promise<void> {
  await page.goto(`${door.address}${at}`)
  await page.locator('input[name=mail]').fill(mail)
  await page.locator('input[name=password]').fill(SAMPLE_PASSWORD)
  await page.keyboard.press('Enter')
}

const heading = (name: string) => page.getByRole('heading', { name }).waitFor()
const kept = () => page.evaluate<string[]>('Object.keys(sessionStorage).filter((key) => key.startsWith("plazo."))')

test('one of the desk’s people at the portal is shown the way to the console, and has no session there', async () => {
  await give(IRMA, '/tickets')
  await heading('Usted entra por la consola')
  expect(await page.evaluate('document.activeElement?.tagName')).toBe('H1')
  expect(await kept()).toEqual([])
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText('la consola de quienes atienden').waitFor()
  await give(IRMA, '/console')
  await page.locator('nav.views').waitFor()
})

test('a customer at the console is told before and after whose it is, and where his tickets are', async () => {
  await page.goto(`${door.address}/console`)
  expect(await page.getByRole('link', { name: 'Ir al portal' }).getAttribute('href')).toBe('/')
  await give(BENITO, '/console')
  await heading('Usted entra por el portal')
  expect(await kept()).toEqual([])
  await page.getByRole('button', { name: 'Volver a entrar' }).click()
  expect(await page.locator('input[name=mail]').inputValue()).toBe(BENITO)
  await give(BENITO, '/')
  await heading('Hola, Benito')
})

test('a session at the console ends with the working day and takes nothing of what was typed; a customer’s does not', async () => {
  const ticketId = await sample(door, 'SANJOSE', 'CHEQUES')
  await sitDown(page, door, IRMA, ticketId)
  const agent = page
  const answer = agent.locator('#composed')
  await answer.fill('Lo vimos con el banco:')
  await come()
  await signIn(page, door.address, BENITO)
  await door.desk.until(plus(door.desk.now, 8 * HOUR + 60_000))
  await agent.bringToFront()
  // Whoever comes back to the window is asked at once; whatever the page asks by itself may come before.
  await agent.evaluate('dispatchEvent(new Event("focus"))')
  await agent.getByRole('heading', { name: 'Su sesión terminó' }).waitFor()
  await agent.locator('dialog input[name=mail]').fill(IRMA)
  await agent.locator('dialog input[name=password]').fill(SAMPLE_PASSWORD)
  await agent.keyboard.press('Enter')
  await agent.locator('dialog').waitFor({ state: 'detached' })
  await answer.press('Control+Enter')
  await agent.locator('.said', { hasText: 'Lo vimos con el banco:' }).waitFor()
  await page.reload()
  await heading('Hola, Benito')
})

test.each(READERS)('Q18: what is said at the wrong door breaks no WCAG 2.2 AA: $locale', async (reader) => {
  await come(reader)
  for (const [name, mail, at] of [
    ['door-console', IRMA, '/'],
    ['door-portal', BENITO, '/console'],
  ] as const) {
    await give(mail, at)
    await page.locator('main a.button').waitFor()
    await lookOver(name)
  }
})
