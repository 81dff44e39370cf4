import { plus } from '@plazo/domain/instant'
import { beforeEach, expect, test, vi } from 'vitest'
import { TICKET } from '../fixtures/api-trial.ts'
import { local } from '../fixtures/office.ts'
import { RunningDesk } from '../fixtures/running-desk.ts'

beforeEach(() => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined)
})

const HOUR = 3_600_000
const OTHER = { ...TICKET, subject: 'CHEQUES, la impresión sale en blanco' }

async function split(trial: RunningDesk, id: string): Promise<number> {
  const asked = { as: 'luis', headers: trial.api.fresh(), body: OTHER } as const
  return (await trial.ask(`POST /tickets/${id}/splits`, asked)).status
}

test('a ticket that another case was taken out of keeps its place in the queue', async () => {
  const trial = await RunningDesk.opened(local('2026-12-21T09:00'))
  const id = await trial.api.open()
  const queue = async () => {
    const { body } = await trial.ask('GET /tickets', { as: 'luis', query: { list: 'queue', team: 'support' } })
    return body.tickets?.map((row) => [row.id, row.dueAt])
  }
  const [before] = (await queue()) ?? []
  expect(before).toEqual([id, expect.any(String)])
  trial.api.now = plus(trial.api.now, 60_000)
  expect(await split(trial, id)).toBe(201)
  expect((await queue())?.[0]).toEqual(before)
})

test('what fell due before a split is told before it, each at its instant', async () => {
  const trial = await RunningDesk.opened(local('2026-12-21T09:00'))
  const id = await trial.api.open()
  trial.api.now = plus(trial.api.now, 30 * HOUR)
  expect(await split(trial, id)).toBe(201)
  const { timeline = [] } = (await trial.ask(`GET /tickets/${id}`, { as: 'luis' })).body
  expect(timeline.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['clock-breached', 'split-off']))
  expect(timeline.at(-1)?.kind).toBe('split-off')
  expect(timeline.map(({ at }) => at)).toEqual(timeline.map(({ at }) => at).toSorted())
})

test('nothing is taken out of a ticket that silence has closed, though its bell has not rung', async () => {
  const trial = await RunningDesk.opened(local('2026-12-21T09:00'))
  const id = await trial.api.open()
  const asking = { text: '¿Qué banco es?', asks: true }
  await trial.ask(`POST /tickets/${id}/messages`, { as: 'luis', headers: trial.api.fresh(), body: asking })
  trial.api.now = plus(trial.api.now, 60 * 24 * HOUR)
  expect(await split(trial, id)).toBe(409)
})
