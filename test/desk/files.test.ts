/**
 * What desks want to see beside what is told, and what becomes of the files that people send.
 */
import { school } from '@plazo/desks/school'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { CASE as CLUB_CASE, caracas, clubAt } from '../fixtures/club-desk.ts'
import { DeskStory } from '../fixtures/desk-story.ts'
import { CASE as PARTNER_CASE, partnerAt } from '../fixtures/partner-desk.ts'
import { wallClock } from '../fixtures/desk-story.ts'
import { EICAR } from '../fixtures/trial-files.ts'

beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => undefined))
afterEach(() => void vi.restoreAllMocks())

const INCIDENT = { ...CLUB_CASE, topic: 'incident', fields: { happenedOn: '2026-12-04' } }
const REPORT = { ...CLUB_CASE, topic: 'report', menuPath: 'Cobranza > Reportes > Antigüedad de saldos' }
const PDF = { name: 'reporte.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7\n') }
const SHEET = { name: 'socios.csv', type: 'text/csv', bytes: Buffer.from('accion;socio\n0412;Ana\n') }

/** What is missing, in the answer's own words. */
async function missing(story: DeskStory, wish: object): Promise<readonly string[]> {
  const { status, body } = await story.open('ana', wish)
  expect(status).toBe(422)
  return (body.errors ?? []).map(({ pointer, code, message }) => `${pointer} ${code} ${message}`)
}

describe('evidence', () => {
  test('S2-19: an incident comes with its screen, which the form knows before: without it the answer says what to attach', async () => {
    const story = await clubAt('2026-12-14T09:00')
    const { body } = await story.desk.ask('GET /desk')
    const asked = body.topics?.find(({ id }) => id === 'incident')?.evidence
    const label = 'la pantalla donde se ven los datos y el error'
    expect(asked).toEqual([{ id: 'screen', label, required: true, image: true }])
    expect(await missing(story, INCIDENT)).toEqual([`/files evidence/missing Adjunte un archivo: ${label}.`])
    // A sheet is no screen.
    const sheet = await story.desk.api.uploaded('ana', SHEET)
    expect(await missing(story, { ...INCIDENT, files: [sheet] })).toHaveLength(1)
    const files = [await story.desk.api.uploaded('ana')]
    expect(await story.open('ana', { ...INCIDENT, files })).toMatchObject({ status: 201 })
  })

  test('S2-20: a report comes with the screen of its settings as well', async () => {
    const story = await clubAt('2026-12-14T09:00')
    const files = [await story.desk.api.uploaded('ana')]
    expect(await missing(story, { ...REPORT, files })).toEqual([
      expect.stringMatching(/^\/files evidence\/missing Adjunte 2 archivos, van 1: .*donde se configura el reporte\.$/),
    ])
    files.push(await story.desk.api.uploaded('ana', { name: 'opciones.png' }))
    const id = await story.opened('ana', { ...REPORT, files })
    const [opening] = (await story.seen('irma', id)).timeline ?? []
    expect(opening?.files?.map(({ name, state }) => [name, state])).toEqual([
      ['pantalla.png', 'clean'],
      ['opciones.png', 'clean'],
    ])
  })

  test('what staff open for somebody on the phone needs no screen of his', async () => {
    const story = await clubAt('2026-12-14T09:00')
    const requester = { organisationId: 'SANJOSE', contactId: 'ana' }
    expect((await story.open('irma', { ...INCIDENT, requester })).status).toBe(201)
  })

  test('S3-13: pictures of an incident are recommended, and no more: it is opened with advice', async () => {
    const story = await partnerAt('2026-12-14T10:00')
    const { status, body } = await story.open('ana', { ...PARTNER_CASE, topic: 'incident' })
    expect(status).toBe(201)
    expect(body.advice).toMatchObject([{ pointer: '/files', code: 'evidence/helpful' }])
    const files = [await story.desk.api.uploaded('ana')]
    const again = await story.open('ana', { ...PARTNER_CASE, topic: 'incident', subject: 'Otro error', files })
    expect([again.status, again.body.advice]).toEqual([201, []])
  })

  test('S0-29: a proof of payment is taken and goes to billing, and mail and phone are told as the other way', async () => {
    const story = await DeskStory.at(school, wallClock('-06:00')('2026-12-14T10:00'))
    const { body } = await story.desk.ask('GET /desk')
    const [proof] = body.topics?.find(({ id }) => id === 'payments')?.evidence ?? []
    expect(proof).toMatchObject({ required: false, image: false })
    expect(proof?.label).toMatch(/ayuda@pizarron\.example.*\+52 55 0000 0101/)
    const wish = {
      topic: 'payments',
      channel: 'portal',
      subject: 'Pago de diciembre',
      description: 'Envío el comprobante del pago de la póliza de diciembre.',
      statements: ['time-set-aside'],
    }
    const files = [await story.desk.api.uploaded('ana', PDF)]
    const { status, body: ticket } = await story.open('ana', { ...wish, files })
    expect([status, ticket.team, ticket.advice]).toEqual([201, 'billing', []])
    const without = await story.open('ana', { ...wish, subject: 'Pago de noviembre' })
    expect(without.body.advice?.map(({ message }) => message)).toEqual([expect.stringContaining('ayuda@pizarron')])
  })
})

