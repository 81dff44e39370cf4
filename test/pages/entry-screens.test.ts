import AxeBuilder from '@axe-core/playwright'
import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import { come, door, page, stage } from './stage.ts'

stage({ desk: 'partner', stories: false, isKept: true, comes: 'nobody' })

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const WIDTHS = [360, 768, 1280]
const CASES = ['es-GT', 'en-US'].flatMap((locale) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ locale, colorScheme })),
)

async function looked(name: string): Promise<readonly string[]> {
  const found: string[] = []
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(RULES).analyze()
    found.push(...violations.map(({ id, nodes }) => `${name} ${width} ${id}: ${nodes.map(({ html }) => html).join()}`))
    if (await page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth'))
      found.push(`${name} is wider than ${width}`)
    const folder = process.env['PICTURES']
    if (folder !== undefined) {
      const { lang, scheme } = await page.evaluate<{ lang: string; scheme: string }>(
        '({ lang: document.documentElement.lang, scheme: matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light" })',
      )
      await page.screenshot({ path: `${folder}/${name}-${lang}-${scheme}-${width}.png`, fullPage: true })
    }
  }
  return found
}

/** The link of the last mail. */
async function link(): Promise<string> {
  const { text = '' } = await PostalMime.parse(door.desk.mails.at(-1)?.raw ?? '')
  return /\S+activate#\S+/.exec(text)?.[0] ?? ''
}

test.each(CASES)(
  'Q18: no screen of the way in breaks WCAG 2.2 AA, at any width: $locale, $colorScheme',
  async ({ locale, colorScheme }) => {
    await come({ locale, colorScheme })
    const found: string[] = []
    const look = async (name: string) => void found.push(...(await looked(name)))
    await page.goto(door.address)
    await page.locator('a[href="/register"]').first().waitFor()
    await look('sign-in')
    await page.locator('form .plain').click()
    await page.locator('h1:focus').waitFor()
    await look('forgotten')
    await page.locator('input[name=mail]').fill('nadie@quetzal.example.com')
    await page.locator('button[type=submit]').click()
    await page.locator('input[name=code]').waitFor()
    await look('code')
    await page.goto(`${door.address}/register`)
    await page.locator('input[name=terms]').waitFor()
    for (const summary of await page.locator('summary').all()) await summary.click()
    await page.locator('button[type=submit]').click()
    await page.locator('#terms-error').waitFor()
    await look('register')
    await page.locator('input[name=name]').fill('Gabriela Paz')
    await page.locator('input[name=mail]').fill('gabriela@quetzal.example.com')
    await page.locator('input[name=terms]').check()
    await page.locator('button[type=submit]').click()
    await page.locator('h1:focus').waitFor()
    await look('sent')
    await page.goto(await link())
    await page.locator('input[name=password]').waitFor()
    await look('activate')
    await page.goto('about:blank')
    await page.goto(`${door.address}/activate#otro`)
    await page.locator('h1').waitFor()
    await look('unknown')
    expect(found).toEqual([])
  },
)
