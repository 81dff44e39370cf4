/**
 * How the club's cases are to be told: one case each, well named and complete.
 */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { caracas, CASE, clubAt } from '../fixtures/club-desk.ts'

beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => undefined))
afterEach(() => void vi.restoreAllMocks())

/** Where a refused request is to be mended, `pointer code`. */
async function mended(wish: object): Promise<readonly string[]> {
  const story = await clubAt('2026-12-14T09:00')
  const { status, body } = await story.open('carla', { ...CASE, ...wish })
  expect([status, body.detail]).toEqual([422, expect.stringMatching(/\p{L}{3}/u)])
  expect(body.errors?.every(({ message }) => message.length > 10)).toBe(true)
  return (body.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`)
}

const ACCOUNT = {
  ...CASE,
  topic: 'member-account',
  fields: { member: '0412', voucher: 'R-88213', happenedOn: '2026-12-04' },
}

describe('the subject', () => {
  test.for(['Cómo se anula un recibo', 'OTROS, cómo se anula un recibo'])(
    'S2-31: "%s" names no module of the catalogue',
    async (subject) => {
      expect(await mended({ subject })).toEqual(['/subject subject/grammar'])
    },
  )

  test.for(['Urgente', 'SOCIOS, urgente', 'SOCIOS, ¡¡AYUDA!!', 'CAJA, no funciona'])(
    'S2-32: "%s" is not attended, whence it comes, and the answer says how to write it',
    async (subject) => {
      for (const channel of ['portal', 'api'])
        expect(await mended({ subject, channel })).toContainEqual(expect.stringMatching(/^\/subject subject\//))
      const story = await clubAt('2026-12-14T09:00')
      const check = { as: 'carla', body: { ...CASE, subject } } as const
      expect((await story.desk.ask('POST /tickets/check', check)).body).toMatchObject({
        accepted: false,
        findings: [{ pointer: '/subject', severity: 'refuses' }],
      })
      // Nor when it follows a case, or is taken out of one.
      const id = await story.opened('carla', CASE)
      const split = await story.act('irma', id, { what: 'POST splits', body: { ...CASE, subject } })
      await story.act('carla', id, { what: 'POST answers', body: { answer: 'solved' } })
      const followed = await story.act('carla', id, { what: 'POST follow-ups', body: { ...CASE, subject } })
      expect([split.status, followed.status]).toEqual([422, 422])
    },
  )
})

describe('the case', () => {
  test('S2-21: who cannot follow it does not open it: he says that he will', async () => {
    expect(await mended({ statements: [] })).toEqual(['/statements statement/missing'])
    const story = await clubAt('2026-12-14T09:00')
    const id = await story.opened('ana', CASE)
    expect((await story.seen('irma', id)).form?.statements).toMatchObject([{ id: 'will-follow' }])
  })

  test('S2-29: one case a ticket: several are noticed, and the agent takes one out', async () => {
    const story = await clubAt('2026-12-14T09:00')
    const { body } = await story.open('carla', {
      ...CASE,
      description:
        'Necesitamos saber cómo se anula un recibo. Además necesitamos que la caja del bar imprima su cierre de ayer.',
    })
    expect(body.advice?.map(({ code }) => code)).toContain('description/several')
    const split = { ...CASE, subject: 'CAJA, el cierre del bar no se imprime' }
    const { status, body: taken } = await story.act('irma', body.id!, { what: 'POST splits', body: split })
    expect([status, taken.splitFrom]).toEqual([201, body.id])
    expect(await story.seen('carla', body.id!)).toMatchObject({ splitInto: [taken.id], state: 'open' })
  })

  test('S2-34: told so that nobody has to ask back: what would help is said, with how complete it is', async () => {
    expect(await mended({ description: 'No funciona nada de nada, nada.' })).toEqual([
      '/description description/too-little',
    ])
    const story = await clubAt('2026-12-14T09:00')
    const files = [await story.desk.api.uploaded('ana')]
    const incident = { ...CASE, topic: 'incident', fields: { happenedOn: '2026-12-04' }, files }
    const { body } = await story.desk.ask('POST /tickets/check', { as: 'ana', body: incident })
    expect(body).toMatchObject({
      findings: [{ pointer: '/fields/member', code: 'field/helpful', severity: 'advises' }],
    })
    const id = await story.opened('ana', incident)
    const { form } = await story.seen('irma', id)
    expect(form?.completeness).toMatchObject({ missing: ['member'] })
    expect(form?.completeness?.score).toBeLessThan(100)
  })

  test('S2-35: with the number of the member, the date and the voucher, each in its form', async () => {
    expect(await mended({ topic: 'member-account' })).toEqual([
      '/fields/member field/missing',
      '/fields/voucher field/missing',
      '/fields/happenedOn field/missing',
    ])
    expect(await mended({ ...ACCOUNT, fields: { ...ACCOUNT.fields, happenedOn: '4 de diciembre' } })).toEqual([
      '/fields/happenedOn field/no-day',
    ])
    const story = await clubAt('2026-12-14T09:00')
    const id = await story.opened('ana', ACCOUNT)
    expect((await story.seen('irma', id)).form?.fields).toMatchObject([
      { id: 'member', value: '0412' },
      { id: 'voucher', value: 'R-88213' },
      { id: 'happenedOn', value: '2026-12-04' },
    ])
  })

  test('S2-36: processes and reports with the full path of the menu', async () => {
    const process = { topic: 'process', fields: { happenedOn: '2026-12-04' } }
    expect(await mended(process)).toEqual(['/menuPath menu-path/missing'])
    expect(await mended({ ...process, menuPath: 'Reportes' })).toEqual(['/menuPath menu-path/short'])
    const story = await clubAt('2026-12-14T09:00')
    const files = [await story.desk.api.uploaded('ana'), await story.desk.api.uploaded('ana')]
    const menuPath = 'Cobranza > Reportes > Antigüedad de saldos'
    const id = await story.opened('ana', { ...CASE, topic: 'report', menuPath, files })
    expect((await story.seen('irma', id)).form?.menuPath).toBe(menuPath)
  })

  test('S2-38: an open case is not opened again: the answer shows it, and he writes there', async () => {
    const story = await clubAt('2026-12-14T09:00')
    const id = await story.opened('carla', CASE)
    const again = { ...CASE, subject: 'SOCIOS, como se anula un recibo?' }
    expect(await story.open('carla', again)).toMatchObject({
      status: 409,
      body: { code: 'ticket/duplicate', ticketId: id, state: 'open' },
    })
    expect((await story.say('carla', id, 'Es el recibo 8821.')).status).toBe(201)
    expect((await story.open('carla', { ...again, notDuplicateOf: [id] })).status).toBe(201)
  })

  test('S2-30: with where to call him, if a call is needed', async () => {
    const story = await clubAt('2026-12-14T09:00')
    const callback = { phone: '+58 414 123 4567', name: 'Ana', when: 'Por la tarde' }
    const id = await story.opened('ana', { ...CASE, callback })
    expect((await story.seen('irma', id)).form?.callback).toMatchObject({ name: 'Ana', when: 'Por la tarde' })
  })
})

test('S2-18: the desk says how long a solution usually takes, and of each case how long it took', async () => {
  const story = await clubAt('2026-12-14T09:00')
  const { body } = await story.desk.ask('GET /desk')
  expect(body.intake?.usualSolution).toEqual({ fromHours: 24, toHours: 48 })
  const id = await story.opened('ana', CASE)
  await story.until(caracas('2026-12-17T13:00'))
  await story.act('irma', id, { what: 'POST resolutions', body: { text: 'Se anula en Caja, Recibos.' } })
  const { body: told } = await story.desk.ask(`GET /tickets/${id}/clocks`, { as: 'ana' })
  const { segments = [] } = told.clocks?.find(({ kind }) => kind === 'resolution') ?? {}
  const hours = segments.map(({ from, to, counts }) => (counts ? (Date.parse(to) - Date.parse(from)) / 3_600_000 : 0))
  // Eight on each of three days, and four.
  expect(hours.reduce((sum, length) => sum + length, 0)).toBe(28)
})
