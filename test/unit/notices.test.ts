import type { Notice } from '@plazo/domain/audiences'
import { noticesFor } from '@plazo/domain/notices'
import { isSilent } from '@plazo/domain/silent-events'
import type { Actor, Happening, Ticket, TicketEvent } from '@plazo/domain/ticket'
import { describe, expect, test } from 'vitest'
import { local } from '../fixtures/office.ts'
import { ANA, LUIS, Story } from '../fixtures/story.ts'

const EVA: Actor = { role: 'agent', id: 'eva' }
const TIME: Actor = { role: 'system' }

const unassigned = new Story('2026-12-21T09:00').ticket
const assigned: Ticket = { ...unassigned, assigneeId: 'luis' }
const waiting: Ticket = { ...assigned, state: 'pending', turn: 'customer' }

const message = (extra: { visibility?: 'public' | 'internal'; automatic?: boolean } = {}): Happening => ({
  kind: 'message-added',
  visibility: 'public',
  asks: false,
  automatic: false,
  text: 'Listo.',
  ...extra,
})
const terms = { kind: 'terms-changed', priority: 'low', topic: 'errors', team: 'support' } as const
const clock = { clock: 'firstResponse', dueAt: local('2026-12-21T15:00') } as const
const until = local('2026-12-23T09:00')

/** `assignee luis: desk-wrote`, so that a table reads like the rule. */
const told = (ticket: Ticket, happening: Happening, actor: Actor): readonly string[] => {
  const event: TicketEvent = { ...happening, at: local('2026-12-21T10:00'), actor }
  const notices = noticesFor(ticket, event)
  // Whoever skips silent events misses nothing.
  if (isSilent(event)) expect(notices).toEqual([])
  return notices.map(({ to, template }: Notice) => {
    const who = to.who === 'agent' ? to.id : to.who
    return `${who}: ${template}`
  })
}

