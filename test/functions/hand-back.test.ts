/**
 * Somebody of the desk leaves, and what he had is the team's again: by the table's stream, late, twice and half-way done.
 */
import { handBack, type HandingBackDesk } from '@plazo/application/hand-back'
import { emptyRegister } from '@plazo/local/in-process/pool-users'
import { StaleVersion } from '@plazo/application/ticket-store'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { noticesConsumer, type MailDesk } from '../../functions/streams/notices-consumer.ts'
import { ApiTrial } from '../fixtures/api-trial.ts'

let api: ApiTrial
let desk: HandingBackDesk
let mine: string[]
beforeEach(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => {})
  api = await ApiTrial.ready()
  const { stores, staffProfiles } = api.table
  desk = { stores, staffProfiles, desk: api.desk, now: () => api.now }
  mine = [await give('luis'), await give('luis'), await give('luis')]
})
afterEach(() => void vi.restoreAllMocks())

async function give(agentId: string): Promise<string> {
  const ticket = await api.open()
  const headers = { 'If-Match': '"1"' }
  await api.ask(`PUT /tickets/${ticket}/assignee`, { as: 'rosa', headers, body: { agentId } })
  return ticket
}

const leave = () => api.table.staffProfiles.change('luis', { leftAt: api.now })
async function read(ticket: string) {
  const { body } = await api.ask(`GET /tickets/${ticket}`, { as: 'rosa' })
  return body as { assignee?: object; timeline: { kind: string; actor: { role: string }; at: string }[] }
}

test('each of his tickets is nobody’s, tells so once, and stays in the team’s lists', async () => {
  await leave()
  expect(await handBack(desk, 'luis')).toBe(3)
  expect(await handBack(desk, 'luis')).toBe(0)
  for (const ticket of mine) {
    const { assignee, timeline } = await read(ticket)
    expect(assignee).toBeUndefined()
    const given = timeline.filter(({ kind }) => kind === 'assigned')
    expect(given.map(({ actor, at }) => [actor.role, at])).toEqual([
      ['agent', api.now],
      ['system', api.now],
    ])
  }
  const { body } = await api.ask('GET /tickets', { as: 'rosa', query: { list: 'unassigned' } })
  expect((body as { tickets: { id: string }[] }).tickets.map(({ id }) => id)).toEqual(expect.arrayContaining(mine))
})

test('who is at the desk still, or again, keeps what he has', async () => {
  expect(await handBack(desk, 'luis')).toBe(0)
  await leave()
  await api.table.staffProfiles.change('luis', { leftAt: null })
  expect(await handBack(desk, 'luis')).toBe(0)
  expect(await read(mine[0]!)).toMatchObject({ assignee: { id: 'luis' } })
})

test('what others have by now, and what is closed, stays as it is', async () => {
  const [taken, closed, left] = mine as [string, string, string]
  const headers = { 'If-Match': '"2"' }
  await api.ask(`PUT /tickets/${taken}/assignee`, { as: 'rosa', headers, body: { agentId: 'rosa' } })
  await api.ask(`POST /tickets/${closed}/closure`, { as: 'rosa', headers, body: { reason: 'spam' } })
  await leave()
  expect(await handBack(desk, 'luis')).toBe(1)
  expect(await read(taken)).toMatchObject({ assignee: { id: 'rosa' } })
  expect((await read(left)).assignee).toBeUndefined()
})

test('what stopped half-way goes on where it was, and whoever else writes first is waited for', async () => {
  await leave()
  let writes = 0
  const broken: HandingBackDesk['stores'] = (scope) => {
    const store = desk.stores(scope)
    return {
      ...store,
      async commit(commit) {
        writes++
        if (writes === 2) throw new StaleVersion('somebody was faster')
        if (writes === 3) throw new Error('throttled')
        return store.commit(commit)
      },
    }
  }
  await expect(handBack({ ...desk, stores: broken }, 'luis')).rejects.toThrow('throttled')
  expect(await handBack(desk, 'luis')).toBe(2)
})

test('it follows from his leaving, and what fails comes again without keeping his sign-in open', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  await leave()
  const ended: string[] = []
  const found = { personId: 'luis', organisationId: undefined, role: 'agent', isOpen: true, wasIn: true }
  const signIns = { ...emptyRegister(), find: async () => found, end: async (mail: string) => void ended.push(mail) }
  const deliver = async (stores: HandingBackDesk['stores']) => {
    const whole = { ...desk, stores, signIns, accounts: api.table.accounts, metrics: () => undefined }
    const consumer = noticesConsumer(whole as unknown as MailDesk, () => [{ person: { id: 'luis' }, mails: [] }])
    return consumer({ Records: [{ dynamodb: { SequenceNumber: '7' } }] })
  }
  const failing: HandingBackDesk['stores'] = () => ({
    ...desk.stores({ reach: 'desk' }),
    list: () => Promise.reject(new Error('throttled')),
  })
  expect((await deliver(failing)).batchItemFailures).toEqual([{ itemIdentifier: '7' }])
  expect(ended).toHaveLength(1)
  expect((await deliver(desk.stores)).batchItemFailures).toEqual([])
  for (const ticket of mine) expect((await read(ticket)).assignee).toBeUndefined()
})
