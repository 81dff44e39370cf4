/**
 * Every form, filled in and refused: whatever the desk says of what was sent can be read, and what was typed stays.
 */
import type { Route } from 'playwright-core'
import { expect, test } from 'vitest'
import { signIn } from './browser.ts'
import { MARCO } from './console-desk.ts'
import { fillIn, standing } from './fill-in.ts'
import { type Form, FORM_ROUNDS } from './forms.ts'
import { come, door, openDoor, page, stage } from './stage.ts'

stage({ comes: 'nobody' })

/** What is asked beside a form while somebody writes: no answer to what is sent. */
const BESIDE = /\/(?:drafts|presence|reads|previews?|challenge|simulations|uploads)\b|\/new$/

/** Of each part of what was sent, in the order in which it was sent. */
const said = (part: string) => `De ${part} se dice esto.`

const TROUBLES: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  offline: async (route) => route.abort(),
  ...Object.fromEntries(
    [403, 404, 409, 412, 429, 500].map((status) => [
      status,
      async (route: Route) => route.fulfill({ status, json: {} }),
    ]),
  ),
}

test.for(FORM_ROUNDS)(
  'offline, 403, 404, 409, 412, 422, 429, 500: what the desk says of what was sent is read, and what was typed stays: $of',
  async ({ desk, stories = true, mail, forms }) => {
    await openDoor(desk, { stories })
    const all = await forms()
    await come()
    if (mail !== undefined) await signIn(page, door.address, mail, mail === MARCO ? '/console' : '/')
    for (const { at, open, place = 'main form', ...form } of all) {
      if (form.isAskedOfDesk === false) continue
      if (at !== undefined) await page.goto(`${door.address}${at}`)
      await open?.()
      await refuse(place, form)
    }
  },
)

async function refuse(place: string, { wrong }: Pick<Form, 'wrong'>): Promise<void> {
  const typed = await fillIn(place)
  let parts: readonly string[] = []
  await sendTo(place, async (route) => {
    parts = partsOf(route)
    const errors = parts.map((part) => ({ pointer: `/${part}`, code: 'wrong', message: said(part) }))
    return route.fulfill({ status: 422, json: { code: 'request/invalid', status: 422, errors } })
  })
  const text = await page.locator('body').innerText()
  expect.soft([wrong, parts.filter((part) => !text.includes(said(part)))]).toEqual([wrong, []])
  for (const [trouble, answer] of Object.entries(TROUBLES)) {
    await sendTo(place, answer)
    const told = page.locator('[role=alert]', { hasText: /.{20}/ }).first()
    const isTold = await told.waitFor({ timeout: 5000 }).then(
      () => true,
      () => false,
    )
    expect.soft([wrong, trouble, isTold]).toEqual([wrong, trouble, true])
  }
  expect.soft([wrong, await standing(place)]).toEqual([wrong, typed])
}

/** Sends it, and waits until it was answered so. */
async function sendTo(place: string, answer: (route: Route) => Promise<void>): Promise<void> {
  const answered = Promise.withResolvers<void>()
  const instead = async (route: Route) => {
    const request = route.request()
    if (request.method() === 'GET' || BESIDE.test(new URL(request.url()).pathname)) return route.fallback()
    await answer(route)
    answered.resolve()
  }
  await page.route('**/api/v1/**', instead)
  await page.locator(place).last().locator('button[type=submit]:not([aria-disabled=true])').last().click()
  await answered.promise
  await page.locator(place).last().locator('button[type=submit]:not([aria-disabled=true])').last().waitFor()
  await page.unroute('**/api/v1/**', instead)
}

function partsOf(route: Route): string[] {
  const body: unknown = route.request().postDataJSON()
  return typeof body === 'object' && body !== null ? Object.keys(body) : []
}
