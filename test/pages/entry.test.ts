/** Getting in: at the partners' desk, which lets its partners register, and at one where people are invited. */
import { plus } from '@plazo/domain/instant'
import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import { signIn, visit } from './browser.ts'
import { browser, door, openDoor, page, stage } from './stage.ts'

stage({ desk: 'partner', stories: false })

const GABRIELA = 'gabriela@quetzal.example.com'
const CARLA = 'carla@quetzal.example.com'
const PASSWORD = 'Marea-alta-2026'
const DAY = 24 * 3_600_000

async function fill(mail = GABRIELA): Promise<void> {
  await page.getByLabel('Nombre completo').fill('Gabriela Paz Rojas')
  await page.getByLabel('Correo').fill(mail)
  await page.getByLabel('Acepto').check()
}

async function register(mail = GABRIELA): Promise<void> {
  await page.goto(`${door.address}/register`)
  await fill(mail)
  await page.getByRole('button', { name: 'Pedir acceso' }).click()
  await page.getByRole('heading', { name: 'Revise su correo' }).waitFor()
}

async function linkOfMail(): Promise<string> {
  const { text = '' } = await PostalMime.parse(door.desk.mails.at(-1)?.raw ?? '')
  return /\S+activate#\S+/.exec(text)?.[0] ?? ''
}

async function choosePassword(): Promise<void> {
  await page.getByLabel('Contraseña nueva').fill(PASSWORD)
  await page.getByRole('button', { name: 'Guardar y entrar' }).click()
}

test('S3-03, S3-04: nothing is seen before one is in, and one registers from the header and from beside the sign-in', async () => {
  await page.goto(`${door.address}/tickets`)
  await page.getByRole('heading', { name: 'Entrar' }).waitFor()
  const links = page.getByRole('link', { name: 'Registrarse' })
  await links.first().waitFor()
  expect(await links.count()).toBe(2)
  expect(await page.locator('header').getByRole('link', { name: 'Registrarse' }).count()).toBe(1)
  await links.last().click()
  await page.getByRole('heading', { name: 'Pida su acceso' }).waitFor()
})

test('S3-05 S3-06 S3-07 S3-08 S3-09: from the register button by keyboard alone to the first screen, with a password of one’s own', async () => {
  await page.goto(door.address)
  await page.getByRole('link', { name: 'Registrarse' }).first().focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('Nombre completo').focus()
  await page.keyboard.type('Gabriela Paz Rojas')
  await page.keyboard.press('Tab')
  await page.keyboard.type(GABRIELA)
  // Terms and notice stand between, to be opened and read.
  for (let time = 0; time < 3; time++) await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Revise su correo' }).waitFor()
  expect(await page.evaluate('document.activeElement?.tagName')).toBe('H1')
  await page.goto(await linkOfMail())
  await page.getByRole('heading', { name: 'Hola, Gabriela Paz Rojas' }).waitFor()
  await page.getByLabel('Contraseña nueva').focus()
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Hola, Gabriela' }).waitFor()
  await page.getByRole('link', { name: 'Nuevo caso' }).first().waitFor()
})

test('S3-06: whom the registry does not know reads the same, and gets no mail', async () => {
  await register('nadie@quetzal.example.com')
  expect(door.desk.mails).toEqual([])
})

test('S2-04: terms and notice are read on the same page, and without them nothing is sent', async () => {
  await page.goto(`${door.address}/register`)
  await page.getByText('Condiciones de uso').click()
  await page.getByText('Esta mesa de ayuda es para clientes de Marea Software').waitFor()
  await fill()
  await page.getByLabel('Acepto').uncheck()
  await page.getByRole('button', { name: 'Pedir acceso' }).click()
  await page.getByText('Para seguir, acepte').waitFor()
  expect(await page.getByLabel('Nombre completo').inputValue()).toBe('Gabriela Paz Rojas')
  expect(door.desk.mails).toEqual([])
})

