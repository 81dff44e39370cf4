import { expect, test, vi } from 'vitest'
import { ANA, person, QUESTION } from './person.ts'

test('a closed ticket is taken up by a new one, and each names the other', async () => {
  const ana = await person(ANA)
  const { body: first } = await ana.post('/tickets', QUESTION)
  const closed = await ana.post(`/tickets/${first.id}/withdrawal`, {}, first.version)
  expect(closed.status).toBe(200)

  expect((await ana.post(`/tickets/${first.id}/messages`, { text: 'Una cosa más.' })).status).toBe(409)
  const taken = await ana.post(`/tickets/${first.id}/follow-ups`, QUESTION)
  expect(taken).toMatchObject({ status: 201, body: { state: 'open', follows: first.id } })

  // It follows from the table's stream.
  const told = async () => {
    const { body: before } = await ana.get(`/tickets/${first.id}`)
    expect(before).toMatchObject({ state: 'closed', followedBy: [taken.body.id] })
    expect(before.timeline.at(-1)).toMatchObject({ kind: 'follow-up-opened', ticketId: taken.body.id })
  }
  await vi.waitFor(told, { timeout: 60_000, interval: 1000 })
})
