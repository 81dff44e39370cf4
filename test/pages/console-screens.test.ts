import AxeBuilder from '@axe-core/playwright'
import { expect, test } from 'vitest'
import { signIn } from './browser.ts'
import { IRMA } from './console-desk.ts'
import { come, door, page, stage } from './stage.ts'

stage({ desk: 'erp', isKept: true, comes: 'nobody' })

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const WIDTHS = [360, 768, 1280]
const CASES = ['es-GT', 'en-US'].flatMap((locale) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ locale, colorScheme })),
)

/** Each face of the queue, from the one before. */
const FACES: readonly (() => Promise<unknown>)[] = [
  () => page.locator('.timetable tbody tr').first().waitFor(),
  async () => {
    await page.locator('.narrowing summary').click()
    await page.locator('.choices').waitFor()
    await page.locator('tr[tabindex="0"]').focus()
    await page.keyboard.press('.')
    await page.locator('.quick button').first().waitFor()
  },
  async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('a')
    await page.locator('[role=option]').first().waitFor()
  },
  async () => {
    await page.keyboard.press('Escape')
    await page.locator('.palette').waitFor({ state: 'detached' })
    await page.keyboard.press('?')
    await page.locator('.keys-list').waitFor()
  },
  async () => {
    await page.locator('.keys-list a').click()
    await page.locator('.keys-page kbd').first().waitFor()
  },
  async () => {
    await page.goto(`${door.address}/console?view=breached`)
    await page.locator('.empty').waitFor()
  },
]

async function violations(): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode().withTags(RULES).analyze()
  return found.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

async function isTooWide(): Promise<boolean> {
  return page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth')
}

test.each(CASES)(
  'Q18: no face of the queue breaks WCAG 2.2 AA, at any width: $locale, $colorScheme',
  async ({ locale, colorScheme }) => {
    await come({ locale, colorScheme })
    const found: string[] = []
    await signIn(page, door.address, IRMA, '/console')
    for (const [face, show] of FACES.entries()) {
      await show()
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 })
        found.push(...(await violations()))
        if (await isTooWide()) found.push(`face ${face} is wider than ${width}`)
      }
    }
    expect(found).toEqual([])
  },
)
