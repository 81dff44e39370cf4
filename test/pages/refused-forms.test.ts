/**
 * Every form, filled in and refused, in a small window: whatever the desk says of a field is read at that field, what it
 * says of none in the notice, what was typed stays, and nothing covers a field or a button.
 */
import type { Route } from 'playwright-core'
import { expect, test } from 'vitest'
import { signIn } from './browser.ts'
import { unseenIn, ZOOMED } from './by-keyboard.ts'
import { MARCO } from './console-desk.ts'
import { CONSOLE_FORMS } from './console-forms.ts'
import { fillIn, standing } from './fill-in.ts'
import { type Form, openForms } from './form-round.ts'
import { PORTAL_FORMS } from './portal-forms.ts'
import { come, door, page, stage } from './stage.ts'

stage({ comes: 'nobody' })

/** What is asked beside a form while somebody writes: no answer to what is sent. */
const BESIDE = /\/(?:drafts|presence|reads|previews?|challenge|simulations|uploads|check)\b|\/new$/

/** What a page adds to what is typed: by a page, of a link, or as the button says; and statements, once all are made. */
const ADDED = /^\/(?:channel|solution\/\w+|token|answer|approved|asks|statements|requester\/organisationId)$/

type Part = { pointer: string; value: unknown; said: string }

const TROUBLES: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  offline: async (route) => route.abort(),
  ...Object.fromEntries(
    [403, 404, 409, 412, 429, 500].map((status) => [
      status,
      async (route: Route) => route.fulfill({ status, json: {} }),
    ]),
  ),
}

test.for([...PORTAL_FORMS, ...CONSOLE_FORMS])(
  'offline, 403, 404, 409, 412, 422, 429, 500: what the desk says of a field is read at it, and what was typed stays: $of',
  async (round) => {
    const { mail } = round
    const all = await openForms(round)
    await come(ZOOMED)
    if (mail !== undefined) await signIn(page, door.address, mail, mail === MARCO ? '/console' : '/')
    for (const form of all) {
      if (form.at !== undefined) await page.goto(`${door.address}${form.at}`)
      await form.open?.()
      if (form.isAskedOfDesk !== false) await refuse(form)
    }
  },
)

async function refuse({ place = 'main form', wrong, beside = [] }: Form): Promise<void> {
  const typed = await fillIn(place)
  let parts: readonly Part[] = []
  await sendTo(place, async (route) => {
    parts = await partsOf(place, route)
    const errors = parts.map(({ pointer, said }) => ({ pointer, code: 'wrong', message: said }))
    return route.fulfill({ status: 422, json: { code: 'request/invalid', status: 422, errors } })
  })
  const meant = parts.map(({ pointer }) => [
    pointer,
    ADDED.test(pointer) || beside.includes(pointer) ? 'the notice' : 'its field',
  ])
  await page.locator(place).last().getByText('se dice esto').first().waitFor()
  expect.soft([wrong, await placesOf(place, parts)]).toEqual([wrong, meant])
  expect.soft([wrong, await unseenIn(place)]).toEqual([wrong, []])
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

/** What was sent, and the files that might have been. */
async function partsOf(place: string, route: Route): Promise<readonly Part[]> {
  const takesFiles = (await page.locator(place).last().locator('.attach').count()) > 0
  const leaves = leavesOf(route.request().postDataJSON(), '')
  return [...leaves, ...(takesFiles ? [leaf('/files', undefined)] : [])]
}

/** A list of words is one answer. */
function leavesOf(value: unknown, pointer: string): readonly Part[] {
  const isOpen = typeof value === 'object' && value !== null && !isWords(value)
  if (!isOpen) return [leaf(pointer, value)]
  return Object.entries(value).flatMap(([name, part]) => leavesOf(part, `${pointer}/${name}`))
}

const isWords = (value: object) => Array.isArray(value) && value.every((each) => typeof each === 'string')
const leaf = (pointer: string, value: unknown): Part => ({ pointer, value, said: `De ${pointer} se dice esto.` })

/** Where each is said, and only there: a field that it is said at holds what was sent, if any does. */
const placesOf = (place: string, parts: readonly Part[]) =>
  page.evaluate<[string, string][]>(`(${WHERE})(${JSON.stringify(place)}, ${JSON.stringify(parts)})`)

const WHERE = `(place, parts) => {
  const form = [...document.querySelectorAll(place)].at(-1)
  const fields = [...form.querySelectorAll('input, select, textarea')]
  const wrong = [...form.querySelectorAll('[aria-invalid="true"], [data-wrong]')]
  const notes = (field) => (field.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id))
  const whereIs = ({ value, said }) => {
    const times = form.innerText.split(said).length - 1
    if (times !== 1) return times + ' places'
    const [at] = wrong.filter((field) => notes(field).some((note) => note?.innerText.includes(said)))
    if (!at) return [...form.querySelectorAll('.notice')].some(({ innerText }) => innerText.includes(said)) ? 'the notice' : 'no field'
    const holders = fields.filter((field) => field.value === value)
    return holders.length === 0 || holders.includes(at) ? 'its field' : 'another field'
  }
  return parts.map((part) => [part.pointer, whereIs(part)])
}`
