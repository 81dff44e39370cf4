/**
 * Bundles as they are deployed, with all that they leave out, do their work on a table.
 */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { directoryWriter } from '@plazo/aws/dynamodb/directory'
import { BASE_PATH } from '@plazo/contracts/route'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { bundleFunctions, type Bundles } from '../../infra/bundle-functions.ts'
import type { FunctionName } from '../../infra/function-entries.ts'
import { ROOT } from '../../infra/synthesise.ts'
import { eventOf, replyOf, type Ask } from '../fixtures/api-event.ts'
import { DESK, TICKET } from '../fixtures/api-trial.ts'
import { OFFICE_PEOPLE } from '../fixtures/people.ts'
import { dynamoDbTable } from './tables.ts'

/** On a machine that is busy. */
const BUNDLING_MILLISECONDS = 120_000

let bundles: Bundles
beforeAll(async () => {
  const { db, tableName } = await dynamoDbTable()
  vi.stubEnv('AWS_ENDPOINT_URL', inject('dynamodbEndpoint'))
  vi.stubEnv('AWS_REGION', 'local')
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'local')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local')
  bundles = await bundleFunctions(ROOT, DESK)
  vi.stubEnv('TABLE_NAME', tableName)
  vi.stubEnv('DESK', DESK.id)
  vi.stubEnv('STAGE', 'local')
  vi.stubEnv('CURSOR_KEY', 'k'.repeat(32))
  vi.spyOn(console, 'info').mockImplementation(() => {})
  const people = directoryWriter(db, tableName)
  for (const organisation of OFFICE_PEOPLE.organisations) await people.putOrganisation(organisation)
  for (const contact of OFFICE_PEOPLE.contacts) await people.putContact(contact)
  for (const agent of OFFICE_PEOPLE.agents) await people.putAgent(agent)
}, BUNDLING_MILLISECONDS)
afterAll(async () => {
  vi.unstubAllEnvs()
  await bundles.remove()
})

async function ask(name: FunctionName, target: string, request: Ask) {
  const { handler } = createRequire(import.meta.url)(join(bundles.folderOf(name), 'index.js'))
  return replyOf(await handler(eventOf(target, request), {}))
}

test('opens a ticket, once, reads it, lists it and writes to it as it stands', async () => {
  const opening = { as: 'ana', headers: { 'idempotency-key': 'bundled-opening-1' }, body: TICKET } as const
  const opened = await ask('tickets', 'POST /tickets', opening)
  expect(opened).toMatchObject({ status: 201 })
  const again = await ask('tickets', 'POST /tickets', opening)
  expect(again.body).toEqual(opened.body)
  const { location = '' } = opened.headers
  const path = location.replace(BASE_PATH, '')
  const read = await ask('tickets', `GET ${path}`, { as: 'ana' })
  expect(read).toMatchObject({ status: 200, body: { subject: TICKET.subject } })
  const listed = await ask('tickets', 'GET /tickets', { as: 'ana', query: { list: 'mine' } })
  expect(listed.text).toContain(TICKET.subject)
  const reply = (key: string) => {
    const headers = { 'idempotency-key': `bundled-reply-${key}`, 'if-match': opened.headers['etag'] ?? '' }
    return ask('tickets', `POST ${path}/messages`, { as: 'ana', headers, body: { text: 'Y la 2046 también.' } })
  }
  expect(await reply('first')).toMatchObject({ status: 201 })
  expect(await reply('later')).toMatchObject({ status: 412 })
})

test('counts who asks without being anybody', async () => {
  const shifts = [{ opens: '08:00', closes: '17:00' }]
  const week = { 1: shifts, 2: shifts, 3: shifts, 4: shifts, 5: shifts, 6: [], 7: [] }
  const calendar = { timeZone: 'America/Guatemala', week, exceptions: [] }
  const target = { length: 'PT8H', unit: 'attendance' }
  const asked = { body: { calendar, target, startsAt: '2026-12-24T14:00:00-06:00', pauses: [] } }
  const once = await ask('desk', 'POST /simulations/clock', asked)
  const twice = await ask('desk', 'POST /simulations/clock', asked)
  const left = [once, twice].map(({ headers }) => Number(/r=(\d+)/.exec(headers['ratelimit'] ?? '')?.[1]))
  expect([once.status, left[0]! - left[1]!]).toEqual([200, 1])
})
