/**
 * Everything else the table holds: who is who, who was told what, whose alarm is overdue, who called how often.
 */
import type { Agent, Contact, Organisation } from '@plazo/application/directory'
import type { NoticeKey } from '@plazo/application/mailer'
import { instant, plus } from '@plazo/domain/instant'
import { beforeAll, describe, expect, test } from 'vitest'
import { aTicket, closing, DESK, freshId, freshName, guardOf, minutes, NOW, opening } from './changes.ts'
import { TABLES, type Table } from './tables.ts'

const TERM = { from: instant('2026-01-01T06:00:00Z'), until: instant('2027-01-01T06:00:00Z') }
const LUIS: Agent = {
  id: 'luis',
  name: 'Luis Pérez',
  mail: 'luis@desk.example',
  locale: 'es',
  role: 'lead',
  teams: ['support'],
}

describe.each(TABLES)('people %s', (_, make) => {
  let table: Table
  beforeAll(async () => {
    table = await make()
  })

  test('are found as they were put, the last time they were', async () => {
    const organisation: Organisation = {
      id: freshName(),
      name: 'Colegio San José',
      plan: 'standard',
      accountManagerId: 'luis',
    }
    const contact: Contact = {
      id: 'ana',
      organisationId: organisation.id,
      name: 'Ana',
      mail: 'ana@a.example',
      locale: 'en',
      timeZone: 'America/Guatemala',
      declined: ['progress'],
    }
    await table.people.putOrganisation({ ...organisation, name: 'Otro' })
    await table.people.putOrganisation(organisation)
    await table.people.putContact(contact)
    expect(await table.people.organisation(organisation.id)).toEqual(organisation)
    expect(await table.people.contact(organisation.id, 'ana')).toEqual(contact)
    const { plan: _plan, accountManagerId: _manager, ...bare } = organisation
    await table.people.putOrganisation(bare)
    expect(await table.people.organisation(organisation.id)).toEqual(bare)
  })

  test('with terms, licences, windows and training come back as they went in', async () => {
    const organisation: Organisation = {
      id: freshName(),
      name: 'Colegio San José',
      size: 'small',
      plan: 'standard',
      term: { length: 'yearly', startsAt: TERM.from, source: 'licence', endsAt: TERM.until, cancelledAt: TERM.from },
      paidUntil: '2026-12-31',
      licences: [{ product: 'enrolment', version: '5', kind: 'permanent', validUntil: '2027-02-28' }],
      windows: [{ id: 'w1', reason: 'enrolment', ...TERM, note: 'Inscripciones' }],
      approverIds: ['ana'],
      responsibleId: 'beto',
    }
    const contact: Contact = {
      id: 'ana',
      organisationId: organisation.id,
      name: 'Ana',
      mail: 'ana@example.com',
      locale: 'es',
      phone: '+5215512345678',
      training: { score: 64.5, scoredAt: TERM.from, override: { by: 'marco', reason: 'Repite', at: TERM.until } },
    }
    await table.people.putOrganisation(organisation)
    await table.people.putContact(contact)
    expect(await table.people.organisation(organisation.id)).toEqual(organisation)
    expect(await table.people.contact(organisation.id, 'ana')).toEqual(contact)
  })

  test('of the desk are listed, every one', async () => {
    const eva: Agent = { ...LUIS, id: 'eva', role: 'agent', teams: [], absentUntil: minutes(90) }
    const nino: Agent = { ...LUIS, id: 'ñino' }
    await table.people.putAgent(LUIS)
    await table.people.putAgent(eva)
    await table.people.putAgent(nino)
    expect(await table.people.agent('luis')).toEqual(LUIS)
    expect(await table.people.agents()).toEqual([eva, LUIS, nino])
  })

  test('change what is theirs by name: the rest stays, and nobody is made', async () => {
    const pia: Agent = { ...LUIS, id: 'pia', absentUntil: minutes(90) }
    await table.people.putAgent(pia)
    const changed: Agent = { ...pia, name: 'Pía Rey', locale: 'en', timeZone: 'Europe/Madrid' }
    const { name, locale, timeZone } = { timeZone: '', ...changed }
    expect(await table.staffProfiles.change('pia', { name, locale, timeZone })).toEqual(changed)
    expect(await table.staffProfiles.find('pia')).toEqual(changed)
    const { timeZone: _zone, ...without } = changed
    expect(await table.staffProfiles.change('pia', { timeZone: null })).toEqual(without)
    expect(await table.staffProfiles.change('pia', {})).toEqual(without)
    expect(await table.staffProfiles.change('zzzz', { name: 'Nadie' })).toBeUndefined()
    expect(await table.people.agent('zzzz')).toBeUndefined()
  })

  test.for(['', 'nobody', 'x'.repeat(3000), '🧾'.repeat(1500)])('that nobody knows are not there: "%s"', async (id) => {
    expect(await table.people.organisation(id)).toBeUndefined()
    expect(await table.people.contact('SANJOSE', id)).toBeUndefined()
    expect(await table.people.contact(id, 'ana')).toBeUndefined()
    expect(await table.people.agent(id)).toBeUndefined()
  })

  test('of one organisation are not those of another', async () => {
    const [ours, theirs] = [freshName(), freshName()]
    await table.people.putContact({ id: 'ana', organisationId: ours, name: 'Ana', mail: 'ana@a.example', locale: 'es' })
    expect(await table.people.contact(theirs, 'ana')).toBeUndefined()
  })
})

