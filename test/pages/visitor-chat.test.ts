/** Chat at the school's desk for who has not signed in: asked once who he is, and known by his browser afterwards. */
import { plus } from '@plazo/domain/instant'
import { POINT } from '@plazo/local/samples/pictures'
import { expect, test } from 'vitest'
import { ZOOMED } from './by-keyboard.ts'
import { IRMA, sitDown } from './console-desk.ts'
import { hand } from './hand-in.ts'
import { julio } from './julio.ts'
import { lookOver, READERS } from './look-over.ts'
import { come, door, openDoor, page, stage } from './stage.ts'

stage({ comes: 'nobody' })

const ANA = { name: 'Ana Morales', mobile: '55 1234 5678', mail: 'ana@sanjose.example.com', school: 'Colegio San José' }
const MINUTE = 60_000

async function arrive(options: Parameters<typeof come>[0] = ZOOMED): Promise<void> {
  await openDoor('school', { stories: false })
  await come(options)
}

async function report(): Promise<void> {
  await page.getByLabel('Asunto').fill('Cómo se captura una beca')
  await page.getByLabel('Tema').selectOption('usage')
  await page.getByLabel('Cuéntelo').fill('Necesitamos capturar la beca de un alumno y no vemos dónde se hace.')
  await page.getByRole('checkbox').check()
}

async function sayWho({ name, mobile, mail, school } = ANA): Promise<void> {
  await page.getByLabel('Nombre completo').fill(name)
  await page.getByLabel('Celular').fill(mobile)
  await page.getByLabel('Correo').fill(mail)
  await page.getByLabel('Escuela').fill(school)
}

const start = () => page.getByRole('button', { name: 'Empezar la conversación' }).click()
const numberOfChat = () => new URL(page.url()).pathname.split('/').at(-1) ?? ''

async function chatting(): Promise<string> {
  await page.goto(door.address)
  await page.getByRole('link', { name: 'Chat', exact: true }).click()
  await report()
  await sayWho()
  await start()
  await page.getByRole('list', { name: 'Etapas' }).waitFor()
  return numberOfChat()
}

test('S0-09 S0-10: from the sign-in to the chat without signing in; without the four data there is none, and each says so at its field', async () => {
  await arrive()
  await page.goto(door.address)
  await page.getByRole('link', { name: 'Chat', exact: true }).click()
  await report()
  await sayWho({ name: '', mobile: '12345', mail: 'ana', school: '' })
  await start()
  await page.getByRole('alert').waitFor()
  expect(await page.locator('fieldset .field .error').count()).toBe(4)
  expect(await page.getByLabel('Asunto').inputValue()).toBe('Cómo se captura una beca')
  await sayWho()
  await start()
  const stages = page.getByRole('list', { name: 'Etapas' }).getByRole('listitem')
  await stages.first().waitFor()
  expect(await stages.allTextContents()).toEqual(['Bienvenida', 'Datos', 'Reporte'])
})

test('S0-07 S0-14 S0-16 S0-22: stages, the countdown, the farewell and the stars are those of who signs in', async () => {
  await arrive()
  const id = await chatting()
  await julio(id, 'messages', { text: '¿De qué grado?', asks: true })
  await page.getByText('¿De qué grado?').waitFor()
  await page.getByText('Si no escribe, a las 10:45 le preguntamos si sigue ahí.').waitFor()
  await page.getByLabel('Su respuesta').fill('De tercero.')
  await page.getByRole('button', { name: 'Enviar', exact: true }).press('Enter')
  await page.getByText('De tercero.').waitFor()
  await julio(id, 'resolutions', { text: 'En Cobranza, Becas.' })
  await page.getByRole('button', { name: 'Sí, quedó resuelto' }).click()
  await page.getByRole('link', { name: 'Academia Pizarrón' }).waitFor()
  await page.getByRole('radio', { name: '5: muy bien' }).check()
  await page.getByRole('button', { name: 'Enviar calificación' }).click()
  await page.getByText('Gracias. Su calificación quedó registrada.').waitFor()
})

