/**
 * The desk's teams, as those who work in them are told of each other.
 */
import { teamsResponse } from '@plazo/contracts/team-routes'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiTrial } from '../fixtures/api-trial.ts'

let api: ApiTrial
beforeEach(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => {})
  api = await ApiTrial.ready()
})
afterEach(() => void vi.restoreAllMocks())

test('every team by name, with its people by name, and which of them are one’s own', async () => {
  const { status, body } = await api.ask('GET /teams', { as: 'luis' })
  expect(status).toBe(200)
  const teams = Object.fromEntries(
    teamsResponse.parse(body).teams.map(({ id, own, agents }) => [id, { own, agents: agents.map((each) => each.id) }]),
  )
  expect(teams['support']).toMatchObject({ own: true, agents: ['luis', 'marco', 'rosa'] })
  expect(teams['billing']).toMatchObject({ own: false, agents: [] })
})

test('S0-21: an agent of a confined team is told what the others are called, to hand tickets over, and not who works there', async () => {
  const nadia = { id: 'nadia', name: 'Nadia Cruz', mail: 'nadia@other.example', locale: 'es' } as const
  await api.table.directory.putAgent({ ...nadia, role: 'agent', teams: ['engineers'] })
  const { body } = await api.ask('GET /teams', { as: 'nadia' })
  const { teams } = teamsResponse.parse(body)
  expect(teams.filter(({ own }) => own).map(({ name }) => name)).toEqual(['Ingeniería'])
  expect(teams.map(({ id }) => id)).toEqual(expect.arrayContaining(['support', 'billing']))
  expect(teams.filter(({ own }) => !own).flatMap(({ agents }) => agents)).toEqual([])
  expect(JSON.stringify(body)).not.toContain('Luis')
})

test('nobody is told a mail address, and no customer is told who works here', async () => {
  const told = await api.ask('GET /teams', { as: 'luis' })
  expect(JSON.stringify(told.body)).not.toContain('@')
  expect((await api.ask('GET /teams', { as: 'ana' })).status).toBe(403)
})
