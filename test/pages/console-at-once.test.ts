/** What the desk will surely agree to is shown before it has; then it stands, or is taken back in sight. */
import type { Route } from 'playwright-core'
import { beforeEach, test } from 'vitest'
import { signIn } from './browser.ts'
import { apiAs, IRMA, sample } from './console-desk.ts'
import { door, page, stage } from './stage.ts'

stage({ desk: 'erp' })

const LUCIA = 'lucia@plazo.example.com'

beforeEach(async () => {
  // Chance decides who of the team is given a ticket.
  const ticketId = await sample(door, 'SANJOSE', 'CHEQUES')
  await (await apiAs(door, LUCIA)).act('PUT', ticketId, { path: 'assignee', body: { agentId: 'julio' } })
  await signIn(page, door.address, IRMA, '/console')
})

const row = () => page.locator('.timetable tbody tr[id]', { hasText: 'CHEQUES' })

const said = () => page.locator('[role=status], [role=alert]')

const RESULTS = [
  ['stands', (route: Route) => route.continue(), 'Irma Sandoval'],
  ['is taken back', (route: Route) => route.fulfill({ status: 500, json: { code: 'fault' } }), 'Julio Paz'],
] as const

/** Takes it by its key; `answer` is what the desk says, once it is let. */
async function take() {
  const word = Promise.withResolvers<(route: Route) => Promise<void>>()
  const asked = page.waitForRequest('**/assignee')
  await page.route('**/assignee', async (route) => {
    const answer = await word.promise
    await answer(route)
  })
  await page.keyboard.press('m')
  await asked
  return { answer: word.resolve }
}

test.for(RESULTS)('a row shows who has it before the desk has answered, and that %s', async ([, answers, holder]) => {
  await row().focus()
  const { answer } = await take()
  await row().getByText('Irma Sandoval').waitFor()
  answer(answers)
  await said().getByText('CHEQUES').first().waitFor()
  await row().getByText(holder).waitFor()
})

test.for(RESULTS)('so does a ticket, and that %s', async ([, answers, holder]) => {
  await row().getByRole('link').click()
  const held = page.locator('.beside .promised')
  await held.getByText('Lo tiene Julio Paz').waitFor()
  await page.locator('.deeds [aria-keyshortcuts=e]:not([aria-disabled])').waitFor()
  const { answer } = await take()
  await held.getByText('Lo tiene Irma Sandoval').waitFor()
  answer(answers)
  await said()
    .getByText(/lo tiene usted|Algo falló/)
    .first()
    .waitFor()
  await held.getByText(`Lo tiene ${holder}`).waitFor()
})