test('S0-19: silence ends it as it was said', async () => {
  await arrive()
  await julio(await chatting(), 'messages', { text: '¿De qué grado?', asks: true })
  await page.getByLabel('Su respuesta').fill('Es de tercero, y la beca')
  await door.desk.until(plus(door.desk.now, 31 * MINUTE))
  await page.getByText('La conversación terminó.').waitFor()
  // What was being typed is not lost.
  await page.getByText('Terminó antes de que enviara esto:').waitFor()
  await page.getByText('Es de tercero, y la beca').waitFor()
})

test('S0-12: asked once: the browser knows him after he comes again, leads him back, and forgets him when he says so', async () => {
  await arrive()
  const id = await chatting()
  expect(await page.context().cookies()).toEqual([
    expect.objectContaining({
      name: '__Host-plazo-device',
      httpOnly: true,
      secure: true,
      sameSite: 'Strict',
      path: '/',
    }),
  ])
  expect(await page.evaluate('document.cookie')).toBe('')
  await page.goto(`${door.address}/chat`)
  await page.getByText('Escribe Ana Morales (ana@sanjose.example.com).').waitFor()
  expect(await page.getByLabel('Celular').count()).toBe(0)
  await page.getByRole('link', { name: 'Volver a la conversación "Cómo se captura una beca"' }).click()
  await page.getByRole('list', { name: 'Etapas' }).waitFor()
  await page.goto(`${door.address}/chat`)
  await page.getByRole('button', { name: '¿No es usted? Olvídeme aquí' }).press('Enter')
  await page.getByLabel('Celular').waitFor()
  expect(await page.evaluate('document.activeElement?.autocomplete')).toBe('name')
  expect(await page.getByRole('link', { name: /^Volver a la conversación/ }).count()).toBe(0)
  await page.goto(`${door.address}/chat/${id}`)
  await page.getByRole('alert').waitFor()
  expect(await page.getByText('Cómo se captura una beca').count()).toBe(0)
})

test('S0-10: whom the desk cannot attend to is told the next step, and may say better who he is', async () => {
  await arrive()
  await page.goto(`${door.address}/chat`)
  await report()
  await sayWho({ ...ANA, mail: 'nadie@sanjose.example.com' })
  await start()
  await page.getByRole('alert').getByText('Con estos datos no podemos atenderle aquí').waitFor()
  expect(await page.getByRole('alert').getByRole('link').count()).toBe(2)
  await page.getByRole('button', { name: '¿No es usted? Olvídeme aquí' }).click()
  expect(await page.getByLabel('Celular').inputValue()).toBe(ANA.mobile)
  await page.getByLabel('Correo').fill(ANA.mail)
  await start()
  await page.getByRole('list', { name: 'Etapas' }).waitFor()
})

test('S0-12: an agent sees that nobody proved who writes, and ends what that browser may do', async () => {
  await arrive()
  const id = await chatting()
  const visitor = page
  await come()
  await sitDown(page, door, IRMA, id)
  await page.getByText('nadie ha comprobado que sea esta persona').waitFor()
  await page.getByRole('button', { name: 'Olvidar ese navegador' }).click()
  await page.getByRole('button', { name: 'Navegador olvidado' }).waitFor()
  await visitor.goto(`${door.address}/chat/${id}`)
  await visitor.getByText('No sabemos quién escribe en este navegador').first().waitFor()
})

const PDF = { name: 'lista.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n') }
const line = (name: string) => page.locator('.file', { hasText: name })

test('a screenshot is pasted into the conversation without signing in, goes again when it was interrupted, and is handed out', async () => {
  await arrive()
  const id = await chatting()
  let lost = 0
  await page.route(`${door.files}/**`, (route) => (lost++ === 0 ? route.abort() : route.continue()))
  await page.getByLabel('Su respuesta').fill('Me sale esto.')
  await hand(page, 'paste', [{ name: 'image.png', type: 'image/png', bytes: POINT }])
  await page.getByRole('button', { name: 'Reintentar image.png' }).press('Enter')
  await hand(page, 'drop', [{ name: PDF.name, type: PDF.mimeType, bytes: PDF.buffer }])
  for (const name of ['image.png', PDF.name]) await line(name).getByText('Listo').waitFor()
  // A reload takes neither.
  await page.reload()
  await line('image.png').getByText('Listo').waitFor()
  await page.getByRole('button', { name: 'Enviar', exact: true }).click()
  const said = page.locator('.said', { hasText: 'Me sale esto.' })
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    said.getByRole('button', { name: 'Descargar image.png' }).click(),
  ])
  expect(new URL(download.url()).origin).not.toBe(door.address)
  expect(await page.locator('.attach .file').count()).toBe(0)
  const visitor = page
  await come()
  await sitDown(page, door, IRMA, id)
  await page.getByRole('button', { name: 'Descargar lista.pdf' }).waitFor()
  await page.getByRole('button', { name: 'Olvidar ese navegador' }).click()
  await page.getByRole('button', { name: 'Navegador olvidado' }).waitFor()
  // Nothing is left of it where it was read, without anybody asking for it.
  await visitor.getByText('No sabemos quién escribe en este navegador').first().waitFor()
  expect(await visitor.getByText('Me sale esto.').count()).toBe(0)
})

