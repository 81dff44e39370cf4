/**
 * The club's list of reasons, its fast lane and its phone.
 */
import { club } from '@plazo/desks/club'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { caracas, CASE, clubAt } from '../fixtures/club-desk.ts'
import { wordsOf } from '../fixtures/mail-words.ts'

beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => undefined))
afterEach(() => void vi.restoreAllMocks())

const PHONE = '+58 212 000 0100'
const urgent = (reason: string, dueDate?: string) => ({
  ...CASE,
  priorityReason: { reason, ...(dueDate && { dueDate }) },
})

describe('the fast lane', () => {
  test.for([
    ['S2-53: the whole platform is down', 'platform-down'],
    ['S2-54: the billing of members has stopped', 'billing-stopped'],
  ] as const)('%s', async ([, reason]) => {
    const story = await clubAt('2026-12-14T09:00')
    const { status, body } = await story.open('ana', urgent(reason))
    expect([status, body]).toEqual([
      201,
      expect.objectContaining({ priority: 'high', priorityGrounds: { by: 'reason', reason } }),
    ])
    const { timeline } = await story.seen('irma', body.id!)
    expect(timeline?.[0]).toMatchObject({ kind: 'opened', priorityGrounds: { by: 'reason', reason } })
  })

  test('S2-52: skips the 24 hours and shows the phone at once', async () => {
    const story = await clubAt('2026-12-14T09:00')
    const { body } = await story.open('ana', urgent('platform-down'))
    expect(body.officePhone).toBe(PHONE)
    expect(body.deadlines).toContainEqual(
      expect.objectContaining({ kind: 'firstResponse', dueAt: caracas('2026-12-14T10:00') }),
    )
  })

  test('S2-55: a process that was announced before has priority inside its window only', async () => {
    const story = await clubAt('2026-12-14T09:00')
    const { body } = await story.open('carla', urgent('special-process'))
    expect(body).toMatchObject({ priority: 'high', priorityGrounds: { reason: 'special-process', windowId: 'cards' } })
    // San José announced nothing.
    expect(await story.open('ana', urgent('special-process'))).toMatchObject({
      status: 422,
      body: { code: 'priority/not-announced', errors: [{ pointer: '/priorityReason/reason' }] },
    })
    await story.until(caracas('2026-12-24T09:00'))
    expect(await story.open('carla', urgent('special-process'))).toMatchObject({
      status: 422,
      body: { code: 'priority/not-announced' },
    })
  })

  test('S2-55: announced for a club, it has priority from the hour on that was named', async () => {
    const story = await clubAt('2026-12-14T09:00')
    const body = { reason: 'special-process', from: '2026-12-15T09:00:00-04:00', until: '2026-12-16T17:00:00-04:00' }
    expect((await story.account('marco', 'SANJOSE', { what: 'POST windows', body })).status).toBe(201)
    await story.until(caracas('2026-12-15T08:59'))
    expect((await story.open('ana', urgent('special-process'))).body.code).toBe('priority/not-announced')
    await story.until(caracas('2026-12-15T09:00'))
    expect(await story.open('ana', urgent('special-process'))).toMatchObject({
      status: 201,
      body: { priority: 'high', priorityGrounds: { reason: 'special-process' } },
    })
  })

  test('S2-56: payroll, cheques, tax files and reports say when they are due', async () => {
    const story = await clubAt('2026-12-14T09:00')
    expect(await story.open('ana', urgent('deadline-work'))).toMatchObject({
      status: 422,
      body: { code: 'priority/due-date-required', errors: [{ pointer: '/priorityReason/dueDate' }] },
    })
    expect(await story.open('ana', urgent('deadline-work', '2026-12-32'))).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/priorityReason/dueDate', code: 'day/format' }] },
    })
    expect(await story.open('ana', urgent('deadline-work', '2026-12-18'))).toMatchObject({
      status: 201,
      body: { priority: 'high', priorityGrounds: { dueDate: '2026-12-18' }, advice: [] },
    })
  })

  test('S2-57: filed two days before, it is taken, with the advice not to leave it to the last day', async () => {
    const story = await clubAt('2026-12-14T09:00')
    const { status, body } = await story.open('ana', urgent('deadline-work', '2026-12-16'))
    expect([status, body.priority, body.advice]).toEqual([
      201,
      'high',
      [{ code: 'priority/filed-late', message: expect.stringContaining('2026-12-16') }],
    ])
    expect(body.advice?.[0]?.message).toContain('al menos 3 días antes')
  })

  test.for([
    ['any other reason', { priorityReason: { reason: 'my-boss-waits' } }],
    ['no reason at all', { priority: 'high' }],
  ] as const)('S2-58: %s is refused and the list is shown', async ([, wish]) => {
    const story = await clubAt('2026-12-14T09:00')
    const { status, body } = await story.open('ana', { ...CASE, ...wish })
    expect([status, body.code]).toEqual([422, 'priority/no-reason'])
    for (const { es } of Object.values(club.priorityReasons ?? {})) expect(body.detail).toContain(es)
    const { body: desk } = await story.desk.ask('GET /desk')
    expect(desk.priorityReasons?.map(({ id }) => id)).toEqual([
      'platform-down',
      'billing-stopped',
      'special-process',
      'deadline-work',
    ])
  })

  test('an agent may still change it later, and the timeline says so', async () => {
    const story = await clubAt('2026-12-14T09:00')
    const id = await story.opened('ana', CASE)
    const { body } = await story.act('irma', id, { what: 'PUT priority', body: { priority: 'high' } })
    expect(body.ticket).toMatchObject({ priority: 'high', officePhone: PHONE })
    const { timeline } = await story.seen('ana', id)
    expect(timeline?.at(-1)).toMatchObject({ kind: 'terms-changed', cause: 'agent', actor: { id: 'irma' } })
  })
})