describe.each(TABLES)('a notice %s', (_, make) => {
  let table: Table
  beforeAll(async () => {
    table = await make()
  })
  const aNotice = (): NoticeKey => ({ ticketId: freshId('SANJOSE'), sequence: 1, recipient: 'contact:ana' })

  test('is sent by one of two who ask at once', async () => {
    const notice = aNotice()
    const claims = await Promise.all([1, 2, 3].map(() => table.outbox.claim(notice, NOW)))
    expect(claims.toSorted()).toEqual(['granted', 'leased', 'leased'])
  })

  test('is anybody’s again a minute after he who asked was not heard of', async () => {
    const notice = aNotice()
    await table.outbox.claim(notice, NOW)
    expect(await table.outbox.claim(notice, plus(NOW, 59_999))).toBe('leased')
    expect(await table.outbox.claim(notice, plus(NOW, 60_000))).toBe('granted')
    expect(await table.outbox.claim(notice, plus(NOW, 60_001))).toBe('leased')
  })

  test.for([
    { outcome: 'sent' },
    { outcome: 'kept', subject: 'Recibimos su caso', text: 'Le respondemos antes de las 12:00.' },
    { outcome: 'refused', reason: 'no such address' },
  ] as const)('is not sent again once it was $outcome', async (outcome) => {
    const notice = aNotice()
    await table.outbox.claim(notice, NOW)
    await table.outbox.settle(notice, outcome, NOW)
    expect(await table.outbox.claim(notice, minutes(60))).toBe('settled')
    await table.outbox.release(notice)
    expect(await table.outbox.claim(notice, minutes(60))).toBe('settled')
  })

  test('is another’s at once when it is given back', async () => {
    const notice = aNotice()
    await table.outbox.release(notice)
    await table.outbox.claim(notice, NOW)
    await table.outbox.release(notice)
    expect(await table.outbox.claim(notice, NOW)).toBe('granted')
    expect(await table.outbox.claim(notice, NOW)).toBe('leased')
  })

  test('is one for each event and recipient', async () => {
    const notice = aNotice()
    await table.outbox.claim(notice, NOW)
    expect(await table.outbox.claim({ ...notice, sequence: 2 }, NOW)).toBe('granted')
    expect(await table.outbox.claim({ ...notice, recipient: 'agent:luis' }, NOW)).toBe('granted')
  })
})

describe.each(TABLES)('an alarm %s', (_, make) => {
  let table: Table
  beforeAll(async () => {
    table = await make()
  })

  test('is overdue when it should have rung before, until another is armed or it is taken down', async () => {
    const store = table.stores(DESK)
    const tickets = Array.from({ length: 12 }, (__, index) =>
      aTicket({ organisationId: freshName(), alarm: { at: minutes(index), generation: 1 } }),
    )
    for (const ticket of tickets) await store.commit(opening(ticket))
    await store.commit(opening(aTicket({ organisationId: freshName() })))
    const ids = (from: number, to: number) =>
      tickets
        .slice(from, to)
        .map(({ id }) => id)
        .toSorted()
    const overdue = async (at: number) => (await table.overdueAlarms.overdue(minutes(at))).toSorted()
    expect(await overdue(0)).toEqual([])
    expect(await overdue(8)).toEqual(ids(0, 8))
    const [first, second] = tickets
    const rearmed = { ...first!, alarm: { at: minutes(60), generation: 2 } }
    await store.commit({ change: { ticket: rearmed, seen: guardOf(first!), events: [] } })
    const rung = { ...second!, alarm: { generation: 1 } }
    await store.commit({ change: { ticket: rung, seen: guardOf(second!), events: [] } })
    expect(await overdue(8)).toEqual(ids(2, 8))
    await store.commit(closing(tickets[2]!))
    expect(await overdue(8)).toEqual(ids(2, 8))
    expect(await overdue(61)).toEqual([first!.id, ...ids(2, 12)].toSorted())
  })
})

describe.each(TABLES)('a rate %s', (_, make) => {
  let table: Table
  beforeAll(async () => {
    table = await make()
  })
  const budget = { calls: 3, windowSeconds: 60 }

  test('lets so many calls pass in a window, and as many in the next', async () => {
    const key = freshName()
    const take = (seconds: number) => table.rateLimiter.take(key, budget, plus(NOW, seconds * 1000))
    expect(await take(0)).toEqual({ allowed: true, remaining: 2, resetSeconds: 60 })
    expect(await take(1)).toEqual({ allowed: true, remaining: 1, resetSeconds: 59 })
    expect(await take(59.5)).toEqual({ allowed: true, remaining: 0, resetSeconds: 1 })
    expect(await take(59.9)).toEqual({ allowed: false, remaining: 0, resetSeconds: 1 })
    expect(await take(60)).toEqual({ allowed: true, remaining: 2, resetSeconds: 60 })
    expect(await table.rateLimiter.take(freshName(), budget, NOW)).toMatchObject({ remaining: 2 })
    expect(await table.rateLimiter.take(key, { calls: 9, windowSeconds: 3600 }, NOW)).toMatchObject({ remaining: 8 })
  })

  test('holds for calls made at once', async () => {
    const key = 'x'.repeat(3000) + freshName()
    const taken = await Promise.all(Array.from({ length: 10 }, () => table.rateLimiter.take(key, budget, NOW)))
    expect(taken.filter(({ allowed }) => allowed)).toHaveLength(3)
  })
})
