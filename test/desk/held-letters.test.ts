/**
 * Letters that wait: the desk's people are written to while the desk is open, and nobody more than three times in five
 * minutes. What waited goes in one mail.
 */
import { partner } from '@plazo/desks/partner'
import { plus } from '@plazo/domain/instant'
import PostalMime from 'postal-mime'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { local, wall } from '../fixtures/office.ts'
import type { Who } from '../fixtures/people.ts'
import { RunningDesk, type Trouble } from '../fixtures/running-desk.ts'
import { TICKET } from '../fixtures/api-trial.ts'

beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => undefined))
afterEach(() => void vi.restoreAllMocks())

let keys = 0

/** Ana's ticket, opened at nine and taken by Luis; the letters about that are not looked at. */
async function underway(trouble: Trouble = {}) {
  const desk = await RunningDesk.opened(local('2026-12-21T09:00'), trouble)
  const { body } = await desk.ask('POST /tickets', { as: 'ana', headers: key(), body: TICKET })
  const id = body.id!
  await desk.ask(`PUT /tickets/${id}/assignee`, {
    as: 'luis',
    headers: { 'If-Match': '"1"' },
    body: { agentId: 'luis' },
  })
  await desk.until(local('2026-12-21T09:30'))
  desk.mails.splice(0)
  return { desk, id, say: (who: Who, text: string) => say(desk, id, who, text) }
}

const key = () => ({ 'Idempotency-Key': `key-${++keys}` })

function say(desk: RunningDesk, id: string, as: Who, text: string) {
  return desk.ask(`POST /tickets/${id}/messages`, { as, headers: key(), body: { text } })
}

/** `ana 2026-12-21T09:30 Le escribimos`, of the mails since the last look. */
function mails(desk: RunningDesk): readonly string[] {
  return desk.mails.splice(0).map(({ to, at, subject }) => {
    const title = subject.replace(/^\[[^\]]+\] /, '').replace(/ - .*/, '')
    return `${to.slice(0, to.indexOf('@'))} ${wall(at)} ${title}`
  })
}

describe('P12: three letters in five minutes', () => {
  test('the fourth and later ones go in one mail when the five minutes are over', async () => {
    const { desk, id, say: speak } = await underway()
    for (let minute = 0; minute < 5; minute++) {
      await desk.until(local(`2026-12-21T09:3${minute}`))
      await speak('luis', `Paso ${minute}.`)
    }
    await desk.until(local('2026-12-21T10:00'))
    const { raw } = desk.mails.at(-1)!
    expect(mails(desk)).toEqual([
      'ana 2026-12-21T09:30 Le escribimos',
      'ana 2026-12-21T09:31 Le escribimos',
      'ana 2026-12-21T09:32 Le escribimos',
      'ana 2026-12-21T09:35 2 avisos de sus casos',
    ])
    const { text, html } = await PostalMime.parse(raw)
    expect(text?.match(new RegExp(`https://desk.example/tickets/${id}`, 'g'))).toHaveLength(2)
    expect(html).toContain(`href="https://desk.example/tickets/${id}"`)
  })

  test('S0-22: a closing that goes with others is told with the link to rate it', async () => {
    const { desk, id, say: speak } = await underway()
    for (const text of ['Uno.', 'Dos.', 'Tres.', 'Cuatro.']) await speak('luis', text)
    const { headers: seen } = await desk.ask(`GET /tickets/${id}`, { as: 'luis' })
    const headers = { ...key(), 'If-Match': seen['etag'] ?? '' }
    await desk.ask(`POST /tickets/${id}/closure`, { as: 'luis', headers, body: { reason: 'solved' } })
    await desk.until(local('2026-12-21T10:00'))
    const { subject, raw } = desk.mails.at(-1)!
    expect(subject).toBe('2 avisos de sus casos')
    const { text = '' } = await PostalMime.parse(raw)
    const [, link = ''] = /https:\/\/desk\.example\/rate\/(\S+)/.exec(text) ?? []
    expect((await desk.ask(`GET /public/tickets/${link}`)).body).toMatchObject({ id, purpose: 'rating', rated: false })
  })

  test('one that waited alone is sent as it is', async () => {
    const { desk, say: speak } = await underway()
    for (const text of ['Uno.', 'Dos.', 'Tres.', 'Cuatro.']) await speak('luis', text)
    await desk.until(local('2026-12-21T10:00'))
    const { raw } = desk.mails.at(-1)!
    expect(mails(desk).slice(3)).toEqual(['ana 2026-12-21T09:35 Le escribimos'])
    expect((await PostalMime.parse(raw)).text).toContain('> Cuatro.')
  })

  test('counts by person, over all his tickets: a minute of many breaches is not many mails', async () => {
    const desk = await RunningDesk.opened(local('2026-12-21T09:00'))
    for (let ticket = 0; ticket < 3; ticket++)
      await desk.ask('POST /tickets', { as: 'ana', headers: key(), body: TICKET })
    for (let ticket = 0; ticket < 3; ticket++)
      await desk.ask('POST /tickets', { as: 'carla', headers: key(), body: TICKET })
    await desk.until(local('2026-12-21T09:10'))
    const of = (who: string) => mails(desk).filter((mail) => mail.startsWith(who))
    expect(of('luis')).toEqual([
      ...Array(3).fill('luis 2026-12-21T09:00 Caso nuevo'),
      'luis 2026-12-21T09:05 3 avisos de sus casos',
    ])
    await desk.until(local('2026-12-21T15:10'))
    const broken = mails(desk).filter((mail) => mail.startsWith('rosa') && mail.includes('T15:0'))
    expect(broken).toEqual([
      ...Array(3).fill('rosa 2026-12-21T15:00 Vencido: primera respuesta'),
      'rosa 2026-12-21T15:05 3 avisos de sus casos',
    ])
  })

  test.for<[string, Trouble]>([
    ['records come three times', { deliveries: 3 }],
    ['bells are lost, and the sweep is all there is', { losesBells: true }],
  ])('each is told once, though %s', async ([, trouble]) => {
    const { desk, id, say: speak } = await underway(trouble)
    for (let part = 0; part < 6; part++) await speak('luis', `Paso ${part}.`)
    await desk.until(local('2026-12-21T10:00'))
    expect(mails(desk).filter((mail) => mail.startsWith('ana'))).toHaveLength(4)
    const ana = desk.notices(id).filter((notice) => notice.includes('#contact:ana'))
    expect(ana.map((notice) => notice.split(' ')[1])).toEqual(['sent', 'sent', 'sent', 'bundled', 'bundled', 'bundled'])
  })
})