describe('all others wait their turn', () => {
  test('S2-45: attended within 24 hours of the office, or the promise is broken on the minute', async () => {
    const story = await clubAt('2026-12-14T09:00')
    const id = await story.opened('ana', CASE)
    // Three days of eight hours: an answer at five on Wednesday is late.
    const broken = `clock-breached ${caracas('2026-12-16T17:00')}`
    await story.until(caracas('2026-12-16T16:59'))
    expect(await story.timeline('ana', id)).not.toContain(broken)
    await story.until(caracas('2026-12-17T09:00'))
    expect(await story.timeline('ana', id)).toContain(broken)
  })

  test('S2-47, first 18: the phone is nowhere until the promise is broken, and goes with the answer', async () => {
    const story = await clubAt('2026-12-14T09:00')
    const id = await story.opened('ana', CASE)
    const { text } = await story.desk.ask('GET /desk')
    expect(text).not.toContain('212 000')
    await story.until(caracas('2026-12-16T16:59'))
    expect(await story.seen('ana', id)).not.toHaveProperty('officePhone')
    await story.until(caracas('2026-12-16T17:00'))
    expect((await story.seen('ana', id)).officePhone).toBe(PHONE)
    await story.say('irma', id, 'Ya lo revisamos.')
    expect(await story.seen('ana', id)).not.toHaveProperty('officePhone')
    expect(story.desk.mails.map(wordsOf).join()).not.toContain('212 000')
  })

  test('S2-47: who asks with the version he knows is told of the phone although no event came', async () => {
    const story = await clubAt('2026-12-14T09:00')
    const id = await story.opened('ana', CASE)
    await story.until(caracas('2026-12-16T16:59'))
    const { headers } = await story.desk.ask(`GET /tickets/${id}`, { as: 'ana' })
    const again = { as: 'ana', headers: { 'If-None-Match': headers['etag'] ?? '' } } as const
    expect((await story.desk.ask(`GET /tickets/${id}`, again)).status).toBe(304)
    // The bell of the break has not rung yet.
    story.desk.api.now = caracas('2026-12-16T17:00')
    expect((await story.desk.ask(`GET /tickets/${id}`, again)).body.officePhone).toBe(PHONE)
  })

  test('S2-46: first comes evaluation; what more is asked gives the turn to the customer', async () => {
    const story = await clubAt('2026-12-14T09:00')
    const id = await story.opened('ana', CASE)
    expect(await story.seen('ana', id)).toMatchObject({ state: 'open', turn: 'agent', stateName: 'En evaluación' })
    await story.act('irma', id, { what: 'PUT assignee', body: { agentId: 'irma' } })
    expect((await story.seen('ana', id)).stateName).toBe('En evaluación')
    const asked = { datum: 'voucher', reason: 'Sin el comprobante no hallamos el recibo.' }
    const { body } = await story.act('irma', id, { what: 'POST data-requests', body: asked })
    expect(body.ticket).toMatchObject({ state: 'pending', turn: 'customer' })
    expect((await story.seen('ana', id)).stateName).toBe('Pendiente de su respuesta')
    await story.say('ana', id, 'Es el comprobante 0412.')
    expect(await story.seen('ana', id)).toMatchObject({ turn: 'agent', stateName: 'Abierto' })
  })
})
