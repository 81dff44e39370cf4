import type { Policy, Span } from '@plazo/domain/policy'
import { upcoming } from '@plazo/domain/steps'
import type { CheckIn } from '@plazo/domain/work-policy'
import { describe, expect, test } from 'vitest'
import { local, POLICY, wall } from '../fixtures/office.ts'
import { ANA, LUIS, Story } from '../fixtures/story.ts'

const attendance = (length: string): Span => ({ length, unit: 'attendance' })
const every = (length: string, patience: string): CheckIn => ({
  every: attendance(length),
  patience: attendance(patience),
})

/** High: every two hours of attendance, patience of one; medium: every eight, patience of four. */
const KEEPING: Policy = {
  ...POLICY,
  work: { checkIns: { medium: every('PT8H', 'PT4H'), high: every('PT2H', 'PT1H') } },
}
const urgent = (policy = KEEPING) => new Story('2026-12-21T08:00', { priority: 'high' }, policy)

const contactOf = (story: Story) =>
  story.events.flatMap((event) => {
    if (event.kind === 'check-in-sent') return [`sent ${wall(event.at) ?? ''}`]
    return event.kind === 'terms-changed' ? [`${event.cause}: ${event.priority} ${wall(event.at) ?? ''}`] : []
  })

describe('while the responsible person is silent', () => {
  test('S4-27 S4-28: he is asked every span, then the level drops, down to the lowest, where it ends', () => {
    expect(contactOf(urgent().bell('2027-02-01T09:00'))).toEqual([
      'sent 2026-12-21T10:00',
      'check-in: medium 2026-12-21T11:00',
      'sent 2026-12-22T11:00',
      'check-in: low 2026-12-22T17:00',
    ])
  })

  test('a low ticket, and one at a desk without the rule, is never asked about', () => {
    const low = new Story('2026-12-21T08:00', { priority: 'low' }, KEEPING).bell('2027-02-01T09:00')
    expect([...contactOf(low), ...contactOf(urgent(POLICY).bell('2027-02-01T09:00'))]).toEqual([])
  })

  test('nor where the rule speaks of the lowest level, which cannot drop', () => {
    const checkIns = { low: every('PT2H', 'PT1H') }
    const low = new Story('2026-12-21T08:00', { priority: 'low' }, { ...POLICY, work: { checkIns } })
    expect(contactOf(low.bell('2027-02-01T09:00'))).toEqual([])
  })

  test('what rings next is told, first the letter and then the drop', () => {
    const kinds = (story: Story) => upcoming(KEEPING, story.ticket).filter(({ kind }) => kind.startsWith('check-in'))
    expect(kinds(urgent())).toEqual([{ kind: 'check-in-sent', at: local('2026-12-21T10:00') }])
    expect(kinds(urgent().bell('2026-12-21T10:30'))).toEqual([
      { kind: 'check-in-missed', at: local('2026-12-21T11:00') },
    ])
  })

  test('an agent who works, and an automatic reply, do not stand in for him', () => {
    const story = urgent().agent('2026-12-21T10:10').customer('2026-12-21T10:20', { automatic: true })
    expect(contactOf(story.bell('2026-12-21T11:00'))).toContain('check-in: medium 2026-12-21T11:00')
  })
})

describe('any human act of the customer begins the count anew', () => {
  test.for<[string, (story: Story) => Story]>([
    ['a message', (story) => story.customer('2026-12-21T10:30')],
    [
      'a colleague’s message',
      (story) =>
        story.do(
          '2026-12-21T10:30',
          { role: 'customer', id: 'beto' },
          { kind: 'add-message', visibility: 'public', asks: false, automatic: false, text: 'Sigue.' },
        ),
    ],
  ])('%s', ([, act]) => {
    expect(contactOf(act(urgent()).bell('2026-12-21T15:29:59'))).toEqual([
      'sent 2026-12-21T10:00',
      'sent 2026-12-21T14:30',
    ])
  })

  test.for([
    [true, ['sent 2026-12-21T10:00', 'sent 2026-12-21T14:30']],
    [false, ['sent 2026-12-21T10:00', 'check-in: medium 2026-12-21T11:00']],
  ] as const)('reading, where the desk counts it as one (%s)', ([readingCancelsLadder, contact]) => {
    const story = urgent({ ...KEEPING, readingCancelsLadder })
      .agent('2026-12-21T08:10')
      .read('2026-12-21T10:30', [2])
    expect(contactOf(story.bell('2026-12-21T14:30'))).toEqual(contact)
  })

  test('so does a change of priority by an agent', () => {
    const story = urgent().do('2026-12-21T09:00', LUIS, { kind: 'set-priority', priority: 'medium' })
    expect(contactOf(story.bell('2026-12-22T09:00'))).toEqual([
      'agent: medium 2026-12-21T09:00',
      'sent 2026-12-22T09:00',
    ])
  })
})

describe('one silence has one consequence', () => {
  test('S4-28: while the ladder runs nobody is asked, and the ladder lowers once', () => {
    const story = urgent().agent('2026-12-21T08:30', { asks: true }).bell('2026-12-24T12:00')
    expect(contactOf(story)).toEqual(['ladder: medium 2026-12-22T14:30'])
    expect(story.ticket.closed).toMatchObject({ reason: 'no-reply' })
  })

  test('S4-28: whom a missed check-in has cost a level loses none to the ladder before he writes again', () => {
    const story = urgent().bell('2026-12-21T11:00').agent('2026-12-21T11:30', { asks: true })
    expect(contactOf(story.bell('2026-12-23T08:00'))).toEqual([
      'sent 2026-12-21T10:00',
      'check-in: medium 2026-12-21T11:00',
    ])
    story.customer('2026-12-23T08:30').agent('2026-12-23T09:00', { asks: true })
    expect(contactOf(story.bell('2026-12-24T17:00')).at(-1)).toBe('ladder: low 2026-12-24T15:00')
  })

  test('where the channel has no ladder, asking the customer does not end the contact', () => {
    const story = urgent({ ...KEEPING, ladders: {} }).agent('2026-12-21T08:30', { asks: true })
    expect(contactOf(story.bell('2026-12-21T11:00'))).toEqual([
      'sent 2026-12-21T10:00',
      'check-in: medium 2026-12-21T11:00',
    ])
  })

  test('away is an answer: nothing is sent until he is back, and the whole span is left', () => {
    const story = urgent().do('2026-12-21T09:00', ANA, { kind: 'declare-away', until: local('2026-12-22T09:00') })
    expect(contactOf(story.bell('2026-12-22T10:59:59'))).toEqual([])
    expect(contactOf(story.bell('2026-12-22T11:00'))).toEqual(['sent 2026-12-22T11:00'])
  })

  test('a closed ticket keeps no contact', () => {
    const story = urgent().customer('2026-12-21T09:00').do('2026-12-21T09:30', ANA, { kind: 'withdraw' })
    expect(story.ticket).not.toHaveProperty('contact')
    expect(contactOf(story.bell('2027-02-01T09:00'))).toEqual([])
  })
})
