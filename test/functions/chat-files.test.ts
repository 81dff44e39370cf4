/**
 * Files in a chat without signing in (S0-12): a screenshot goes from the browser that has the conversation, and comes
 * back to it; to no other browser, no other conversation, and to nobody who merely says to be the same person.
 */
import { school } from '@plazo/desks/school'
import { plus } from '@plazo/domain/instant'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { ApiTrial } from '../fixtures/api-trial.ts'
import { CHAT, mexico } from '../fixtures/school-desk.ts'
import { EICAR, type TrialFile, type UploadPlace, wishOf } from '../fixtures/trial-files.ts'
import { Visitor } from '../fixtures/visitor.ts'

const { identity: ANA, channel: _, ...REPORT } = CHAT

let api: ApiTrial
let visitor: Visitor
let chat: string
beforeEach(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined)
  api = await ApiTrial.ready(school, mexico('2026-12-14T09:00'))
  visitor = await known()
  chat = await chatting(visitor)
})

async function known(identity: object = ANA): Promise<Visitor> {
  const other = new Visitor(api)
  expect((await other.says(identity)).status).toBe(201)
  return other
}

/** @returns where it lies. */
async function chatting(of: Visitor, subject = REPORT.subject): Promise<string> {
  const { status, body, text } = await of.ask('POST /public/chats', { body: { ...REPORT, subject } })
  if (status !== 201) throw new Error(text)
  return `/public/chats/${body.id}`
}

async function place(of: Visitor, where: string, wish: Partial<TrialFile> = {}, headers = api.fresh()) {
  const reply = await of.ask(`POST ${where}/uploads`, { body: wishOf(wish).body, headers })
  const told: UploadPlace = JSON.parse(reply.text)
  return { ...reply, ...told }
}

/** @returns the id of what was taken, and looked at unless it `waits`. */
async function uploaded(
  of = visitor,
  where = chat,
  { waits = false, ...wish }: Partial<TrialFile> & { waits?: boolean } = {},
) {
  const { id, form } = await place(of, where, wish)
  expect(api.files.post(form.fields, wishOf(wish).bytes).status).toBe(204)
  if (!waits) await api.judge(id)
  return id
}

function say(of: Visitor, where: string, files: readonly string[]) {
  return of.ask(`POST ${where}/messages`, { body: { text: 'Se ve así.', files } })
}

async function answerTo(of: Visitor, target: string): Promise<string | number> {
  const { status, body } = await of.ask(`GET ${target}`)
  return body.code ?? status
}

test('a screenshot is uploaded, sent, seen by the desk, and handed out again as it came', async () => {
  const file = await uploaded()
  expect((await visitor.ask(`GET ${chat}/uploads/${file}`)).body).toMatchObject({
    name: 'pantalla.png',
    state: 'clean',
  })
  expect((await say(visitor, chat, [file])).status).toBe(201)
  const { body } = await visitor.ask(`GET ${chat}`)
  expect(body.timeline?.at(-1)).toMatchObject({ files: [{ id: file, name: 'pantalla.png', state: 'clean' }] })
  const { text } = await visitor.ask(`GET ${chat}/files/${file}`)
  const { url, until } = JSON.parse(text)
  expect(until).toBe(plus(api.now, 60_000))
  expect(api.files.handOut(new URL(url))?.bytes).toEqual(wishOf().bytes)
  const ticket = `/tickets/${chat.split('/').at(-1)}`
  expect((await api.ask(`GET ${ticket}/files/${file}`, { as: 'irma' })).status).toBe(200)
})

test('what the desk attaches reaches the browser, and what it notes for itself does not', async () => {
  const ticketId = chat.split('/').at(-1)
  const organisationId = 'SANJOSE'
  const [shown, noted] = [
    await api.uploaded('irma', { organisationId }),
    await api.uploaded('irma', { organisationId, name: 'nota.png' }),
  ]
  const write = (body: object) =>
    api.ask(`POST /tickets/${ticketId}/messages`, { as: 'irma', headers: api.fresh(), body: { text: 'Vea.', ...body } })
  expect((await write({ files: [shown] })).status).toBe(201)
  expect((await write({ files: [noted], visibility: 'internal' })).status).toBe(201)
  expect(await answerTo(visitor, `${chat}/files/${shown}`)).toBe(200)
  expect(await answerTo(visitor, `${chat}/files/${noted}`)).toBe('file/unknown')
})

