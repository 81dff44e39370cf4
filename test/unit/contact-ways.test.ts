import { isChatOpen, isInEvaluation, officePhone, waysChange } from '@plazo/domain/contact-ways'
import type { Desk } from '@plazo/domain/desk'
import type { Policy } from '@plazo/domain/policy'
import { Refusal } from '@plazo/domain/refusal'
import type { Ticket } from '@plazo/domain/ticket'
import { describe, expect, test } from 'vitest'
import { DESK } from '../fixtures/api-trial.ts'
import { local, POLICY } from '../fixtures/office.ts'
import { ANA, Story } from '../fixtures/story.ts'

describe('ways to reach the desk', () => {
  const KEPT: Policy = { ...POLICY, work: { officePhone: { atOnce: ['high'], onceBroken: true }, liveChat: ['high'] } }
  const desk: Desk = { ...DESK, contacts: { mail: 'a@office.example', phone: '+502 2300 0100' }, versions: [KEPT] }
  const phone = (ticket: Ticket, at: string) => officePhone(desk, ticket, local(at))

  test('first 18, S2-47: the phone appears at the instant the promise breaks, and goes with the answer', () => {
    const story = new Story('2026-12-21T09:00', {}, KEPT)
    // Due at 15:00; no bell has rung yet.
    expect(phone(story.ticket, '2026-12-21T14:59:59')).toBeUndefined()
    expect(phone(story.ticket, '2026-12-21T15:00')).toBe('+502 2300 0100')
    expect(phone(story.bell('2026-12-21T16:00').ticket, '2026-12-21T16:00')).toBe('+502 2300 0100')
    expect(phone(story.agent('2026-12-21T16:30').ticket, '2026-12-21T16:30')).toBeUndefined()
    // The next answer is owed in two hours of attendance.
    story.customer('2026-12-21T17:00')
    expect(phone(story.ticket, '2026-12-22T08:59')).toBeUndefined()
    expect(phone(story.ticket, '2026-12-22T09:00')).toBe('+502 2300 0100')
  })

  test('S2-52: the fast lane has it at once, and a closed ticket never', () => {
    const story = new Story('2026-12-21T09:00', { priority: 'high' }, KEPT)
    expect(phone(story.ticket, '2026-12-21T09:00')).toBe('+502 2300 0100')
    story.do('2026-12-21T09:05', ANA, { kind: 'withdraw' })
    expect(phone(story.ticket, '2026-12-21T09:05')).toBeUndefined()
  })

  test('a desk without the rule says its phone to all, and in no ticket', () => {
    const open: Desk = { ...desk, versions: [POLICY] }
    expect(officePhone(open, new Story('2026-12-21T09:00').ticket, local('2026-12-30T09:00'))).toBeUndefined()
  })

  test('S4-29 S4-30: the chat takes urgent tickets while the desk is open, and no others', () => {
    const urgent = new Story('2026-12-21T09:00', { priority: 'high' }, KEPT).ticket
    const usual = new Story('2026-12-21T09:00', {}, KEPT).ticket
    expect(isChatOpen(KEPT, urgent, local('2026-12-21T11:59'))).toBe(true)
    expect(isChatOpen(KEPT, urgent, local('2026-12-21T12:00'))).toBe(false)
    expect(isChatOpen(KEPT, usual, local('2026-12-21T11:00'))).toBe(false)
    expect(isChatOpen(POLICY, urgent, local('2026-12-21T11:00'))).toBe(false)
    expect([urgent, usual].map((each) => waysChange(desk, each, local('2026-12-21T09:00')))).toEqual([true, false])
  })

  test('S4-29: work under a plan is not opened by chat at another level; what is for all is', () => {
    const topics = { ...POLICY.topics, billing: { ...POLICY.topics['billing']!, channels: ['chat' as const] } }
    expect(() => new Story('2026-12-21T09:00', { channel: 'chat' }, KEPT)).toThrow(
      new Refusal({
        code: 'priority/channel',
        facts: { priority: 'medium', chatted: ['high'], channels: ['portal', 'api', 'mail'] },
      }),
    )
    const free = new Story('2026-12-21T09:00', { channel: 'chat', topic: 'billing' }, { ...KEPT, topics })
    expect(free.ticket.channel).toBe('chat')
  })

  test('S2-46: in evaluation until an agent says something to the customer', () => {
    const story = new Story('2026-12-21T09:00')
    expect(isInEvaluation(story.agent('2026-12-21T09:10', { internal: true }).ticket)).toBe(true)
    expect(isInEvaluation(story.agent('2026-12-21T09:20', { asks: true }).ticket)).toBe(false)
    expect(isInEvaluation(story.customer('2026-12-21T09:30').ticket)).toBe(false)
  })
})
