/** Getting in: who may ask for it, what is mailed, and what the link of the mail is good for. */
import { activate } from '@plazo/application/activate'
import { erp } from '@plazo/desks/erp'
import { partner } from '@plazo/desks/partner'
import { plus, type Instant } from '@plazo/domain/instant'
import PostalMime from 'postal-mime'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { lima } from '../fixtures/partner-desk.ts'
import { workOn } from '../fixtures/proof-of-work.ts'
import { RunningDesk } from '../fixtures/running-desk.ts'

beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => undefined))
afterEach(() => void vi.restoreAllMocks())

const MONDAY: Instant = lima('2026-12-14T10:00')
const HOUR = 3_600_000
const PASSWORD = 'Marea-alta-2026'
const NADIA = {
  id: 'nadia',
  name: 'N. Quispe',
  mail: 'Nadia@quetzal.example.com',
  locale: 'es',
} as const

/** With somebody in the registry who was never in. */
async function opened(of = partner, trouble = {}): Promise<RunningDesk> {
  const desk = await RunningDesk.opened(MONDAY, trouble, of)
  const headers = desk.api.fresh()
  const { status } = await desk.ask('POST /organisations/QUETZAL/contacts', { as: 'marco', headers, body: NADIA })
  expect(status).toBe(201)
  return desk
}

async function challenge(desk: RunningDesk) {
  const { body } = await desk.ask('GET /registration/challenge')
  return workOn(body as Parameters<typeof workOn>[0])
}

async function register(desk: RunningDesk, change: object = {}) {
  const solution = await challenge(desk)
  const wanted = {
    name: 'Nadia Quispe Rojas',
    mail: 'nadia@quetzal.example.com',
    acceptedTerms: '2026-01-01',
    solution,
  }
  return desk.ask('POST /registrations', { body: { ...wanted, ...change } })
}

/** The token of the last mail's link. */
async function token(desk: RunningDesk): Promise<string> {
  const { text = '' } = await PostalMime.parse(desk.mails.at(-1)?.raw ?? '')
  return /activate#([\w-]+)/.exec(text)?.[1] ?? ''
}

const follow = async (desk: RunningDesk, of: string, body: object) =>
  desk.ask(`POST /activations${of}`, { body: { token: await token(desk), ...body } })
const whoami = (desk: RunningDesk) => desk.api.table.directory.contact('QUETZAL', 'nadia')

