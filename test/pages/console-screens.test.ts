import { test } from 'vitest'
import { signIn } from './browser.ts'
import { IRMA, JULIO, paletteAt, sample, sitDown } from './console-desk.ts'
import { lookOver, READERS } from './look-over.ts'
import { come, door, page, stage } from './stage.ts'

stage({ desk: 'erp', isKept: true, comes: 'nobody' })

/** Each face of the queue, from the one before. */
const FACES: readonly (() => Promise<unknown>)[] = [
  async () => {
    await page.locator('.timetable .present').first().waitFor()
    await page.locator('.narrowing summary').click()
    await page.locator('.choices').waitFor()
    await page.locator('tr[tabindex="0"]').focus()
    await page.keyboard.press('.')
    await page.locator('.quick button').first().waitFor()
  },
  async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('a')
    await paletteAt(page)
  },
  async () => {
    await page.keyboard.press('Escape')
    await page.locator('.palette').waitFor({ state: 'detached' })
    await page.keyboard.press('?')
    await page.locator('.keys-list').waitFor()
  },
  async () => {
    await page.goto(`${door.address}/console?view=breached`)
    await page.locator('.empty').waitFor()
  },
  async () => {
    await page.route('**/presence?*', (route) => route.abort())
    await page.goto(`${door.address}/console`)
    await page.locator('.queue-head .news:not(:empty)').waitFor()
  },
]

test.each(READERS)('Q18: no face of the queue breaks WCAG 2.2 AA: $locale', async (reader) => {
  const colleague = await come()
  await sitDown(colleague.page, door, JULIO, await sample(door, 'SANJOSE', 'CHEQUES'))
  await come(reader)
  await signIn(page, door.address, IRMA, '/console')
  for (const [face, show] of FACES.entries()) {
    await show()
    await lookOver(`face ${face} of the queue`)
  }
})
