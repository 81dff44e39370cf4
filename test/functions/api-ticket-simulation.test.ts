/**
 * What may be asked of a ticket on paper, and what is refused.
 */
import { ticketOutcome } from '@plazo/contracts/simulation-messages'
import { club } from '@plazo/desks/club'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { ApiTrial } from '../fixtures/api-trial.ts'
import { caracas, CASE } from '../fixtures/club-desk.ts'
import type { PaperKind } from '../fixtures/paper-acts.ts'

const ASKED = {
  openedAt: '2026-12-21T09:00:00-06:00',
  topic: 'errors',
  priority: 'medium',
  organisation: { plan: 'standard' },
}
const message = (at: string) => ({ kind: 'customer-message', at })
const once = (kind: PaperKind, facts: object = {}) => ({ kind, at: '2026-12-21T10:00:00-06:00', ...facts })
const IN_JANUARY = '2027-01-04T20:00:00-06:00'
const OPEN_CASES = Array.from({ length: 101 }, () => ({ id: 'SANJOSE-00000001', subject: 'Dos' }))

let api: ApiTrial
beforeEach(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined)
  api = await ApiTrial.ready()
})

const simulate = (change: object = {}, language = 'es') =>
  api.ask('POST /simulations/ticket', { headers: { 'Accept-Language': language }, body: { ...ASKED, ...change } })

test.for([
  ['an event before the opening', { events: [message('2026-12-21T08:59:00-06:00')] }, '/events/0/at event/order'],
  [
    'events out of order',
    { events: [message('2026-12-22T09:00:00-06:00'), message('2026-12-21T10:00:00-06:00')] },
    '/events/1/at event/order',
  ],
  [
    'an end before the last event',
    { events: [message('2026-12-22T09:00:00-06:00')], until: '2026-12-22T08:00:00-06:00' },
    '/until event/order',
  ],
  ['an event after 400 days', { events: [message('2028-02-01T09:00:00-06:00')] }, '/events/0/at event/too-late'],
  ['an end after 400 days', { until: '2028-02-01T09:00:00-06:00' }, '/until event/too-late'],
  ['101 events', { events: Array(101).fill(message('2026-12-21T10:00:00-06:00')) }, '/events field/too-many'],
  [
    'an event of no kind',
    { events: [{ kind: 'phone', at: '2026-12-21T10:00:00-06:00' }] },
    '/events/0/kind field/format',
  ],
  [
    'a wait without an end',
    { events: [{ kind: 'away', at: '2026-12-21T10:00:00-06:00' }] },
    '/events/0/until instant/format',
  ],
  ['a call from nowhere', { events: [once('call')] }, '/events/0/direction field/required'],
  ['a datum without a name', { events: [once('data-request', { datum: ' ' })] }, '/events/0/datum field/required'],
  ['a level below the first', { events: [once('escalation', { level: 0 })] }, '/events/0/level field/too-small'],
  ['six stars', { events: [once('rating', { stars: 6 })] }, '/events/0/stars field/too-large'],
  [
    'a price in words',
    { events: [once('off-hours-quote', { amount: 'much', from: IN_JANUARY, to: IN_JANUARY })] },
    '/events/0/amount amount/format',
  ],
  ['a hundred and one open cases', { told: { subject: 'Uno', open: OPEN_CASES } }, '/told/open field/too-many'],
  ['a plan that is none', { organisation: { plan: 'gold' } }, '/organisation/plan field/option'],
  ['a plan by the name of a built-in', { organisation: { plan: 'constructor' } }, '/organisation/plan field/option'],
  ['a topic that is none', { topic: 'weather' }, '/topic topic/unknown'],
  ['a channel the topic has not', { topic: 'billing', channel: 'chat' }, '/channel topic/channel'],
  ['a field too many', { note: 'x' }, '/note field/unknown'],
] as const)('refuses %s', async ([, change, expected]) => {
  const { status, body } = await simulate(change)
  expect([status, `${body.errors?.[0]?.pointer} ${body.errors?.[0]?.code}`]).toEqual([422, expected])
  expect(body.detail).toBeTruthy()
})

test('S4-08: what the organisation could not open is refused as it would be, in the reader’s language', async () => {
  const { status, body } = await simulate({ organisation: {} }, 'en')
  expect([status, body.code]).toEqual([403, 'plan/required'])
  expect(body.detail).toMatch(/plan/)
})

test('slots that are taken count: the fourth open ticket of three is refused, the third is not', async () => {
  expect((await simulate({ organisation: { plan: 'standard', openTickets: 3 } })).body.code).toBe('ticket/open-limit')
  const { text } = await simulate({ organisation: { plan: 'standard', openTickets: 2 } })
  expect(ticketOutcome.parse(JSON.parse(text)).openTickets).toBe(3)
})

test('S0-33: work that wants approval waits for it, and goes on when it is given', async () => {
  const wish = { topic: 'records', channel: 'portal' }
  const waiting = ticketOutcome.parse(JSON.parse((await simulate(wish)).text))
  expect([waiting.state, waiting.turn]).toEqual(['pending', 'approver'])
  const events = [{ kind: 'approval', at: '2026-12-21T11:00:00-06:00', approved: true }]
  const approved = ticketOutcome.parse(JSON.parse((await simulate({ ...wish, events })).text))
  expect([approved.state, approved.turn]).toEqual(['open', 'agent'])
})