test('S2-04: terms that do not come are said not to, nothing is sent unread, and trying again goes on', async () => {
  // As often as a page tries by itself.
  await page.route('**/api/v1/terms', (route) => route.fulfill({ status: 500, json: {} }), { times: 3 })
  await page.goto(`${door.address}/register`)
  await fill()
  await page.getByRole('alert').waitFor({ timeout: 15_000 })
  expect(door.desk.mails).toEqual([])
  await page.getByRole('button', { name: 'Pedir acceso' }).click()
  await page.getByRole('alert').waitFor({ state: 'detached' })
  await page.getByText('Versión del 2026-01-01').first().waitFor({ state: 'attached' })
  expect(await page.getByLabel('Nombre completo').inputValue()).toBe('Gabriela Paz Rojas')
  await page.getByRole('button', { name: 'Pedir acceso' }).click()
  await page.getByRole('heading', { name: 'Revise su correo' }).waitFor()
})

test('S3-07 S3-10: who waits for the mail reads who helps, and sending it again is harmless: each time with a proof of work of its own', async () => {
  await register()
  await page.getByText('escriba a soporte o a mercadeo').waitFor()
  await page.getByRole('button', { name: 'Enviarlo otra vez' }).click()
  await page.getByText('Enviado otra vez.').waitFor()
  expect(door.desk.mails).toHaveLength(2)
})

test('what is wrong is said at its field, and what was typed stays', async () => {
  await page.goto(`${door.address}/register`)
  await fill('gabriela@quetzal')
  await page.getByRole('button', { name: 'Pedir acceso' }).click()
  await page.locator('.error', { hasText: 'Escriba un correo completo' }).waitFor()
  expect(await page.getByLabel('Nombre completo').inputValue()).toBe('Gabriela Paz Rojas')
})

test('S3-08: a password that is too weak is said to be, and the link is good still', async () => {
  await register()
  await page.goto(await linkOfMail())
  await page.getByLabel('Contraseña nueva').fill('corta')
  await page.getByRole('button', { name: 'Guardar y entrar' }).click()
  await page.locator('.error', { hasText: '12' }).waitFor()
  await choosePassword()
  await page.getByRole('heading', { name: 'Hola, Gabriela' }).waitFor()
})

test('S3-09: nobody is in before he has activated, and right after it a ticket is opened', async () => {
  await register()
  await page.goto(door.address)
  await page.getByLabel('Correo').fill(GABRIELA)
  await page.getByLabel('Contraseña').fill(PASSWORD)
  await page.getByRole('button', { name: 'Entrar' }).click()
  await page.getByRole('alert').waitFor()
  await page.goto(await linkOfMail())
  await choosePassword()
  await page.getByRole('heading', { name: 'Hola, Gabriela' }).waitFor()
  await page.getByRole('link', { name: 'Nuevo caso' }).first().click()
  await page.getByLabel('Tema').selectOption('doubt')
  await page.getByLabel('¿Qué ocurre').fill('Dónde se ve la licencia')
  await page
    .getByLabel('Cuéntelo')
    .fill('Quiero saber en qué pantalla se ven las licencias de mi cuenta de distribuidor.')
  await page.getByRole('button', { name: 'Enviar caso' }).click()
  await page.getByText('Ahora nos toca a nosotros').waitFor()
})

test('S3-10: a link that expired sends another to the same mail, and who to ask stands beside it', async () => {
  await register()
  const old = await linkOfMail()
  await door.desk.until(plus(door.desk.now, 4 * DAY))
  await page.goto(old)
  await page.getByRole('heading', { name: 'Este enlace venció' }).waitFor()
  await page.getByText('escriba a soporte o a mercadeo').waitFor()
  await page.getByRole('button', { name: 'Enviarme otro enlace' }).click()
  await page.getByText('Le enviamos otro enlace').waitFor()
  expect(await linkOfMail()).not.toBe(old)
  await page.goto('about:blank')
  await page.goto(await linkOfMail())
  await choosePassword()
  await page.getByRole('heading', { name: 'Hola, Gabriela' }).waitFor()
})

