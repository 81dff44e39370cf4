/**
 * What people do at a desk without signing in, by the links that its mails bring.
 */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Reply } from '../fixtures/api-event.ts'
import type { DeskStory } from '../fixtures/desk-story.ts'
import { wordsOf } from '../fixtures/mail-words.ts'
import { CASE, lima, partnerAt } from '../fixtures/partner-desk.ts'
import { CHAT, mexico, schoolAt } from '../fixtures/school-desk.ts'

let story: DeskStory
beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => undefined))
afterEach(() => void vi.restoreAllMocks())

/** What the last mail to Ana links to under this address of the portal. */
function linkIn(path: 'state' | 'rate'): string {
  const mails = story.desk.mails.filter(({ to }) => to.startsWith('ana@'))
  const links = mails.flatMap((mail) => [...wordsOf(mail).matchAll(/https:\/\/desk\.example\/(\w+)\/([\w~-]+)/g)])
  return links.findLast(([, where]) => where === path)?.[2] ?? ''
}

const look = (link: string) => story.desk.ask(`GET /public/tickets/${link}`)
const rate = (link: string, body: object, headers = story.desk.api.fresh()) =>
  story.desk.ask(`POST /public/tickets/${link}/satisfaction`, { headers, body })

async function closed(): Promise<string> {
  story = await schoolAt('2026-12-14T09:00')
  const id = await story.opened('ana', CHAT)
  await story.act('irma', id, { what: 'POST resolutions', body: { text: 'Está en Cobranza, Becas.' } })
  const done = await story.act('irma', id, { what: 'POST closure', body: { reason: 'solved' } })
  if (done.status !== 200) throw new Error(done.text)
  return id
}

test('S3-17: the mail that says "created" has a link to the state of the ticket, and only to that', async () => {
  story = await partnerAt('2026-12-14T09:00')
  const id = await story.opened('ana', { ...CASE, description: `${CASE.description} SECRETO` })
  const link = linkIn('state')
  const { status, body, text } = await look(link)
  expect([status, body]).toEqual([200, expect.objectContaining({ id, state: 'open', purpose: 'state', rated: false })])
  expect(text).not.toMatch(/SECRETO|Ana Morales/)
  await story.act('irma', id, { what: 'POST closure', body: { reason: 'spam' } })
  expect((await look(link)).body.state).toBe('closed')
  expect((await rate(link, { stars: 5 })).body.code).toBe('link/invalid')
  await story.until(lima('2027-01-13T09:00'))
  expect((await look(link)).body.code).toBe('link/invalid')
})

test('S0-22 S0-23: the mail of the closing has a link to rate it; looking records nothing, and stars count once', async () => {
  const id = await closed()
  const link = linkIn('rate')
  const before = await story.seen('irma', id)
  const seen = await look(link)
  expect(seen.body).toMatchObject({ state: 'closed', ratedUntil: mexico('2026-12-21T09:00'), rated: false })
  expect(await story.seen('irma', id)).toEqual(before)
  expect([(await rate(link, { stars: 0 })).status, (await rate(link, { stars: 6 })).status]).toEqual([422, 422])
  const headers = story.desk.api.fresh()
  const given = { stars: 4, comment: 'Rápidos y amables.' }
  const first = await rate(link, given, headers)
  expect([first.status, first.body]).toEqual([201, expect.objectContaining({ rated: true })])
  expect((await rate(link, given, headers)).headers['idempotency-replayed']).toBe('true')
  expect((await rate(link, { stars: 1 })).body.code).toBe('satisfaction/given')
  const { timeline = [] } = await story.seen('irma', id)
  expect(timeline.filter(({ kind }) => kind === 'satisfaction-given')).toEqual([
    expect.objectContaining({ ...given, actor: expect.objectContaining({ id: 'ana', role: 'customer' }) }),
  ])
})

test('a link to rate ends with the days to rate', async () => {
  await closed()
  const link = linkIn('rate')
  await story.until(mexico('2026-12-21T09:00'))
  expect((await rate(link, { stars: 5 })).body.code).toBe('link/invalid')
})

test('a link of somebody who has left opens nothing', async () => {
  await closed()
  const link = linkIn('rate')
  story.desk.api.table.directory.contact = async () => undefined
  expect((await look(link)).status).toBe(404)
})

test('S0-37: whoever asks for a state is told one thing, and the mail goes to whose ticket it is, once an hour', async () => {
  const id = await closed()
  const ask = (body: object) => story.desk.ask('POST /public/look-ups', { body })
  const told = ({ status, text }: Reply) => `${status} ${text}`
  story.desk.letters()
  const right = await ask({ ticketId: id, mail: 'Ana@SanJose.example.com' })
  const wrong = [
    await ask({ ticketId: id, mail: 'carla@quetzal.example.com' }),
    await ask({ ticketId: 'SANJOSE-ZZZZZZZZ', mail: 'ana@sanjose.example.com' }),
    await ask({ ticketId: id, mail: 'ana@sanjose.example.com' }),
  ]
  expect(new Set([right, ...wrong].map(told))).toEqual(new Set(['200 {"answer":"by-mail"}']))
  expect(story.desk.mails.map(({ to }) => to)).toEqual(['ana@sanjose.example.com'])
  expect((await look(linkIn('state'))).body).toMatchObject({ id, state: 'closed', purpose: 'state' })
  await story.until(mexico('2026-12-14T10:05'))
  await ask({ ticketId: id, mail: 'ana@sanjose.example.com' })
  expect(story.desk.mails).toHaveLength(2)
})

test('S0-37: the questions of one address are counted, and what is known counts like what is not', async () => {
  const ids = ['SANJOSE-ZZZZZZZZ', await closed()]
  const asked = []
  for (let time = 0; time < 11; time++) {
    const body = { ticketId: ids[time % 2], mail: `ana${time}@sanjose.example.com` }
    asked.push(await story.desk.ask('POST /public/look-ups', { body }))
  }
  expect(asked.map(({ status }) => status)).toEqual([...Array.from({ length: 10 }, () => 200), 429])
  expect(asked.at(-1)?.headers['retry-after']).toBe('600')
})
