/**
 * The ERP customer chooses a priority, confirms what it means, and is kept in touch.
 */
import { erp } from '@plazo/desks/erp'
import { PRIORITIES } from '@plazo/domain/policy'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { erpAt, erpCase, guatemala } from '../fixtures/erp-desk.ts'

beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => undefined))
afterEach(() => void vi.restoreAllMocks())

/** Who is on which plan: San José, Quetzal, Volcán. */
const ON = { basic: 'ana', advanced: 'carla', corporate: 'david' } as const

describe('chosen', () => {
  test('S4-22: the user sets the priority when he submits, one of three, and needs a plan', async () => {
    const story = await erpAt('2026-12-14T09:00')
    const { priority: _, confirmedMeaning: __, ...unsaid } = erpCase('low')
    expect(await story.open('ana', unsaid)).toMatchObject({
      status: 422,
      body: { code: 'priority/required', errors: [{ pointer: '/priority' }] },
    })
    expect(await story.open('elena', erpCase('high'))).toMatchObject({ status: 403, body: { code: 'plan/required' } })
    for (const priority of PRIORITIES)
      expect(await story.open('david', erpCase(priority, { subject: `BANCOS, ${priority} no cierra` }))).toMatchObject({
        status: 201,
        body: { priority },
      })
  })

  // Opened at eight in the morning; the office rests from twelve to two.
  test.for([
    ['S4-23', 'low', 'basic', '17:59', '18:00'],
    ['S4-23', 'low', 'advanced', '11:59', '12:00'],
    ['S4-23', 'low', 'corporate', '09:59', '10:00'],
    ['S4-24', 'medium', 'basic', '17:59', '18:00'],
    ['S4-24', 'medium', 'advanced', '11:59', '12:00'],
    ['S4-24', 'medium', 'corporate', '09:59', '10:00'],
    ['S4-25', 'high', 'basic', '09:59', '10:00'],
    ['S4-25', 'high', 'advanced', '08:59', '09:00'],
    ['S4-25', 'high', 'corporate', '08:59', '09:00'],
  ] as const)('%s: %s on %s is answered in time at %s and late at %s', async ([, priority, plan, inTime, late]) => {
    for (const [at, state] of [
      [inTime, 'met'],
      [late, 'breached'],
    ] as const) {
      const story = await erpAt('2026-12-14T08:00')
      const id = await story.opened(ON[plan], erpCase(priority))
      await story.until(guatemala(`2026-12-14T${at}`))
      await story.say('irma', id, 'Ya lo revisamos.')
      const { deadlines = [] } = await story.seen(ON[plan], id)
      expect(deadlines.find(({ kind }) => kind === 'firstResponse')?.state).toBe(state)
    }
  })

  test.for(PRIORITIES)('S4-26: %s is confirmed in the words of its effect, and they are kept', async (priority) => {
    const { confirmedMeaning, ...unconfirmed } = erpCase(priority)
    const story = await erpAt('2026-12-14T09:00')
    const { status, body } = await story.open('ana', unconfirmed)
    expect([status, body.code, body.errors?.[0]?.pointer]).toEqual([422, 'priority/unconfirmed', '/confirmedMeaning'])
    // The refusal shows what to confirm, as the desk does.
    expect(body.detail).toContain(confirmedMeaning)
    const { body: desk } = await story.desk.ask('GET /desk')
    expect(desk.priorities?.find(({ id }) => id === priority)).toMatchObject({
      meaning: confirmedMeaning,
      confirmed: true,
    })
    const id = await story.opened('ana', erpCase(priority))
    const grounds = { by: 'confirmation', meaning: confirmedMeaning }
    const { timeline, policyVersion, priorityGrounds } = await story.seen('irma', id)
    expect([timeline?.[0], priorityGrounds, policyVersion]).toEqual([
      expect.objectContaining({
        kind: 'opened',
        priorityGrounds: grounds,
        actor: expect.objectContaining({ id: 'ana' }),
      }),
      grounds,
      '2026-01-01',
    ])
  })

  test('S4-26: in the language in which he read them', async () => {
    const story = await erpAt('2026-12-14T09:00')
    const confirmedMeaning = erp.priorities.high.meaning.en
    expect(await story.open('david', erpCase('high', { confirmedMeaning }))).toMatchObject({
      status: 201,
      body: { priorityGrounds: { meaning: confirmedMeaning } },
    })
  })
})