test('S3-10: a link that was used leads to the sign-in, and one that nobody sent to the registration', async () => {
  await register()
  const link = await linkOfMail()
  await page.goto(link)
  await choosePassword()
  await page.getByRole('heading', { name: 'Hola, Gabriela' }).waitFor()
  await page.goto('about:blank')
  await page.goto(link)
  await page.getByRole('heading', { name: 'Este enlace ya se usó' }).waitFor()
  await page.getByText('escriba a soporte o a mercadeo').waitFor()
  await page.goto('about:blank')
  await page.goto(`${door.address}/activate#otro`)
  await page.getByRole('heading', { name: 'No conocemos este enlace' }).waitFor()
  await page.getByRole('link', { name: 'Pedir otro acceso' }).click()
  await page.getByRole('heading', { name: 'Pida su acceso' }).waitFor()
})

test.for([
  ['lost all behind the sign', ''],
  ['came with more behind it', `#${'x'.repeat(300)}`],
] as const)('S3-10: a link that %s is told to be none, with the way on and who to ask', async ([, behind]) => {
  await page.goto(`${door.address}/activate${behind}`)
  await page.getByRole('heading', { name: 'No conocemos este enlace' }).waitFor()
  await page.getByRole('link', { name: 'Pedir otro acceso' }).waitFor()
  await page.getByText('escriba a soporte o a mercadeo').waitFor()
})

async function askForCode(mail: string): Promise<void> {
  await page.goto(door.address)
  await page.getByLabel('Correo').fill(mail)
  await page.getByRole('button', { name: 'Olvidé mi contraseña' }).click()
  await page.getByRole('button', { name: 'Enviarme el código' }).click()
  await page.getByLabel('Código del correo').waitFor()
}

test('S2-59: a forgotten password is set anew by keyboard alone, and every other session ends', async () => {
  await openDoor('club', { stories: false })
  await signIn(page, door.address, CARLA)
  const other = await visit(browser)
  await signIn(other.page, door.address, CARLA)
  await page.getByRole('button', { name: 'Salir' }).click()
  await page.getByLabel('Correo').focus()
  await page.keyboard.type(CARLA)
  await page.getByRole('button', { name: 'Olvidé mi contraseña' }).focus()
  await page.keyboard.press('Enter')
  expect(await page.evaluate('document.activeElement?.tagName')).toBe('H1')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByLabel('Código del correo').focus()
  await page.keyboard.type('otro')
  await page.keyboard.press('Tab')
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText('El código no es válido').waitFor()
  await page.getByLabel('Código del correo').fill(door.desk.mails.at(-1)?.subject ?? '')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Hola, Carla' }).waitFor()
  await other.page.reload()
  await other.page.getByRole('heading', { name: 'Entrar' }).waitFor()
  expect(other.complaints).toEqual([])
  await other.close()
})

test('S2-59: who has no sign-in reads the same, and gets no code', async () => {
  await openDoor('club', { stories: false })
  await askForCode('nadie@quetzal.example.com')
  expect(door.desk.mails).toEqual([])
})

test('the tokens are in no place that outlives the tab', async () => {
  await signIn(page, door.address, CARLA)
  const refresh = await page.evaluate<string>('sessionStorage.getItem("plazo.refresh")')
  expect(refresh).toMatch(/^[\w.-]{20,}$/)
  expect(await page.evaluate('JSON.stringify(localStorage)')).not.toContain(refresh)
  expect(await page.context().cookies()).toEqual([])
})

test('the profile tells what is known, who else is in and what was accepted, and ends every session', async () => {
  await signIn(page, door.address, 'ana@sanjose.example.com', '/profile')
  await page.getByText('versión del 2026-01-01').waitFor()
  await page.getByText('Benito Cux').waitFor()
  await page.getByRole('button', { name: 'Salir en todas partes' }).click()
  await page.getByRole('heading', { name: 'Entrar' }).waitFor()
})
