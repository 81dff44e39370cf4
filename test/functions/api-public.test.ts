/**
 * What anyone may ask: the desk, its contract, and a promise worked through on paper.
 */
import { readFileSync } from 'node:fs'
import { openApiDocument } from '@plazo/contracts/openapi'
import { BASE_PATH } from '@plazo/contracts/route'
import { ROUTES } from '@plazo/contracts/routes'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Reply } from '../fixtures/api-event.ts'
import { ApiTrial } from '../fixtures/api-trial.ts'
import { local } from '../fixtures/office.ts'

let api: ApiTrial
beforeEach(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => {})
  api = await ApiTrial.ready()
})
afterEach(() => void vi.restoreAllMocks())

describe('the desk', () => {
  test.for([
    ['at nine', '2026-12-21T09:00', true, '2026-12-21T14:00', '2026-12-21T12:00'],
    ['at noon sharp', '2026-12-21T12:00', false, '2026-12-21T14:00', undefined],
    ['on the evening before Christmas', '2026-12-24T18:00', false, '2026-12-28T08:00', undefined],
  ] as const)('%s', async ([, now, isOpen, opensAt, closesAt]) => {
    api.now = local(now)
    const { body } = await api.ask('GET /desk')
    expect([body.isOpen, body.opensAt, body.closesAt]).toEqual([isOpen, local(opensAt), closesAt && local(closesAt)])
  })

  test('speaks the reader’s language and says what each priority means', async () => {
    const { body, headers } = await api.ask('GET /desk', { headers: { 'Accept-Language': 'en' } })
    expect(headers['content-language']).toBe('en')
    expect(body.priorities?.at(-1)).toEqual({
      id: 'high',
      name: 'High',
      meaning: 'We stand still.',
      confirmed: false,
    })
    expect(body.plans?.[0]).toEqual({ id: 'standard', name: 'Standard', openTickets: 3 })
  })
})

describe('openapi.json', () => {
  const committed = JSON.parse(readFileSync('packages/contracts/openapi.json', 'utf8')) as {
    openapi: string
    paths: Record<string, Record<string, { operationId: string; security: unknown[] }>>
  }
  const listed = Object.entries(committed.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { operationId, security }]) => ({
      key: `${method.toUpperCase()} ${path} ${operationId}`,
      isPublic: security.length === 0,
    })),
  )

  test('is current', () => {
    expect(committed).toEqual(JSON.parse(JSON.stringify(openApiDocument())))
    expect(committed.openapi).toMatch(/^3\.1\./)
  })

  test('lists exactly the routes of the table, and which of them are public', () => {
    const table = ROUTES.map(({ id, method, path, access }) => ({
      key: `${method} ${BASE_PATH}${path} ${id}`,
      isPublic: access === 'public',
    }))
    const byKey = (one: { key: string }, other: { key: string }) => one.key.localeCompare(other.key)
    expect(listed.toSorted(byKey)).toEqual(table.toSorted(byKey))
  })
})

