import { describe, expect, test } from 'vitest'
import { local, POLICY, wall } from '../fixtures/office.ts'
import { ANA, LUIS, Story } from '../fixtures/story.ts'

const breaches = (story: Story) => story.events.filter((event) => event.kind === 'clock-breached')
const priority = (story: Story, at: string, to: 'low' | 'medium' | 'high') =>
  story.do(at, LUIS, { kind: 'set-priority', priority: to })

describe('first response', () => {
  test.for([
    ['just before the limit keeps the promise', '2026-12-21T11:59:59', 'met 2026-12-21T12:00'],
    ['at the limit itself is late: the promise is "less than"', '2026-12-21T12:00', 'breached 2026-12-21T12:00'],
    ['after the limit is late', '2026-12-21T15:00', 'breached 2026-12-21T12:00'],
  ] as const)('S4-23: an answer %s', ([, answeredAt, verdict]) => {
    expect(new Story('2026-12-21T08:00').agent(answeredAt).clock('firstResponse')).toBe(verdict)
  })

  test('an internal note answers nobody', () => {
    expect(new Story('2026-12-21T08:00').agent('2026-12-21T09:00', { internal: true }).clock('firstResponse')).toBe(
      'running 2026-12-21T12:00',
    )
  })

  test('an offered resolution is an answer', () => {
    expect(new Story('2026-12-21T08:00').resolve('2026-12-21T09:00').clock('firstResponse')).toBe(
      'met 2026-12-21T12:00',
    )
  })

  test('warns before and escalates after, as often as the desk lists, across lunch', () => {
    expect(new Story('2026-12-21T09:30').bell('2026-12-22T18:00').timeline).toEqual([
      'opened 2026-12-21T09:30',
      'clock-warned 2026-12-21T14:30',
      'clock-warned 2026-12-21T15:00',
      'clock-breached 2026-12-21T15:30',
      'clock-escalated 2026-12-21T16:30',
      'clock-escalated 2026-12-21T17:30',
    ])
  })

  test('stays breached for good when the answer comes', () => {
    expect(
      new Story('2026-12-21T08:00').bell('2026-12-21T12:00').agent('2026-12-21T12:30').clock('firstResponse'),
    ).toBe('breached 2026-12-21T12:00')
  })
})

describe('next response', () => {
  test('counts from the oldest unanswered message, not the newest', () => {
    const story = new Story('2026-12-21T08:00')
      .agent('2026-12-21T08:30')
      .customer('2026-12-21T09:00')
      .customer('2026-12-21T10:30')
    expect(story.clock('nextResponse')).toBe('running 2026-12-21T11:00')
  })

  test('runs anew after each answer', () => {
    const story = new Story('2026-12-21T08:00')
      .agent('2026-12-21T08:30')
      .customer('2026-12-21T09:00')
      .agent('2026-12-21T09:30')
    expect(story.clock('nextResponse')).toBe('met 2026-12-21T11:00')
    expect(story.customer('2026-12-21T14:00').clock('nextResponse')).toBe('running 2026-12-21T16:00')
  })

  test('first against update: the shorter update promise never overrules a first answer still owed (zammad 5177)', () => {
    const story = new Story('2026-12-21T08:00').customer('2026-12-21T08:10')
    expect(story.clock('nextResponse')).toBeUndefined()
    expect(story.bell('2026-12-21T11:30').events.filter(({ kind }) => kind === 'clock-breached')).toHaveLength(0)
  })

  test('nothing escalates after the agent has answered (zammad 3140)', () => {
    const story = new Story('2026-12-21T08:00').agent('2026-12-21T08:30').bell('2026-12-21T18:00')
    expect(breaches(story)).toHaveLength(0)
  })

  test('a late answer that lands before any bell is still late (chatwoot: poll misses it)', () => {
    const story = new Story('2026-12-21T08:00')
      .agent('2026-12-21T08:30')
      .customer('2026-12-21T09:00')
      .agent('2026-12-21T11:20')
    expect(story.clock('nextResponse')).toBe('breached 2026-12-21T11:00')
    expect(breaches(story).map(({ at }) => wall(at))).toEqual(['2026-12-21T11:00'])
  })

  test('a promise breaks without anybody acting (intercom: missed only at the next reply)', () => {
    const story = new Story('2026-12-21T08:00')
      .agent('2026-12-21T08:30')
      .customer('2026-12-21T09:00')
      .bell('2026-12-21T11:00')
    expect(story.clock('nextResponse')).toBe('breached 2026-12-21T11:00')
  })
})

