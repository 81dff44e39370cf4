/**
 * S2-04: terms are accepted by version, and asked for anew when they change.
 */
import type { Desk } from '@plazo/domain/desk'
import { deskById } from '@plazo/desks/desks'
import { plus } from '@plazo/domain/instant'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiTrial, DESK, TICKET } from '../fixtures/api-trial.ts'
import type { Who } from '../fixtures/people.ts'

const words = (es: string) => ({ es, en: es })
const TERMS = { version: '2027-01-01', terms: words('Otras condiciones'), privacy: words('Otro aviso') }
/** The office, once it has written its terms anew. */
const CHANGED: Desk = { ...DESK, entry: { registration: 'open', help: words('Ayuda'), terms: TERMS } }

let api: ApiTrial
beforeEach(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined)
  const before = await ApiTrial.ready()
  const ticketId = await before.open('ana')
  expect(ticketId).toBe('SANJOSE-00000001')
  api = ApiTrial.on(before.table, { desk: CHANGED, firstTicket: 2 })
})
afterEach(() => void vi.restoreAllMocks())

const opens = (as: Who, body: object = {}) =>
  api.ask('POST /tickets', { as, headers: api.fresh(), body: { ...TICKET, ...body } })
const accepts = (as: Who, acceptedTerms: string) => api.ask('PUT /me/terms', { as, body: { acceptedTerms } })

test('S2-04: who has accepted other terms is told so, and opens nothing until he accepts those in force', async () => {
  expect((await api.ask('GET /me', { as: 'ana' })).body).toMatchObject({
    terms: { version: '2026-01-01' },
    termsWanted: '2027-01-01',
  })
  const refused = await opens('ana')
  expect([refused.status, refused.body]).toMatchObject([
    403,
    { code: 'terms/changed', current: '2027-01-01', accepted: '2026-01-01', title: 'Cambiaron las condiciones' },
  ])
  expect(refused.body.detail).toContain('2027-01-01')
  const { status, body } = await accepts('ana', '2027-01-01')
  expect([status, body]).toMatchObject([200, { terms: { version: '2027-01-01', acceptedAt: api.now } }])
  expect(body).not.toHaveProperty('termsWanted')
  expect((await opens('ana')).status).toBe(201)
})

test('S2-04: what she has open is read and answered as before, and an agent opens for her', async () => {
  const path = 'tickets/SANJOSE-00000001'
  expect((await api.ask(`GET /${path}`, { as: 'ana' })).status).toBe(200)
  const headers = { 'Idempotency-Key': 'una-respuesta' }
  const reply = await api.ask(`POST /${path}/messages`, { as: 'ana', headers, body: { text: 'Es urgente.' } })
  expect(reply.status).toBe(201)
  const requester = { organisationId: 'SANJOSE', contactId: 'ana' }
  expect((await opens('luis', { requester, subject: 'CAJAS, no cuadra el cierre' })).status).toBe(201)
})

test('S2-04: when and by whom is a line of the account’s history, and once is enough', async () => {
  await accepts('ana', '2027-01-01')
  api.now = plus(api.now, 60_000)
  expect((await accepts('ana', '2027-01-01')).status).toBe(200)
  const { body } = await api.ask('GET /organisations/SANJOSE/ledger', { as: 'marco' })
  const { history } = body as unknown as { history: { kind: string }[] }
  expect(history.filter(({ kind }) => kind === 'terms-accepted')).toMatchObject([
    { contactId: 'ana', terms: '2027-01-01', actor: { role: 'customer', id: 'ana' } },
  ])
})

test.for([
  ['those of before', '2026-01-01'],
  ['those that nobody has written', '2099-01-01'],
] as const)('S2-04: %s are not those in force', async ([, version]) => {
  const { status, body } = await accepts('ana', version)
  expect([status, body.errors]).toMatchObject([422, [{ pointer: '/acceptedTerms', code: 'terms/not-current' }]])
  expect((await opens('ana')).status).toBe(403)
})

test('a desk without terms asks for none', async () => {
  const { entry: _, ...without } = deskById('minutes')
  api = await ApiTrial.ready(without)
  expect((await api.ask('GET /me', { as: 'ana' })).body).not.toHaveProperty('termsWanted')
  expect((await accepts('ana', '2026-01-01')).body.code).toBe('terms/none')
})

test('a customer who is in without ever having accepted is asked as well', async () => {
  const contact = { id: 'ana', organisationId: 'SANJOSE', name: 'Ana', mail: 'ana@a.example', locale: 'es' } as const
  await api.table.directory.putContact(contact)
  const refused = await opens('ana')
  expect([refused.status, refused.body.title]).toEqual([403, 'Falta aceptar las condiciones'])
  await accepts('ana', '2027-01-01')
  expect((await opens('ana')).status).toBe(201)
})
