import { minutes } from '../fixtures/desk-minutes.ts'
import { expect, test, vi } from 'vitest'

/** Two mistakes far apart: a zone that does not exist, and a topic for a team that does not. */
vi.doMock('../../packages/desks/src/erp.ts', async () => {
  const { defineDesk } = await import('@plazo/desks/define-desk')
  const [version] = minutes.versions
  const calendar = { ...version.calendar, timeZone: 'Mars/Olympus_Mons' }
  const topics = { question: { ...version.topics['question']!, team: 'nobody' } }
  return { erp: defineDesk({ ...minutes, id: 'erp', versions: [{ ...version, calendar, topics }] }) }
})

test('a wrong desk definition stops the synthesis with every mistake of it', async () => {
  const failure: unknown = await import('../../infra/desk-app.ts').catch((error: Error) => error.cause ?? error)
  expect(String(failure)).toContain('versions[0].calendar.timeZone: is no time zone.')
  expect(String(failure)).toContain('versions[0].topics.question.team: names "nobody"')
})
