import { decideOpening } from '@plazo/domain/decide'
import type { Desk } from '@plazo/domain/desk'
import type { Policy } from '@plazo/domain/policy'
import { filedLate, grantPriority, type PriorityWish } from '@plazo/domain/priority'
import { describe, expect, test } from 'vitest'
import { DESK } from '../fixtures/api-trial.ts'
import { local, POLICY } from '../fixtures/office.ts'
import { ANA, Story } from '../fixtures/story.ts'

const NOW = local('2026-12-21T09:00')
const CHOICE: Policy = { ...POLICY, work: { priority: { by: 'choice', confirmed: ['medium', 'high'] } } }
const REASON: Policy = {
  ...POLICY,
  work: {
    priority: {
      by: 'reason',
      usual: 'medium',
      reasons: {
        'platform-down': { priority: 'high' },
        cards: { priority: 'high', announced: true },
        payroll: { priority: 'high', dueDate: { adviseBelowDays: 3 } },
      },
    },
  },
}
const words = (es: string, en: string) => ({ es, en })
const PRIORITY_REASONS = {
  'platform-down': words('Todo parado', 'All is down'),
  cards: words('Carnets', 'Cards'),
  payroll: words('Nómina', 'Payroll'),
}

const windows = [
  { id: 'w1', reason: 'cards', from: local('2026-12-21T09:00'), until: local('2026-12-23T00:00') },
  { id: 'w2', reason: 'cards', from: local('2027-01-10T00:00'), until: local('2027-01-12T00:00') },
  { id: 'w3', reason: 'enrolment', from: local('2026-12-01T00:00'), until: local('2026-12-31T00:00') },
]

function grant(
  policy: Policy,
  wish: PriorityWish,
  { role = 'customer', at = NOW }: { role?: 'customer' | 'agent'; at?: typeof NOW } = {},
) {
  const desk: Desk = { ...DESK, priorityReasons: PRIORITY_REASONS, versions: [policy] }
  return grantPriority({ desk, policy, now: at }, { plan: 'standard', ...wish }, { role, windows })
}

const refusal = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    return (error as { reason: unknown }).reason
  }
  throw new Error('nothing was refused')
}

describe('where the customer chooses', () => {
  test.for([
    ['Estamos parados.', 'Spanish'],
    ['We stand still.', 'English'],
  ])('S4-26: "%s" confirms the effect, and is kept as said', ([confirmedMeaning = '']) => {
    expect(grant(CHOICE, { priority: 'high', confirmedMeaning })).toEqual({
      priority: 'high',
      grounds: { by: 'confirmation', meaning: confirmedMeaning },
    })
  })

  test.for<[string, PriorityWish]>([
    ['nothing', { priority: 'high' }],
    ['the effect of another level', { priority: 'high', confirmedMeaning: 'Perdemos una parte.' }],
    ['his own words', { priority: 'high', confirmedMeaning: 'urgente' }],
  ])('S4-26: who confirms %s is shown the effect', ([, wish]) => {
    expect(refusal(() => grant(CHOICE, wish))).toEqual({
      code: 'priority/unconfirmed',
      facts: { priority: 'high', meaning: words('Estamos parados.', 'We stand still.') },
    })
  })

  test('a level that needs no confirmation is given on no grounds, whatever is confirmed', () => {
    expect(grant(CHOICE, { priority: 'low', confirmedMeaning: 'Podemos trabajar.' })).toEqual({ priority: 'low' })
    expect(grant(POLICY, { priority: 'high' })).toEqual({ priority: 'high' })
  })

  test('staff who open for a customer say how it is and confirm nothing in his name', () => {
    expect(grant(CHOICE, { priority: 'high' }, { role: 'agent' })).toEqual({ priority: 'high' })
  })

  test('S4-22: no choice, no ticket, unless there is but one', () => {
    const allowed = ['low', 'medium', 'high']
    expect(refusal(() => grant(POLICY, {}))).toEqual({ code: 'priority/required', facts: { allowed } })
    expect(grant({ ...POLICY, priorities: ['medium'] }, {})).toEqual({ priority: 'medium' })
  })

  test('S4-22: what the plan does not promise is not allowed', () => {
    const plans = { standard: { promises: { low: {}, medium: {} } } }
    expect(refusal(() => grant({ ...POLICY, plans }, { priority: 'high' }))).toEqual({
      code: 'priority/not-allowed',
      facts: { priority: 'high', allowed: ['low', 'medium'] },
    })
  })

  test('a reason has no place here', () => {
    expect(refusal(() => grant(POLICY, { priority: 'high', reason: { reason: 'payroll' } }))).toMatchObject({
      code: 'priority/by-choice',
    })
  })
})

