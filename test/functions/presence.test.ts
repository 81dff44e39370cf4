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

const look = (as: Who, body = {}, id = ticketId) => api.ask(`PUT /tickets/${id}/presence`, { as, body })
const seenIn = (as: Who, query = {}) => api.ask('GET /presence', { as, query })
const after = (seconds: number) => {
  api.now = plus(api.now, seconds * SECOND)
}

test('who looks is told who else does, by name, and not of himself', async () => {
  expect(JSON.parse((await look('luis')).text)).toEqual({ others: [] })
  expect(JSON.parse((await look('rosa')).text)).toEqual({
    others: [{ id: 'luis', name: 'Luis Paz', writes: false }],
  })
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

test('that somebody writes is known at once, and that he has stopped as well', async () => {
  const others = async () => JSON.parse((await look('rosa')).text).others
  await look('luis')
  expect(await others()).toMatchObject([{ id: 'luis', writes: false }])
  after(1)
  await look('luis', { writes: true })
  expect(await others()).toMatchObject([{ id: 'luis', writes: true }])
  after(1)
  await look('luis')
  expect(await others()).toMatchObject([{ id: 'luis', writes: false }])
})

test('whoever has two windows is at both tickets, once at each, and writes where he writes', async () => {
  const other = await api.open('carla')
  await look('luis', { window: 'left' })
  await look('luis', { window: 'right', writes: true })
  expect(JSON.parse((await look('rosa')).text).others).toMatchObject([{ id: 'luis', writes: true }])
  await look('luis', { window: 'right' }, other)
  const { others } = JSON.parse((await seenIn('marco')).text)
  expect(others.filter((each: { id: string }) => each.id === 'luis')).toHaveLength(2)
  expect(JSON.parse((await look('rosa')).text).others).toMatchObject([{ id: 'luis', writes: false }])
  expect(JSON.parse((await look('rosa', {}, other)).text).others).toMatchObject([{ id: 'luis', writes: false }])
})

test('a queue is told of by one read: each person at the ticket he looked at last, but not oneself', async () => {
  const other = await api.open('carla')
  await look('luis')
  await look('rosa', { writes: true }, other)
  await look('marco')
  after(5)
  await look('luis', {}, other)
  const reads = vi.spyOn(api.ports.presence, 'looksIn')
  const { status, text } = await seenIn('marco')
  expect([status, JSON.parse(text)]).toEqual([
    200,
    {
      others: expect.arrayContaining([
        { id: 'luis', name: 'Luis Paz', ticketId: other, writes: false },
        { id: 'rosa', name: expect.any(String), ticketId: other, writes: true },
      ]),
    },
  ])
  expect(JSON.parse(text).others).toHaveLength(2)
  expect(reads).toHaveBeenCalledTimes(1)
  after(30)
  expect(JSON.parse((await seenIn('marco')).text)).toEqual({ others: [] })
})

test('who looks at another team’s tickets is for its agents and for leads', async () => {
  expect((await seenIn('luis', { team: 'billing' })).status).toBe(403)
  expect((await seenIn('rosa', { team: 'billing' })).status).toBe(200)
  expect((await seenIn('ana')).status).toBe(403)
})