test('S2-37: pictures, PDF and sheets, several in one message; handed out by a link of a minute to who may read it', async () => {
  const story = await clubAt('2026-12-14T09:00')
  const { api } = story.desk
  const id = await story.opened('ana', CLUB_CASE)
  const files = [await api.uploaded('ana'), await api.uploaded('ana', PDF), await api.uploaded('ana', SHEET)]
  const sent = await story.act('ana', id, { what: 'POST messages', body: { text: 'Van las pruebas.', files } })
  expect(sent.status).toBe(201)
  const told = (await story.seen('irma', id)).timeline?.at(-1)
  expect(told?.files?.map(({ name }) => name)).toEqual(['pantalla.png', 'reporte.pdf', 'socios.csv'])
  const { body } = await story.desk.ask(`GET /tickets/${id}/files/${files[1]}`, { as: 'irma' })
  const link = new URL(JSON.parse(JSON.stringify(body)).url)
  expect(api.files.handOut(link)?.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="reporte.pdf"; filename*=UTF-8''reporte.pdf`,
  })
  await story.until(caracas('2026-12-14T09:02'))
  expect(api.files.handOut(link)).toBeUndefined()
})

test('S2-14: a solution brings files too, which the customer opens; sent once they are in no other message', async () => {
  const story = await clubAt('2026-12-14T09:00')
  const { api } = story.desk
  const id = await story.opened('ana', CLUB_CASE)
  const guide = await api.uploaded('irma', { ...PDF, organisationId: 'SANJOSE' })
  const offer = () =>
    story.act('irma', id, { what: 'POST resolutions', body: { text: 'Siga la guía.', files: [guide] } })
  expect((await offer()).status).toBe(201)
  const told = (await story.seen('ana', id)).timeline?.findLast(({ kind }) => kind === 'resolution-offered')
  expect(told?.files).toMatchObject([{ name: 'reporte.pdf', state: 'clean' }])
  expect((await story.desk.ask(`GET /tickets/${id}/files/${guide}`, { as: 'ana' })).status).toBe(200)
  expect(await offer()).toMatchObject({ status: 422, body: { code: 'upload/unknown' } })
})

test('a virus that is found after the message was sent is told in the ticket, and nobody gets it', async () => {
  const story = await clubAt('2026-12-14T09:00')
  const { api } = story.desk
  const id = await story.opened('ana', CLUB_CASE)
  const bad = await api.uploaded('ana', { name: 'socios.csv', type: 'text/csv', bytes: EICAR, waits: true })
  await story.act('ana', id, { what: 'POST messages', body: { text: 'Va la lista.', files: [bad] } })
  expect(await story.desk.ask(`GET /tickets/${id}/files/${bad}`, { as: 'irma' })).toMatchObject({
    status: 409,
    body: { code: 'file/waiting' },
  })
  // Told twice, it is known once.
  await api.judge(bad)
  await api.judge(bad)
  const { timeline = [], state } = await story.seen('ana', id)
  expect(state).toBe('open')
  expect(timeline.filter(({ kind }) => kind === 'file-checked')).toMatchObject([
    { file: { name: 'socios.csv', state: 'infected' }, actor: { role: 'system' } },
  ])
  expect(timeline.find(({ files }) => files)?.files).toMatchObject([{ state: 'infected' }])
  const gone = await story.desk.ask(`GET /tickets/${id}/files/${bad}`, { as: 'irma' })
  expect([gone.status, gone.body.code]).toEqual([410, 'file/removed'])
  expect(await api.files.look(bad)).toBeUndefined()
})