describe('where reasons decide', () => {
  test('everything is usual unless a reason holds', () => {
    expect(grant(REASON, {})).toEqual({ priority: 'medium' })
    expect(grant(REASON, { priority: 'medium' })).toEqual({ priority: 'medium' })
    expect(grant(REASON, { reason: { reason: 'platform-down' } })).toEqual({
      priority: 'high',
      grounds: { by: 'reason', reason: 'platform-down' },
    })
  })

  test.for<[string, PriorityWish]>([
    ['a wish without a reason', { priority: 'high' }],
    ['a reason that is not on the list', { reason: { reason: 'my-boss-waits' } }],
    ['what every object has by nature', { reason: { reason: 'constructor' } }],
  ])('S2-58: %s is refused, and the list is shown', ([, wish]) => {
    expect(refusal(() => grant(REASON, wish))).toEqual({
      code: 'priority/no-reason',
      facts: {
        reasons: [
          { id: 'platform-down', name: PRIORITY_REASONS['platform-down'] },
          { id: 'cards', name: PRIORITY_REASONS.cards },
          { id: 'payroll', name: PRIORITY_REASONS.payroll },
        ],
      },
    })
  })

  test('a reason with a priority that it does not give is no answer', () => {
    expect(refusal(() => grant(REASON, { priority: 'low', reason: { reason: 'platform-down' } }))).toEqual({
      code: 'priority/not-allowed',
      facts: { priority: 'low', allowed: ['high'] },
    })
  })

  test.for([
    ['its first instant', '2026-12-21T09:00', 'w1'],
    ['its last second', '2026-12-22T23:59:59', 'w1'],
  ] as const)('S2-55: an announced window gives priority from %s', ([, at, windowId]) => {
    expect(grant(REASON, { reason: { reason: 'cards' } }, { at: local(at) })).toEqual({
      priority: 'high',
      grounds: { by: 'reason', reason: 'cards', windowId },
    })
  })

  test.for([
    ['before it', '2026-12-21T08:59:59', ['2026-12-21T09:00', '2027-01-10T00:00']],
    ['at its end', '2026-12-23T00:00', ['2027-01-10T00:00']],
    ['after the last', '2027-02-01T09:00', []],
  ] as const)('S2-55: %s the process was not announced, and the next windows are told', ([, at, ahead]) => {
    expect(refusal(() => grant(REASON, { reason: { reason: 'cards' } }, { at: local(at) }))).toMatchObject({
      code: 'priority/not-announced',
      facts: { windows: ahead.map((from) => ({ from: local(from) })) },
    })
  })

  test('S2-56: work with a due date says which', () => {
    expect(refusal(() => grant(REASON, { reason: { reason: 'payroll' } }))).toEqual({
      code: 'priority/due-date-required',
      facts: { reason: { id: 'payroll', name: PRIORITY_REASONS.payroll } },
    })
    expect(refusal(() => grant(REASON, { reason: { reason: 'payroll', dueDate: '2026-12-20' } }))).toEqual({
      code: 'priority/due-date-past',
      facts: { dueDate: '2026-12-20', today: '2026-12-21' },
    })
    expect(grant(REASON, { reason: { reason: 'payroll', dueDate: '2026-12-21' } })).toEqual({
      priority: 'high',
      grounds: { by: 'reason', reason: 'payroll', dueDate: '2026-12-21' },
    })
  })

  test('S2-56: today is the day of the desk, not that of UTC', () => {
    const late = { at: local('2026-12-21T23:30') }
    expect(grant(REASON, { reason: { reason: 'payroll', dueDate: '2026-12-21' } }, late).priority).toBe('high')
  })

  test.for([
    ['2026-12-21', 0],
    ['2026-12-23', 2],
    ['2026-12-24', undefined],
  ] as const)('S2-57: due on %s, filed on the 21st where three days are asked for', ([dueDate, daysLeft]) => {
    const late = filedLate(REASON, { openedAt: NOW, priorityGrounds: { by: 'reason', reason: 'payroll', dueDate } })
    expect(late).toEqual(daysLeft === undefined ? undefined : { dueDate, daysLeft, atLeastDays: 3 })
  })
})

describe('grounds', () => {
  const opened = (policy: Policy) =>
    decideOpening(
      policy,
      {
        ticketId: 'SANJOSE-4KQ9T2M7',
        organisationId: 'SANJOSE',
        requesterId: 'ana',
        subject: 'NOMINA, no cuadra',
        description: 'La nómina de diciembre no cuadra.',
        topic: 'errors',
        plan: 'standard',
        channel: 'portal',
        priority: 'high',
        priorityGrounds: { by: 'reason', reason: 'payroll', dueDate: '2026-12-22' },
      },
      { actor: ANA, now: NOW },
    )

  test('stand on the opening and with the ticket until its priority is another', () => {
    const { ticket, events } = opened(REASON)
    expect([events[0], ticket]).toMatchObject([
      { priorityGrounds: { reason: 'payroll' } },
      { priorityGrounds: { reason: 'payroll' } },
    ])
    const story = new Story('2026-12-21T09:00', {}, REASON)
    story.ticket = ticket
    expect(story.change('2026-12-21T10:00', { plan: 'bare' }).ticket.priorityGrounds).toBeDefined()
    story.do('2026-12-21T10:00', { role: 'agent', id: 'luis' }, { kind: 'set-priority', priority: 'low' })
    expect(story.ticket).not.toHaveProperty('priorityGrounds')
  })
})
