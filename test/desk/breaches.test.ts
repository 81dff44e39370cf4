/**
 * Promises that a team broke, whatever became of them since.
 */
import { breachPage } from '@plazo/contracts/breach-routes'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CASE, caracas, clubAt } from '../fixtures/club-desk.ts'
import type { DeskStory } from '../fixtures/desk-story.ts'
import type { Who } from '../fixtures/people.ts'

beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => undefined))
afterEach(() => void vi.restoreAllMocks())

const FROM = caracas('2026-12-14T00:00')

async function listed(story: DeskStory, query: Record<string, string> = {}, as: Who = 'irma') {
  const { status, text } = await story.desk.ask('GET /breaches', { as, query: { from: FROM, ...query } })
  return status === 200 ? breachPage.parse(JSON.parse(text)) : { status, breaches: [], next: undefined }
}

/** A case that nobody answers until Friday. */
async function owed(): Promise<{ story: DeskStory; id: string }> {
  const story = await clubAt('2026-12-14T09:00')
  const id = await story.opened('ana', CASE)
  await story.until(caracas('2026-12-18T10:00'))
  return { story, id }
}

test('S2-11: a broken promise stays on its team’s list when it is answered since, and says when', async () => {
  const { story, id } = await owed()
  const [breach] = (await listed(story)).breaches
  expect(breach).toMatchObject({ ticketId: id, clock: 'firstResponse', cause: 'time', subject: CASE.subject })
  expect(breach).not.toHaveProperty('ended')
  await story.say('irma', id, 'Se anula en Caja, Recibos.')
  const { breaches } = await listed(story)
  expect(breaches).toEqual([{ ...breach, ended: { at: caracas('2026-12-18T10:00'), how: 'answered' } }])
})

test('what ends without an answer says so too', async () => {
  const { story, id } = await owed()
  await story.act('ana', id, { what: 'POST withdrawal', body: {} })
  expect((await listed(story)).breaches).toMatchObject([{ ticketId: id, ended: { how: 'closed' } }])
})

test('a list is of a period, its end not in it, and goes on page by page, what broke last first', async () => {
  const { story, id } = await owed()
  // Or its other promises would break as well.
  await story.act('ana', id, { what: 'POST withdrawal', body: {} })
  const later = await story.opened('carla', { ...CASE, subject: 'CAJA, cómo se cierra el turno' })
  await story.until(caracas('2026-12-23T16:00'))
  const [last, first] = (await listed(story)).breaches
  expect([last?.ticketId, first?.ticketId]).toEqual([later, id])
  const page = await listed(story, { limit: '1' })
  expect(page.breaches).toEqual([last])
  const rest = await listed(story, { limit: '1', cursor: page.next ?? '' })
  expect(rest).toEqual({ breaches: [first] })
  expect((await listed(story, { to: first?.breachedAt ?? '' })).breaches).toEqual([])
  expect((await listed(story, { from: first?.breachedAt ?? '', to: last?.breachedAt ?? '' })).breaches).toEqual([first])
})

test('of another team an agent is told nothing, and customers of none', async () => {
  const { story } = await owed()
  expect(await listed(story, { team: 'nobodys' })).toMatchObject({ status: 403 })
  expect(await listed(story, {}, 'ana')).toMatchObject({ status: 403 })
})