describe('registration', () => {
  test('S3-06: known or not, the answer is the same; only whom the registry knows is written to', async () => {
    const desk = await opened()
    const known = await register(desk)
    expect(desk.letters()).toEqual(['Nadia@quetzal.example.com Active su acceso - Marea Software'])
    const unknown = await register(desk, { mail: 'nadie@quetzal.example.com' })
    expect(desk.letters()).toEqual([])
    expect([known.status, known.text, Object.keys(known.headers)]).toEqual([
      unknown.status,
      unknown.text,
      Object.keys(unknown.headers),
    ])
    expect(known.status).toBe(202)
  })

  test('S3-07: the proof of work is checked here, and none counts twice', async () => {
    const desk = await opened()
    const solution = await challenge(desk)
    const wrong = await register(desk, { solution: { ...solution, number: solution.number + 1 } })
    const forged = await register(desk, { solution: { ...solution, signature: 'a'.repeat(64) } })
    const longer = solution.salt.replace(/\d+$/, '9999999999')
    const stretched = await register(desk, { solution: { ...solution, salt: longer } })
    for (const { status, body } of [wrong, forged, stretched])
      expect([status, body.code, body.errors?.[0]?.pointer]).toEqual([422, 'challenge/wrong', '/solution'])
    expect((await register(desk, { solution })).status).toBe(202)
    const again = await register(desk, { solution, mail: 'otra@quetzal.example.com' })
    expect([again.status, again.body.code]).toEqual([409, 'challenge/spent'])
    const late = await challenge(desk)
    desk.api.now = plus(MONDAY, HOUR)
    expect((await register(desk, { solution: late })).body.code).toBe('challenge/wrong')
  })

  test('a request whose answer was lost is sent again with its proof, and is one: one letter, counted once', async () => {
    const desk = await opened()
    const solutions = []
    for (let request = 0; request < 5; request++) {
      const solution = await challenge(desk)
      solutions.push(solution)
      for (let time = 0; time < 3; time++) expect((await register(desk, { solution })).status).toBe(202)
    }
    expect(desk.letters()).toHaveLength(5)
    for (let knock = 5; knock < 100; knock++) await register(desk, { mail: 'nadie@quetzal.example.com' })
    expect((await register(desk)).status).toBe(429)
    expect((await register(desk, { solution: solutions[0] })).status).toBe(202)
    expect(desk.letters()).toEqual([])
  })

  test('S2-04: the terms in force are told, and accepted by their version', async () => {
    const desk = await opened()
    const { body } = await desk.ask('GET /terms', { headers: { 'Accept-Language': 'en' } })
    expect(body).toMatchObject({ version: '2026-01-01', terms: expect.stringContaining('customers of Marea Software') })
    const old = await register(desk, { acceptedTerms: '2020-01-01' })
    expect([old.status, old.body.code, old.body.errors?.[0]?.pointer]).toEqual([
      422,
      'terms/not-current',
      '/acceptedTerms',
    ])
  })

  test('S3-03: where people are invited nobody registers himself', async () => {
    const desk = await opened(erp)
    const { status, body } = await register(desk)
    expect([status, body.code, desk.letters()]).toEqual([403, 'registration/closed', []])
    expect((await desk.ask('GET /desk')).body).toMatchObject({ registration: 'invitation' })
  })

  test('nobody’s inbox is filled: the sixth request of a day is answered alike and writes no mail', async () => {
    const desk = await opened()
    for (let time = 0; time < 5; time++) await register(desk)
    expect(desk.letters()).toHaveLength(5)
    expect((await register(desk)).status).toBe(202)
    expect(desk.letters()).toEqual([])
  })

  test('whoever is in is told so, and gets no link', async () => {
    const desk = await opened()
    await register(desk, { mail: 'carla@quetzal.example.com' })
    expect(await token(desk)).toBe('')
    expect(desk.letters()).toEqual(['carla@quetzal.example.com Usted ya tiene acceso - Marea Software'])
  })

  test('S3-10: whoever is not in yet is told by the mail where to write, and of no ticket to answer in', async () => {
    const desk = await opened()
    await register(desk)
    const { text = '' } = await PostalMime.parse(desk.mails.at(-1)?.raw ?? '')
    expect(text).toContain('¿Algo no funciona? Escriba a canales@marea.example.')
    expect(text).not.toContain('caso')
  })

  test('a request that comes twice out of the stream is mailed once', async () => {
    const desk = await opened(partner, { deliveries: 2 })
    await register(desk)
    expect(desk.letters()).toHaveLength(1)
  })
})

