/** What holds of every page of a router, whichever it is. */
import type { Route } from 'playwright-core'
import { expect, test } from 'vitest'
import { AGENTS, enterRound, goTo, openRound, ROUNDS } from './places.ts'
import { come, page, stage } from './stage.ts'

stage({ comes: 'nobody' })

type Routes = { router: { basepath?: string; routesById: Record<string, { id: string; fullPath: string }> } }

async function routesOf(entry: 'portal' | 'console'): Promise<readonly string[]> {
  const { router }: Routes = await import(`../../packages/portal/src/${entry}/router.tsx`)
  const below = entry === 'console' ? '/console' : ''
  // The root, and what only frames others, stand for no address of their own.
  const own = Object.values(router.routesById).filter(({ id }) => id.startsWith('/'))
  return own.map(({ fullPath }) => (below + fullPath).replace(/(?<=.)\/$/, ''))
}

test('every address of the portal and of the console has somebody who is there, and what is there at the end', async () => {
  const places = ROUNDS.flatMap((round) => round.places.map(({ route }) => route))
  const routes = [...(await routesOf('portal')), ...(await routesOf('console'))]
  expect([...places].toSorted()).toEqual([...new Set(routes)].toSorted())
})

/** What may be answered instead, and whether asking again may help. */
const TROUBLES: Readonly<Record<string, { helps: boolean; instead: (route: Route) => Promise<void> }>> = {
  offline: { helps: true, instead: async (route) => route.abort() },
  403: { helps: false, instead: async (route) => route.fulfill({ status: 403, json: { message: 'Forbidden' } }) },
  404: { helps: false, instead: async (route) => route.fulfill({ status: 404, json: { message: 'Not Found' } }) },
  429: {
    helps: true,
    instead: async (route) => route.fulfill({ status: 429, json: { message: 'Too Many Requests' } }),
  },
  500: { helps: true, instead: async (route) => route.fulfill({ status: 500, body: '<html>' }) },
}

/** By which every page stands: what it is without them a test of its own says. */
const FRAME = /\/api\/v1\/(?:desk|me)$/

/** Answers of which the console makes what stands beside that for which one came, and where. */
const BESIDE = {
  teams: [
    '/console',
    '/console/tickets/$ticketId',
    '/console/organisations/new',
    '/console/organisations/$organisationId',
  ],
  workbench: ['/console/tickets/$ticketId'],
  clocks: ['/console/tickets/$ticketId', '/console/breaches/$ticketId'],
  contacts: ['/console/tickets/$ticketId', '/console/organisations/$organisationId'],
}

/** A page asks twice more by itself before it says anything, each time later. */
const AT_ONCE = `
  const later = setTimeout
  setTimeout = (act, milliseconds, ...rest) => later(act, [1000, 2000].includes(milliseconds) ? 1 : milliseconds, ...rest)
`

test.each(ROUNDS)(
  'offline, 403, 404, 429, 500: each page of $who that cannot be had says so, and once it can be, asking again brings it',
  async (round) => {
    const paths = await openRound(round)
    await come()
    await enterRound(round)
    await page.addInitScript(AT_ONCE)
    for (const [index, { route, ready }] of round.places.entries())
      for (const [trouble, { helps, instead }] of Object.entries(TROUBLES)) {
        await page.route('**/api/v1/**', async (asked) =>
          FRAME.test(asked.request().url()) ? asked.continue() : instead(asked),
        )
        await goTo(paths[index] ?? '')
        const alert = page.locator('main [role=alert]')
        await page.locator(ready).or(alert).first().waitFor()
        await page.locator('main .awaited').first().waitFor({ state: 'detached' })
        // What it needs of its own is at hand: only what stands beside it is not.
        const isThere = (await page.locator(ready).count()) > 0
        const again = alert.or(page.locator('main [role=alert] ~ p')).getByRole('button', { name: 'Reintentar' })
        const offered = await again.count()
        expect.soft([route, trouble, isThere || offered > 0]).toEqual([route, trouble, isThere || helps])
        await page.unrouteAll({ behavior: 'ignoreErrors' })
        if (isThere) continue
        expect.soft((await alert.first().textContent())?.length, `${route} ${trouble}`).toBeGreaterThan(20)
        // A page that has come asks for what is beside it: a button may be gone before it is pressed.
        for (const button of await again.elementHandles()) await button.dispatchEvent('click')
        if (helps) await page.locator(ready).first().waitFor()
      }
  },
)

test.each(ROUNDS.filter(({ mail }) => mail !== undefined))(
  'where the desk does not say who is signed in, $who is told, and all is there once it does',
  async (round) => {
    const [path = ''] = await openRound(round)
    await come()
    await enterRound(round)
    await page.addInitScript(AT_ONCE)
    await page.route('**/api/v1/me', async (asked) => asked.fulfill({ status: 500, body: '<html>' }))
    await goTo(path)
    const notice = page.locator('main > [role=alert], main > .page > [role=alert]').first()
    await notice.waitFor()
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await notice.getByRole('button', { name: 'Reintentar' }).click()
    await notice.waitFor({ state: 'detached' })
    await page
      .locator(round.places[0]?.ready ?? '')
      .first()
      .waitFor()
  },
)

test('what stands beside that for which one came to the console says that it cannot be had, and comes when it is asked for again', async () => {
  const paths = await openRound(AGENTS)
  await come()
  await enterRound(AGENTS)
  await page.addInitScript(AT_ONCE)
  for (const [answer, routes] of Object.entries(BESIDE))
    for (const route of routes) {
      await page.route(`**/${answer}`, async (asked) => asked.fulfill({ status: 500, body: '<html>' }))
      await goTo(paths[AGENTS.places.findIndex((place) => place.route === route)] ?? '')
      // A queue beside a ticket says the same for itself.
      const notice = page.locator('main [role=alert]:not(.has-ticket .queue *)')
      await notice.waitFor()
      await page.unrouteAll({ behavior: 'ignoreErrors' })
      await notice.getByRole('button', { name: 'Reintentar' }).click()
      await notice.waitFor({ state: 'detached' })
    }
})
