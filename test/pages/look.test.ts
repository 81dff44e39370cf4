import AxeBuilder from '@axe-core/playwright'
import { DESK_IDS, deskById } from '@plazo/desks/desks'
import { expect, test } from 'vitest'
import { come, door, openDoor, page, stage } from './stage.ts'

stage({ comes: 'nobody' })

test.for(DESK_IDS)('the pages of %s wear its colour and its mark, and can be read in both themes', async (id) => {
  const { name, look } = deskById(id)
  await openDoor(id, { stories: false })
  for (const colorScheme of ['light', 'dark'] as const) {
    await come({ colorScheme })
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
  }
})
