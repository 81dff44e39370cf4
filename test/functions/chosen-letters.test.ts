/**
 * Letters as their readers have chosen them.
 */
import PostalMime from 'postal-mime'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { agent, NoticeTrial } from '../fixtures/notice-desk.ts'
import { LUIS, Story } from '../fixtures/story.ts'

let trial: NoticeTrial
let log: ReturnType<typeof vi.spyOn>

beforeEach(() => {
  trial = new NoticeTrial()
  log = vi.spyOn(console, 'info').mockImplementation(() => undefined)
})
afterEach(() => void vi.restoreAllMocks())

/** Opened for Ana by Otto of billing, so that there is somebody on either side to tell. */
const opened = () => new Story('2026-12-21T09:00', { by: { role: 'agent', id: 'otto' } })

test('a letter that its reader declined is not sent, and one that must be told is', async () => {
  trial.contacts = [{ ...trial.contacts[0]!, declined: ['progress'] }]
  const story = opened()
  await trial.deliver(story)
  expect(trial.recipients()).toContain('ana@school.example')
  await trial.deliver(story.agent('2026-12-21T10:00'))
  expect(trial.recipients()).toEqual([])
  const told = [{ recipient: 'contact:ana', template: 'desk-wrote', outcome: 'declined' }]
  expect(log).toHaveBeenCalledWith(expect.objectContaining({ kind: 'message-added', told }))
  await trial.deliver(story.agent('2026-12-21T10:05', { asks: true }))
  expect(trial.recipients()).toEqual(['ana@school.example'])
  await trial.deliver(story.do('2026-12-21T10:10', LUIS, { kind: 'close', reason: 'no-reply' }))
  expect(trial.recipients()).toEqual(['ana@school.example'])
})

test('letters are in the language and the zone that their reader has chosen', async () => {
  trial.contacts = [{ ...trial.contacts[0]!, locale: 'en', timeZone: 'Europe/Madrid' }]
  trial.agents = [agent('luis', { locale: 'en', timeZone: 'America/Mexico_City' })]
  await trial.deliver(opened())
  const texts = await Promise.all(trial.sent.map(async ({ raw }) => (await PostalMime.parse(raw)).text ?? ''))
  expect(texts).toEqual([expect.stringContaining('(Madrid time)'), expect.stringContaining('(Mexico City time)')])
})
