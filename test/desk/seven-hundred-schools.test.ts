/**
 * Seven hundred schools at one desk.
 */
import type { Context } from 'aws-lambda'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { eventOf, replyOf, type Ask, type Reply } from '../fixtures/api-event.ts'
import { apiFamilies } from '@plazo/local/in-process/api-families'
import { ACCESS } from '../fixtures/people.ts'
import { schoolAt, WRITTEN } from '../fixtures/school-desk.ts'

beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => undefined))
afterEach(() => void vi.restoreAllMocks())

/** Every word of a school bears its code, so that what one is told can be searched for the others. */
const SCHOOLS = Array.from({ length: 700 }, (_, number) => `ESC${String(number).padStart(3, '0')}`)
const codesIn = ({ text }: Reply) => [...new Set(text.match(/ESC\d{3}/g))]

test(
  'S0-15: seven hundred schools are served at once, and none sees a word of another',
  { timeout: 60_000 },
  async () => {
    const { desk } = await schoolAt('2026-12-14T09:00')
    const { directory } = desk.api.table
    for (const id of SCHOOLS) {
      const licences = [{ product: 'classroom', kind: 'subscription', validUntil: '2027-12-31' }] as const
      await directory.putOrganisation({ id, name: `Colegio ${id}`, licences })
      const person = { id: 'directora', name: `Directora ${id}`, mail: `${id}@colegio.example`, locale: 'es' } as const
      await directory.putContact({ ...person, organisationId: id, training: { score: 90 }, access: ACCESS })
    }
    const { tickets } = apiFamilies(desk.api.ports)
    const asks = async (id: string, target: string, ask: Ask = {}) => {
      const claims = { plazo_person: 'directora', plazo_role: 'customer', plazo_organisation: id }
      return replyOf(await tickets(eventOf(target, ask, claims), { awsRequestId: 'lambda' } as Context))
    }
    const opened = await Promise.all(
      SCHOOLS.map((id) => {
        const body = { ...WRITTEN, subject: `Becas ${id}`, description: `${WRITTEN.description} ${id}` }
        return asks(id, 'POST /tickets', { headers: { 'Idempotency-Key': id }, body })
      }),
    )
    expect(opened.map(({ status }) => status)).toEqual(SCHOOLS.map(() => 201))
    for (const [index, id] of SCHOOLS.entries()) {
      const own = opened[index]?.body.id ?? ''
      const others = opened[(index + 1) % SCHOOLS.length]?.body.id ?? ''
      const list = await asks(id, 'GET /tickets', { query: { list: 'organisation' } })
      expect(list.body.tickets?.map((ticket) => ticket.id)).toEqual([own])
      const told = [list, await asks(id, `GET /tickets/${own}`), await asks(id, `GET /tickets/${own}/clocks`)]
      expect(told.map(({ status }) => status)).toEqual([200, 200, 200])
      expect(new Set(told.flatMap(codesIn))).toEqual(new Set([id]))
      const refused = await asks(id, `GET /tickets/${others}`)
      expect([refused.status, refused.body.description]).toEqual([404, undefined])
    }
  },
)