describe('resolution and its pauses', () => {
  test('waiting for the customer across a weekend adds only attendance (frappe 2449)', () => {
    // 16 h from Friday 08:00; asked at 10:00 (2 h used), answered on Monday 09:00.
    const story = new Story('2026-12-18T08:00').agent('2026-12-18T10:00', { asks: true })
    expect(story.clock('resolution')).toBe('paused')
    expect(story.customer('2026-12-21T09:00').clock('resolution')).toBe('running 2026-12-22T17:00')
  })

  test('an answer to an old pending ticket does not break it at once (zammad)', () => {
    const story = new Story('2026-11-02T08:00', { channel: 'portal' }, { ...POLICY, ladders: {} }).agent(
      '2026-11-02T09:00',
      { asks: true },
    )
    expect(breaches(story.customer('2026-12-21T09:00'))).toHaveLength(0)
    expect(story.clock('resolution')).toBe('running 2026-12-22T18:00')
  })

  test('two pauses in the same minute both count, to the second (zammad)', () => {
    const story = new Story('2026-12-21T08:00')
      .agent('2026-12-21T09:00:05', { asks: true })
      .customer('2026-12-21T09:00:15')
      .agent('2026-12-21T09:00:20', { asks: true })
      .customer('2026-12-21T09:00:50')
    expect(story.clock('resolution')).toBe('running 2026-12-23T08:00:40')
  })

  test('an agent cannot buy time by going pending right after a customer wrote: only a public question pauses', () => {
    const plain = new Story('2026-12-21T08:00').agent('2026-12-21T08:30').customer('2026-12-21T09:00')
    plain.agent('2026-12-21T09:05', { internal: true }).agent('2026-12-21T09:10')
    expect(plain.ticket.state).toBe('open')
    expect(plain.clock('resolution')).toBe('running 2026-12-22T18:00')
  })

  test('is met by the offer that was accepted, however late the acceptance', () => {
    const story = new Story('2026-12-21T08:00', {}, { ...POLICY, ladders: {} }).resolve('2026-12-22T17:00')
    story.do('2027-01-20T09:00', ANA, { kind: 'answer', answer: 'solved' })
    expect(story.clock('resolution')).toBe('met 2026-12-22T18:00')
  })

  test('goes on where it stood when the answer was no good', () => {
    const story = new Story('2026-12-21T08:00').resolve('2026-12-21T10:00')
    story.do('2026-12-21T16:00', ANA, { kind: 'answer', answer: 'not-solved', text: 'Sigue igual.' })
    expect(story.clock('resolution')).toBe('running 2026-12-23T12:00')
    expect(story.clock('nextResponse')).toBe('running 2026-12-21T18:00')
  })

  test('a topic may count clock time through night and weekend', () => {
    expect(new Story('2026-12-18T17:00', { topic: 'stamps' }).clock('resolution')).toBe('running 2026-12-18T20:00')
  })
})

