import { deadlines } from '@plazo/domain/clocks'
import { decideFileCheck } from '@plazo/domain/decide-file'
import { expect, test } from 'vitest'
import { ANA, Story } from '../fixtures/story.ts'
import { local } from '../fixtures/office.ts'

const CHECK = { kind: 'file-checked', fileId: 'f-1', name: 'factura.pdf', verdict: 'clean' } as const

test('that a file was looked at moves no turn and no deadline', () => {
  const { policy, ticket } = new Story('2026-12-21T09:00')
  const { ticket: after, events } = decideFileCheck(policy, ticket, CHECK, local('2026-12-21T09:02'))
  expect(events).toEqual([
    expect.objectContaining({ ...CHECK, at: local('2026-12-21T09:02'), actor: { role: 'system' } }),
  ])
  expect(after).toMatchObject({ state: ticket.state, turn: ticket.turn })
  expect(deadlines(policy, after)).toEqual(deadlines(policy, ticket))
})

test('what fell due meanwhile comes before it, at its own minute', () => {
  const { policy, ticket } = new Story('2026-12-21T09:00')
  const { events } = decideFileCheck(policy, ticket, CHECK, local('2026-12-21T17:00'))
  expect(events.map(({ kind, at }) => [kind, at])).toEqual([
    ['clock-warned', local('2026-12-21T14:00')],
    ['clock-warned', local('2026-12-21T14:30')],
    ['clock-breached', local('2026-12-21T15:00')],
    ['clock-escalated', local('2026-12-21T16:00')],
    ['clock-escalated', local('2026-12-21T17:00')],
    ['file-checked', local('2026-12-21T17:00')],
  ])
})

test('a closed ticket hears of it too, and stays closed', () => {
  const { policy, ticket } = new Story('2026-12-21T09:00').do('2026-12-21T09:01', ANA, { kind: 'withdraw' })
  const { ticket: after, events } = decideFileCheck(policy, ticket, CHECK, local('2026-12-21T09:02'))
  expect(events.map(({ kind }) => kind)).toEqual(['file-checked'])
  expect(after.state).toBe('closed')
})
