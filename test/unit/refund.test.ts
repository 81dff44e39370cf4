/**
 * A ticket's place in the quota given back: by the reason of its closing, or by an admin who says why.
 */
import type { Command } from '@plazo/domain/commands'
import { CLOSE_REASONS } from '@plazo/domain/ticket'
import { describe, expect, test } from 'vitest'
import { local, POLICY } from '../fixtures/office.ts'
import { ANA, LUIS, Story } from '../fixtures/story.ts'
import { refusalOf } from './entitlement-cases.ts'

const at = '2026-12-21T09:00'
const later = '2026-12-21T10:00'
const counted = () => new Story(at, { grantId: 'month-2026-12' })
const REFUND = { kind: 'refund', note: 'Fue un error nuestro.' } as const
const given = ({ events }: Story) => events.filter(({ kind }) => kind === 'quota-refunded')

describe('at a desk that gives back what was spam or a duplicate', () => {
  test.for(CLOSE_REASONS.filter((reason) => reason !== 'solved'))('closed as %s', (reason) => {
    const story = counted().do(later, LUIS, { kind: 'close', reason })
    const refunds = reason === 'spam' || reason === 'duplicate'
    expect(story.events.slice(1).map(({ kind }) => kind)).toEqual(refunds ? ['quota-refunded', 'closed'] : ['closed'])
    expect(given(story)).toMatchObject(refunds ? [{ grantId: 'month-2026-12', cause: reason, at: local(later) }] : [])
    expect(story.ticket.refundedAt).toBe(refunds ? local(later) : undefined)
  })

  test('what used nothing gets nothing back', () => {
    const story = new Story(at).do(later, LUIS, { kind: 'close', reason: 'spam', note: 'Publicidad.' })
    expect(story.events.at(-1)).toMatchObject({ kind: 'closed', note: 'Publicidad.' })
    expect(given(story)).toEqual([])
  })

  test('what was given back by an admin is not given back again', () => {
    const story = counted().do(later, LUIS, REFUND).do(later, LUIS, { kind: 'close', reason: 'spam' })
    expect(given(story)).toHaveLength(1)
  })
})

test('a desk without the rule gives nothing back by itself', () => {
  const { entitlement: _, ...plain } = POLICY
  const story = new Story(at, { grantId: 'month-2026-12' }, plain)
  expect(given(story.do(later, LUIS, { kind: 'close', reason: 'spam' }))).toEqual([])
})

describe('by an admin', () => {
  test.for<[string, Exclude<Command, { kind: 'read-messages' }>[]]>([
    ['while it is open', []],
    ['after it was closed', [{ kind: 'withdraw' }]],
  ])('%s, with the reason, and nothing else moves', ([, before]) => {
    const story = before.reduce((told, command) => told.do(later, ANA, command), counted())
    const { version, changedAt, refundedAt, ...kept } = story.ticket
    story.do('2026-12-21T10:30', LUIS, REFUND)
    expect(refundedAt).toBeUndefined()
    expect(story.ticket).toMatchObject({ ...kept, version: version + 1, refundedAt: local('2026-12-21T10:30') })
    expect(changedAt < story.ticket.changedAt).toBe(true)
    const { note } = REFUND
    expect(given(story)).toMatchObject([{ grantId: 'month-2026-12', cause: 'admin', note, actor: LUIS }])
  })

  test.for([
    ['a ticket that used nothing', () => new Story(at)],
    ['what was given back before', () => counted().do(later, LUIS, REFUND)],
    ['what its closing gave back', () => counted().do(later, LUIS, { kind: 'close', reason: 'duplicate' })],
  ] as const)('not for %s', ([, story]) => {
    const reason = { code: 'quota/not-used', facts: { ticketId: 'SANJOSE-4KQ9T2M7' } }
    expect(refusalOf(() => story().do('2026-12-22T09:00', LUIS, REFUND))).toEqual(reason)
  })
})
