import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { BUILT_PORTAL } from '@plazo/local/build-portal'
import { expect, test } from 'vitest'
import { signIn } from './browser.ts'
import { come, door, page, stage } from './stage.ts'

stage({ desk: 'erp', isKept: true, comes: 'nobody' })

/** Of scripts and style sheets, compressed, in kB of 1000 bytes: Q20. */
const BUDGETS = { portal: 150, console: 215, lazy: 60 }

const sizeOf = (path: string) => gzipSync(readFileSync(join(BUILT_PORTAL, path))).length / 1000

/** What is fetched until whoever signs in at `to` has the first screen before him. */
async function fetchedBy(mail: string, to: string, ready: string): Promise<readonly string[]> {
  await come()
  const fetched = new Set<string>()
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (/^\/assets\/.*\.(?:js|css)$/.test(pathname)) fetched.add(pathname)
  })
  await signIn(page, door.address, mail, to)
  await page.locator(ready).first().waitFor()
  await page.waitForLoadState('networkidle')
  return [...fetched]
}

test.for([
  ['portal', 'benito@sanjose.example.com', '/', '.row'],
  ['console', 'irma@plazo.example.com', '/console', 'main'],
] as const)('Q20: the first load of the %s is within its budget', async ([app, mail, to, ready]) => {
  const files = await fetchedBy(mail, to, ready)
  const total = files.reduce((sum, path) => sum + sizeOf(path), 0)
  expect(files.length).toBeGreaterThan(1)
  expect(total).toBeLessThanOrEqual(BUDGETS[app])
})

test('Q20: whatever is loaded when it is asked for is within its budget', () => {
  const html = ['index.html', 'console.html'].map((name) => readFileSync(join(BUILT_PORTAL, name), 'utf8')).join('')
  const lazy = readdirSync(join(BUILT_PORTAL, 'assets')).filter(
    (name) => /\.(?:js|css)$/.test(name) && !html.includes(name),
  )
  const large = lazy.map((name) => [name, sizeOf(`assets/${name}`)] as const).filter(([, size]) => size > BUDGETS.lazy)
  expect(large).toEqual([])
})

test("Q20: the library of the console's widgets is in no file of the portal, nor in what the console waits for", () => {
  const carries = (path: string) => readFileSync(join(BUILT_PORTAL, path), 'utf8').includes('react-aria-pressable')
  const carriers = readdirSync(join(BUILT_PORTAL, 'assets')).filter(
    (name) => name.endsWith('.js') && carries(`assets/${name}`),
  )
  expect(carriers).toEqual([expect.stringMatching(/^finder-/)])
  expect(reachedFrom('index.html')).not.toContain(carriers[0])
  expect(reachedFrom('console.html')).toContain(carriers[0])
})

/** Every file that the page names, or that one of these names. */
function reachedFrom(path: string, reached: Set<string> = new Set()): readonly string[] {
  for (const [name] of readFileSync(join(BUILT_PORTAL, path), 'utf8').matchAll(/[\w-]+\.(?:js|css)\b/g)) {
    if (reached.has(name) || !existsSync(join(BUILT_PORTAL, 'assets', name))) continue
    reached.add(name)
    reachedFrom(`assets/${name}`, reached)
  }
  return [...reached]
}
