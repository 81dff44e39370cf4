/**
 * Whoever comes back to his window is there who he is by now.
 */
import { expect, test } from 'vitest'
import { signIn } from './browser.ts'
import { changeMe, IRMA, JULIO } from './console-desk.ts'
import { door, page, stage } from './stage.ts'

stage({ desk: 'erp' })

const comeBack = () => page.evaluate('dispatchEvent(new Event("focus"))')

test('a language that was changed at another machine is read once one comes back, and what was typed stays', async () => {
  await signIn(page, door.address, JULIO, '/console')
  await page.locator('.timetable tbody tr[id] a').first().click()
  await page.locator('#composed').fill('Lo estamos revisando.')
  await changeMe(door, JULIO, { locale: 'en' })
  await comeBack()
  await page.getByRole('button', { name: 'Back to the queue' }).waitFor()
  expect(await page.locator('#composed').inputValue()).toBe('Lo estamos revisando.')
})

test('a role and teams that were given meanwhile are there once one comes back', async () => {
  const asked: string[] = []
  await signIn(page, door.address, IRMA, '/console/organisations')
  await page.getByText('Colegio San José').waitFor()
  const register = page.getByRole('link', { name: 'Registrar una organización' })
  expect(await register.count()).toBe(0)
  await page.route('**/api/v1/me', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, json: { ...(await answer.json()), role: 'admin', teams: ['billing'] } })
  })
  page.on('request', (request) => void asked.push(request.url()))
  await comeBack()
  await register.waitFor()
  await expect.poll(() => asked.some((url) => url.includes('list=queue') && url.includes('team=billing'))).toBe(true)
})
