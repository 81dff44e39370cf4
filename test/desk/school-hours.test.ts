/**
 * The school's hours, and what it does when the user does not answer: a look after five minutes, twenty more, a notice,
 * the end.
 */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { DeskStory } from '../fixtures/desk-story.ts'
import { CHAT, mexico, schoolAt, WRITTEN } from '../fixtures/school-desk.ts'

beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => undefined))
afterEach(() => void vi.restoreAllMocks())

const SOLUTION = { what: 'POST resolutions', body: { text: 'Está en Cobranza, Becas.' } }

/** The steps of the ladder and the end, each with its instant. */
async function steps(story: DeskStory, id: string): Promise<readonly string[]> {
  const { timeline = [] } = await story.seen('ana', id)
  const shown = timeline.filter(({ kind }) => kind === 'ladder-stepped' || kind === 'closed')
  return shown.map(({ kind, step, reason, at }) => [step ?? kind, at, reason].filter(Boolean).join(' '))
}

const WHOLE = [
  `ping ${mexico('2026-12-14T09:07')}`,
  `notice ${mexico('2026-12-14T09:27')}`,
  `close ${mexico('2026-12-14T09:32')}`,
  `closed ${mexico('2026-12-14T09:32')} no-reply`,
]

test.for([
  ['S0-01: from seven on', '2026-12-14T06:00', '2026-12-14T07:15'],
  ['S0-01: to six, and then from seven', '2026-12-14T17:50', '2026-12-15T07:05'],
  ['S0-01: Saturday begins at nine', '2026-12-19T07:30', '2026-12-19T09:15'],
  ['S0-01: and ends at one; what is left counts on Monday', '2026-12-19T12:50', '2026-12-21T07:05'],
  ['S0-01: Sunday is closed', '2026-12-20T10:00', '2026-12-21T07:15'],
  ['S0-01: Christmas is closed', '2026-12-24T17:50', '2026-12-26T09:05'],
] as const)('%s', async ([, at, due]) => {
  const story = await schoolAt(at)
  const { body } = await story.open('ana', CHAT)
  expect(body.deadlines?.find(({ kind }) => kind === 'firstResponse')?.dueAt).toBe(mexico(due))
  expect((await story.desk.ask('GET /desk')).body.timeZone).toBe('America/Mexico_City')
})

describe('a chat', () => {
  test.for(['question', 'solution'] as const)(
    'S0-16 S0-17 S0-18 S0-19: after a %s five minutes, twenty more, the notice, and the end',
    async (said) => {
      const story = await schoolAt('2026-12-14T09:00')
      const id = await story.opened('ana', CHAT)
      await story.until(mexico('2026-12-14T09:02'))
      await (said === 'question'
        ? story.say('irma', id, '¿De qué grado es?', { asks: true })
        : story.act('irma', id, SOLUTION))
      await story.until(mexico('2026-12-14T09:06'))
      expect(await steps(story, id)).toEqual([])
      await story.until(mexico('2026-12-14T12:00'))
      expect(await steps(story, id)).toEqual(WHOLE)
    },
  )

  test('S0-16: what the user says ends the wait, and the next question begins it anew', async () => {
    const story = await schoolAt('2026-12-14T08:50')
    const id = await story.opened('ana', CHAT)
    await story.say('irma', id, '¿De qué grado es?', { asks: true })
    await story.until(mexico('2026-12-14T08:54'))
    await story.say('ana', id, 'De segundo.')
    await story.until(mexico('2026-12-14T09:02'))
    expect(await steps(story, id)).toEqual([])
    await story.say('irma', id, '¿De qué grupo?', { asks: true })
    await story.until(mexico('2026-12-14T12:00'))
    expect(await steps(story, id)).toEqual(WHOLE)
  })

  test('S0-17: the twenty minutes count from the check-in, and an answer in them ends the wait too', async () => {
    const story = await schoolAt('2026-12-14T09:02')
    const id = await story.opened('ana', CHAT)
    await story.act('irma', id, SOLUTION)
    await story.until(mexico('2026-12-14T09:26'))
    await story.act('ana', id, { what: 'POST answers', body: { answer: 'not-solved', text: 'No aparece Becas.' } })
    await story.until(mexico('2026-12-14T12:00'))
    expect(await steps(story, id)).toEqual(WHOLE.slice(0, 1))
    expect(await story.seen('ana', id)).toMatchObject({ state: 'open', turn: 'agent' })
  })

  test('S0-18, first 1: check-in, last notice and end are three letters to the user', async () => {
    const story = await schoolAt('2026-12-14T09:02')
    const id = await story.opened('ana', CHAT)
    await story.act('irma', id, SOLUTION)
    await story.until(mexico('2026-12-14T09:03'))
    story.desk.letters()
    await story.until(mexico('2026-12-14T12:00'))
    const told = story.desk.mails.filter(({ to }) => to.startsWith('ana@'))
    expect(told.map(({ at }) => at)).toEqual(WHOLE.slice(0, 3).map((line) => line.split(' ')[1]))
    expect(new Set(told.map(({ subject }) => subject)).size).toBe(3)
  })
})

test('S0-19: in writing the wait is the office’s, a working day for each step', async () => {
  const story = await schoolAt('2026-12-17T09:00')
  const id = await story.opened('ana', WRITTEN)
  await story.say('irma', id, '¿De qué grado es?', { asks: true })
  await story.until(mexico('2026-12-31T00:00'))
  // Eleven hours of attendance each, of which Saturday has four.
  expect(await steps(story, id)).toEqual([
    `ping ${mexico('2026-12-18T09:00')}`,
    `notice ${mexico('2026-12-19T11:00')}`,
    `close ${mexico('2026-12-21T16:00')}`,
    `closed ${mexico('2026-12-21T16:00')} no-reply`,
  ])
})