test('a picture is sent without a word, and goes along when one says that it still happens', async () => {
  await arrive()
  const id = await chatting()
  await hand(page, 'paste', [{ name: 'image.png', type: 'image/png', bytes: POINT }])
  await line('image.png').getByText('Listo').waitFor()
  await page.getByRole('button', { name: 'Enviar', exact: true }).click()
  await page.locator('.said', { hasText: 'Va adjunto.' }).getByRole('button', { name: 'Descargar image.png' }).waitFor()
  await julio(id, 'resolutions', { text: 'Pruebe de nuevo.' })
  await page.getByRole('button', { name: 'No, sigue igual' }).waitFor()
  await page.getByLabel('Su respuesta').fill('Vea usted.')
  await page.locator('input[type=file]').setInputFiles(PDF)
  await line(PDF.name).getByText('Listo').waitFor()
  await page.getByRole('button', { name: 'No, sigue igual' }).click()
  await page.locator('.said', { hasText: 'Vea usted.' }).getByRole('button', { name: 'Descargar lista.pdf' }).waitFor()
  await page.getByText('Ana Morales dijo que sigue igual.').waitFor()
  expect(await page.locator('.attach .file').count()).toBe(0)
})

test('S0-21: what a chat goes on in is read and answered from the same browser, which leads there when one comes again', async () => {
  await arrive()
  await julio(await chatting(), 'conversions', { estimate: 'PT4H' })
  await page.getByRole('link', { name: 'Ir al caso' }).click()
  await page.getByLabel('Su respuesta').fill('¿Me avisan aquí también?')
  await page.getByRole('button', { name: 'Enviar', exact: true }).click()
  await page.locator('.said', { hasText: '¿Me avisan aquí también?' }).waitFor()
  const next = numberOfChat()
  await page.goto(`${door.address}/chat`)
  await page.getByRole('link', { name: /^Volver a la conversación/ }).click()
  await page.getByLabel('Su respuesta').waitFor()
  expect(numberOfChat()).toBe(next)
})

test('a desk that chats with who signs in alone asks for that', async () => {
  await openDoor('in-product', { stories: false })
  await come()
  await page.goto(`${door.address}/chat`)
  await page.getByRole('heading', { name: 'Entrar' }).waitFor()
  expect(await page.getByRole('link', { name: 'Chat', exact: true }).count()).toBe(0)
})

test.each(READERS)('Q18: chatting without signing in breaks no WCAG 2.2 AA: $locale', async (reader) => {
  await arrive(reader)
  await page.goto(`${door.address}/chat`)
  await page.locator('input[type=tel]').waitFor()
  await page.locator('form .field input').first().fill('Cómo se captura una beca')
  await page.locator('form select').selectOption('usage')
  await page.locator('form textarea').fill('Necesitamos capturar la beca de un alumno y no vemos dónde se hace.')
  await page.getByRole('checkbox').check()
  for (const [place, said] of Object.values(ANA).entries()) await page.locator('fieldset input').nth(place).fill(said)
  await page.locator('form button[type=submit]').click()
  await page.locator('.stages').waitFor()
  await page.locator('input[type=file]').setInputFiles(PDF)
  await line(PDF.name).locator('progress').waitFor({ state: 'detached' })
  await lookOver('visitor chat')
  await page.goto(`${door.address}/chat`)
  await page.getByText(ANA.mail).waitFor()
  await lookOver('visitor known')
})
