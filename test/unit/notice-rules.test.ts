import { noticesFor } from '@plazo/domain/notices'
import type { NoticeRules } from '@plazo/domain/notice-rules'
import type { Actor, Happening, Ticket, TicketEvent } from '@plazo/domain/ticket'
import { describe, expect, test } from 'vitest'
import { local } from '../fixtures/office.ts'
import { ANA, LUIS, Story } from '../fixtures/story.ts'

const TIME: Actor = { role: 'system' }
const unassigned = new Story('2026-12-21T09:00').ticket
const assigned: Ticket = { ...unassigned, assigneeId: 'luis' }
const clock = { clock: 'firstResponse', dueAt: local('2026-12-21T15:00') } as const
const message = ({ visibility = 'public' }: { visibility?: 'public' | 'internal' } = {}): Happening => ({
  kind: 'message-added',
  visibility,
  asks: false,
  automatic: false,
  text: 'Listo.',
})

const told = (ticket: Ticket, happening: Happening, actor: Actor, rules: NoticeRules): readonly string[] => {
  const event: TicketEvent = { ...happening, at: local('2026-12-21T10:00'), actor }
  return noticesFor(ticket, event, rules).map(
    ({ to, template }) => `${to.who === 'agent' ? to.id : to.who}: ${template}`,
  )
}

describe('a desk that addresses letters to its people otherwise', () => {
  const breached: Happening = { kind: 'clock-breached', ...clock, cause: 'time' }
  const warned: Happening = { kind: 'clock-warned', ...clock, step: 0 }

  test.for<[string, NoticeRules, Ticket, Actor, Happening, readonly string[]]>([
    ['tells nobody of each message', { told: { 'customer-wrote': [] } }, unassigned, ANA, message(), []],
    [
      'tells leads of warnings, beside the owner',
      { told: { 'clock-warned': ['owner', 'leads'] } },
      assigned,
      TIME,
      warned,
      ['luis: clock-warned', 'leads: clock-warned'],
    ],
    [
      'tells the whole team of a breach, once, instead of the house’s two',
      { told: { 'clock-breached': ['team'] } },
      assigned,
      TIME,
      breached,
      ['team: clock-breached'],
    ],
    [
      'tells an assignee only where there is one',
      { told: { 'customer-wrote': ['assignee'] } },
      unassigned,
      ANA,
      message(),
      [],
    ],
    [
      'says nothing of other letters',
      { told: { 'customer-wrote': [] } },
      assigned,
      TIME,
      warned,
      ['luis: clock-warned'],
    ],
    [
      'never tells the actor',
      { told: { 'note-added': ['assignee', 'leads'] } },
      assigned,
      LUIS,
      message({ visibility: 'internal' }),
      ['leads: note-added'],
    ],
    [
      'leaves the customers’ letters alone',
      { told: { 'ticket-closed': [] } },
      assigned,
      TIME,
      { kind: 'closed', reason: 'no-reply' },
      ['requester: closed'],
    ],
  ])('%s', ([, rules, ticket, actor, happening, expected]) => {
    expect(told(ticket, happening, actor, rules)).toEqual(expected)
  })
})
