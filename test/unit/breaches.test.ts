/**
 * What the list of broken promises has to say of a ticket's progress.
 */
import { type Breach, breachNews, type BreachNews } from '@plazo/domain/breaches'
import type { Command } from '@plazo/domain/commands'
import { decide } from '@plazo/domain/decide'
import { catchUp } from '@plazo/domain/steps'
import type { Ticket } from '@plazo/domain/ticket'
import { describe, expect, test } from 'vitest'
import { local, POLICY } from '../fixtures/office.ts'
import { ANA, LUIS, Story } from '../fixtures/story.ts'

const DUE = local('2026-12-21T15:00')
const FIRST = { clock: 'firstResponse', breachedAt: DUE, dueAt: DUE, cause: 'time' } as const satisfies Breach

/** Opened at nine, and due at three. */
const opened = () => new Story('2026-12-21T09:00').ticket
const ANSWER: Command = { kind: 'add-message', visibility: 'public', asks: false, automatic: false, text: 'Es así.' }

const ring = (ticket: Ticket, at: string) => catchUp(POLICY, { ticket, events: [] }, local(at))
const broken = () => ring(opened(), '2026-12-21T15:00').ticket

type Deed = { actor?: typeof ANA; command: Exclude<Command, { kind: 'read-messages' }> }

function newsOf(before: Ticket, at: string, { actor = LUIS, command }: Deed): BreachNews | undefined {
  return breachNews(before, decide(POLICY, before, command, { actor, now: local(at) }))
}

describe('a promise', () => {
  test('that is kept, or has time, is no news', () => {
    expect(breachNews(undefined, { ticket: opened(), events: [] })).toBeUndefined()
    expect(newsOf(opened(), '2026-12-21T14:59', { command: ANSWER })).toBeUndefined()
  })

  test('whose time is over is broken, and owed', () => {
    expect(breachNews(opened(), ring(opened(), '2026-12-21T15:00'))).toEqual({ broken: [FIRST], ended: [] })
  })

  test('that was broken before ends when it is answered, and is not broken again', () => {
    const at = local('2026-12-21T16:00')
    expect(newsOf(broken(), '2026-12-21T16:00', { command: ANSWER })).toEqual({
      broken: [],
      ended: [{ clock: 'firstResponse', breachedAt: DUE, ended: { at, how: 'answered' } }],
    })
  })

  test('that is answered before its bell has rung breaks and ends at once', () => {
    const ended = { at: local('2026-12-21T16:00'), how: 'answered' }
    expect(newsOf(opened(), '2026-12-21T16:00', { command: ANSWER })?.broken).toEqual([{ ...FIRST, ended }])
  })

  test.for([
    ['closed', ANA, { kind: 'withdraw' }],
    ['closed', LUIS, { kind: 'close', reason: 'spam' }],
    ['carried', LUIS, { kind: 'close', reason: 'handed-over', ticketId: 'SANJOSE-4KQ9T2M8' }],
  ] as const)('that nobody answers ends as %s when the ticket does', ([how, actor, command]) => {
    const [end] = newsOf(broken(), '2026-12-21T16:00', { actor, command })?.ended ?? []
    expect(end?.ended).toEqual({ at: local('2026-12-21T16:00'), how })
  })

  test('that another ticket owed already is broken in the one that takes it over', () => {
    expect(breachNews(undefined, { ticket: broken(), events: [] })).toEqual({ broken: [FIRST], ended: [] })
  })

  test('that is delivered too late without a step of time having broken it is broken and ended at once', () => {
    const settledAt = local('2026-12-21T16:00')
    const { firstResponse } = broken().clocks
    const late: Ticket = {
      ...opened(),
      clocks: {
        firstResponse: {
          state: 'settled',
          startedAt: firstResponse!.startedAt,
          settledAt,
          verdict: 'breached',
          dueAt: DUE,
        },
      },
    }
    const ended = { at: settledAt, how: 'answered' }
    expect(breachNews(opened(), { ticket: late, events: [] })).toEqual({ broken: [{ ...FIRST, ended }], ended: [] })
  })

  test('that breaks because the terms changed says so', () => {
    const [breach] =
      newsOf(opened(), '2026-12-21T14:00', { command: { kind: 'set-priority', priority: 'high' } })?.broken ?? []
    expect(breach).toMatchObject({ clock: 'firstResponse', breachedAt: local('2026-12-21T14:00'), cause: 'change' })
  })
})
