/**
 * What went wrong with uploads at other help desks, tried here: guessable and foreign files, files that are not what they
 * say, used twice, too late, too long.
 */
import { tidyUploads } from '@plazo/application/tidy-uploads'
import { plus } from '@plazo/domain/instant'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { ApiTrial, TICKET } from '../fixtures/api-trial.ts'
import type { Who } from '../fixtures/people.ts'
import { EICAR, type UploadPlace, wishOf } from '../fixtures/trial-files.ts'

let api: ApiTrial
beforeEach(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined)
  api = await ApiTrial.ready()
})

async function place(
  as: Who,
  wish: object,
  key = api.fresh(),
): Promise<UploadPlace & { status: number; code?: string }> {
  const { status, text } = await api.ask('POST /uploads', { as, headers: key, body: wish })
  return { ...JSON.parse(text), status }
}

function say(as: Who, id: string, body: object, key = api.fresh()) {
  return api.ask(`POST /tickets/${id}/messages`, { as, headers: key, body: { text: 'Va la prueba.', ...body } })
}

describe('whose it is', () => {
  test.for([
    ['a colleague of the same organisation', 'beto', {}],
    ['another organisation', 'carla', {}],
    ['an agent of the desk', 'luis', { organisationId: 'SANJOSE' }],
  ] as const)('an upload of %s is unknown to who names it', async ([, other, wish]) => {
    const id = await api.open()
    const foreign = await api.uploaded(other, wish)
    expect(await say('ana', id, { files: [foreign] })).toMatchObject({ status: 422, body: { code: 'upload/unknown' } })
    expect((await api.ask(`GET /uploads/${foreign}`, { as: 'ana' })).status).toBe(404)
    expect((await api.ask(`GET /uploads/${foreign}`, { as: other })).status).toBe(200)
  })

  test('an upload for one organisation is none for a ticket of another', async () => {
    const theirs = await api.open('carla')
    const upload = await api.uploaded('luis', { organisationId: 'SANJOSE' })
    expect((await say('luis', theirs, { files: [upload] })).body.code).toBe('upload/unknown')
  })

  test('an upload for one ticket is none for another, nor for a new one', async () => {
    const [id, other] = [await api.open(), await api.open('ana', { subject: 'BANCOS, otra cosa distinta' })]
    const upload = await api.uploaded('ana', { ticketId: id })
    expect((await say('ana', other, { files: [upload] })).body.code).toBe('upload/unknown')
    const opening = { ...TICKET, files: [upload] }
    expect((await api.ask('POST /tickets', { as: 'ana', headers: api.fresh(), body: opening })).body.code).toBe(
      'upload/unknown',
    )
    expect((await say('ana', id, { files: [upload] })).status).toBe(201)
  })

  test('an upload for a ticket to be opened is brought by no message', async () => {
    const id = await api.open()
    const upload = await api.uploaded('ana', { opening: true })
    expect((await say('ana', id, { files: [upload] })).body.code).toBe('upload/unknown')
    const opening = { ...TICKET, subject: 'BANCOS, otra cosa distinta', files: [upload] }
    expect((await api.ask('POST /tickets', { as: 'ana', headers: api.fresh(), body: opening })).status).toBe(201)
  })

  test('it is sent once: a second message with it is refused, and the same message again is the first', async () => {
    const id = await api.open()
    const upload = await api.uploaded('ana')
    const key = api.fresh()
    const first = await say('ana', id, { files: [upload] }, key)
    const again = await say('ana', id, { files: [upload] }, key)
    expect([first.status, again.status, again.body.event]).toEqual([201, 201, first.body.event])
    expect(again.headers['idempotency-replayed']).toBe('true')
    expect((await say('ana', id, { files: [upload] })).body.code).toBe('upload/unknown')
  })

  test('an opening with files that is sent twice opens one ticket', async () => {
    const files = [await api.uploaded('ana')]
    const headers = api.fresh()
    const wish = { ...TICKET, files }
    const [first, again] = [
      await api.ask('POST /tickets', { as: 'ana', headers, body: wish }),
      await api.ask('POST /tickets', { as: 'ana', headers, body: wish }),
    ]
    expect([first.status, again.status, again.body.id]).toEqual([201, 201, first.body.id])
  })

  test('a link is asked of the ticket: not by its file alone, not through another ticket, not for a note of the house', async () => {
    const [id, other] = [await api.open(), await api.open('ana', { subject: 'BANCOS, otra cosa distinta' })]
    const file = await api.uploaded('ana')
    await say('ana', id, { files: [file] })
    const inside = await api.uploaded('luis', { organisationId: 'SANJOSE' })
    await say('luis', id, { files: [inside], visibility: 'internal' })
    const asked = async (as: Who, ticketId: string, fileId: string) => {
      const { status, body } = await api.ask(`GET /tickets/${ticketId}/files/${fileId}`, { as })
      return body.code ?? status
    }
    expect(await asked('ana', id, file)).toBe(200)
    expect(await asked('beto', id, file)).toBe(200)
    expect(await asked('carla', id, file)).toBe('ticket/unknown')
    expect(await asked('ana', other, file)).toBe('file/unknown')
    expect(await asked('luis', id, inside)).toBe(200)
    expect(await asked('ana', id, inside)).toBe('file/unknown')
    const { text } = await api.ask(`GET /tickets/${id}`, { as: 'ana' })
    expect(text).not.toContain(inside)
  })
})

