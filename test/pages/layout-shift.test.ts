import { expect, test } from 'vitest'
import { enterRound, goTo, openRound, ROUNDS } from './places.ts'
import { come, page, stage } from './stage.ts'

stage({ comes: 'nobody' })

const MOST_SHIFT = 0.02
const WIDTHS = [360, 768, 1280]

const WATCH = `{
  window.shifts = []
  const told = ({ node, previousRect: from, currentRect: to }) =>
    (node?.className || node?.nodeName) + ' ' + [from.y, to.y, from.height, to.height].map(Math.round).join(' ')
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries())
      if (!hadRecentInput) shifts.push({ value, sources: sources.map(told) })
  }).observe({ type: 'layout-shift', buffered: true })
}`
const DRAWN = 'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))'

type Shift = { value: number; sources: string[] }

/** One answer after the other arrives, each once what was there without it has been drawn. */
async function answerLate(): Promise<void> {
  let last: Promise<unknown> = Promise.resolve()
  await page.route('**/api/**', async (route) => {
    // Nothing is drawn before the desk is known.
    if (!route.request().url().endsWith('/desk')) {
      last = drawnAfter(last)
      await last
    }
    await route.continue()
  })
}

async function drawnAfter(before: Promise<unknown>): Promise<void> {
  await before
  await page.locator('main').waitFor()
  await page.evaluate(DRAWN)
}

test.each(ROUNDS)('Q19: nothing moves when the data of any page of $who arrive', async (round) => {
  const paths = await openRound(round)
  await come()
  await enterRound(round)
  await page.addInitScript(WATCH)
  for (const [index, { route, ready }] of round.places.entries())
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 })
      await answerLate()
      await goTo(paths[index] ?? '')
      await page.locator(ready).first().waitFor()
      await page.waitForLoadState('networkidle')
      await page.evaluate(DRAWN)
      // What is asked again and again may be under way still.
      await page.unrouteAll({ behavior: 'ignoreErrors' })
      const shifts = await page.evaluate<Shift[]>('shifts')
      const moved = shifts.reduce((sum, { value }) => sum + value, 0)
      expect.soft(moved > MOST_SHIFT ? shifts : [], `${route} at ${width}`).toEqual([])
    }
})
