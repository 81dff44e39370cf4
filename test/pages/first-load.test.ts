import { expect, test } from 'vitest'
import { signIn } from './browser.ts'
import { door, page, stage } from './stage.ts'

stage({ desk: 'erp' })

const BENITO = 'benito@sanjose.example.com'

async function addressOfTicket(): Promise<string> {
  await signIn(page, door.address, BENITO, '/tickets')
  return (await page.locator('.row').first().getAttribute('href')) ?? ''
}

test('Q19: the clock of a ticket that went on while its page began is asked for again', async () => {
  const ticket = await addressOfTicket()
  let asked = 0
  await page.route('**/clocks', async (route) => {
    asked++
    if (asked > 1) return route.continue()
    const answer = await route.fetch()
    const json = await answer.json()
    return route.fulfill({ json: { ...json, version: json.version - 1, clocks: [] } })
  })
  await page.goto(`${door.address}${ticket}`)
  await page.locator('.ribbon').waitFor()
  expect(asked).toBe(2)
})

test('Q19: a ticket is read without the code of what one can do on it, which a button fetches', async () => {
  const ticket = await addressOfTicket()
  await page.route('**/ticket-deeds-*.js', (route) => route.abort())
  await page.goto(`${door.address}${ticket}`)
  await page.locator('.talk .said').first().waitFor()
  await page.locator('.ribbon').waitFor()
  const again = page.getByRole('alert').getByRole('button', { name: 'Reintentar' })
  await again.waitFor()
  await page.unroute('**/ticket-deeds-*.js')
  await again.click()
  await page.getByLabel('Su respuesta').fill('Ya se puede escribir.')
})
