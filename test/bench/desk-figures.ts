/**
 * What a desk does over time: P5 to P7.
 * @module
 */
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb'
import { plus } from '@plazo/domain/instant'
import { erpCase } from '../fixtures/erp-desk.ts'
import { local } from '../fixtures/office.ts'
import { RunningDesk, type Trouble } from '../fixtures/running-desk.ts'
import { START, type BenchDesk } from './bench-desk.ts'
import { atMost, exactly, type Figure } from './report.ts'
import { idOf, itemOf } from './seed.ts'

const MINUTE = 60_000
/** Bells of one function at once. */
const TOGETHER = 16

/** So many alarms of one minute, each bell twice. */
export async function deadlines(desk: BenchDesk, count: number): Promise<Figure> {
  const ids = Array.from({ length: count }, (_, number) => idOf('CLIENTE1', 9_000_000 + number))
  for (let first = 0; first < count; first += 25) {
    const requests = ids.slice(first, first + 25).map((id) => ({ PutRequest: { Item: { ...itemOf(id, START) } } }))
    await desk.db.send(new BatchWriteCommand({ RequestItems: { [desk.tableName]: requests } }))
  }
  desk.now = plus(START, 8 * 60 * MINUTE)
  const outcomes: unknown[] = []
  const { info } = console
  console.info = ({ outcome }: { outcome?: unknown }) => void outcomes.push(outcome)
  const once = await desk.measure(() => ringAll(desk, ids))
  const twice = await desk.measure(() => ringAll(desk, ids))
  console.info = info
  desk.now = START
  const acted = outcomes.filter((outcome) => outcome === 'acted').length
  const measured = { acted, 'calls each': once.calls / count, 'units written by the second bell': twice.writeUnits }
  const figure = exactly(`${count} deadlines in one minute: each acted on once, ≤ 2 calls each`, measured, {
    acted: count,
    'units written by the second bell': 0,
  })
  return { ...figure, holds: figure.holds && once.calls <= 2 * count }
}

async function ringAll(desk: BenchDesk, ids: readonly string[]): Promise<void> {
  const left = ids.values()
  const ringer = async () => {
    for (const id of left) await desk.ring(id)
  }
  await Promise.all(Array.from({ length: TOGETHER }, ringer))
}

/** @param apiCode What the functions of the API are made of: no word of Scheduler may be in it. */
export async function schedulerCalls(apiCode: readonly string[]): Promise<Figure> {
  const chat = await armedIn(async (desk) => {
    const id = await desk.api.open('ana', { channel: 'chat' })
    for (let message = 0; message < 40; message++) {
      await desk.until(plus(local('2026-12-21T09:00'), message * 1.5 * MINUTE))
      await say(desk, id, message % 2 === 0 ? 'luis' : 'ana')
    }
  })
  const life = await armedIn(async (desk) => {
    const id = await desk.api.open('ana')
    await desk.until(local('2026-12-21T10:00'))
    await say(desk, id, 'luis')
    await desk.until(local('2027-01-15T09:00'))
  })
  const measured = {
    'in API requests': apiCode.filter((code) => code.includes('CreateSchedule')).length,
    'chat of 40 messages in 60 min': chat.armed,
    'ticket life beyond its bells': life.armed - life.rung,
  }
  return atMost('Scheduler calls: 0 in requests, chat ≤ 13, a life ≤ 1 + its bells', measured, {
    'in API requests': 0,
    'chat of 40 messages in 60 min': 13,
    'ticket life beyond its bells': 1,
  })
}

async function say(desk: RunningDesk, id: string, as: 'ana' | 'luis'): Promise<void> {
  const body = { text: '¿De qué banco es la factura?', ...(as === 'luis' && { asks: true }) }
  await desk.ask(`POST /tickets/${id}/messages`, { as, headers: desk.api.fresh(), body })
}

async function armedIn(story: (desk: RunningDesk) => Promise<void>): Promise<{ armed: number; rung: number }> {
  const { info } = console
  const count = { armed: 0, rung: 0 }
  console.info = ({ message }: { message?: unknown }) => {
    if (message === 'alarm armed') count.armed++
    if (message === 'alarm rang') count.rung++
  }
  try {
    await story(await RunningDesk.opened(local('2026-12-21T09:00')))
  } finally {
    console.info = info
  }
  return count
}

/** The same story with every bell and every record twice, late, and lost but for the sweep. */
export async function repeated(): Promise<Figure> {
  const { info } = console
  console.info = () => undefined
  const plain = await told({})
  const troubles: Trouble[] = [
    { rings: 2, deliveries: 2 },
    { lateMilliseconds: 90_000, rings: 2 },
    { losesBells: true, deliveries: 2 },
  ]
  const others = await Promise.all(troubles.map(told))
  console.info = info
  const measured = {
    'mails too many or few': Math.max(...others.map(({ mails }) => Math.abs(mails - plain.mails))),
    'events too many or few': Math.max(...others.map(({ events }) => Math.abs(events - plain.events))),
    'stories that ended otherwise': others.filter(({ end }) => end !== plain.end).length,
  }
  return exactly('every event twice, late, lost: 0 extra effects', measured, {
    'mails too many or few': 0,
    'events too many or few': 0,
    'stories that ended otherwise': 0,
  })
}

async function told(trouble: Trouble): Promise<{ mails: number; events: number; end: string }> {
  const desk = await RunningDesk.opened(local('2026-12-21T09:00'), trouble)
  await desk.ask('POST /tickets', { as: 'ana', headers: { 'Idempotency-Key': 'k0' }, body: { ...OPENING } })
  const id = 'SANJOSE-00000001'
  await desk.until(local('2026-12-21T17:00'))
  await say(desk, id, 'luis')
  await desk.until(local('2027-01-15T09:00'))
  const { body } = await desk.api.ask(`GET /tickets/${id}`, { as: 'luis' })
  const end = JSON.stringify([body.state, body.timeline?.map(({ kind, at }) => [kind, at])])
  return { mails: desk.mails.length, events: body.timeline?.length ?? 0, end }
}

const OPENING = erpCase('medium')
