/**
 * A year of the ERP desk, with the rules that change in it, told twice.
 */
import { plus } from '@plazo/domain/instant'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { chanceOf } from '../fixtures/chance.ts'
import { erpAt, erpCase, guatemala } from '../fixtures/erp-desk.ts'

beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => undefined))
afterEach(() => void vi.restoreAllMocks())

const FIRST_MONDAY = '2027-01-04T08:00'
const DAY = 24 * 60 * 60 * 1000
const PRIORITIES = ['low', 'medium', 'high'] as const

/** What may happen to a case, by whom. */
const DEEDS = [
  ['irma', 'POST messages', { text: '¿De qué banco es?', asks: true }],
  ['irma', 'POST messages', { text: 'Lo estamos viendo.' }],
  ['irma', 'POST resolutions', { text: 'Ya puede conciliar.' }],
  ['irma', 'PUT priority', { priority: 'high' }],
  ['david', 'POST messages', { text: 'Sigue igual.' }],
  ['david', 'POST answers', { answer: 'not-solved' }],
  ['david', 'POST answers', { answer: 'solved' }],
] as const

/** The cases of the year, one a week, as their files stand at the end: what happened when, and what was kept. */
async function year(): Promise<readonly string[]> {
  const story = await erpAt(FIRST_MONDAY)
  const chance = chanceOf(2027)
  const any = <Thing>(things: readonly Thing[]) => things[Math.floor(chance() * things.length)]!
  const later = (days: number) => story.until(plus(story.desk.api.now, Math.floor(chance() * days * DAY)))
  const ids: string[] = []
  for (let week = 0; week < 52; week++) {
    await story.until(plus(guatemala(FIRST_MONDAY), week * 7 * DAY))
    ids.push(await story.opened('david', erpCase(any(PRIORITIES), { subject: `BANCOS, semana ${week}` })))
    for (let deeds = 0; deeds < 2; deeds++) {
      await later(3)
      const [who, what, body] = any(DEEDS)
      await story.act(who, any(ids.slice(-2)), { what, body })
    }
  }
  await story.until(plus(story.desk.api.now, 60 * DAY))
  const told = async (id: string) => {
    const { deadlines, policyVersion, timeline = [] } = await story.seen('irma', id)
    return JSON.stringify({ id, deadlines, policyVersion, timeline })
  }
  return Promise.all(ids.map(told))
}

test('first 3: a year of tickets, told again, is the same to the last byte', async () => {
  const first = await year()
  for (const what of ['breached', 'ladder-stepped', 'check-in', 'no-reply', '2027-07-01'])
    expect([what, first.some((file) => file.includes(`"${what}"`))]).toEqual([what, true])
  expect(await year()).toEqual(first)
})
