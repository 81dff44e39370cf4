/**
 * What a desk says of itself beside its rules: links and pages, as plain words.
 */
import { defineDesk } from '@plazo/desks/define-desk'
import { partner } from '@plazo/desks/partner'
import { school } from '@plazo/desks/school'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiTrial } from '../fixtures/api-trial.ts'
import { mexico } from '../fixtures/school-desk.ts'

beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => undefined))
afterEach(() => void vi.restoreAllMocks())

const tells = async (desk: typeof school, language: string) =>
  (
    await (
      await ApiTrial.ready(desk, mexico('2026-12-14T09:00'))
    ).ask('GET /desk', { headers: { 'Accept-Language': language } })
  ).body

test('S0-42: the recommendations of use are a page of the desk, in each language', async () => {
  const titles = await Promise.all(['es', 'en'].map(async (language) => (await tells(school, language)).pages?.[0]))
  expect(titles).toEqual([
    expect.objectContaining({ id: 'recommendations', title: 'Recomendaciones de uso' }),
    expect.objectContaining({ id: 'recommendations', title: 'Recommendations of use' }),
  ])
})

test('S3-25: the links of the bar are the desk’s own', async () => {
  const { bar } = await tells(partner, 'en')
  expect(bar?.map(({ name }) => name)).toEqual(['Mail', 'Calendar', 'Files', 'Intranet'])
  expect((await tells(school, 'en')).bar).toEqual([])
})

test('a link leads to a web address and nowhere else', () => {
  const bar = [{ name: { es: 'X', en: 'X' }, address: 'javascript:alert(1)' }]
  expect(() => defineDesk({ ...partner, bar })).toThrow('bar[0].address: is no address. Write one as https://…')
})