describe('the link', () => {
  test('S3-08, S3-09: it sets a password once; before it there is no way in, and after it there is at once', async () => {
    const desk = await opened()
    await register(desk)
    const { body } = await follow(desk, '/check', {})
    expect(body).toEqual({ name: 'Nadia Quispe Rojas', mail: 'Nadia@quetzal.example.com' })
    expect([desk.api.passwords.size, (await whoami(desk))?.access]).toEqual([0, undefined])
    const weak = await follow(desk, '', { password: 'contraseña-larga' })
    expect(weak.body.errors?.[0]).toMatchObject({ pointer: '/password', code: 'password/format' })
    expect((await follow(desk, '', { password: PASSWORD })).status).toBe(201)
    expect([...desk.api.passwords]).toEqual([['Nadia@quetzal.example.com', PASSWORD]])
    expect(await whoami(desk)).toMatchObject({
      name: 'Nadia Quispe Rojas',
      access: { activatedAt: MONDAY, terms: { version: '2026-01-01', acceptedAt: MONDAY } },
    })
    const again = await follow(desk, '', { password: 'Otra-clave-2026' })
    expect([again.status, again.body.code, desk.api.passwords.size]).toEqual([409, 'activation/used', 1])
    const { body: ledger } = await desk.ask('GET /organisations/QUETZAL/ledger', { as: 'marco' })
    expect(JSON.stringify(ledger)).toContain('"kind":"contact-activated"')
  })

  test('S3-08: of two who follow it at the same instant one is let in, and the other is told that it is used', async () => {
    const desk = await opened()
    await register(desk)
    const wish = { token: await token(desk), password: PASSWORD, acceptedTerms: '2026-01-01' }
    const now = () => desk.api.now
    const quicker = { ...desk.api.ports, now }
    // His password is on its way to where passwords are kept while somebody else is let in by the same link.
    const slower = { ...quicker, signIns: { open: async () => void (await activate(quicker, wish)) } }
    await expect(activate(slower, wish)).rejects.toMatchObject({ reason: { code: 'activation/used' } })
    expect((await whoami(desk))?.access?.activatedAt).toBe(MONDAY)
    const { body: ledger } = await desk.ask('GET /organisations/QUETZAL/ledger', { as: 'marco' })
    expect(JSON.stringify(ledger).match(/contact-activated/g)).toHaveLength(1)
  })

  test('S3-10: after three days it is another one that is wanted, and asked for by the old one', async () => {
    const desk = await opened()
    await register(desk)
    desk.api.now = plus(MONDAY, 72 * HOUR)
    const late = await follow(desk, '/check', {})
    expect([late.status, late.body.code]).toEqual([410, 'activation/expired'])
    expect((await follow(desk, '', { password: PASSWORD })).status).toBe(410)
    expect((await follow(desk, '/resend', {})).status).toBe(202)
    expect((await follow(desk, '', { password: PASSWORD })).status).toBe(201)
  })

  test('a link that nobody was sent opens nothing, and asks for nothing', async () => {
    const desk = await opened()
    for (const of of ['/check', '/resend'])
      expect((await desk.ask(`POST /activations${of}`, { body: { token: 'x' } })).body.code).toBe('activation/unknown')
    expect(desk.letters()).toEqual([])
  })

  test('of a link the table keeps no more than a digest', async () => {
    const desk = await opened()
    const items: unknown[] = []
    const { entryBook } = desk.api.table
    vi.spyOn(entryBook, 'issue').mockImplementation(async () => 'settled')
    await register(desk)
    vi.restoreAllMocks()
    await entryBook.issue('one', { token: 'secreto-de-un-enlace', activation: LINK }, MONDAY)
    for (const { item } of desk.api.table.takeStream()) items.push(item)
    expect(JSON.stringify(items)).toContain('ENTRY#LINK#')
    expect(JSON.stringify(items)).not.toContain('secreto-de-un-enlace')
  })
})

const LINK = { organisationId: 'QUETZAL', contactId: 'nadia', expiresAt: plus(MONDAY, HOUR) }

test('an admin invites somebody, who accepts the terms with his password', async () => {
  const desk = await opened(erp)
  const headers = desk.api.fresh()
  const invitation = 'POST /organisations/QUETZAL/contacts/nadia/invitations'
  for (const time of [1, 2])
    expect([time, (await desk.ask(invitation, { as: 'marco', headers, body: {} })).status]).toEqual([time, 202])
  expect(desk.mails).toHaveLength(1)
  expect((await follow(desk, '/check', {})).body).toMatchObject({ name: 'N. Quispe', termsWanted: '2026-01-01' })
  const without = await follow(desk, '', { password: PASSWORD })
  expect([without.status, without.body.code]).toEqual([422, 'terms/not-current'])
  expect((await follow(desk, '', { password: PASSWORD, acceptedTerms: '2026-01-01' })).status).toBe(201)
  expect((await desk.ask(invitation, { as: 'ana', headers, body: {} })).status).toBe(403)
})
