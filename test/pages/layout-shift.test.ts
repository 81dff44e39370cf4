import { expect, test } from 'vitest'
import { signIn } from './browser.ts'
import { IRMA } from './console-desk.ts'
import { come, door, page, stage } from './stage.ts'

stage({ desk: 'erp', isKept: true, comes: 'nobody' })

const BENITO = 'benito@sanjose.example.com'
const MOST_SHIFT = 0.02

/** By its address: who opens it, and what is there once all has arrived. */
const SCREENS = [
  ['home', BENITO, '/', '.row'],
  ['the list', BENITO, '/tickets', '.row'],
  ['a ticket', BENITO, 'the first ticket', '.ribbon'],
  ['a ticket at the console', IRMA, 'the first ticket', '.about .openness'],
  ['the queue', IRMA, '/console', '.timetable tbody tr[id]'],
] as const

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

/** Each answer arrives after what was there without it has been drawn. */
async function answerLate(): Promise<void> {
  await page.route('**/api/**', async (route) => {
    if (!route.request().url().endsWith('/desk')) await page.locator('main').waitFor()
    await page.evaluate(DRAWN)
    await route.continue()
  })
}

test.each(
  SCREENS.flatMap(([name, mail, path, ready]) => [360, 1280].map((width) => ({ name, mail, path, ready, width }))),
)('Q19: nothing moves when the data of $name arrive, at $width', async ({ mail, path, ready, width }) => {
  await come({ viewport: { width, height: 800 } })
  await signIn(page, door.address, mail, mail === IRMA ? '/console' : '/tickets')
  const first = path.startsWith('/')
    ? path
    : await page.locator('.row, .timetable tbody a').first().getAttribute('href')
  await page.goto('about:blank')
  await answerLate()
  await page.addInitScript(WATCH)
  await page.goto(`${door.address}${first ?? ''}`)
  await page.locator(ready).first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.evaluate(DRAWN)
  // What is asked again and again may be under way still.
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  const shifts = await page.evaluate<Shift[]>('shifts')
  const moved = shifts.reduce((sum, { value }) => sum + value, 0)
  expect(moved > MOST_SHIFT ? shifts : []).toEqual([])
})
