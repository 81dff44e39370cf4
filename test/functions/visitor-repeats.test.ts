/**
 * What comes again because its answer was lost, from a browser that has not signed in (S0-12): it is known before it is
 * counted, and answered as before.
 */
import { school } from '@plazo/desks/school'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { ApiTrial } from '../fixtures/api-trial.ts'
import { CHAT, mexico } from '../fixtures/school-desk.ts'
import { solved, Visitor } from '../fixtures/visitor.ts'

const { identity: ANA, channel: _, ...REPORT } = CHAT

let api: ApiTrial
let visitor: Visitor
beforeEach(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined)
  api = await ApiTrial.ready(school, mexico('2026-12-14T09:00'))
  visitor = new Visitor(api)
})

describe('S0-12: who a browser is, said again because the answer was lost', () => {
  test('is answered with the same token, and makes no other browser', async () => {
    const solution = solved(api)
    const first = await visitor.says(ANA, solution)
    api.table.takeStream()
    const again = await new Visitor(api).says(ANA, solution)
    const told = ({ status, headers, text }: typeof first) => [status, headers['set-cookie'], text]
    expect(told(again)).toEqual(told(first))
    expect(api.table.takeStream()).toEqual([])
    const { body } = await visitor.ask('POST /public/chats', { body: REPORT })
    expect((await visitor.ask(`GET /public/chats/${body.id}`)).status).toBe(200)
  })

  test('is counted no second time: whoever has said too much is told what he was told', async () => {
    const solution = solved(api)
    for (let time = 0; time < 3; time++) expect((await visitor.says(ANA, solution)).status).toBe(201)
    for (let count = 1; count < 60; count++) expect((await new Visitor(api).says(ANA)).status).toBe(201)
    expect((await new Visitor(api).says(ANA)).status).toBe(429)
    expect((await visitor.says(ANA, solution)).status).toBe(201)
  })

  test('does not bring back what was forgotten meanwhile', async () => {
    const solution = solved(api)
    await visitor.says(ANA, solution)
    await visitor.ask('POST /public/device/end', { body: {} })
    expect((await visitor.says(ANA, solution)).body.code).toBe('device/unknown')
    expect((await visitor.ask('GET /public/device')).text).toBe('{}')
  })

  test('of two at once, one is written', async () => {
    const solution = solved(api)
    const [one, other] = await Promise.all([visitor.says(ANA, solution), new Visitor(api).says(ANA, solution)])
    expect([one.status, one.headers['set-cookie']]).toEqual([201, other.headers['set-cookie']])
  })
})

describe('nobody is told of conversations without end', () => {
  const opening = (key: string) =>
    visitor.ask('POST /public/chats', { body: REPORT, headers: { 'Idempotency-Key': key } })

  test('after the twentieth of a day he is told to wait', async () => {
    await visitor.says(ANA)
    for (let count = 0; count < 20; count++) await visitor.ask('POST /public/chats', { body: REPORT })
    const { status, headers } = await visitor.ask('POST /public/chats', { body: REPORT })
    expect([status, headers['retry-after']]).toEqual([429, expect.stringMatching(/^\d+$/)])
  })

  test('a request that comes again is answered by what it opened, and counted once', async () => {
    await visitor.says(ANA)
    const { body } = await opening('first')
    for (let count = 0; count < 3; count++) expect((await opening('first')).body.id).toBe(body.id)
    for (let count = 1; count < 20; count++) expect((await opening(`key-${count}`)).status).toBe(201)
    expect((await opening('one-more')).status).toBe(429)
    const again = await opening('first')
    expect([again.status, again.body.id, again.headers['idempotency-replayed']]).toEqual([201, body.id, 'true'])
    const other = { body: { ...REPORT, subject: 'Otra beca' }, headers: { 'Idempotency-Key': 'first' } }
    expect((await visitor.ask('POST /public/chats', other)).body.code).toBe('request/key-reused')
  })
})

test('without a key, whom nobody knows is told the same as anybody', async () => {
  const withoutKey = { body: REPORT, headers: { 'Idempotency-Key': '' } }
  for (const mail of [ANA.mail, 'nobody@sanjose.example.com']) {
    visitor = new Visitor(api)
    await visitor.says({ ...ANA, mail })
    expect((await visitor.ask('POST /public/chats', withoutKey)).body.code).toBe('request/key-required')
  }
})