describe('kept in touch', () => {
  const contact = async (story: Awaited<ReturnType<typeof erpAt>>, id: string) =>
    ((await story.seen('irma', id)).timeline ?? []).flatMap(({ kind, cause, priority, at }) =>
      kind === 'check-in-sent' || kind === 'terms-changed'
        ? [[kind, cause, priority, at].filter(Boolean).join(' ')]
        : [],
    )

  test('S4-27: the responsible person, whoever opened it, is asked every so often', async () => {
    const story = await erpAt('2026-12-14T08:00')
    const id = await story.opened('benito', erpCase('high'))
    await story.until(guatemala('2026-12-14T09:59'))
    story.desk.mails.splice(0)
    await story.until(guatemala('2026-12-14T10:00'))
    // The first answer on the basic plan is due at the same minute.
    const asked = story.desk.mails.filter(({ subject }) => subject.includes('urgente'))
    expect(asked.map(({ to }) => to)).toEqual(['ana@sanjose.example.com'])
    expect(await contact(story, id)).toEqual([`check-in-sent ${guatemala('2026-12-14T10:00')}`])
  })

  test('S4-28: who does not follow up loses a level, with notice, and the cause is on the timeline', async () => {
    const story = await erpAt('2026-12-14T08:00')
    const id = await story.opened('benito', erpCase('high'))
    await story.until(guatemala('2026-12-14T10:59'))
    story.desk.mails.splice(0)
    await story.until(guatemala('2026-12-14T11:00'))
    const told = story.desk.mails.filter(({ subject }) => subject.includes('prioridad')).map(({ to }) => to)
    expect(told.toSorted()).toEqual(['ana@sanjose.example.com', 'benito@sanjose.example.com'])
    expect(await story.seen('ana', id)).toMatchObject({ priority: 'medium' })
    await story.until(guatemala('2026-12-17T18:00'))
    expect(await contact(story, id)).toEqual([
      `check-in-sent ${guatemala('2026-12-14T10:00')}`,
      `terms-changed check-in medium ${guatemala('2026-12-14T11:00')}`,
      `check-in-sent ${guatemala('2026-12-15T11:00')}`,
      `terms-changed check-in low ${guatemala('2026-12-15T17:00')}`,
    ])
  })

  test('S4-28: any word of the customer keeps the level', async () => {
    const story = await erpAt('2026-12-14T08:00')
    const id = await story.opened('ana', erpCase('high'))
    await story.until(guatemala('2026-12-14T10:30'))
    await story.say('benito', id, 'Seguimos parados.')
    await story.until(guatemala('2026-12-14T14:29'))
    expect(await story.seen('ana', id)).toMatchObject({ priority: 'high' })
    expect(await contact(story, id)).toHaveLength(1)
  })
})

describe('answered', () => {
  test.for(['low', 'medium'] as const)('S4-29: %s is answered on the platform only', async (priority) => {
    const story = await erpAt('2026-12-14T09:00')
    expect(await story.open('ana', erpCase(priority, { channel: 'chat' }))).toMatchObject({
      status: 422,
      body: { code: 'priority/channel', channels: ['portal', 'api', 'mail'], errors: [{ pointer: '/channel' }] },
    })
    const id = await story.opened('ana', erpCase(priority))
    expect(await story.seen('ana', id)).not.toHaveProperty('liveChat')
  })

  test('S4-30: high also by the live chat, while the desk is open', async () => {
    const story = await erpAt('2026-12-14T09:00')
    expect(await story.open('ana', erpCase('high', { channel: 'chat' }))).toMatchObject({ status: 201 })
    const id = await story.opened('david', erpCase('high'))
    expect((await story.seen('david', id)).liveChat?.hours).toMatch(/\d/)
    story.desk.api.now = guatemala('2026-12-14T12:30')
    expect(await story.seen('david', id)).not.toHaveProperty('liveChat')
  })

  test('first 9: confirmation, silence and step-down are all on the timeline', async () => {
    const story = await erpAt('2026-12-14T08:00')
    const id = await story.opened('ana', erpCase('high'))
    await story.until(guatemala('2026-12-14T11:00'))
    const { timeline = [] } = await story.seen('ana', id)
    const kinds = timeline.map(({ kind, cause, actor }) => `${kind} ${cause ?? ''} ${actor.role}`)
    expect(timeline[0]?.priorityGrounds?.by).toBe('confirmation')
    expect(kinds).toEqual(expect.arrayContaining(['check-in-sent  system', 'terms-changed check-in system']))
  })
})
