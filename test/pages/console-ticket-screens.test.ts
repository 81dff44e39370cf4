import AxeBuilder from '@axe-core/playwright'
import type { DeskDoor } from '@plazo/local/in-process/desk-door'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openBrowser, openDesk, visit } from './browser.ts'
import { MARCO, sample, sitDown } from './console-desk.ts'

/** Eighteen looks a test. */
vi.setConfig({ testTimeout: 600_000 })

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
const CASES = ['es-GT', 'en-US'].flatMap((locale) => (['light', 'dark'] as const).map((theme) => ({ locale, theme })))

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  await page.locator('main').focus()
  for (const key of keys) await page.keyboard.press(key)
}

/** What the ticket looks like in the middle of something. */
const STATES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'all that can be done, a note begun and the clock explained': async (page) => {
    await page.locator('.promised summary').click()
    await press(page, '.', 'n')
    await page.keyboard.type('Una nota')
  },
  'a deed with what is wrong with it': async (page) => {
    await press(page, 't')
    await page.locator('.deed textarea').fill('x')
    await page.locator('.deed button[type=submit]').click()
    await page.locator('.deed [aria-invalid=true]').waitFor()
  },
  'earlier tickets and snippets': async (page) => {
    await page.locator('.snippets button').click()
    await press(page, 'l')
    await page.locator('.deed .earlier li').first().waitFor()
  },
}

async function look(page: Page, what: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(RULES).analyze()
    found.push(...violations.map(({ id, nodes }) => `${what}, ${width}: ${id} ${nodes[0]?.target.join(' ') ?? ''}`))
    const isWide = await page.evaluate<boolean>(
      'document.documentElement.scrollWidth > document.documentElement.clientWidth',
    )
    if (isWide) found.push(`${what} is wider than ${width}`)
  }
  return found
}

test.each(CASES)(
  'Q18: the ticket breaks no WCAG 2.2 AA, whatever one does: $locale, $theme',
  async ({ locale, theme }) => {
    const visited = await visit(browser, { locale, colorScheme: theme })
    const { page } = visited
    await sitDown(page, door, MARCO, await sample(door, 'SANJOSE', 'CHEQUES'))
    await page.locator('.about details').first().waitFor()
    const found = [...(await look(page, 'as it opens'))]
    for (const [what, act] of Object.entries(STATES)) {
      await act(page)
      found.push(...(await look(page, what)))
    }
    await page.goto(`${door.address}/console/tickets/${await sample(door, 'SANJOSE', 'mal cargada')}`)
    await page.locator('.ticket .tip').waitFor()
    found.push(...(await look(page, 'closed')))
    await page.goto(`${door.address}/console/tickets/NADIE-ZZZZZZZZ`)
    await page.locator('.page p[role=alert]').waitFor()
    found.push(...(await look(page, 'unknown')))
    await visited.close()
    expect(found).toEqual([])
    expect(visited.complaints).toEqual([])
  },
)
