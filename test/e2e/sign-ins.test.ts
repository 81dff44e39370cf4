import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { directoryWriter } from '@plazo/aws/dynamodb/directory'
import { staffProfiles } from '@plazo/aws/dynamodb/staff-profiles'
import { fromEpoch } from '@plazo/domain/instant'
import { clientFor } from '@plazo/local/emulated-aws'
import { expect, inject, onTestFinished, test, vi } from 'vitest'
import { ANA, MARCO, person, QUESTION } from './person.ts'

const BENITO = 'benito@sanjose.example.com'
const MOVED = 'benito.cux@sanjose.example.com'

test('a contact whose address an admin changes signs in by it, and by the old one no more', async () => {
  const marco = await person(MARCO)
  const benito = '/organisations/SANJOSE/contacts/benito'
  const told = { name: 'Benito Cux', locale: 'es' }
  const { version } = (await marco.get('/organisations/SANJOSE')).body
  await person(BENITO)
  expect(await marco.put(benito, { ...told, mail: ANA }, version)).toMatchObject({
    status: 409,
    body: { code: 'person/mail-taken' },
  })
  expect((await marco.put(benito, { ...told, mail: MOVED }, version)).status).toBe(200)

  // It follows from the table's stream.
  const moved = await vi.waitFor(() => person(MOVED), { timeout: 60_000, interval: 1000 })
  expect(await moved.get('/me')).toMatchObject({ status: 200, body: { id: 'benito', role: 'customer' } })
  await expect(person(BENITO)).rejects.toThrow('Nobody here has the mail')
})

test('the tickets of one of the desk’s people who leaves are her team’s again', async () => {
  const db = DynamoDBDocumentClient.from(new DynamoDBClient(clientFor(inject('endpoint'))))
  onTestFinished(() => db.destroy())
  const nadia = { id: 'nadia', name: 'Nadia Coc', mail: 'nadia@plazo.example.com', locale: 'es' } as const
  await directoryWriter(db, inject('tableName')).putAgent({ ...nadia, role: 'agent', teams: [] })
  const [ana, marco] = await Promise.all([person(ANA), person(MARCO)])
  const { id, version } = (await ana.post('/tickets', QUESTION)).body
  expect((await marco.put(`/tickets/${id}/assignee`, { agentId: 'nadia' }, version)).status).toBe(200)
  expect((await marco.get(`/tickets/${id}`)).body['assignee']).toMatchObject({ id: 'nadia' })

  await staffProfiles(db, inject('tableName')).change('nadia', { leftAt: fromEpoch(Date.now()) })
  await vi.waitFor(
    async () => {
      const { body } = await marco.get(`/tickets/${id}`)
      expect(body['assignee']).toBeUndefined()
      expect(body.timeline.at(-1)).toMatchObject({ kind: 'assigned', actor: { role: 'system' } })
    },
    { timeout: 60_000, interval: 1000 },
  )
  // Its place is for whoever asks in another file.
  const { body: now } = await ana.get(`/tickets/${id}`)
  expect((await ana.post(`/tickets/${id}/withdrawal`, {}, now.version)).status).toBe(200)
})
