/** What a ticket is beside the screen: on paper, to whoever hears it, and once it is closed. */
import { expect, test } from 'vitest'
import { signIn } from './browser.ts'
import { IRMA } from './console-desk.ts'
import { openDoor, door, page, stage } from './stage.ts'

stage()

const BENITO = 'benito@sanjose.example.com'
const CARLA = 'carla@quetzal.example.com'

async function openTicket(mail: string, part: string): Promise<void> {
  await signIn(page, door.address, mail, '/tickets?list=organisation&state=all')
  await page.locator('.row', { hasText: part }).first().click()
  await page.locator('.said').first().waitFor()
}

test('on paper a ticket is its facts and the whole conversation with the names of its files, and nothing to press', async () => {
  await openDoor('club')
  await openTicket(CARLA, 'REPORTES')
  const files = await page.locator('.said .file-name').allTextContents()
  expect(files.length).toBeGreaterThan(0)
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  const { length } = await page.locator('.said').all()
  expect(await page.locator('.said:visible').count()).toBe(length)
  expect(await page.locator('h1:visible, .turn:visible, .facts:visible').count()).toBeGreaterThan(2)
  expect(await page.locator('button:visible').allTextContents()).toEqual(files)
  expect(await page.locator(':is(nav, form, input, textarea, summary, .button):visible').count()).toBe(0)
  expect((await page.locator('.sheet:visible').allInnerTexts()).filter((text) => text.trim() === '')).toEqual([])
  // Whatever the screen wears, paper is white.
  expect(await page.evaluate('getComputedStyle(document.body).colorScheme')).toBe('light')
})

test('S0-22: as soon as a ticket is closed its stars are there, once', async () => {
  await openDoor('club')
  await openTicket(CARLA, 'REPORTES')
  await page.getByRole('button', { name: 'Sí, quedó resuelto' }).click()
  await page.getByRole('radio', { name: '4: bien' }).check()
  await page.getByRole('button', { name: 'Enviar calificación' }).click()
  await page.getByText('Gracias. Su calificación quedó registrada.').waitFor()
  expect(await page.evaluate('document.activeElement.textContent')).toContain('Gracias')
  await page.reload()
  await page.getByText('Este caso está cerrado').waitFor()
  await page.getByRole('link', { name: 'Abrir un caso que continúe este' }).waitFor()
  expect(await page.getByRole('radio').count()).toBe(0)
})

test.each([
  [BENITO, '/', '.row'],
  [BENITO, '/tickets', '.row'],
  [BENITO, '/new', 'form'],
  [IRMA, '/console', '.timetable tbody tr[id]'],
] as const)('what changes by itself interrupts nobody: %s at %s', async (mail, path, ready) => {
  await openDoor('erp')
  await signIn(page, door.address, mail, path)
  await page.locator(ready).first().waitFor()
  expect(await page.locator('[aria-live=assertive]').count()).toBe(0)
  // Where a refusal would be told, nothing is.
  expect((await page.locator('[role=alert]').allTextContents()).join('')).toBe('')
})
