import { followOpening } from '@plazo/application/follow-opening'
import { ringAlarm } from '@plazo/application/ring-alarm'
import { plus } from '@plazo/domain/instant'
import { beforeEach, expect, test, vi } from 'vitest'
import { ApiTrial } from '../fixtures/api-trial.ts'

beforeEach(() => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined)
})

const NOTE = 'Lo atiende el departamento de pagos.'

async function handedOver(trial: ApiTrial, ticketId?: string): Promise<{ old: string; next: string }> {
  const old = ticketId ?? (await trial.open())
  const body = { team: 'billing', note: NOTE }
  const transfer = await trial.ask(`POST /tickets/${old}/transfers`, { as: 'luis', headers: trial.fresh(), body })
  expect(transfer.status).toBe(201)
  return { old, next: transfer.body.id ?? '' }
}

test('a ticket that was handed over closes as any other, and its slot is free', async () => {
  const trial = await ApiTrial.ready()
  const { next } = await handedOver(trial)
  const answer = { as: 'ana', headers: { 'If-Match': '"1"' }, body: { answer: 'solved' } } as const
  expect((await trial.ask(`POST /tickets/${next}/answers`, answer)).body.ticket?.state).toBe('closed')
  const account = await trial.table.accounts.account('SANJOSE', { consistent: true })
  expect(account?.usage).toMatchObject({ openTickets: 0, holders: [] })
})

test('until its closing is written it is closed all the same, for whoever asks', async () => {
  const trial = await ApiTrial.ready()
  const { old, next } = await handedOver(trial)
  const stored = trial.table.stores({ reach: 'desk' })
  expect(await stored.find(old)).toMatchObject({ state: 'open', version: 1 })
  const { body, headers } = await trial.ask(`GET /tickets/${old}`, { as: 'luis' })
  expect(body).toMatchObject({ state: 'closed', closed: { reason: 'handed-over', ticketId: next } })
  expect(body.timeline?.at(-1)).toMatchObject({ kind: 'closed', note: NOTE })
  const say = { as: 'ana', headers: trial.fresh(), body: { text: 'Sigue igual.' } } as const
  expect((await trial.ask(`POST /tickets/${old}/messages`, say)).body.code).toBe('ticket/closed')
  const again = { as: 'luis', headers: trial.fresh(), body: { team: 'engineers', note: NOTE } } as const
  expect((await trial.ask(`POST /tickets/${old}/transfers`, again)).body.code).toBe('ticket/closed')
  const { body: chain } = await trial.ask(`GET /tickets/${next}/chain`, { as: 'ana' })
  expect(chain.tickets?.map(({ id, state }) => `${id} ${state}`)).toEqual([`${old} closed`, `${next} open`])
  expect(headers['etag']).toBe('"2"')
})

test.for(['the stream', 'its bell', 'somebody who reads in it'] as const)(
  'its closing is written once, by %s, and holds no slot',
  async (who) => {
    const trial = await ApiTrial.ready()
    const asked = await trial.open()
    const said = { as: 'luis', headers: trial.fresh(), body: { text: 'Lo veo.' } } as const
    await trial.ask(`POST /tickets/${asked}/messages`, said)
    const { old, next } = await handedOver(trial, asked)
    const stores = trial.table.stores({ reach: 'desk' })
    const desk = { ...trial.table, desk: trial.desk, now: () => trial.now }
    const [event] = await stores.eventsAfter(next, 0)
    const ways = {
      'the stream': () => followOpening(desk, { ticketId: next, event: event! }),
      'its bell': () => ringAlarm(desk, old),
      'somebody who reads in it': () => trial.ask(`POST /tickets/${old}/reads`, { as: 'ana', body: { messages: [2] } }),
    }
    for (const way of [ways[who], ways['the stream'], ways[who], ways['its bell']]) await way()
    expect(await stores.find(old)).toMatchObject({ state: 'closed', closed: { ticketId: next } })
    const closings = (await stores.eventsAfter(old, 0)).filter(({ kind }) => kind === 'closed')
    expect(closings).toMatchObject([{ carriedOver: true, note: NOTE }])
    const account = await trial.table.accounts.account('SANJOSE', { consistent: true })
    expect(account?.usage).toMatchObject({ openTickets: 1 })
  },
)

test('a request to hand over that comes again is told of the same ticket', async () => {
  const trial = await ApiTrial.ready()
  const old = await trial.open()
  const asked = { as: 'luis', headers: trial.fresh(), body: { team: 'billing', note: NOTE } } as const
  const first = await trial.ask(`POST /tickets/${old}/transfers`, asked)
  const second = await trial.ask(`POST /tickets/${old}/transfers`, asked)
  expect([second.status, second.body.id]).toEqual([201, first.body.id])
  expect(second.headers['idempotency-replayed']).toBe('true')
})

test('handing over by a clock that is behind puts nothing before what happened already', async () => {
  const trial = await ApiTrial.ready()
  const written = trial.now
  const id = await trial.open()
  trial.now = plus(trial.now, -240_000)
  const body = { team: 'billing', note: NOTE }
  await trial.ask(`POST /tickets/${id}/transfers`, { as: 'luis', headers: trial.fresh(), body })
  const { body: seen } = await trial.ask(`GET /tickets/${id}`, { as: 'luis' })
  expect(seen.timeline?.map(({ at }) => at)).toEqual([written, written])
})
