/** What an agent does with a ticket, each by its own key. */
import { expect, test } from 'vitest'
import { IRMA, MARCO, openStory, sample, sitDown, wanted } from './console-desk.ts'
import { door, openDoor, page, stage } from './stage.ts'

stage()

const ANA = 'ana@sanjose.example.com'

test.for([
  {
    of: 'a ticket of the club',
    desk: 'club',
    mail: IRMA,
    ticket: () => sample(door, 'SANJOSE', 'SOCIOS'),
    keys: { c: 'Anotar una llamada', x: 'Escalar', v: 'Separar otro asunto', q: 'Cotizar fuera de horario' },
  },
  {
    of: 'a chat of the school',
    desk: 'school',
    mail: IRMA,
    ticket: () => openStory(door, ANA, 'usage'),
    keys: { w: 'Seguir por escrito' },
  },
  {
    of: 'work that waits for its approver',
    desk: 'school',
    mail: MARCO,
    ticket: () => wanted(door, ANA),
    keys: { o: 'Empezar sin la autorización' },
  },
  {
    of: 'a ticket that used some of the quota',
    desk: 'erp',
    mail: MARCO,
    ticket: () => sample(door, 'SANJOSE', 'CHEQUES'),
    keys: { b: 'Devolver al cupo' },
  },
])('each key opens its own form, and Escape closes it: $of', async ({ desk, mail, ticket, keys }) => {
  await openDoor(desk)
  await sitDown(page, door, mail, await ticket())
  await page.locator('main').focus()
  for (const [key, name] of Object.entries(keys)) {
    await page.keyboard.press(key)
    await page.locator('form.deed').getByRole('heading', { name }).waitFor()
    await page.locator('form.deed :focus').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('form.deed').waitFor({ state: 'detached' })
  }
})

test('s writes a solution, and g i leads back to the whole queue', async () => {
  await openDoor('erp')
  await sitDown(page, door, IRMA, await sample(door, 'SANJOSE', 'CHEQUES'))
  await page.locator('main').focus()
  await page.keyboard.press('s')
  await page.locator('#composed:focus').waitFor()
  await page.locator('.modes [aria-pressed=true]', { hasText: 'Solución' }).waitFor()
  await page.goto(`${door.address}/console?view=mine`)
  await page.getByRole('link', { name: 'Míos' }).and(page.locator('[aria-current=page]')).waitFor()
  await page.locator('main').focus()
  await page.keyboard.press('g')
  await page.keyboard.press('i')
  await page.locator('.timetable tbody tr[id]').first().waitFor()
  expect(new URL(page.url()).search).toBe('')
})