describe('staff only in attendance', () => {
  test('what happens at night is told when the desk opens, all in one; customers are told at once', async () => {
    const { desk, say: speak } = await underway()
    await desk.until(local('2026-12-21T20:00'))
    mails(desk)
    await speak('ana', 'Sigue igual.')
    await desk.until(local('2026-12-21T22:00'))
    await speak('beto', 'A mí también me pasa.')
    await speak('luis', 'Lo veo desde casa.')
    await desk.until(local('2026-12-22T07:59'))
    expect(mails(desk)).toEqual(['ana 2026-12-21T22:00 Le escribimos'])
    await desk.until(local('2026-12-22T08:00'))
    expect(mails(desk)).toEqual(['luis 2026-12-22T08:00 2 avisos de sus casos'])
  })

  test('a single letter of the night comes in the morning as it is', async () => {
    const { desk, say: speak } = await underway()
    await desk.until(local('2026-12-23T20:00'))
    mails(desk)
    await speak('ana', 'Sigue igual.')
    await desk.until(local('2026-12-24T08:00'))
    const [mail] = desk.mails
    expect(mails(desk)).toEqual(['luis 2026-12-24T08:00 Escribió el cliente'])
    expect((await PostalMime.parse(mail!.raw)).text).toContain('> Sigue igual.')
  })

  test('who has left the desk by the morning is written to no more', async () => {
    const { desk, say: speak } = await underway()
    await desk.until(local('2026-12-21T20:00'))
    mails(desk)
    await speak('ana', 'Sigue igual.')
    const { directory } = desk.api.table
    vi.spyOn(directory, 'agent').mockResolvedValue(undefined)
    await desk.until(local('2026-12-22T08:30'))
    expect(mails(desk).filter((mail) => mail.startsWith('luis'))).toEqual([])
  })
})

test('by desk: partners’ leads hear of a warning, elsewhere its owner only', async () => {
  const desk = await RunningDesk.opened(local('2026-12-21T09:00'), {}, partner)
  const body = {
    ...TICKET,
    topic: 'doubt',
    description: 'La factura 2045 quedó cargada dos veces y no puedo anularla hoy.',
  }
  const opened = await desk.ask('POST /tickets', { as: 'ana', headers: key(), body })
  expect(opened.status).toBe(201)
  await desk.ask(`PUT /tickets/${opened.body.id}/assignee`, {
    as: 'julio',
    headers: { 'If-Match': opened.headers['etag'] ?? '' },
    body: { agentId: 'julio' },
  })
  await desk.until(plus(desk.api.now, 5 * 24 * 3_600_000))
  const warned = mails(desk).filter((mail) => mail.includes('Por vencer: primera'))
  expect(new Set(warned.map((mail) => mail.split(' ')[0]))).toEqual(new Set(['julio', 'lucia']))
})
