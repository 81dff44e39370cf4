import { Refusal } from '@plazo/domain/refusal'
import type { Commit, TicketStore } from '@plazo/application/ticket-store'
import { minutes } from '../fixtures/desk-minutes.ts'
import type { Instant } from '@plazo/domain/instant'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ring, sweep } from '../../functions/alarm/bell.ts'
import { metrics } from '../../functions/metrics.ts'
import { local, POLICY } from '../fixtures/office.ts'
import { Story } from '../fixtures/story.ts'

const DESK = { ...minutes, versions: [POLICY] } as const

beforeEach(() => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})

afterEach(() => {
  vi.restoreAllMocks()
})

/** A desk with one ticket, opened on Monday at nine, whose first answer is due at three. */
function trial(now: Instant, overdue: readonly string[] = []) {
  const { ticket } = new Story('2026-12-21T09:00')
  const commits: Commit[] = []
  const lines: string[] = []
  const store = {
    find: async (id) => {
      if (id === 'SANJOSE-BROKEN00') throw new Error('unreadable')
      return id === ticket.id ? ticket : undefined
    },
    commit: async (commit) => void commits.push(commit),
  } as Partial<TicketStore> as TicketStore
  const desk = {
    stores: () => store,
    desk: DESK,
    now: () => now,
    metrics: metrics('test', (line) => lines.push(line)),
    overdueAlarms: { overdue: async () => overdue },
    heldMail: { due: async () => [], tie: async () => true, read: async () => [] },
  }
  return { desk, commits, measured: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>) }
}

describe('the bell', () => {
  test('records what is due, and how late it was', async () => {
    const { desk, commits, measured } = trial(local('2026-12-21T15:00:42'))
    await ring(desk)({ ticketId: 'SANJOSE-4KQ9T2M7' })
    const kinds = commits[0]?.change.events.map(({ kind }) => kind)
    expect(kinds).toEqual(['clock-warned', 'clock-warned', 'clock-breached'])
    expect(measured()).toEqual([
      {
        _aws: {
          Timestamp: Date.parse(local('2026-12-21T15:00:42')),
          CloudWatchMetrics: [
            { Namespace: 'Plazo', Dimensions: [['Stage']], Metrics: [{ Name: 'TimerLagSeconds', Unit: 'Seconds' }] },
          ],
        },
        Stage: 'test',
        // From the first warning, an hour before the due time.
        TimerLagSeconds: 3642,
      },
    ])
  })

  test('too early: measures nothing', async () => {
    const { desk, measured } = trial(local('2026-12-21T09:01'))
    await ring(desk)({ ticketId: 'SANJOSE-4KQ9T2M7' })
    expect(measured()).toEqual([])
  })

  test('for a ticket that is not there: nothing, and no error', async () => {
    const { desk, commits } = trial(local('2026-12-21T09:01'))
    await ring(desk)({ ticketId: 'SANJOSE-00000000' })
    expect(commits).toEqual([])
  })

  test.for([[{}], [{ ticketId: 'x' }], [{ ticketId: 'SANJOSE-4KQ9T2M7', closed: true }], [null]])(
    'believes nothing but a ticket’s number: %j',
    async ([event]) => {
      await expect(ring(trial(local('2026-12-21T09:01')).desk)(event)).rejects.not.toBeInstanceOf(Refusal)
    },
  )
})

describe('the sweep', () => {
  test('rings every lost bell; one that fails holds up no other, and is told', async () => {
    const { desk, commits, measured } = trial(local('2026-12-21T15:03'), ['SANJOSE-BROKEN00', 'SANJOSE-4KQ9T2M7'])
    await expect(sweep(desk)()).rejects.toThrow('the sweep failed 1 times')
    expect(commits).toHaveLength(1)
    expect(measured().map(({ TimerLagSeconds, SweepFinds }) => TimerLagSeconds ?? SweepFinds)).toEqual([3780, 2])
  })

  test('finds nothing, and says so', async () => {
    const { desk, measured } = trial(local('2026-12-21T15:03'))
    await sweep(desk)()
    expect(measured()[0]).toMatchObject({ SweepFinds: 0 })
  })
})
