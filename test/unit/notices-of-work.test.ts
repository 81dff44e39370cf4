/**
 * Who is told of work, of its approval and of what time does to it.
 */
import { noticesFor } from '@plazo/domain/notices'
import { decideHandOver } from '@plazo/domain/handover'
import type { Actor, Happening, Ticket, TicketEvent } from '@plazo/domain/ticket'
import { describe, expect, test } from 'vitest'
import { local } from '../fixtures/office.ts'
import { ANA, DORA, LUIS, Story } from '../fixtures/story.ts'

const EVA: Actor = { role: 'agent', id: 'eva' }
const TIME: Actor = { role: 'system' }
const at = '2026-12-21T09:00'
const [from, to] = [local('2026-12-21T19:00'), local('2026-12-21T21:00')]

const unassigned = new Story(at).ticket
const assigned: Ticket = { ...unassigned, assigneeId: 'luis' }
/** Ana asks; Dora or Beto may say yes. */
const awaited = new Story(at, { topic: 'records', approverIds: ['dora', 'beto'] })

/** `luis: escalated`, so that a table reads like the rule. */
function told(ticket: Ticket, event: TicketEvent): readonly string[] {
  return noticesFor(ticket, event).map(({ to: reader, template }) => {
    const who = reader.who === 'agent' ? reader.id : reader.who === 'contacts' ? reader.ids.join('+') : reader.who
    return `${who}: ${template}`
  })
}

describe('who is told', () => {
  test.for<[string, Ticket, Actor, Happening, readonly string[]]>([
    [
      'data is asked for: the customer',
      assigned,
      LUIS,
      { kind: 'data-requested', datum: 'mobile' },
      ['requester: data-requested'],
    ],
    [
      'S2-09: it goes up: who has it now',
      { ...assigned, assigneeId: 'eva' },
      LUIS,
      { kind: 'escalated', level: 1, team: 'support', reason: 'r' },
      ['eva: escalated'],
    ],
    [
      'S2-09: it goes up to a team: the team',
      unassigned,
      LUIS,
      { kind: 'escalated', level: 2, team: 'engineers', reason: 'r' },
      ['team: escalated'],
    ],
    [
      'who takes it up himself knows',
      assigned,
      LUIS,
      { kind: 'escalated', level: 1, team: 'support', reason: 'r' },
      [],
    ],
    [
      'S0-33: work is approved: who asked, and who may begin',
      assigned,
      DORA,
      { kind: 'approval-given' },
      ['requester: approval-given', 'luis: work-approved'],
    ],
    [
      'nobody has it: the team may begin',
      unassigned,
      DORA,
      { kind: 'approval-given' },
      ['requester: approval-given', 'team: work-approved'],
    ],
    ['work is refused: who asked', assigned, DORA, { kind: 'approval-refused' }, ['requester: approval-refused']],
    [
      'approval is passed over: who asked, whose word was passed over, and who may begin',
      { ...awaited.ticket, assigneeId: 'luis' },
      EVA,
      { kind: 'approval-overridden', reason: 'r' },
      ['requester: approval-overridden', 'dora+beto: approval-overridden', 'luis: work-approved'],
    ],
    [
      'and nobody else where none was asked',
      assigned,
      EVA,
      { kind: 'approval-overridden', reason: 'r' },
      ['requester: approval-overridden', 'luis: work-approved'],
    ],
    [
      'S2-28: hours are quoted: who pays',
      assigned,
      LUIS,
      { kind: 'off-hours-quoted', amount: '150.00', currency: 'USD', from, to },
      ['requester: off-hours-quoted'],
    ],
    [
      'S2-28: hours are accepted: who works',
      assigned,
      ANA,
      { kind: 'off-hours-answered', accepted: true },
      ['luis: off-hours-answered'],
    ],
    [
      'a call is written down: nobody',
      assigned,
      EVA,
      { kind: 'call-logged', direction: 'to-customer', person: 'Ana', calledAt: local(at), summary: 's' },
      [],
    ],
    ['S0-22: a closing is rated: nobody', assigned, ANA, { kind: 'satisfaction-given', stars: 5 }, []],
    [
      'a place in the quota is given back: nobody',
      assigned,
      EVA,
      { kind: 'quota-refunded', grantId: 'month-2026-12', cause: 'admin' },
      [],
    ],
    [
      'S2-29: it is split: nobody, the other case tells of itself',
      assigned,
      EVA,
      { kind: 'split-off', ticketId: 'SANJOSE-00000002' },
      [],
    ],
    [
      'S0-07: a conversation enters a stage: nobody',
      assigned,
      LUIS,
      { kind: 'stages-entered', stages: ['solution'] },
      [],
    ],
    ['S0-08: it is greeted: nobody, he reads it', assigned, TIME, { kind: 'greeted', greeting: 'welcome' }, []],
    ['S4-27: a check-in: the responsible person', assigned, TIME, { kind: 'check-in-sent' }, ['responsible: check-in']],
    [
      'S4-28: it went unanswered: he, and who asked',
      assigned,
      TIME,
      { kind: 'terms-changed', priority: 'low', topic: 'errors', team: 'support', cause: 'check-in' },
      ['responsible: priority-lowered', 'requester: priority-lowered'],
    ],
    [
      'the plan is another: who asked',
      assigned,
      TIME,
      { kind: 'terms-changed', priority: 'low', topic: 'errors', team: 'support', cause: 'plan' },
      ['requester: priority-changed'],
    ],
    ['nobody has it, and he goes away: nobody', unassigned, ANA, { kind: 'away-declared', until: to }, []],
    ['his wait ends, and nobody has it: nobody', unassigned, TIME, { kind: 'hold-ended', cause: 'away' }, []],
    [
      'it is closed before anybody had it: who asked',
      unassigned,
      EVA,
      { kind: 'closed', reason: 'duplicate' },
      ['requester: closed'],
    ],
  ])('%s', ([, ticket, actor, happening, expected]) => {
    expect(told(ticket, { ...happening, at: local('2026-12-21T10:00'), actor })).toEqual(expected)
  })
})

describe('of an opening', () => {
  test('S0-33: while work waits for a word, those who may give it, and not the team', () => {
    expect(told(awaited.ticket, awaited.events[0]!)).toEqual(['dora+beto: approval-wanted'])
  })

  test('S4-31: to whom it was given at once, in the place of the team', () => {
    const { ticket, events } = new Story(at, { assigneeId: 'luis' })
    expect(told(ticket, events[0]!)).toEqual(['luis: ticket-opened'])
    const [opening] = noticesFor(ticket, events[0]!)
    expect(opening?.to).toEqual({ who: 'agent', id: 'luis', orTeam: 'support' })
  })

  test('S0-21: of a ticket handed over, that it goes on; of its closing, nothing to who did it', () => {
    const { old, next } = decideHandOver(
      new Story(at).policy,
      new Story(at, { assigneeId: 'luis' }),
      { kind: 'transfer', ticketId: 'SANJOSE-00000002', team: 'engineers', topic: 'errors' },
      { actor: LUIS, now: local('2026-12-21T10:00') },
    )
    expect(told(next.ticket, next.events[0]!)).toEqual(['requester: continued', 'team: ticket-opened'])
    expect(told(old.ticket, old.events[0]!)).toEqual(['requester: closed'])
  })
})
