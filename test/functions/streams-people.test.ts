/**
 * What the stream's consumer makes of somebody who has changed: done, come again, or rung for.
 */
import type { PersonChange, SignInDesk } from '@plazo/application/keep-sign-in'
import type { Contact } from '@plazo/application/directory'
import { emptyRegister } from '@plazo/local/in-process/pool-users'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { noticesConsumer, type MailDesk } from '../../functions/streams/notices-consumer.ts'
import { local } from '../fixtures/office.ts'

const now = local('2026-12-21T09:00')
const ana: Contact = {
  id: 'ana',
  organisationId: 'SANJOSE',
  name: 'Ana',
  mail: 'ana@new.example',
  locale: 'es',
  access: { activatedAt: now },
}
const change: PersonChange = {
  person: { id: 'ana', organisationId: 'SANJOSE' },
  mails: ['ana@new.example', 'ana@old.example'],
}

async function deliver(signIns: SignInDesk['signIns']) {
  const counted = vi.fn<MailDesk['metrics']>()
  const desk = { accounts: { contact: async () => ana }, signIns, metrics: counted, now: () => now }
  const consumer = noticesConsumer(desk as unknown as MailDesk, () => [change])
  const { batchItemFailures } = await consumer({ Records: [{ dynamodb: { SequenceNumber: '7' } }] })
  return { counted: counted.mock.calls.flat(), failed: batchItemFailures.map((each) => each.itemIdentifier) }
}

beforeEach(() => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(() => void vi.restoreAllMocks())

const his = { personId: 'ana', organisationId: 'SANJOSE', role: 'customer', isOpen: true, wasIn: true }

test('an address that is another’s is counted once and not tried again: mail behind it does not wait', async () => {
  const find = async () => ({ ...his, personId: 'beto' })
  expect(await deliver({ ...emptyRegister(), find })).toEqual({
    counted: [{ name: 'SignInsBehind', value: 1, at: now }],
    failed: [],
  })
})

test('what the pool refuses for the moment comes again', async () => {
  const find = async (mail: string) => (mail === 'ana@old.example' ? his : undefined)
  const busy = { ...emptyRegister(), find, change: () => Promise.reject(new Error('too many requests')) }
  expect(await deliver(busy)).toEqual({ counted: [], failed: ['7'] })
})

test('the log tells who by id and what became of it, and no address', async () => {
  const find = async (mail: string) => (mail === 'ana@old.example' ? his : undefined)
  const info = vi.spyOn(console, 'info').mockImplementation(() => undefined)
  await deliver({ ...emptyRegister(), find, change: async () => undefined })
  const told = info.mock.calls.flat()
  expect(told).toEqual([{ message: 'sign-in', id: 'ana', organisationId: 'SANJOSE', outcome: 'changed' }])
  expect(JSON.stringify(told)).not.toContain('@')
})
