import AxeBuilder from '@axe-core/playwright'
import type { DeskDoor } from '@plazo/local/in-process/desk-door'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openBrowser, openDesk, signIn, visit } from './browser.ts'

let browser: Browser
let door: DeskDoor

beforeAll(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined)
  browser = await openBrowser()
  door = await openDesk('erp')
})

afterAll(async () => {
  await browser.close()
  await door.close()
})

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const LANGUAGES = ['es-GT', 'en-US']
const THEMES = ['light', 'dark'] as const
const WIDTHS = [360, 768, 1280]

/** Each screen once it has what it shows. */
const SCREENS: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  '/': (page) => page.locator('.row').first().waitFor(),
  '/tickets?list=organisation&state=all': (page) => page.locator('.row').first().waitFor(),
  '/tickets?state=resolved': (page) => page.locator('.empty').waitFor(),
  '/new': (page) => page.locator('form .choice').first().waitFor(),
  '/nowhere': (page) => page.locator('h1').waitFor(),
}

async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode().withTags(RULES).analyze()
  return found.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

async function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth')
}

const CASES = LANGUAGES.flatMap((locale) => THEMES.map((colorScheme) => ({ locale, colorScheme })))

test.each(CASES)(
  'Q18: no screen of the portal breaks WCAG 2.2 AA, at any width: $locale, $colorScheme',
  async ({ locale, colorScheme }) => {
    const visited = await visit(browser, { locale, colorScheme })
    const { page, complaints } = visited
    const found: string[] = []
    const look = async () => {
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 })
        found.push(...(await violations(page)))
        if (await isTooWide(page)) found.push(`${page.url()} is wider than ${width}`)
      }
    }
    await page.goto(door.address)
    await page.locator('input[name=mail]').waitFor()
    await look()
    await signIn(page, door.address, 'benito@sanjose.example.com')
    for (const [path, ready] of Object.entries(SCREENS)) {
      await page.goto(`${door.address}${path}`)
      await ready(page)
      await look()
    }
    await page.goto(`${door.address}/tickets`)
    await page.locator('.row').first().click()
    await page.locator('.ribbon').waitFor()
    await page.locator('summary').click()
    await look()
    expect(found).toEqual([])
    expect(complaints).toEqual([])
    await visited.close()
  },
)