describe('whose it is', () => {
  test('another browser of the same person reaches neither the upload nor the file, nor the conversation', async () => {
    const twin = await known()
    const theirs = await chatting(twin, 'COBRANZA, otra cosa distinta')
    const [upload, sent] = [await uploaded(), await uploaded()]
    await say(visitor, chat, [sent])
    expect((await say(twin, theirs, [upload])).body.code).toBe('upload/unknown')
    expect(await answerTo(twin, `${theirs}/uploads/${upload}`)).toBe('file/unknown')
    expect(await answerTo(twin, `${theirs}/files/${sent}`)).toBe('file/unknown')
    for (const path of [`uploads/${upload}`, `files/${sent}`])
      expect(await answerTo(twin, `${chat}/${path}`)).toBe('ticket/unknown')
    expect((await twin.ask(`POST ${chat}/uploads`, { body: wishOf().body })).body.code).toBe('ticket/unknown')
    expect((await say(visitor, chat, [upload])).status).toBe(201)
  })

  test('it is for the conversation for which a place was asked, and for no other of the same browser', async () => {
    const other = await chatting(visitor, 'COBRANZA, otra cosa distinta')
    const upload = await uploaded()
    expect((await say(visitor, other, [upload])).body.code).toBe('upload/unknown')
    expect(await answerTo(visitor, `${other}/uploads/${upload}`)).toBe('file/unknown')
    await say(visitor, chat, [upload])
    expect(await answerTo(visitor, `${other}/files/${upload}`)).toBe('file/unknown')
  })

  test('who has signed in as that person has none of it before it is sent, and a browser none of his', async () => {
    const [hers, its] = [await api.uploaded('ana'), await uploaded()]
    expect((await say(visitor, chat, [hers])).body.code).toBe('upload/unknown')
    expect(await answerTo(visitor, `${chat}/uploads/${hers}`)).toBe('file/unknown')
    expect((await api.ask(`GET /uploads/${its}`, { as: 'ana' })).body.code).toBe('file/unknown')
  })

  test('a browser that was forgotten gets nothing any more', async () => {
    const [upload, sent] = [await uploaded(), await uploaded()]
    await say(visitor, chat, [sent])
    expect((await visitor.ask('POST /public/device/end', { body: {} })).status).toBe(200)
    for (const path of [`uploads/${upload}`, `files/${sent}`])
      expect(await answerTo(visitor, `${chat}/${path}`)).toBe('device/unknown')
    expect((await visitor.ask(`POST ${chat}/uploads`, { body: wishOf().body })).body.code).toBe('device/unknown')
    expect((await say(visitor, chat, [upload])).body.code).toBe('device/unknown')
  })

  test('a page of elsewhere uploads nothing by a browser’s cookie', async () => {
    const headers = { 'Sec-Fetch-Site': 'cross-site' }
    const { body } = await visitor.ask(`POST ${chat}/uploads`, { body: wishOf().body, headers })
    expect(body.code).toBe('device/unknown')
  })
})

describe('what it is', () => {
  test.for([
    ['a virus', { name: 'notas.csv', type: 'text/csv', bytes: EICAR }, 'infected'],
    ['a page that says it is a picture', { bytes: Buffer.from('<html></html>') }, 'refused'],
  ] as const)('%s goes, and is not sent', async ([, wish, state]) => {
    const upload = await uploaded(visitor, chat, wish)
    expect((await visitor.ask(`GET ${chat}/uploads/${upload}`)).body.state).toBe(state)
    expect(await api.files.look(upload)).toBeUndefined()
    expect((await say(visitor, chat, [upload])).body.code).toBe(`upload/${state}`)
  })

  test('what was not looked at yet is sent, and not handed out before it is clean', async () => {
    const upload = await uploaded(visitor, chat, { waits: true })
    expect((await say(visitor, chat, [upload])).status).toBe(201)
    expect(await answerTo(visitor, `${chat}/files/${upload}`)).toBe('file/waiting')
    await api.judge(upload)
    expect(await answerTo(visitor, `${chat}/files/${upload}`)).toBe(200)
  })

  test('a place is for one type, length and checksum, for five minutes, and the same when it is asked for again', async () => {
    const key = api.fresh()
    const { id, form, headers } = await place(visitor, chat, {}, key)
    expect(headers['location']).toBe(`/api/v1${chat}/uploads/${id}`)
    expect(api.files.post(form.fields, Buffer.concat([wishOf().bytes, Buffer.of(0)])).status).toBe(400)
    api.now = plus(api.now, 5 * 60_000)
    expect(api.files.post(form.fields, wishOf().bytes).status).toBe(403)
    const again = await place(visitor, chat, {}, key)
    expect([again.id, again.headers['idempotency-replayed']]).toEqual([id, 'true'])
    expect(api.files.post(again.form.fields, wishOf().bytes).status).toBe(204)
    const other = await chatting(visitor, 'COBRANZA, otra cosa distinta')
    const reused = await visitor.ask(`POST ${other}/uploads`, { body: wishOf().body, headers: key })
    expect(reused.body.code).toBe('request/key-reused')
  })

  test('eleven files are too many for one message, and for another organisation there is no place', async () => {
    const ids = Array.from({ length: 11 }, (__, index) => `SANJOSE-${String(index).padStart(32, '0')}`)
    expect((await say(visitor, chat, ids)).body.errors).toMatchObject([{ pointer: '/files' }])
    const { body } = await visitor.ask(`POST ${chat}/uploads`, { body: wishOf({ organisationId: 'QUETZAL' }).body })
    expect(body.errors).toMatchObject([{ pointer: '/organisationId' }])
  })
})

test('browsers whose users say to be one person fill no bucket, and do not use up what that person may upload', async () => {
  for (let count = 0; count < 120; count++) expect((await place(visitor, chat)).status).toBe(201)
  const twin = await known()
  const theirs = await chatting(twin, 'COBRANZA, otra cosa distinta')
  const { status, headers } = await twin.ask(`POST ${theirs}/uploads`, { body: wishOf().body })
  expect([status, Number(headers['retry-after'])]).toEqual([429, expect.any(Number)])
  await api.uploaded('ana')
})
