import { test } from 'vitest'
import { lookOver, READERS } from './look-over.ts'
import { come, door, page, stage } from './stage.ts'

stage({ desk: 'partner', stories: false, isKept: true, comes: 'nobody' })

test.each(READERS)('Q18: no screen of the way in breaks WCAG 2.2 AA: $locale', async (reader) => {
  await come(reader)
  await page.goto(door.address)
  await page.locator('a[href="/register"]').first().waitFor()
  await lookOver('sign-in')
  await page.locator('form .plain').click()
  await page.locator('h1:focus').waitFor()
  await lookOver('forgotten')
  await page.locator('input[name=mail]').fill('nadie@quetzal.example.com')
  await page.locator('button[type=submit]').click()
  await page.locator('input[name=code]').waitFor()
  await lookOver('code')
  await page.goto(`${door.address}/register`)
  await page.locator('input[name=terms]').waitFor()
  for (const summary of await page.locator('summary').all()) await summary.click()
  await page.locator('button[type=submit]').click()
  await page.locator('#terms-error').waitFor()
  await lookOver('register')
  await page.locator('input[name=name]').fill('Gabriela Paz')
  await page.locator('input[name=mail]').fill('gabriela@quetzal.example.com')
  await page.locator('input[name=terms]').check()
  await page.locator('button[type=submit]').click()
  await page.locator('h1:focus').waitFor()
  await lookOver('sent')
  await page.goto(`${door.address}/activate#otro`)
  await page.locator('h1').waitFor()
  await lookOver('unknown')
})
