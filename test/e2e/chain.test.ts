import { beforeAll, describe, expect, test, vi } from 'vitest'
import { ANA, IRMA, LUCIA, mailsTo, person, QUESTION, type Person } from './person.ts'

/** Scheduler is looked at every ten seconds, mail goes a second or two later. */
const SOON = { timeout: 20_000, interval: 500 }
/** One minute of the desk's promise or ladder, and the bell's delay. */
const A_MINUTE = { timeout: 100_000, interval: 1_000 }

describe('the life of a ticket, with nobody but time and two people', () => {
  let ana: Person
  let irma: Person
  let id: string

  beforeAll(async () => {
    ana = await person(ANA)
    irma = await person(IRMA)
    id = (await ana.post('/tickets', QUESTION)).body.id
  })

  const ticket = async () => (await ana.get(`/tickets/${id}`)).body
  const kinds = async () => (await ticket()).timeline.map(({ kind }) => kind)

  test('the team hears of it; who opened it knows, and gets no mail', async () => {
    await vi.waitFor(async () => expect(await mailsTo(IRMA, id)).toHaveLength(1), SOON)
    expect(await mailsTo(ANA, id)).toEqual([])
  })

  test('Scheduler rings when the first response is overdue: the breach is recorded at its minute and told', async () => {
    await vi.waitFor(async () => expect(await kinds()).toContain('clock-breached'), A_MINUTE)
    const { timeline } = await ticket()
    const [opened] = timeline
    const breach = timeline.find(({ kind }) => kind === 'clock-breached')
    expect(breach).toMatchObject({ clock: 'firstResponse', actor: { role: 'system' } })
    expect(Date.parse(breach?.at ?? '') - Date.parse(opened?.at ?? '')).toBe(60_000)
    await vi.waitFor(async () => expect((await mailsTo(LUCIA, id)).length).toBeGreaterThan(2), SOON)
  })

  test('an agent asks: the customer is told, and it is her turn', async () => {
    const before = (await mailsTo(ANA, id)).length
    const asked = await irma.post(`/tickets/${id}/messages`, { text: '¿Qué número tiene la factura?', asks: true })
    expect(asked.status).toBe(201)
    expect(await ticket()).toMatchObject({ state: 'pending', turn: 'customer' })
    await vi.waitFor(async () => expect(await mailsTo(ANA, id)).toHaveLength(before + 1), SOON)
  })

  test.for(['ping', 'notice'])('a minute of silence later the ladder sends its %s', async (step) => {
    const before = (await mailsTo(ANA, id)).length
    await vi.waitFor(
      async () => expect((await ticket()).timeline.at(-1)).toMatchObject({ kind: 'ladder-stepped', step }),
      A_MINUTE,
    )
    await vi.waitFor(async () => expect(await mailsTo(ANA, id)).toHaveLength(before + 1), SOON)
  })

  test('and in the end the ticket closes by itself, and says so', async () => {
    const before = (await mailsTo(ANA, id)).length
    await vi.waitFor(async () => expect((await ticket()).state).toBe('closed'), A_MINUTE)
    expect(await ticket()).toMatchObject({ turn: 'nobody', closed: { reason: 'no-reply' } })
    await vi.waitFor(async () => expect(await mailsTo(ANA, id)).toHaveLength(before + 1), SOON)
  })

  test('the steps stand a minute apart, however late the bells rang', async () => {
    const { timeline } = await ticket()
    const steps = timeline.filter(({ kind }) => kind === 'message-added' || kind === 'ladder-stepped')
    const apart = steps.slice(1).map(({ at }, index) => Date.parse(at) - Date.parse(steps[index]?.at ?? ''))
    expect(apart).toEqual([60_000, 60_000, 60_000])
  })
})