test('S0-38: a chat that goes on in writing, and a transfer, are told with what was left for them', async () => {
  const events = [
    { kind: 'conversion', at: '2026-12-21T10:00:00-06:00', estimate: 'PT3H' },
    { kind: 'transfer', at: '2026-12-21T11:00:00-06:00', team: 'billing' },
    { kind: 'agent-message', at: '2026-12-21T11:30:00-06:00' },
  ]
  const told = ticketOutcome.parse(JSON.parse((await simulate({ channel: 'chat', events })).text))
  expect(told.handedOver.map(({ event, timeline }) => [event, timeline.map(({ kind }) => kind)])).toEqual([
    [0, ['opened', 'closed']],
    [1, ['opened', 'closed']],
  ])
  expect(told.timeline.map(({ kind }) => kind)).toEqual(['opened', 'message-added'])
  expect(told.clocks.map(({ kind, state }) => `${kind} ${state}`)).toEqual(['firstResponse met', 'resolution running'])
  expect([told.openTickets, told.refusals]).toEqual([1, []])
})

test.for([
  ['es', 'No conocemos ese equipo', 'Soporte, Pagos, Ingeniería'],
  ['en', 'We do not know that team', 'Support, Billing, Engineers'],
] as const)('a hand-over that is refused is told in %s, and the story goes on', async ([language, title, teams]) => {
  const events = [{ kind: 'transfer', at: '2026-12-21T10:00:00-06:00', team: 'kitchen' }]
  const { refusals, handedOver } = ticketOutcome.parse(JSON.parse((await simulate({ events }, language)).text))
  expect([refusals[0]?.event, refusals[0]?.title, handedOver]).toEqual([0, title, []])
  expect(refusals[0]?.detail).toContain(teams)
})

describe('what an opening would be told', () => {
  const AT_CLUB = {
    openedAt: '2026-12-14T10:00:00-04:00',
    topic: 'doubt',
    channel: 'portal',
    organisation: {
      plan: 'advisory',
      size: 'small',
      licences: [{ product: 'suite', kind: 'permanent', validUntil: '2027-12-31' }],
    },
    trainingScore: 90,
  }
  const intakeOf = async (told: object) => {
    const trial = await ApiTrial.ready(club, caracas('2026-12-14T09:00'))
    const { text } = await trial.ask('POST /simulations/ticket', { body: { ...AT_CLUB, told } })
    return { outcome: ticketOutcome.parse(JSON.parse(text)), trial }
  }
  const { topic: _, channel: __, ...WELL } = CASE

  test('nothing but its completeness, when all is there', async () => {
    const { outcome } = await intakeOf(WELL)
    expect(outcome.intake).toEqual({ accepted: true, findings: [], completeness: { score: 100, missing: [] } })
  })

  test('S2-32: the very findings that the same opening is refused with, each with what to write instead', async () => {
    const told = { ...WELL, subject: 'Urgente', statements: undefined }
    const { outcome, trial } = await intakeOf(told)
    const { accepted, findings = [] } = outcome.intake ?? {}
    expect(accepted).toBe(false)
    const refused = await trial.ask('POST /tickets', { as: 'ana', headers: trial.fresh(), body: { ...CASE, ...told } })
    expect(findings.map(({ severity: ___, ...finding }) => finding)).toEqual(refused.body.errors)
    expect(findings.map(({ pointer }) => pointer)).toEqual(['/subject', '/statements'])
    expect([outcome.state, outcome.timeline.length]).toEqual(['open', 1])
  })

  test('S2-38: the open case that it repeats, as the same opening is refused; unless it is said to be another', async () => {
    const trial = await ApiTrial.ready(club, caracas('2026-12-14T09:00'))
    const id = await trial.open('carla', CASE)
    const again = { ...WELL, subject: 'SOCIOS, como se anula un recibo?' }
    const check = await trial.ask('POST /tickets/check', { as: 'carla', body: { ...CASE, ...again } })
    expect(check.body).toMatchObject({ accepted: false, findings: [{ code: 'subject/repeats', ticketId: id }] })
    const open = [{ id, subject: CASE.subject }]
    const { outcome } = await intakeOf({ ...again, open })
    expect(check.body).toMatchObject({ ...outcome.intake })
    const other = await intakeOf({ ...again, open, notDuplicateOf: [id] })
    expect(other.outcome.intake).toMatchObject({ accepted: true, findings: [] })
  })

  test('no word of it stands on the timeline', async () => {
    const { outcome } = await intakeOf(WELL)
    expect(JSON.stringify(outcome.timeline)).not.toContain('recibo')
  })

  test('a subject too short is the request’s own mistake', async () => {
    expect((await simulate({ told: { subject: 'x' } })).body.errors?.[0]?.pointer).toBe('/told/subject')
  })
})

test('stores nothing, and is counted with the other simulations', async () => {
  api.table.takeStream()
  const { headers } = await simulate()
  expect(headers['ratelimit']).toMatch(/^"simulations";r=299;/)
  expect(api.table.takeStream()).toEqual([])
})

test('a hundred events over a year are told in a moment', async () => {
  const events = Array.from({ length: 100 }, (_, index) => ({
    kind: index % 2 === 0 ? 'agent-message' : 'customer-message',
    at: new Date(Date.parse('2026-12-21T16:00:00Z') + index * 86_400_000).toISOString(),
  }))
  const startedAt = performance.now()
  const { status, text } = await simulate({ events, until: '2028-01-20T00:00:00Z' })
  expect([status, text === '' ? 0 : ticketOutcome.parse(JSON.parse(text)).refusals.length]).toEqual([200, 0])
  expect(performance.now() - startedAt).toBeLessThan(5000)
  expect(text.length).toBeLessThan(1_000_000)
})