describe('the clock simulation', () => {
  const DAY = [
    { opens: '08:00', closes: '12:00' },
    { opens: '14:00', closes: '18:00' },
  ]
  const WEEK = { 1: DAY, 2: DAY, 3: DAY, 4: DAY, 5: DAY, 6: [], 7: [] }
  const CALENDAR = { timeZone: 'America/Guatemala', week: WEEK, exceptions: [{ date: '2026-12-25', shifts: [] }] }
  const EIGHT_HOURS = {
    calendar: CALENDAR,
    target: { length: 'PT8H', unit: 'attendance' },
    startsAt: '2026-12-24T14:00:00-06:00',
    pauses: [{ from: '2026-12-28T14:00:00Z', to: '2026-12-28T15:00:00Z' }],
  }
  const simulate = (change: object = {}): Promise<Reply> =>
    api.ask('POST /simulations/clock', { body: { ...EIGHT_HOURS, ...change } })

  test('answers with the due time, the verdict and every stretch', async () => {
    const { status, body } = await simulate()
    expect([status, body.dueAt, body.verdict]).toEqual([200, local('2026-12-28T15:00'), 'running'])
    expect(body.segments?.map(({ from, counts, reason }) => [from, counts, reason])).toEqual([
      [local('2026-12-24T14:00'), true, 'open'],
      [local('2026-12-24T18:00'), false, 'closed'],
      [local('2026-12-25T00:00'), false, 'exception'],
      [local('2026-12-26T00:00'), false, 'closed'],
      [local('2026-12-28T08:00'), false, 'paused'],
      [local('2026-12-28T09:00'), true, 'open'],
      [local('2026-12-28T12:00'), false, 'closed'],
      [local('2026-12-28T14:00'), true, 'open'],
    ])
    expect(body.segments?.at(-1)?.to).toBe(body.dueAt)
  })

  test.for([
    ['a minute before', '2026-12-28T14:59:00-06:00', 'met'],
    ['at the due time itself', '2026-12-28T15:00:00-06:00', 'breached'],
  ] as const)('"less than" is strict: answered %s', async ([, answeredAt, verdict]) => {
    expect((await simulate({ answeredAt })).body.verdict).toBe(verdict)
  })

  test('clock time runs at night, and 24:00 joins the days', async () => {
    expect((await simulate({ target: { length: 'PT24H', unit: 'clock' }, pauses: [] })).body.dueAt).toBe(
      local('2026-12-25T14:00'),
    )
    const night = [{ opens: '22:00', closes: '24:00' }]
    const week = { 1: night, 2: night, 3: night, 4: night, 5: night, 6: night, 7: night }
    const calendar = { timeZone: 'America/Guatemala', week, exceptions: [] }
    expect((await simulate({ calendar, target: { length: 'PT2H', unit: 'attendance' }, pauses: [] })).body.dueAt).toBe(
      local('2026-12-25T00:00'),
    )
  })

  const shift = (opens: string, closes: string) => ({
    calendar: { ...CALENDAR, week: { ...WEEK, 1: [{ opens, closes }] } },
  })

  test.for([
    [
      'an unknown zone',
      { calendar: { ...CALENDAR, timeZone: 'America/Nowhere' } },
      '/calendar/timeZone calendar/unknown-zone',
    ],
    ['a weekday that is missing', { calendar: { ...CALENDAR, week: { 1: [] } } }, '/calendar/week/2 field/required'],
    ['an eighth weekday', { calendar: { ...CALENDAR, week: { ...WEEK, 8: [] } } }, '/calendar/week/8 field/unknown'],
    ['a time that is none', shift('8:00', '12:00'), '/calendar/week/1/0/opens calendar/time-format'],
    ['a shift that ends before it begins', shift('12:00', '08:00'), '/calendar/week/1/0/closes calendar/shift-order'],
    [
      '30 February',
      { calendar: { ...CALENDAR, exceptions: [{ date: '2027-02-30', shifts: [] }] } },
      '/calendar/exceptions/0/date calendar/date-format',
    ],
    ['a length in days', { target: { length: 'P1D', unit: 'clock' } }, '/target/length duration/format'],
    ['a unit nobody knows', { target: { length: 'PT1H', unit: 'business' } }, '/target/unit field/option'],
    [
      'more than three years hold',
      { target: { length: 'PT9999H', unit: 'attendance' } },
      '/target/length calendar/too-little',
    ],
    [
      'a week that never opens',
      { calendar: { ...CALENDAR, week: { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] } } },
      '/target/length calendar/too-little',
    ],
    ['an answer before the start', { answeredAt: '2026-12-24T13:59:00-06:00' }, '/answeredAt answer/before-start'],
    [
      'a pause turned round',
      { pauses: [{ from: '2026-12-28T15:00:00Z', to: '2026-12-28T14:00:00Z' }] },
      '/pauses/0/to pause/order',
    ],
    ['a local time', { startsAt: '2026-12-24T14:00:00' }, '/startsAt instant/format'],
    ['a field too many', { note: 'x' }, '/note field/unknown'],
  ] as const)('refuses %s', async ([, change, expected]) => {
    const { status, body } = await simulate(change)
    expect([status, `${body.errors?.[0]?.pointer} ${body.errors?.[0]?.code}`]).toEqual([422, expected])
  })

  test('is counted by address: each answer tells what is left, and when it is spent, when to come again', async () => {
    const { headers } = await simulate()
    expect(headers['ratelimit-policy']).toBe('"simulations";q=300;w=60')
    expect(headers['ratelimit']).toMatch(/^"simulations";r=299;t=\d+$/)
    for (let call = 1; call < 300; call++) await simulate({ target: 'junk' })
    const spent = await simulate()
    expect([spent.status, spent.body.code]).toEqual([429, 'request/rate'])
    expect(Number(spent.headers['retry-after'])).toBeGreaterThan(0)
    expect((await api.ask('GET /desk')).status).toBe(200)
    api.now = local('2026-12-21T09:01')
    expect((await simulate()).status).toBe(200)
  })
})

test('me: who the desk takes the caller for', async () => {
  expect((await api.ask('GET /me', { as: 'ana' })).body).toEqual({
    id: 'ana',
    role: 'customer',
    name: 'Ana Morales',
    mail: 'ana@customer.example',
    locale: 'es',
    notices: { progress: true },
    terms: { version: '2026-01-01', acceptedAt: '2026-01-02T15:00:00.000Z' },
    organisation: {
      id: 'SANJOSE',
      name: 'Colegio San José',
      plan: { id: 'standard', inForce: true },
      standing: { good: true },
      slots: { open: 0, limit: 3, holders: [] },
    },
  })
  expect((await api.ask('GET /me', { as: 'rosa' })).body).toMatchObject({ role: 'lead', teams: ['support'] })
})
