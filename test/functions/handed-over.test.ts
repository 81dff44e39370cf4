import { plus } from '@plazo/domain/instant'
import { beforeEach, expect, test, vi } from 'vitest'
import { ApiTrial } from '../fixtures/api-trial.ts'

beforeEach(() => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined)
})

const NOTE = 'Lo atiende el departamento de pagos.'

async function handedOver(trial: ApiTrial): Promise<{ old: string; next: string }> {
  const old = await trial.open()
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
