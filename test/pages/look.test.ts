import AxeBuilder from '@axe-core/playwright'
import { DESK_IDS, deskById } from '@plazo/desks/desks'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openBrowser, openDesk, visit } from './browser.ts'

let browser: Browser

beforeAll(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined)
  browser = await openBrowser()
})

afterAll(() => browser.close())

test.for(DESK_IDS)('the pages of %s wear its colour and its mark, and can be read in both themes', async (id) => {
  const { name, look } = deskById(id)
  const door = await openDesk(id, { stories: false })
  for (const colorScheme of ['light', 'dark'] as const) {
    const visited = await visit(browser, { colorScheme })
    const { page, complaints } = visited
    await page.goto(door.address)
    await page.locator('.logo', { hasText: name }).waitFor()
    await page.locator('input[name=mail]').waitFor()
    const worn = () => page.evaluate<string>('document.documentElement.style.getPropertyValue("--desk")')
    expect(await worn()).toBe(look?.colour ?? '')
    expect(
      await page.locator('.logo .mark path').evaluateAll((paths) => paths.map((path) => path.getAttribute('d'))),
    ).toEqual(look?.mark === undefined ? [] : [look.mark])
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().withRules(['color-contrast']).analyze()
    expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))).toEqual([])
    expect(complaints).toEqual([])
    await visited.close()
  }
  await door.close()
})
