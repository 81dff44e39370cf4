import type { Policy } from '@plazo/domain/policy'
import { replay } from '@plazo/domain/apply'
import { expect, test } from 'vitest'
import { POLICY } from '../fixtures/office.ts'
import { LUIS, Story } from '../fixtures/story.ts'

/** The office with a chat in stages that asks nobody who he is. */
const STAGED: Policy = {
  ...POLICY,
  greets: ['chat'],
  stages: {
    chat: [
      { stage: 'welcome', on: 'opened' },
      { stage: 'data', on: 'identified' },
      { stage: 'report', on: 'reported' },
      { stage: 'solution', on: 'solution-offered' },
      { stage: 'farewell', on: 'closed' },
    ],
  },
}

const identity = { name: 'Ana Morales', mobile: '5512345678' }
const chat = (at: string, extra: object = {}) =>
  new Story(at, { channel: 'chat', form: { identity }, ...extra }, STAGED)

const said = ({ events }: Story) =>
  events.flatMap((event) =>
    event.kind === 'greeted' ? [event.greeting] : event.kind === 'stages-entered' ? [event.stages.join()] : [],
  )
const stages = ({ ticket }: Story) => ticket.stages?.map(({ stage }) => stage).join() ?? ''

test('S0-07: each act leads to the stages that wait for it, each with its instant', () => {
  const story = chat('2026-12-21T09:00')
  expect(said(story)).toEqual(['welcome,data,report', 'welcome'])
  story.resolve('2026-12-21T09:20')
  story.do('2026-12-21T09:30', { role: 'customer', id: 'ana' }, { kind: 'answer', answer: 'solved' })
  expect(said(story)).toEqual(['welcome,data,report', 'welcome', 'solution', 'farewell', 'farewell'])
  expect(stages(story)).toBe('welcome,data,report,solution,farewell')
  expect(new Set(story.ticket.stages?.map(({ at }) => at)).size).toBe(3)
})

test('S0-07: a chat that begins with its subject reports with the first message of the customer', () => {
  const story = chat('2026-12-21T09:00', { description: '' })
  expect(stages(story)).toBe('welcome,data')
  story.agent('2026-12-21T09:01')
  story.customer('2026-12-21T09:02', { automatic: true })
  expect(stages(story)).toBe('welcome,data')
  story.customer('2026-12-21T09:03')
  expect(stages(story)).toBe('welcome,data,report')
})

test('S0-07: an agent skips no stage', () => {
  const story = chat('2026-12-21T09:00', { description: '' })
  expect(() => story.resolve('2026-12-21T09:05')).toThrow('stage/skipped')
  story.customer('2026-12-21T09:06').agent('2026-12-21T09:07')
  expect(() => story.do('2026-12-21T09:08', LUIS, { kind: 'close', reason: 'solved' })).toThrow('stage/skipped')
  story.resolve('2026-12-21T09:09').do('2026-12-21T09:10', LUIS, { kind: 'close', reason: 'solved' })
  expect(stages(story)).toBe('welcome,data,report,solution,farewell')
})

test.for([
  ['withdrawn', { kind: 'withdraw' }],
  ['duplicate', { kind: 'close', reason: 'duplicate', ticketId: 'SANJOSE-00000001' }],
] as const)('a conversation that is %s ends where it stands', ([, command]) => {
  const story = chat('2026-12-21T09:00').do('2026-12-21T09:05', LUIS, command)
  expect(stages(story)).toBe('welcome,data,report')
  expect(said(story).at(-1)).toBe('farewell')
})

test('S0-08: outside the hours the welcome is another one', () => {
  expect(said(chat('2026-12-21T12:30'))).toContain('out-of-hours')
})

test('greetings answer no promise, hand over no turn and start no ladder', () => {
  const greeted = chat('2026-12-21T09:00')
  const plain = new Story('2026-12-21T09:00', { channel: 'chat' })
  expect(greeted.clock('firstResponse')).toBe(plain.clock('firstResponse'))
  expect(greeted.ticket).toMatchObject({ state: 'open', turn: 'agent' })
  expect(greeted.ticket.ladder).toBeUndefined()
})

test('S0-14: time closes with the farewell too, at the instant of the closing', () => {
  const story = chat('2026-12-21T09:00').agent('2026-12-21T09:05', { asks: true }).bell('2026-12-21T11:00')
  const closed = story.events.find(({ kind }) => kind === 'closed')
  const farewell = story.events.at(-1)
  expect(farewell).toMatchObject({ kind: 'greeted', greeting: 'farewell', at: closed?.at, actor: { role: 'system' } })
  expect(replay(STAGED, story.events)).toEqual(story.ticket)
})

test('who opens for a customer knows who it is', () => {
  expect(stages(new Story('2026-12-21T09:00', { channel: 'chat', by: LUIS }, STAGED))).toBe('welcome,data,report')
})

test('spam is told no goodbye', () => {
  const story = chat('2026-12-21T09:00').do('2026-12-21T09:05', LUIS, { kind: 'close', reason: 'spam' })
  expect(said(story)).not.toContain('farewell')
})

test('other channels have neither stages nor greetings', () => {
  const story = new Story('2026-12-21T09:00', {}, STAGED).resolve('2026-12-21T09:10')
  expect(said(story)).toEqual([])
})
