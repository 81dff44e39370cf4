/**
 * What the report of a period tells of tickets that lived at a desk.
 */
import { reportDesk } from '@plazo/application/report-desk'
import { club } from '@plazo/desks/club'
import { decideOpening } from '@plazo/domain/decide'
import type { Instant } from '@plazo/domain/instant'
import { reportText } from '@plazo/local/report-text'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { caracas, CASE, clubAt } from '../fixtures/club-desk.ts'
import type { DeskStory } from '../fixtures/desk-story.ts'

beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => undefined))
afterEach(() => void vi.restoreAllMocks())

const DECEMBER = { from: caracas('2026-12-01T00:00'), to: caracas('2027-01-01T00:00') }

function reported({ desk }: DeskStory, period = DECEMBER) {
  const { stores, accounts, directory } = desk.api.table
  return reportDesk({ stores, accounts, directory, desk: club }, period, desk.api.now)
}

/**
 * A case solved after 28 hours of attendance and taken up again the next day; the second one is left alone until a
 * question eleven hours before its 48 are over, which holds it for two.
 */
async function twoCases(): Promise<{ story: DeskStory; first: string; second: string }> {
  const story = await clubAt('2026-12-14T09:00')
  const first = await story.opened('ana', CASE)
  await story.until(caracas('2026-12-14T10:00'))
  await story.say('irma', first, 'Lo estamos viendo.')
  await story.until(caracas('2026-12-17T13:00'))
  await story.act('irma', first, { what: 'POST resolutions', body: { text: 'Se anula en Caja, Recibos.' } })
  await story.act('ana', first, { what: 'POST answers', body: { answer: 'solved' } })
  await story.until(caracas('2026-12-18T09:00'))
  const { body } = await story.act('ana', first, { what: 'POST follow-ups', body: CASE })
  const second = body.id ?? ''
  await story.until(caracas('2026-12-28T14:00'))
  await story.say('irma', second, '¿Qué caja fue?', { asks: true })
  await story.until(caracas('2026-12-28T16:00'))
  await story.say('ana', second, 'La dos.')
  return { story, first, second }
}

describe('of two cases in December', () => {
  test('first 13: how tickets closed, and how many of them were taken up again', async () => {
    const { story } = await twoCases()
    expect(await reported(story)).toMatchObject({
      opened: 2,
      closed: 1,
      closings: [{ reason: 'solved', tickets: 1 }],
      repeats: [{ topic: 'doubt', closed: 1, takenUp: 1 }],
    })
    // By the day on which it closed, whenever it was taken up.
    const until = { from: DECEMBER.from, to: caracas('2026-12-18T00:00') }
    expect(await reported(story, until)).toMatchObject({ opened: 1, repeats: [{ closed: 1, takenUp: 1 }] })
  })

  test('first 17: what waits held, and whose questions came in the last quarter of a promise', async () => {
    const { story, second } = await twoCases()
    const { waits, stops } = await reported(story)
    expect(waits).toEqual([
      { cause: 'customer', began: 1, heldMinutes: 120 },
      { cause: 'resolved', began: 1, heldMinutes: 0 },
    ])
    const at = caracas('2026-12-28T14:00')
    const late = { ticketId: second, at, cause: 'customer', clock: 'resolution', leftMinutes: 660, ofMinutes: 2880 }
    expect(stops).toEqual([{ agentId: 'irma', stops: 1, late: [late] }])
  })

  test('S2-18: what it took stands beside what is promised and what is published as usual', async () => {
    const { story, second } = await twoCases()
    const report = await reported(story)
    const whose = { plan: 'advisory', priority: 'medium' }
    expect(report.promises).toMatchObject([
      { clock: 'firstResponse', whose, kept: 1, broken: 1, medianMinutes: 60, ninetiethMinutes: 2220 },
      { clock: 'resolution', whose, usual: { fromHours: 24, toHours: 48 }, kept: 1, broken: 0, medianMinutes: 1680 },
    ])
    const text = reportText(report, club.versions[0])
    expect(text).toContain('taken up again by a follow-up within 30 days:')
    expect(text).toContain(`irma, ${second}, 2026-12-28T14:00: customer, with 660 of 2880 minutes of resolution left`)
    expect(text).toMatch(
      /resolution +advisory, medium +1 +0 +1680 +1680 +less than 2880 of attendance; usually 1440 to/,
    )
  })
})

test('every ticket opened before the end is read, however many an organisation has', async () => {
  const story = await clubAt('2026-12-14T09:00')
  const put = async (number: number, at: Instant) => {
    const terms = { topic: 'doubt', plan: 'advisory', priority: 'medium', channel: 'portal' } as const
    const told = { requesterId: 'david', subject: CASE.subject, description: CASE.description }
    const ticketId = `VOLCAN-${String(number).padStart(8, '0')}`
    const opening = { ticketId, organisationId: 'VOLCAN', ...told, ...terms }
    const actor = { role: 'customer', id: 'david' } as const
    const change = decideOpening(club.versions[0], opening, { actor, now: at })
    await story.desk.api.table.stores({ reach: 'desk' }).commit({ change })
  }
  for (let number = 0; number < 130; number++) await put(number, caracas('2026-12-14T09:00'))
  await put(130, DECEMBER.to)
  expect(await reported(story)).toMatchObject({ opened: 130, closed: 0 })
})
