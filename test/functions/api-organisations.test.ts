/**
 * The list of organisations: whole and by name, page by page, for the desk's people and its billing system alone.
 */
import { deskById } from '@plazo/desks/desks'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiTrial } from '../fixtures/api-trial.ts'
import type { Reply } from '../fixtures/api-event.ts'

beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => undefined))
afterEach(() => void vi.restoreAllMocks())

type Row = {
  id: string
  name: string
  plan?: { id: string }
  slots: object
  left?: number
  standing: { good: boolean }
}

const rowsOf = ({ body }: Reply) => (body as unknown as { organisations: Row[] }).organisations
const namesOf = (reply: Reply) => rowsOf(reply).map(({ name }) => name)

async function named(names: readonly string[]): Promise<ApiTrial> {
  const trial = await ApiTrial.ready()
  for (const [index, name] of names.entries()) {
    await trial.table.directory.putOrganisation({ id: `ORG${index}`, name, plan: 'standard' })
  }
  return trial
}

test('organisations come by name, whatever its capitals and accents, each as it stands', async () => {
  const trial = await named(['zapatería Norte', 'Ábaco', 'ábaco sur'])
  const reply = await trial.ask('GET /organisations', { as: 'luis' })
  expect(reply.status).toBe(200)
  expect(namesOf(reply).filter((name) => /baco|zapa/.test(name))).toEqual(['Ábaco', 'ábaco sur', 'zapatería Norte'])
  expect(rowsOf(reply)[0]).toMatchObject({ id: 'ORG1', plan: { id: 'standard' }, standing: { good: true } })
  expect(rowsOf(reply)[0]?.slots).not.toHaveProperty('holders')
})

test('pages lead on until the last, and hold everybody once', async () => {
  const trial = await named(Array.from({ length: 23 }, (_, index) => `Colegio ${index % 4}`))
  const seen: string[] = []
  let after: string | undefined
  do {
    const query = { limit: '5', beginning: 'colegio', ...(after !== undefined && { after }) }
    const reply = await trial.ask('GET /organisations', { as: 'rosa', query })
    seen.push(
      ...rowsOf(reply)
        .map(({ id }) => id)
        .filter((id) => id.startsWith('ORG')),
    )
    after = reply.cursor === '' ? undefined : reply.cursor
  } while (after !== undefined)
  expect(seen).toHaveLength(23)
  expect(new Set(seen).size).toBe(23)
})

test('what a name begins with is compared as people compare names', async () => {
  const trial = await named(['Ferretería El Tornillo', 'Ferrocarriles', 'Hotel Ferro'])
  const reply = await trial.ask('GET /organisations', { as: 'luis', query: { beginning: 'FERRETERIA el' } })
  expect(namesOf(reply)).toEqual(['Ferretería El Tornillo'])
})

test('a changed name stands at its new place, and at no other', async () => {
  const trial = await named(['Bazar Uno'])
  const { headers } = await trial.ask('GET /organisations/ORG0', { as: 'marco' })
  const change = { as: 'marco', headers: { 'If-Match': headers['etag'] ?? '' }, body: { name: 'Uno, Bazar' } } as const
  expect((await trial.ask('PUT /organisations/ORG0', change)).status).toBe(200)
  const [old, now] = await Promise.all(
    ['bazar', 'uno'].map((beginning) => trial.ask('GET /organisations', { as: 'luis', query: { beginning } })),
  )
  expect(old && namesOf(old)).toEqual([])
  expect(now && namesOf(now)).toEqual(['Uno, Bazar'])
})

test('customers get no list, whatever they ask', async () => {
  const trial = await named(['Ábaco'])
  const reply = await trial.ask('GET /organisations', { as: 'ana', query: { beginning: 'a' } })
  expect([reply.status, reply.body.code]).toEqual([403, 'role/forbidden'])
  expect(reply.text).not.toContain('Ábaco')
})

test('a page that goes on behind nobody says so', async () => {
  const trial = await named(['Ábaco'])
  const reply = await trial.ask('GET /organisations', { as: 'luis', query: { after: 'NOBODY' } })
  expect([reply.status, reply.body.code]).toEqual([404, 'organisation/unknown'])
})

test('S4-17: a line of the ledger tells who opened the ticket that was used', async () => {
  const trial = await ApiTrial.ready(deskById('erp'))
  const reply = await trial.ask('GET /organisations', { as: 'marco' })
  expect(rowsOf(reply).find(({ id }) => id === 'SANJOSE')).toMatchObject({ left: 10 })
  const subject = 'BANCOS, factura mal cargada'
  const confirmedMeaning = deskById('erp').priorities.medium.meaning.es
  const ticketId = await trial.open('ana', { subject, confirmedMeaning })
  const ledger = await trial.ask('GET /organisations/SANJOSE/ledger', { as: 'marco' })
  const { lines } = ledger.body as unknown as { lines: { kind: string; ticketId?: string; requesterId?: string }[] }
  expect(lines).toContainEqual(expect.objectContaining({ kind: 'used', ticketId, requesterId: 'ana' }))
  expect(lines.find(({ kind }) => kind === 'granted')).not.toHaveProperty('requesterId')
})
