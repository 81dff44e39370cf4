/**
 * Somebody of the desk has left: what he did keeps his name, and he does and is given nothing more.
 */
import { teamsResponse } from '@plazo/contracts/team-routes'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiTrial } from '../fixtures/api-trial.ts'

let api: ApiTrial
let ticket: string
beforeEach(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => {})
  api = await ApiTrial.ready()
  ticket = await api.open()
  await give('luis', 1)
  await api.table.staffProfiles.change('luis', { leftAt: api.now })
})
afterEach(() => void vi.restoreAllMocks())

function give(as: 'luis' | 'rosa', version: number) {
  const headers = { 'If-Match': `"${version}"` }
  return api.ask(`PUT /tickets/${ticket}/assignee`, { as, headers, body: { agentId: 'luis' } })
}

test('he may do nothing, whatever his token says', async () => {
  expect((await api.ask(`GET /tickets/${ticket}`, { as: 'luis' })).status).toBe(403)
})

test('he is in no team, and is given no ticket', async () => {
  const { body } = await api.ask('GET /teams', { as: 'rosa' })
  expect(teamsResponse.parse(body).teams.flatMap(({ agents }) => agents.map(({ id }) => id))).not.toContain('luis')
  expect(await give('rosa', 2)).toMatchObject({ status: 422, body: { code: 'agent/unknown' } })
})

test('the ticket still tells that it was his', async () => {
  const { body } = await api.ask(`GET /tickets/${ticket}`, { as: 'rosa' })
  expect(body).toMatchObject({ assignee: { id: 'luis', name: 'Luis Paz' } })
})
