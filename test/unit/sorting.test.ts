import { describe, expect, test } from 'vitest'
import { listQuery, listSearch, sorted } from '../../packages/portal/src/portal/list-search.ts'
import { byTurn } from '../../packages/portal/src/portal/sorting.ts'

const ROWS = [
  { id: 'c', state: 'open', openedAt: '2026-12-21T12:00:00.000Z', dueAt: '2026-12-21T20:00:00.000Z' },
  { id: 'b', state: 'pending', openedAt: '2026-12-20T12:00:00.000Z' },
  { id: 'a', state: 'open', openedAt: '2026-12-19T12:00:00.000Z', dueAt: '2026-12-21T15:00:00.000Z' },
  { id: 'x', state: 'closed', openedAt: '2026-12-18T12:00:00.000Z', dueAt: '2026-12-18T15:00:00.000Z' },
]

describe('S3-21: a list is in the order of its address', () => {
  test.for([
    [{}, 'cbax'],
    // As the desk gives it.
    [{ sort: 'oldest' }, 'cbax'],
    [{ sort: 'due' }, 'acbx'],
    // No due time is told there.
    [{ sort: 'due', list: 'organisation' }, 'cbax'],
  ] as const)('%o: %s', ([search, order]) => {
    expect(
      sorted(ROWS, search)
        .map(({ id }) => id)
        .join(''),
    ).toBe(order)
  })
})

test('S3-23: the desk itself is asked for the oldest first', () => {
  const orders = [{}, { sort: 'oldest' }, { sort: 'due' }].map((search) => listQuery(listSearch(search))['order'])
  expect(orders).toEqual([undefined, 'oldest', undefined])
})

test('what waits for its reader is shown before what is due', () => {
  const waiting = { id: 'w', state: 'pending', turn: 'customer', openedAt: '2026-12-17T12:00:00.000Z' }
  const offered = { id: 'o', state: 'resolved', openedAt: '2026-12-16T12:00:00.000Z' }
  const shown = byTurn([...ROWS, waiting, offered]).map(({ id }) => id)
  expect(shown.join('')).toBe('woacbx')
})

test('S3-23: both days are meant whole, wherever their reader is', () => {
  const { openedFrom = '', openedTo = '' } = listQuery(listSearch({ from: '2026-12-21', to: '2026-12-21' }))
  expect(Date.parse(openedTo) - Date.parse(openedFrom)).toBe(24 * 60 * 60 * 1000)
})

test('an address says no more than a list can be narrowed to', () => {
  const given = {
    list: 'all',
    state: 'lost',
    sort: 'newest',
    text: '  ',
    from: '2026-13-40',
    to: 'ayer',
    topic: 'errors',
  }
  expect(listSearch(given)).toEqual({ topic: 'errors' })
})
