/**
 * Q18: what stands on the page breaks no rule of WCAG 2.2 AA and is no wider than the window, at three widths and in both
 * themes. A theme is nothing but styles here, so the page is reached once and looked at six times.
 * @module
 */
import AxeBuilder from '@axe-core/playwright'
import { expect } from 'vitest'
import { page } from './stage.ts'

/** The other part of the matrix: each reader comes and goes through the screens. */
export const READERS = [{ locale: 'es-GT' }, { locale: 'en-US' }] as const

/** By theme. What the dark one changes is colours: the rules for everything else would find again what they found. */
const RULES = {
  light: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  dark: ['color-contrast', 'link-in-text-block'],
} as const
const THEMES = ['light', 'dark'] as const
const WIDTHS = [360, 768, 1280]

/**
 * Fails the test and lets it go on, so that it tells of all its screens. Leaves the page wide and light.
 *
 * @param what The screen, as it is to be called in what is told, and in the name of its picture: with PICTURES=folder in
 * the environment each look is kept there.
 */
export async function lookOver(what: string): Promise<void> {
  const found: string[] = []
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme })
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 })
      for (const broken of await rulesBroken(RULES[colorScheme])) found.push(`${colorScheme}, ${width}: ${broken}`)
      await keepPicture(`${what}-${colorScheme}-${width}`)
    }
  }
  await page.emulateMedia({ colorScheme: 'light' })
  expect.soft(found, what).toEqual([])
}

async function rulesBroken(runOnly: readonly string[]): Promise<readonly string[]> {
  const options = { runOnly: [...runOnly], resultTypes: ['violations' as const] }
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().options(options).analyze()
  const broken = violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
  const isTooWide = await page.evaluate<boolean>(
    'document.documentElement.scrollWidth > document.documentElement.clientWidth',
  )
  return isTooWide ? [...broken, 'wider than the window'] : broken
}

async function keepPicture(name: string): Promise<void> {
  const { PICTURES: folder } = process.env
  if (folder === undefined) return
  const language = await page.evaluate<string>('document.documentElement.lang')
  await page.screenshot({ path: `${folder}/${name}-${language}.png`, fullPage: true })
}
