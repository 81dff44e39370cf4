import { expect, test, vi } from 'vitest'
import { ANA, MARCO, person } from './person.ts'

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
