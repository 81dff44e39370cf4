/**
 * The definition of the desk as its people read it: what is in force, what comes, and no word of the machine in it.
 */
import type { definitionResponse } from '@plazo/contracts/definition-routes'
import { DESK_IDS, deskById } from '@plazo/desks/desks'
import { instant } from '@plazo/domain/instant'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type * as z from 'zod'
import { ApiTrial } from '../fixtures/api-trial.ts'

beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => undefined))
afterEach(() => void vi.restoreAllMocks())

type Definition = z.output<typeof definitionResponse>

async function read(id: string, locale = 'es', now = '2026-12-21T15:00:00Z'): Promise<Definition> {
  const trial = await ApiTrial.ready(deskById(id), instant(now))
  const reply = await trial.ask('GET /desk/definition', { as: 'marco', headers: { 'Accept-Language': locale } })
  expect(reply.status).toBe(200)
  return reply.body as unknown as Definition
}

test('S4-07: what the next version changes is told rule by rule, in the reader’s words', async () => {
  const { versions, next } = await read('erp')
  expect(versions).toEqual([
    { version: '2026-01-01', startsAt: '2026-01-01T06:00:00.000Z', standing: 'in-force' },
    { version: '2027-07-01', startsAt: '2027-07-01T06:00:00.000Z', standing: 'coming' },
  ])
  expect(next?.changes).toEqual([
    {
      pointer: '/plans/corporate/promises/low/resolution',
      path: ['planes', 'Corporativo', 'compromisos', 'baja', 'solución'],
      from: '24 h de atención',
      to: '16 h de atención',
    },
    {
      pointer: '/ladders/chat/1/after',
      path: ['recordatorios al cliente', 'Chat', 'paso 1', 'tras'],
      from: '5 min de atención',
      to: '10 min de atención',
    },
  ])
  const english = await read('erp', 'en')
  expect(english.next?.changes[0]).toMatchObject({
    path: ['plans', 'Corporate', 'promises', 'low', 'resolution'],
    from: '24 hr of office time',
    to: '16 hr of office time',
  })
})

test('once the next version has begun it is the one in force, and nothing comes after it', async () => {
  const { versions, inForce, next } = await read('erp', 'es', '2027-07-01T06:00:00Z')
  expect(versions.map(({ standing }) => standing)).toEqual(['past', 'in-force'])
  expect(inForce.version).toBe('2027-07-01')
  expect(next).toBeUndefined()
  const before = await read('erp', 'es', '2027-07-01T05:59:59Z')
  expect(before.inForce.version).toBe('2026-01-01')
})

test('S4-23: the table of targets tells every plan and priority, the topics with their own, and who has no plan', async () => {
  const { inForce } = await read('erp')
  const told = inForce.targets.map(({ plan, priority, topic, promises }) => [
    plan?.id ?? topic?.id ?? 'none',
    priority?.id,
    promises.find(({ clock }) => clock === 'firstResponse')?.length,
  ])
  expect(told).toEqual([
    ...(['basic', 'advanced', 'corporate'] as const).flatMap((plan) =>
      (['low', 'medium', 'high'] as const).map((priority) => [plan, priority, `PT${HOURS[plan][priority]}H`]),
    ),
    ['billing', undefined, 'PT8H'],
    ['new-terminal', undefined, 'PT8H'],
    ['none', undefined, 'PT8H'],
  ])
})

const HOURS = {
  basic: { low: 8, medium: 8, high: 2 },
  advanced: { low: 4, medium: 4, high: 1 },
  corporate: { low: 2, medium: 2, high: 1 },
}

/** What is rightly told as it is written: names of zones, currencies, modules, subjects. */
const AS_WRITTEN = /\/(?:timeZone|currency|modules|banned|versions|options)$/

/** Names of the machine that a reader would meet: those with a hyphen or a capital inside, and lengths as PT8H. */
function machineWords(
  { pointer, path, value }: Definition['inForce']['rules'][number],
  desk: string,
): readonly string[] {
  const names = pointer.slice(1).split('/')
  const raw = path.filter((word, index) => word === names[index] && /[a-z][A-Z]|[a-z]-[a-z]/.test(word))
  const isId = !AS_WRITTEN.test(pointer) && /^[a-z]+-[a-z-]+$/.test(value) && desk.includes(`"${value}"`)
  const isBroken = /PT\d|undefined|\[object/.test(value) || path.length !== names.length
  return [...raw, ...(isId || isBroken ? [`${pointer}: ${value}`] : [])]
}

test.for(DESK_IDS.flatMap((id) => ['es', 'en'].map((locale) => [id, locale] as const)))(
  'every rule of %s has words in %s',
  async ([id, locale]) => {
    const { inForce, texts } = await read(id, locale)
    expect(inForce.rules.length).toBeGreaterThan(50)
    const desk = JSON.stringify(deskById(id).versions)
    expect(inForce.rules.flatMap((rule) => machineWords(rule, desk))).toEqual([])
    for (const { es, en } of texts) expect([es, en].every((text) => text.length > 0)).toBe(true)
  },
)

test('the week and its special days are told as they are in the calendar', async () => {
  const { inForce } = await read('erp')
  const { calendar } = inForce
  expect(calendar.timeZone).toBe('America/Guatemala')
  expect(calendar.week.map(({ day, shifts }) => [day, shifts.length])).toEqual([
    [1, 2],
    [2, 2],
    [3, 2],
    [4, 2],
    [5, 2],
    [6, 0],
    [7, 0],
  ])
  expect(calendar.exceptions.some(({ date, shifts }) => date === '2026-12-25' && shifts.length === 0)).toBe(true)
})

test.for(['ana', undefined, 'billing'] as const)('%s is not told', async (as) => {
  const trial = await ApiTrial.ready()
  const { status, text } = await trial.ask('GET /desk/definition', as ? { as } : {})
  expect(status).toBe(403)
  expect(text).not.toContain('calendar')
})
