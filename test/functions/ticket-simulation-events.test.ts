/**
 * What can happen to a ticket on paper: all that the rules know, and nonsense is told.
 */
import { ticketOutcome, ticketSimulation } from '@plazo/contracts/simulation-messages'
import type { Scene } from '@plazo/domain/ticket-simulation'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { sceneOf } from '../../functions/api/desk/scene-of.ts'
import { ApiTrial } from '../fixtures/api-trial.ts'
import { local } from '../fixtures/office.ts'
import { ACTS, type PaperKind } from '../fixtures/paper-acts.ts'

beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => undefined))

const ASKED = {
  openedAt: '2026-12-21T09:00:00-06:00',
  topic: 'errors',
  priority: 'medium',
  organisation: { plan: 'standard' },
}
const IN_JANUARY = '2027-01-04T20:00:00-06:00'
const once = (kind: PaperKind, facts: object = {}) => ({ kind, at: '2026-12-21T10:00:00-06:00', ...facts })

async function told(change: object, language = 'es') {
  const api = await ApiTrial.ready()
  const ask = { headers: { 'Accept-Language': language }, body: { ...ASKED, ...change } }
  return ticketOutcome.parse(JSON.parse((await api.ask('POST /simulations/ticket', ask)).text))
}

/** Each command of the rules, by an event that is it. A command without one does not compile. */
const AS_EVENT: Readonly<Record<Exclude<Scene['command'], 'read'>['kind'] | 'read', PaperKind>> = {
  'add-message': 'customer-message',
  read: 'reading',
  'offer-resolution': 'resolution',
  answer: 'solved',
  close: 'closure',
  withdraw: 'withdrawal',
  assign: 'assignment',
  'set-priority': 'priority',
  'declare-away': 'away',
  refund: 'refund',
  'log-call': 'call',
  'request-data': 'data-request',
  escalate: 'escalation',
  'decide-approval': 'approval',
  'override-approval': 'approval-override',
  'quote-off-hours': 'off-hours-quote',
  'answer-quote': 'off-hours-answer',
  rate: 'rating',
  transfer: 'transfer',
  'from-chat': 'conversion',
}

test.for(Object.entries(AS_EVENT))('what the command %s does can be told on paper, by %s', ([kind, event]) => {
  const at = local('2026-12-21T10:00')
  const events = ACTS[event].map((act) => ({ ...act.event, ...act.times?.(at), at }))
  const commands = ticketSimulation.parse({ ...ASKED, events }).events.map((each) => sceneOf(each).command)
  expect(new Set(commands.map((command) => (command === 'read' ? command : command.kind)))).toEqual(new Set([kind]))
})

describe('nonsense is told in the reader’s language, by its place, and the story goes on', () => {
  const quote = { amount: '150.00', from: IN_JANUARY, to: '2027-01-04T22:00:00-06:00' }
  const night = { from: IN_JANUARY, to: '2027-01-05T09:00:00-06:00' }

  test.for([
    ['a call of tomorrow', once('call', { direction: 'to-customer', calledAt: IN_JANUARY }), 'call/not-yet'],
    ['a datum that nobody may ask', once('data-request', { datum: 'CURP' }), 'data/reason-required'],
    ['a level that there is not', once('escalation', { level: 9 }), 'escalation/no-level'],
    ['a word that nobody waits for', once('approval', { approved: true }), 'approval/not-awaited'],
    ['what nobody waits for', once('approval-override'), 'approval/not-awaited'],
    [
      'a quote of hours that have passed',
      once('off-hours-quote', { ...quote, from: ASKED.openedAt }),
      'off-hours/passed',
    ],
    ['a quote into the morning', once('off-hours-quote', { ...quote, ...night }), 'off-hours/in-hours'],
    [
      'a quote from its end to its beginning',
      once('off-hours-quote', { ...quote, to: ASKED.openedAt }),
      'off-hours/in-hours',
    ],
    ['an answer to no quote', once('off-hours-answer', { accepted: true }), 'off-hours/no-quote'],
    ['stars while it is open', once('rating', { stars: 5 }), 'satisfaction/not-closed'],
    ['back what was never used', once('refund'), 'quota/not-used'],
    ['a wait that is over', once('away', { until: ASKED.openedAt }), 'until/not-ahead'],
  ] as const)('%s', async ([, event, code]) => {
    const events = [event, { kind: 'customer-message', at: '2026-12-21T11:00:00-06:00' }]
    const [es, en] = [await told({ events }), await told({ events }, 'en')]
    for (const { refusals, timeline } of [es, en]) {
      expect(refusals.map((refusal) => [refusal.event, refusal.code])).toEqual([[0, code]])
      expect(timeline.map(({ kind }) => kind)).toEqual(['opened', 'message-added'])
    }
    expect(es.refusals[0]?.title).toMatch(/\p{L}{3}/u)
    expect(es.refusals[0]?.detail).not.toBe(en.refusals[0]?.detail)
  })
})

test('a chat stands still while its customer is away, and goes on when he said', async () => {
  const events = [
    { ...once('agent-message'), asks: true },
    { kind: 'away', at: '2026-12-21T10:02:00-06:00', until: '2026-12-21T11:00:00-06:00' },
  ]
  const { ahead } = await told({ channel: 'chat', events })
  expect(ahead.map(({ kind, at }) => `${kind} ${at}`)).toEqual([
    `hold-ended ${local('2026-12-21T11:00')}`,
    // Of five minutes two had passed.
    `ladder-stepped ${local('2026-12-21T11:03')}`,
    `ladder-stepped ${local('2026-12-21T11:23')}`,
    `ladder-stepped ${local('2026-12-21T11:28')}`,
    `closed ${local('2026-12-21T11:28')}`,
  ])
})

test('no word of what is done stands on the timeline', async () => {
  const events = [once('call', { direction: 'to-customer' }), once('data-request', { datum: 'CURP', reasoned: true })]
  const { timeline } = await told({ events })
  expect(timeline.slice(1)).toEqual([
    {
      sequence: 2,
      kind: 'call-logged',
      at: local('2026-12-21T10:00'),
      actor: { role: 'agent' },
      direction: 'to-customer',
      calledAt: local('2026-12-21T10:00'),
    },
    { sequence: 3, kind: 'data-requested', at: local('2026-12-21T10:00'), actor: { role: 'agent' }, datum: 'CURP' },
  ])
})
