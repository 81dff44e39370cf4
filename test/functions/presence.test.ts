/**
 * Who looks at a ticket now.
 */
import { plus } from '@plazo/domain/instant'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiTrial } from '../fixtures/api-trial.ts'
import type { Who } from '../fixtures/people.ts'

const SECOND = 1000

let api: ApiTrial
let ticketId: string
beforeEach(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => {})
  api = await ApiTrial.ready()
  ticketId = await api.open()
})
afterEach(() => void vi.restoreAllMocks())

const look = (as: Who) => api.ask(`PUT /tickets/${ticketId}/presence`, { as, body: {} })
const after = (seconds: number) => {
  api.now = plus(api.now, seconds * SECOND)
}

test('who looks is told who else does, by name, and not of himself', async () => {
  expect(JSON.parse((await look('luis')).text)).toEqual({ others: [] })
  expect(JSON.parse((await look('rosa')).text)).toEqual({ others: [{ id: 'luis', name: 'Luis Paz' }] })
})

test('whoever has not looked for half a minute is not there any more', async () => {
  await look('luis')
  after(29)
  expect(JSON.parse((await look('rosa')).text).others).toHaveLength(1)
  after(1)
  expect(JSON.parse((await look('rosa')).text).others).toHaveLength(0)
})

test('whoever asks often is written down once in twenty seconds, and seen all the while', async () => {
  const note = vi.spyOn(api.ports.presence, 'note')
  for (let time = 0; time < 10; time++) {
    await look('luis')
    after(5)
  }
  expect(note).toHaveBeenCalledTimes(3)
  expect(JSON.parse((await look('rosa')).text).others).toHaveLength(1)
})

test('a ticket that does not exist is looked at by nobody, and no customer is told who looks', async () => {
  expect((await api.ask('PUT /tickets/SANJOSE-ZZZZZZZZ/presence', { as: 'luis', body: {} })).status).toBe(404)
  expect((await look('ana')).status).toBe(403)
})
