import { beforeEach, expect, test, vi } from 'vitest'
import { ApiTrial } from '../fixtures/api-trial.ts'

let api: ApiTrial
beforeEach(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => {})
  api = await ApiTrial.ready()
})

const get = (as: 'ana' | 'beto' | 'luis') => api.ask('GET /drafts/new', { as })
const keep = (content: unknown, name = 'new') => api.ask(`PUT /drafts/${name}`, { as: 'ana', body: { content } })

test('a draft is kept for its writer alone, until it is forgotten', async () => {
  expect((await get('ana')).body).toEqual({})
  expect((await keep('a medias')).status).toBe(200)
  expect((await get('ana')).body).toEqual({ content: 'a medias', savedAt: api.now })
  expect((await get('beto')).body).toEqual({})
  expect((await get('luis')).body).toEqual({})
  await keep('')
  expect((await get('ana')).body).toEqual({ savedAt: api.now })
})

test.for([
  ['more than fits', 'x'.repeat(20_001), 'new', '/content'],
  ['no text', 7, 'new', '/content'],
  ['a name that is none', 'a medias', 'a%2Fb', 'path:/draft'],
] as const)('a draft with %s is refused where it is wrong', async ([, content, name, pointer]) => {
  const { status, body } = await keep(content, name)
  expect(status).toBe(422)
  expect(body.errors?.[0]?.pointer).toBe(pointer)
})