describe('who is told of an event', () => {
  test.for<[string, Ticket, Actor, Happening, readonly string[]]>([
    ['an agent’s public message: the customer', assigned, LUIS, message(), ['requester: desk-wrote']],
    ['a customer’s message: the assignee', assigned, ANA, message(), ['luis: customer-wrote']],
    ['a customer’s message nobody has taken: the team', unassigned, ANA, message(), ['team: customer-wrote']],
    ['an automatic reply: nobody', assigned, ANA, message({ automatic: true }), []],
    ['an internal note: the assignee only', assigned, EVA, message({ visibility: 'internal' }), ['luis: note-added']],
    ['an internal note of the assignee: nobody', assigned, LUIS, message({ visibility: 'internal' }), []],
    [
      'S2-40 a resolution: the customer',
      assigned,
      LUIS,
      { kind: 'resolution-offered', text: 'Ya.' },
      ['requester: resolution-offered'],
    ],
    ['solved: nobody, the closing tells it', assigned, ANA, { kind: 'resolution-answered', answer: 'solved' }, []],
    [
      'not solved: the assignee',
      assigned,
      ANA,
      { kind: 'resolution-answered', answer: 'not-solved' },
      ['luis: not-solved'],
    ],
    [
      'S2-41 keep watching: the team if nobody has it',
      unassigned,
      ANA,
      { kind: 'resolution-answered', answer: 'keep-watching', until },
      ['team: keep-watching'],
    ],
    ['assigned: the agent it went to', unassigned, EVA, { kind: 'assigned', agentId: 'luis' }, ['luis: assigned']],
    ['taken by herself: nobody', unassigned, EVA, { kind: 'assigned', agentId: 'eva' }, []],
    ['put back: nobody', assigned, EVA, { kind: 'assigned' }, []],
    [
      'priority changed by an agent: the customer',
      assigned,
      LUIS,
      { ...terms, cause: 'agent' },
      ['requester: priority-changed'],
    ],
    [
      'priority lowered by the ladder: the customer',
      waiting,
      TIME,
      { ...terms, cause: 'ladder' },
      ['requester: priority-lowered'],
    ],
    ['the customer is away: the assignee', waiting, ANA, { kind: 'away-declared', until }, ['luis: away-declared']],
    [
      'a wait ended, his turn: the customer',
      waiting,
      TIME,
      { kind: 'hold-ended', cause: 'watching' },
      ['requester: hold-ended'],
    ],
    [
      'a wait ended, the desk’s turn: the assignee',
      assigned,
      TIME,
      { kind: 'hold-ended', cause: 'away' },
      ['luis: hold-ended'],
    ],
    [
      'a warning: the assignee, never the customer',
      assigned,
      TIME,
      { kind: 'clock-warned', ...clock, step: 0 },
      ['luis: clock-warned'],
    ],
    [
      'a warning nobody has taken: the team',
      unassigned,
      TIME,
      { kind: 'clock-warned', ...clock, step: 0 },
      ['team: clock-warned'],
    ],
    [
      'a breach: the assignee and the leads',
      assigned,
      TIME,
      { kind: 'clock-breached', ...clock, cause: 'time' },
      ['luis: clock-breached', 'leads: clock-breached'],
    ],
    [
      'an escalation: the leads',
      assigned,
      TIME,
      { kind: 'clock-escalated', ...clock, step: 0 },
      ['leads: clock-escalated'],
    ],
    [
      'a ping: the customer',
      waiting,
      TIME,
      { kind: 'ladder-stepped', step: 'ping', number: 1 },
      ['requester: ladder-ping'],
    ],
    [
      'a notice: the customer',
      waiting,
      TIME,
      { kind: 'ladder-stepped', step: 'notice', number: 2 },
      ['requester: ladder-notice'],
    ],
    [
      'the ladder’s lowering: nobody, the new terms tell it',
      waiting,
      TIME,
      { kind: 'ladder-stepped', step: 'lower-priority', number: 2 },
      [],
    ],
    [
      'the ladder’s close: nobody, the closing tells it',
      waiting,
      TIME,
      { kind: 'ladder-stepped', step: 'close', number: 3 },
      [],
    ],
    [
      'S2-48 closed by time: both',
      waiting,
      TIME,
      { kind: 'closed', reason: 'no-reply' },
      ['requester: closed', 'luis: ticket-closed'],
    ],
    [
      'closed by the customer: the assignee',
      assigned,
      ANA,
      { kind: 'closed', reason: 'solved' },
      ['luis: ticket-closed'],
    ],
    [
      'closed by the assignee: the customer',
      assigned,
      LUIS,
      { kind: 'closed', reason: 'not-entitled' },
      ['requester: closed'],
    ],
    [
      'closed as spam: no word to the sender',
      assigned,
      EVA,
      { kind: 'closed', reason: 'spam' },
      ['luis: ticket-closed'],
    ],
    [
      'S2-50 a follow-up: who had the old one',
      assigned,
      ANA,
      { kind: 'follow-up-opened', ticketId: 'SANJOSE-00000001' },
      ['luis: follow-up-opened'],
    ],
    ['reading: nobody', assigned, ANA, { kind: 'messages-read', messages: [2] }, []],
  ])('%s', ([, ticket, actor, happening, expected]) => {
    expect(told(ticket, happening, actor)).toEqual(expected)
  })

  test.for([
    [
      'by himself: the team is told at once (S2-06), and he knows',
      ANA,
      [[{ who: 'team', team: 'support' }, 'ticket-opened']],
    ],
    [
      'by an agent: he is told of it too (S0-39)',
      LUIS,
      [
        [{ who: 'requester' }, 'acknowledged'],
        [{ who: 'team', team: 'support' }, 'ticket-opened'],
      ],
    ],
  ] as const)('a ticket opened for a customer %s', ([, by, expected]) => {
    const { ticket, events } = new Story('2026-12-21T09:00', { by })
    expect(noticesFor(ticket, events[0]!).map(({ to, template }) => [to, template])).toEqual(expected)
  })

  test('S0-34: who opened it without signing in only says to be the customer: he is told', () => {
    const { ticket, events } = new Story('2026-12-21T09:00', { by: ANA })
    const opening = { ...events[0]!, device: 'd1' }
    expect(noticesFor({ ...ticket, device: 'd1' }, opening)[0]).toEqual({
      to: { who: 'requester' },
      template: 'acknowledged',
    })
  })

  test('who has left the desk is replaced by the team where somebody must act', () => {
    const event = { ...message(), at: local('2026-12-21T10:00'), actor: ANA }
    expect(noticesFor(assigned, event)[0]?.to).toEqual({ who: 'agent', id: 'luis', orTeam: 'support' })
  })
})