describe('what the form takes', () => {
  const bytes = wishOf().bytes

  test.for([
    ['another type', { 'Content-Type': 'text/html' }, bytes, 403],
    ['another place', { key: 'SANJOSE-00112233445566778899aabbccddeeff' }, bytes, 403],
    ['another checksum', { 'x-amz-checksum-sha256': `${'A'.repeat(43)}=` }, bytes, 403],
    ['one byte more', {}, Buffer.concat([bytes, Buffer.of(0)]), 400],
    ['one byte less', {}, bytes.subarray(1), 400],
    ['other bytes of the same length', {}, Buffer.from(bytes).fill(7, 40, 41), 400],
  ] as const)('%s is turned away', async ([, changed, sent, status]) => {
    const { form } = await place('ana', wishOf().body)
    expect(api.files.post({ ...form.fields, ...changed }, sent).status).toBe(status)
  })

  test('after five minutes it takes nothing; asked for again with the same key it is the same place, for five more', async () => {
    const key = api.fresh()
    const { id, form } = await place('ana', wishOf().body, key)
    api.now = plus(api.now, 5 * 60_000)
    expect(api.files.post(form.fields, bytes).status).toBe(403)
    const again = await place('ana', wishOf().body, key)
    expect([again.status, again.id]).toEqual([201, id])
    expect(api.files.post(again.form.fields, bytes).status).toBe(204)
    const other = await place('ana', { ...wishOf().body, name: 'otra.png' }, key)
    expect([other.status, other.code]).toEqual([422, 'request/key-reused'])
  })

  test.for([
    ['25 MB and a byte', { size: 25 * 1024 * 1024 + 1 }, '/size'],
    ['nothing at all', { size: 0 }, '/size'],
    ['a program', { type: 'application/x-msdownload' }, '/type'],
    ['a picture that can run', { type: 'image/svg+xml' }, '/type'],
    ['a page', { type: 'text/html' }, '/type'],
    ['a checksum of another kind', { checksum: 'd41d8cd98f00b204e9800998ecf8427e' }, '/checksum'],
  ] as const)('no place for %s: the answer names the field', async ([, wrong, pointer]) => {
    const { status, body } = await api.ask('POST /uploads', {
      as: 'ana',
      headers: api.fresh(),
      body: { ...wishOf().body, ...wrong },
    })
    expect([status, body.errors?.[0]?.pointer]).toEqual([422, pointer])
  })

  test('eleven files are too many for one message, and one twice is a mistake', async () => {
    const id = await api.open()
    const ids = Array.from({ length: 11 }, (_, index) => `SANJOSE-${String(index).padStart(32, '0')}`)
    expect((await say('ana', id, { files: ids })).body.errors).toMatchObject([{ pointer: '/files' }])
    expect((await say('ana', id, { files: [ids[0], ids[0]] })).body.errors).toMatchObject([
      { pointer: '/files', code: 'files/repeated' },
    ])
  })

  test('nobody fills the bucket: after 120 places in an hour he is told when to go on', async () => {
    for (let count = 0; count < 120; count++) expect((await place('ana', wishOf().body)).status).toBe(201)
    const { status, headers } = await api.ask('POST /uploads', { as: 'ana', headers: api.fresh(), body: wishOf().body })
    expect([status, Number(headers['retry-after'])]).toEqual([429, expect.any(Number)])
    expect((await place('beto', wishOf().body)).status).toBe(201)
  })
})

describe('what it is', () => {
  test.for([
    ['a page that says it is a picture', 'image/png', Buffer.from('<html><script>alert(1)</script></html>')],
    ['a program that says it is a sheet', 'text/csv', Buffer.from('MZ\u0090\u0000\u0003')],
    [
      'an archive of Java that says it is a sheet',
      'application/vnd.oasis.opendocument.spreadsheet',
      Buffer.from('PK\u0003\u0004'),
    ],
    ['a PDF that says it is a picture', 'image/jpeg', Buffer.from('%PDF-1.7')],
  ] as const)('%s is refused, and goes', async ([, type, bytes]) => {
    const upload = await api.uploaded('ana', { type, bytes })
    expect((await api.ask(`GET /uploads/${upload}`, { as: 'ana' })).body.state).toBe('refused')
    expect(await api.files.look(upload)).toBeUndefined()
    const { status, body } = await say('ana', await api.open(), { files: [upload] })
    expect([status, body.code]).toEqual([422, 'upload/refused'])
  })

  test('a virus is told before the message is sent, and goes', async () => {
    const upload = await api.uploaded('ana', { name: 'socios.csv', type: 'text/csv', bytes: EICAR })
    expect((await api.ask(`GET /uploads/${upload}`, { as: 'ana' })).body.state).toBe('infected')
    const { status, body } = await say('ana', await api.open(), { files: [upload] })
    expect([status, body.code, body.detail]).toEqual([422, 'upload/infected', expect.stringContaining('socios.csv')])
    expect(await api.files.look(upload)).toBeUndefined()
  })
})

test('what nobody has sent within a day is gone, and what was sent stays', async () => {
  const [sent, left] = [await api.uploaded('ana'), await api.uploaded('ana')]
  await say('ana', await api.open(), { files: [sent] })
  const { uploads } = api.table
  const tidy = () => tidyUploads({ uploads, files: api.files, now: () => api.now })
  api.now = plus(api.now, 24 * 3600_000 - 1000)
  expect(await tidy()).toBe(0)
  api.now = plus(api.now, 2000)
  expect([await tidy(), await tidy()]).toEqual([1, 0])
  expect(await api.files.look(left)).toBeUndefined()
  expect(await api.files.look(sent)).toBeDefined()
  expect((await say('ana', await api.open(), { files: [left] })).status).toBe(422)
})
