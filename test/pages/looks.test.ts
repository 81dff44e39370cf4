import { test } from 'vitest'
import { lookOver, READERS } from './look-over.ts'
import { enterRound, goTo, openRound, ROUNDS } from './places.ts'
import { come, page, stage } from './stage.ts'

stage({ comes: 'nobody' })

const VISITS = ROUNDS.flatMap((round) => READERS.map((reader) => ({ ...round, ...reader })))

test.each(VISITS)('Q18: no page of $who breaks WCAG 2.2 AA: $locale', async ({ locale, ...round }) => {
  const paths = await openRound(round)
  await come({ locale })
  await enterRound(round)
  for (const [index, { route, ready }] of round.places.entries()) {
    await goTo(paths[index] ?? '')
    await page.locator(ready).first().waitFor()
    await page.waitForLoadState('networkidle')
    await lookOver(route)
  }
})
