/**
 * What the desk's people work with is theirs: no customer is told of it.
 */
import { deskById } from '@plazo/desks/desks'
import { workbenchResponse } from '@plazo/contracts/workbench-routes'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiTrial } from '../fixtures/api-trial.ts'

let api: ApiTrial
beforeEach(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => {})
  api = await ApiTrial.ready(deskById('school'))
})
afterEach(() => void vi.restoreAllMocks())

test('an agent is told the snippets by name, with their text in every language, and what he may ask', async () => {
  const { text } = await api.ask('GET /workbench', { as: 'marco', headers: { 'Accept-Language': 'en' } })
  const { snippets, data, chatToTicket } = workbenchResponse.parse(JSON.parse(text))
  expect(snippets).toContainEqual({
    id: 'academy',
    name: 'See the academy',
    text: deskById('school').snippets?.['academy']?.text,
  })
  expect(data?.map(({ id }) => id)).toEqual(['name', 'mobile', 'mail', 'organisation'])
  expect(chatToTicket).toEqual({ over: 'PT2H' })
})

test('customers are told none of it, neither here nor by the desk’s own page', async () => {
  expect((await api.ask('GET /workbench', { as: 'ana' })).status).toBe(403)
  expect((await api.ask('GET /workbench', {})).status).toBe(403)
  expect((await api.ask('GET /desk', {})).text).not.toContain('{requester}')
})

test.for(['school', 'in-product', 'club', 'partner', 'erp'])('the desk %s has snippets', (id) => {
  expect(Object.keys(deskById(id).snippets ?? {}).length).toBeGreaterThan(2)
})