describe('change of terms', () => {
  test('keeps the start and the pauses and recomputes the due time', () => {
    const story = new Story('2026-12-21T08:00').agent('2026-12-21T09:00', { asks: true }).customer('2026-12-21T10:00')
    expect(priority(story, '2026-12-21T10:30', 'high').clock('resolution')).toBe('running 2026-12-22T09:00')
  })

  test('breaks at the change, once, when the new due time has passed (zendesk adds a second breach)', () => {
    const story = priority(new Story('2026-12-21T08:00'), '2026-12-21T10:00', 'high')
    expect(breaches(story)).toMatchObject([
      { cause: 'change', at: local('2026-12-21T10:00'), dueAt: local('2026-12-21T09:00') },
    ])
    priority(story, '2026-12-21T10:10', 'low')
    priority(story, '2026-12-21T10:20', 'high').bell('2026-12-22T18:00')
    expect(breaches(story).filter(({ clock }) => clock === 'firstResponse')).toHaveLength(1)
    expect(story.clock('firstResponse')).toMatch(/^breached/)
  })

  test('a later due time follows every further change (freshdesk: an edited date stops following)', () => {
    const story = priority(new Story('2026-12-21T08:00'), '2026-12-21T08:30', 'low')
    expect(story.clock('firstResponse')).toBe('running 2026-12-21T18:00')
    expect(priority(story, '2026-12-21T08:40', 'medium').clock('firstResponse')).toBe('running 2026-12-21T12:00')
  })

  test('of warnings that fall into the past only the latest is given, at the change', () => {
    const story = priority(
      priority(new Story('2026-12-21T08:00'), '2026-12-21T08:05', 'low'),
      '2026-12-21T11:40',
      'medium',
    )
    expect(story.bell('2026-12-21T11:59').events.filter(({ kind }) => kind === 'clock-warned')).toMatchObject([
      { at: local('2026-12-21T11:40'), step: 1 },
    ])
  })

  test('a better plan counts from the same start, and breaks what it makes late, once', () => {
    const fast = { firstResponse: { ...POLICY.withoutPlan.firstResponse!, length: 'PT1H' } }
    const policy = { ...POLICY, plans: { ...POLICY.plans, premium: { promises: { medium: fast } } } }
    const early = new Story('2026-12-21T08:00', {}, policy).change('2026-12-21T08:30', { plan: 'premium' })
    expect(early.clock('firstResponse')).toBe('running 2026-12-21T09:00')
    const late = new Story('2026-12-21T08:00', {}, policy).change('2026-12-21T10:00', { plan: 'premium' })
    late
      .change('2026-12-21T10:30', { plan: 'standard' })
      .change('2026-12-21T10:45', { plan: 'premium' })
      .bell('2026-12-22T18:00')
    expect(breaches(late)).toMatchObject([{ cause: 'change', at: local('2026-12-21T10:00') }])
  })

  test('another topic keeps start and pauses under its own promises', () => {
    const story = new Story('2026-12-21T08:00').agent('2026-12-21T09:00', { asks: true }).customer('2026-12-21T10:00')
    // Three hours by the clock from eight, and the hour of waiting.
    expect(story.change('2026-12-21T10:30', { topic: 'stamps' }).clock('resolution')).toBe('running 2026-12-21T12:00')
    expect(story.ticket.pauses).toEqual([
      { from: local('2026-12-21T09:00'), to: local('2026-12-21T10:00'), cause: 'customer' },
    ])
  })

  test('a promise that is taken away owes nothing any more (zammad 4353, 2579)', () => {
    const story = new Story('2026-12-21T08:00', { plan: 'bare' }).bell('2026-12-23T18:00')
    expect(story.clock('firstResponse')).toBe('running')
    expect(story.events).toHaveLength(1)
  })
})

describe('the end of a ticket', () => {
  test('a merged ticket never escalates (zammad 904)', () => {
    const story = new Story('2026-12-21T08:00').do('2026-12-21T09:00', LUIS, {
      kind: 'close',
      reason: 'duplicate',
      ticketId: 'SANJOSE-00000001',
    })
    expect(story.bell('2026-12-24T18:00').events).toHaveLength(2)
    expect(story.clock('firstResponse')).toMatch(/^cancelled/)
  })

  test('closing does not wash a breach away (osticket)', () => {
    const story = new Story('2026-12-21T08:00')
      .bell('2026-12-21T14:00')
      .do('2026-12-21T15:00', ANA, { kind: 'withdraw' })
    expect(story.clock('firstResponse')).toBe('breached 2026-12-21T12:00')
  })

  test('breaks of two promises at one instant are both by time', () => {
    const same = {
      firstResponse: POLICY.plans['standard']!.promises.high!.firstResponse!,
      resolution: POLICY.plans['standard']!.promises.high!.firstResponse!,
    }
    const policy = { ...POLICY, plans: { standard: { promises: { medium: same } } } }
    expect(breaches(new Story('2026-12-21T08:00', {}, policy).bell('2026-12-21T10:00'))).toMatchObject([
      { clock: 'firstResponse', cause: 'time' },
      { clock: 'resolution', cause: 'time' },
    ])
  })
})
