/**
 * What people change of themselves.
 */
import { contactKey } from '@plazo/aws/dynamodb/keys'
import { policyAt } from '@plazo/domain/desk'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ApiTrial, DESK } from '../fixtures/api-trial.ts'
import type { Who } from '../fixtures/people.ts'

let api: ApiTrial
beforeEach(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined)
  api = await ApiTrial.ready()
})
afterEach(() => void vi.restoreAllMocks())

const patch = (as: Who, body: unknown, headers: Record<string, string> = {}) =>
  api.ask('PATCH /me', { as, body, headers })

test('a customer’s name, language, zone and phone are as he says, and what he does not name stays', async () => {
  const changes = { name: 'Ana Paz', locale: 'en', timeZone: 'America/Mexico_City', phone: '+502 5512 3456' }
  const reply = await patch('ana', changes)
  expect(reply.status).toBe(200)
  expect(reply.body).toMatchObject({ ...changes, mail: 'ana@customer.example', notices: { progress: true } })
  const { body } = await patch('ana', { timeZone: null })
  expect(body).toMatchObject({ name: 'Ana Paz', phone: '+502 5512 3456' })
  expect(body).not.toHaveProperty('timeZone')
  expect((await api.ask('GET /me', { as: 'ana' })).body).toEqual(body)
})

test('whoever looks after the account reads in its history that he did it', async () => {
  await patch('ana', { name: 'Ana Paz' })
  const { body } = await api.ask('GET /organisations/SANJOSE/ledger', { as: 'marco' })
  expect(body).toMatchObject({
    history: [{ kind: 'contact-changed', contactId: 'ana', fields: ['name'], actor: { role: 'customer', id: 'ana' } }],
  })
})

test('it is a merge patch, and may be sent as one', async () => {
  const sent = { 'Content-Type': 'application/merge-patch+json' }
  expect((await patch('ana', { name: 'Ana Paz' }, sent)).status).toBe(200)
  const draft = await api.ask('PUT /drafts/new', { as: 'ana', body: { content: '' }, headers: sent })
  expect([draft.status, draft.body.code]).toEqual([415, 'request/media-type'])
})

describe('what is wrong is told at its field, and nothing is changed', () => {
  test.for<[Who, object, string, string]>([
    ['ana', { phone: '12' }, '/phone', 'profile/phone'],
    ['ana', { timeZone: 'America/Nowhere' }, '/timeZone', 'calendar/unknown-zone'],
    ['ana', { name: '' }, '/name', 'field/required'],
    ['ana', { locale: 'fr' }, '/locale', 'field/option'],
    ['ana', { notices: { closed: false } }, '/notices/closed', 'field/unknown'],
    ['ana', { mail: 'otra@customer.example' }, '/mail', 'field/unknown'],
    ['ana', { training: { score: 100 } }, '/training', 'field/unknown'],
    ['luis', { phone: '5512345678' }, '/phone', 'field/unknown'],
    ['luis', { role: 'admin' }, '/role', 'field/unknown'],
  ])('%s sends %o', async ([who, body, pointer, code]) => {
    api.table.takeStream()
    const reply = await patch(who, body)
    expect([reply.status, reply.body.errors]).toMatchObject([422, [{ pointer, code }]])
    expect(api.table.takeStream()).toEqual([])
  })
})

test('the desk’s people too: their name, language and zone, and neither role nor teams', async () => {
  const changes = { name: 'Luis Paz Rey', locale: 'en', timeZone: 'Europe/Madrid' }
  const { status, body } = await patch('luis', changes)
  expect([status, body]).toMatchObject([200, { ...changes, role: 'agent', teams: ['support'] }])
  expect(body).not.toHaveProperty('notices')
  expect((await patch('luis', { timeZone: null })).body).not.toHaveProperty('timeZone')
  expect((await api.ask('GET /me', { as: 'luis' })).body).toMatchObject({ name: 'Luis Paz Rey', locale: 'en' })
})

test('S3-17: receipts can be declined where the desk sends them', async () => {
  const policy = { ...policyAt(DESK, api.now), notices: { receipts: true } } as const
  api = await ApiTrial.ready({ ...DESK, versions: [policy] })
  const { directory } = api.table
  const contact = { id: 'ana', organisationId: 'SANJOSE', name: 'Ana', mail: 'ana@a.example', locale: 'es' } as const
  await directory.putContact(contact)
  expect((await api.ask('GET /me', { as: 'ana' })).body).toMatchObject({ notices: { receipts: true, progress: true } })
  const { body } = await patch('ana', { notices: { receipts: false } })
  expect(body).toMatchObject({ notices: { receipts: false, progress: true } })
  expect(api.table.items.get(contactKey('SANJOSE', 'ana'))).toMatchObject({ declined: ['receipts'] })
})
