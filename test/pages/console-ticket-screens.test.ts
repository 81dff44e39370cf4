import AxeBuilder from '@axe-core/playwright'
import { expect, test, vi } from 'vitest'
import { MARCO, sample, sitDown } from './console-desk.ts'
import { come, door, page, stage } from './stage.ts'

stage({ desk: 'erp', isKept: true, comes: 'nobody' })

/** Eighteen looks a test. */
vi.setConfig({ testTimeout: 600_000 })

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const CASES = ['es-GT', 'en-US'].flatMap((locale) => (['light', 'dark'] as const).map((theme) => ({ locale, theme })))

async function press(...keys: readonly string[]): Promise<void> {
  await page.locator('main').focus()
  for (const key of keys) await page.keyboard.press(key)
}

/** What the ticket looks like in the middle of something. */
const STATES: Readonly<Record<string, () => Promise<unknown>>> = {
  'all that can be done, a note begun and the clock explained': async () => {
    await page.locator('.promised summary').click()
    await press('.', 'n')
    await page.keyboard.type('Una nota')
  },
  'a deed with what is wrong with it': async () => {
    await press('t')
    await page.locator('.deed textarea').fill('x')
    await page.locator('.deed button[type=submit]').click()
    await page.locator('.deed [aria-invalid=true]').waitFor()
  },
  'earlier tickets and snippets': async () => {
    await page.locator('.snippets button').click()
    await press('l')
    await page.locator('.deed .earlier li').first().waitFor()
  },
}

async function look(what: string): Promise<readonly string[]> {
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
    await come({ locale, colorScheme: theme })
    await sitDown(page, door, MARCO, await sample(door, 'SANJOSE', 'CHEQUES'))
    await page.locator('.about details').first().waitFor()
    const found = [...(await look('as it opens'))]
    for (const [what, act] of Object.entries(STATES)) {
      await act()
      found.push(...(await look(what)))
    }
    await page.goto(`${door.address}/console/tickets/${await sample(door, 'SANJOSE', 'mal cargada')}`)
    await page.locator('.ticket .tip').waitFor()
    found.push(...(await look('closed')))
    await page.goto(`${door.address}/console/tickets/NADIE-ZZZZZZZZ`)
    await page.locator('.page p[role=alert]').waitFor()
    found.push(...(await look('unknown')))
    expect(found).toEqual([])
  },
)
