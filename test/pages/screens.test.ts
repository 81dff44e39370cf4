import { test } from 'vitest'
import { signIn } from './browser.ts'
import { lookOver, READERS } from './look-over.ts'
import { come, door, page, stage } from './stage.ts'

stage({ desk: 'erp', isKept: true, comes: 'nobody' })

/** Each screen once it has what it shows. */
const SCREENS: Readonly<Record<string, () => Promise<unknown>>> = {
  '/tickets?list=organisation&state=all': () => page.locator('.row').first().waitFor(),
  '/tickets?state=resolved': () => page.locator('.empty').waitFor(),
  '/nowhere': () => page.locator('h1').waitFor(),
}

test.each(READERS)(
  'Q18: narrowed lists, an opened ticket and a wrong address break no WCAG 2.2 AA: $locale',
  async (reader) => {
    await come(reader)
    await page.goto(door.address)
    await page.locator('input[name=mail]').waitFor()
    await lookOver('sign-in')
    await signIn(page, door.address, 'benito@sanjose.example.com')
    for (const [path, ready] of Object.entries(SCREENS)) {
      await page.goto(`${door.address}${path}`)
      await ready()
      await lookOver(path)
    }
    await page.goto(`${door.address}/tickets`)
    await page.locator('.row').first().click()
    await page.locator('.ribbon').waitFor()
    await page.locator('summary').click()
    await lookOver('ticket')
  },
)
