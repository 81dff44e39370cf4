import { instant } from '@plazo/domain/instant'
import { expect, test } from 'vitest'
import { mailLink } from './mail-link.ts'
import { openDesk, signIn } from './browser.ts'
import { lookOver, READERS } from './look-over.ts'
import { come, door, page, stage } from './stage.ts'

stage({ desk: 'partner' })

test('S0-22 S0-23: stars by the link of the mail, by keyboard alone; looking records nothing, and the second time says so', async () => {
  // By then the desk has closed a ticket.
  await door.desk.until(instant('2027-01-05T16:00:00.000Z'))
  await page.goto(`${door.address}${mailLink(door, 'rate')}`)
  await page.getByRole('heading', { name: '¿Cómo lo atendimos?' }).waitFor()
  await page.reload()
  await page.getByRole('radio', { name: '1: muy mal' }).waitFor()
  await page.getByRole('button', { name: 'Enviar calificación' }).click()
  await page.getByRole('group', { name: 'Su calificación' }).getByText('Elija de 1 a 5.').waitFor()
  await page.getByRole('radio', { name: '1: muy mal' }).focus()
  for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Muy amables.')
  await page.reload()
  expect(await page.getByLabel('¿Quiere decirnos').inputValue()).toBe('Muy amables.')
  expect(await page.getByRole('radio', { name: '5: muy bien' }).isChecked()).toBe(true)
  await page.getByLabel('¿Quiere decirnos').focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText('Gracias. Su calificación quedó registrada.').waitFor()
  expect(await page.evaluate('document.activeElement.textContent')).toContain('Gracias')
  await page.reload()
  await page.getByText('Este caso ya fue calificado').waitFor()
})

test('S3-17: the link of the mail that says "created" shows whose turn it is, without signing in', async () => {
  const link = mailLink(door, 'state') ?? ''
  await page.goto(`${door.address}${link}`)
  await page.getByRole('heading', { name: /^Así va el caso/ }).waitFor()
  await page.getByRole('link', { name: 'Abrir el caso' }).click()
  await page.getByRole('heading', { name: 'Entrar' }).waitFor()
})

test('S0-37: number and mail are asked, the answer is one, and the link comes by mail; one that is over leads back here', async () => {
  await page.goto(`${door.address}/state/made-up`)
  await page.getByRole('alert').getByText('Este enlace ya no sirve').waitFor()
  await page.getByRole('main').getByRole('link', { name: '¿Cómo va mi caso?' }).click()
  await page.getByLabel('Número del caso').fill('SANJOSE')
  await page.getByLabel('Su correo').fill('ana@sanjose.example.com')
  await page.keyboard.press('Enter')
  await page.getByText('Un número de caso es').waitFor()
  const { ticketId, mail } = anyTicket()
  await page.getByLabel('Número del caso').fill(ticketId.toLowerCase())
  await page.getByLabel('Su correo').fill('nadie@example.com')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Revise su correo' }).waitFor()
  const before = door.desk.mails.length
  await page.getByRole('button', { name: 'Preguntar por otro caso' }).click()
  await page.getByLabel('Número del caso').fill(ticketId)
  await page.getByLabel('Su correo').fill(mail)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Revise su correo' }).waitFor()
  expect(door.desk.mails).toHaveLength(before + 1)
  await page.goto(`${door.address}${mailLink(door, 'state')}`)
  await page.getByRole('heading', { name: `Así va el caso ${ticketId}` }).waitFor()
})

test('S0-42 S3-25: who is not signed in finds the pages of the desk, the links above them, and how a ticket stands', async () => {
  await page.goto(door.address)
  await page.getByRole('link', { name: '¿Cómo va mi caso?' }).click()
  await page.getByRole('heading', { name: '¿Cómo va mi caso?' }).waitFor()
  const links = page.getByRole('navigation', { name: 'Enlaces' }).getByRole('link')
  expect(await links.allTextContents()).toEqual(['Correo', 'Calendario', 'Archivos', 'Intranet'])
  const other = await openDesk('school', { stories: false })
  await page.goto(other.address)
  await page.getByRole('link', { name: 'Recomendaciones de uso' }).click()
  await page.getByRole('heading', { name: 'Antes de escribirnos' }).waitFor()
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByText('Never send us passwords.').waitFor()
  await other.close()
})

test('S0-42 S3-25: who is signed in finds the pages of the desk and the links above them, too', async () => {
  await signIn(page, door.address, 'benito@sanjose.example.com')
  const links = page.getByRole('navigation', { name: 'Enlaces' }).getByRole('link')
  expect(await links.allTextContents()).toEqual(['Correo', 'Calendario', 'Archivos', 'Intranet'])
  const other = await openDesk('school', { stories: false })
  await signIn(page, other.address, 'benito@sanjose.example.com')
  await page.getByRole('link', { name: 'Recomendaciones de uso' }).click()
  await page.getByRole('heading', { name: 'Antes de escribirnos' }).waitFor()
  await page.getByRole('button', { name: 'Salir' }).waitFor()
  await other.close()
})

/** The first one of which a customer was told. */
function anyTicket(): { ticketId: string; mail: string } {
  const told = door.desk.mails.find(({ to, subject }) => to.startsWith('ana@') && subject.startsWith('['))
  return { ticketId: /^\[([\w-]+)\]/.exec(told?.subject ?? '')?.[1] ?? '', mail: told?.to ?? '' }
}

test.each(READERS)('Q18: a link that serves no more breaks no WCAG 2.2 AA: $locale', async (reader) => {
  await come(reader)
  await page.goto(`${door.address}/state/made-up`)
  await page.locator('[role=alert]').waitFor()
  await lookOver('state, made up')
})
