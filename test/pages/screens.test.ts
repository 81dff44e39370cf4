import AxeBuilder from '@axe-core/playwright'
import { expect, test } from 'vitest'
import { signIn } from './browser.ts'
import { come, door, page, stage } from './stage.ts'

stage({ desk: 'erp', isKept: true, comes: 'nobody' })

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const LANGUAGES = ['es-GT', 'en-US']
const THEMES = ['light', 'dark'] as const
const WIDTHS = [360, 768, 1280]

/** Each screen once it has what it shows. */
const SCREENS: Readonly<Record<string, () => Promise<unknown>>> = {
  '/': () => page.locator('.row').first().waitFor(),
  '/tickets?list=organisation&state=all': () => page.locator('.row').first().waitFor(),
  '/tickets?state=resolved': () => page.locator('.empty').waitFor(),
  '/new': () => page.locator('form .choice').first().waitFor(),
  '/nowhere': () => page.locator('h1').waitFor(),
}

async function violations(): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode().withTags(RULES).analyze()
  return found.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

async function isTooWide(): Promise<boolean> {
  return page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth')
}

const CASES = LANGUAGES.flatMap((locale) => THEMES.map((colorScheme) => ({ locale, colorScheme })))

test.each(CASES)(
  'Q18: no screen of the portal breaks WCAG 2.2 AA, at any width: $locale, $colorScheme',
  async ({ locale, colorScheme }) => {
    await come({ locale, colorScheme })
    const found: string[] = []
    const look = async () => {
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 })
        found.push(...(await violations()))
        if (await isTooWide()) found.push(`${page.url()} is wider than ${width}`)
      }
    }
    await page.goto(door.address)
    await page.locator('input[name=mail]').waitFor()
    await look()
    await signIn(page, door.address, 'benito@sanjose.example.com')
    for (const [path, ready] of Object.entries(SCREENS)) {
      await page.goto(`${door.address}${path}`)
      await ready()
      await look()
    }
    await page.goto(`${door.address}/tickets`)
    await page.locator('.row').first().click()
    await page.locator('.ribbon').waitFor()
    await page.locator('summary').click()
    await look()
    expect(found).toEqual([])
  },
)
