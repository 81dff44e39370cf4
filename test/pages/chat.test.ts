import { plus } from '@plazo/domain/instant'
import type { BrowserContextOptions } from 'playwright-core'
import { expect, test } from 'vitest'
import { signIn } from './browser.ts'
import { changeMe } from './console-desk.ts'
import { julio } from './julio.ts'
import { lookOver, READERS } from './look-over.ts'
import { come, door, openDoor, page, stage } from './stage.ts'

stage({ comes: 'nobody' })

const ANA = 'ana@sanjose.example.com'
const MINUTE = 60_000

async function at(desk: string, options: BrowserContextOptions = {}): Promise<void> {
  await openDoor(desk, { stories: false })
  await come(options)
}

/** How often the page asks for news; its time passes second by second, each with what is answered in it. */
function polls() {
  let asks = 0
  let answers: Promise<unknown>[] = []
  page.on('request', (request) => {
    if (request.url().includes('/events')) asks++
    answers.push(request.response())
  })
  const pass = async () => {
    await page.clock.runFor(1000)
    await Promise.all(answers)
    answers = []
  }
  return {
    pass,
    asked: async (milliseconds: number): Promise<number> => {
      const before = asks
      for (let passed = 0; passed < milliseconds; passed += 1000) await pass()
      return asks - before
    },
  }
}

/** A conversation of Ana's at the desk inside the product; its number. */
async function chatting(): Promise<string> {
  await signIn(page, door.address, ANA)
  await page.getByRole('link', { name: 'Chat', exact: true }).click()
  await page.getByLabel('Asunto').fill('Cambiar el logo de las facturas')
  await page.getByLabel('Tema').selectOption('usage')
  await page.getByRole('button', { name: 'Empezar la conversación' }).click()
  await page.getByRole('heading', { name: 'Cambiar el logo de las facturas' }).waitFor()
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

test('S1-07 S1-10 S1-17: a subject, then the conversation with whoever takes it; what is new comes by itself, and silence is counted', async () => {
  await at('in-product')
  const id = await chatting()
  await page.getByText(/Le atiende .+ Le respondemos hoy antes de las/).waitFor()
  await page.getByText('Hola. Un agente toma su conversación enseguida.').waitFor()
  // It began with its subject alone: nobody is shown to have said nothing.
  expect(await page.locator('.said b').allTextContents()).toEqual(['Mesa de ayuda'])
  await julio(id, 'messages', { text: '¿En qué factura?', asks: true })
  await page.getByText('¿En qué factura?').waitFor()
  await page.getByText('Le toca a usted: esperamos su respuesta.').waitFor()
  await page.getByText('Si no escribe, a las 10:45 se cierra la conversación.').waitFor()
  expect(await page.locator('.silence .due').textContent()).toMatch(/^[45]:\d\d$/)
  await page.getByLabel('Su respuesta').fill('En todas.')
  await page.getByRole('button', { name: 'Enviar', exact: true }).press('Enter')
  await page.getByText(/Le atiende/).waitFor()
  expect(await page.locator('.silence').count()).toBe(0)
})

test('S0-14 S1-11 S0-22: silence ends it as it was said; the farewell, the stars at once, and another conversation', async () => {
  await at('in-product')
  const id = await chatting()
  await julio(id, 'messages', { text: '¿En qué factura?', asks: true })
  await door.desk.until(plus(door.desk.now, 6 * MINUTE))
  await page.getByText('La conversación terminó.').waitFor()
  await page.getByText('Gracias por escribirnos.').waitFor()
  await page.getByRole('radio', { name: '4: bien' }).check()
  await page.getByLabel('¿Quiere decirnos').fill('Amables.')
  await page.getByRole('button', { name: 'Enviar calificación' }).click()
  await page.getByText('Gracias. Su calificación quedó registrada.').waitFor()
  await page.getByRole('link', { name: 'Empezar otra conversación' }).click()
  await page.getByLabel('Asunto').waitFor()
})

test('what one writes stays where it is while answers come in above it; whoever reads further up is left there', async () => {
  await at('in-product', { viewport: { width: 768, height: 800 } })
  const id = await chatting()
  const long =
    'Una línea de las que escribe un agente, tan larga que en esta pantalla ocupa más de un renglón. '.repeat(3)
  for (let said = 1; said <= 4; said++) await julio(id, 'messages', { text: `${said}. ${long}` })
  await page.getByText('4. Una línea').waitFor()
  const reply = page.getByLabel('Su respuesta')
  await reply.fill('Estoy escribiendo')
  const placeOf = async () => Math.round((await reply.boundingBox())?.y ?? 0)
  const before = await placeOf()
  await julio(id, 'messages', { text: `5. ${long}`, asks: true })
  await page.getByText('5. Una línea').waitFor()
  expect(await placeOf()).toBe(before)
  // How long one may be silent is in sight here too, and further up.
  const isCounted = async () => {
    const { y = -1, height = 0 } = (await page.locator('.silence').boundingBox()) ?? {}
    return y >= 0 && y + height <= 800
  }
  expect(await isCounted()).toBe(true)
  await page.evaluate('scrollTo(0, 0)')
  expect(await isCounted()).toBe(true)
  await julio(id, 'messages', { text: `6. ${long}` })
  await page.getByText('6. Una línea').waitFor()
  expect(await page.evaluate('scrollY')).toBe(0)
})

test('a conversation is asked for news ever more seldom while nothing is said, and often again once something is', async () => {
  await at('in-product')
  await page.clock.install()
  const id = await chatting()
  const { asked, pass } = polls()
  const quiet: number[] = []
  for (let minute = 0; minute < 5; minute++) quiet.push(await asked(MINUTE))
  expect(quiet).toEqual(quiet.toSorted((a, b) => b - a))
  expect(quiet[0]).toBeGreaterThanOrEqual(10)
  expect(quiet[4]).toBeGreaterThanOrEqual(1)
  expect(quiet[4]).toBeLessThanOrEqual(3)
  await julio(id, 'messages', { text: 'Ya lo estamos viendo.' })
  for (let waited = 0; waited < 31 && (await page.getByText('Ya lo estamos').count()) === 0; waited++) await pass()
  await page.getByText('Ya lo estamos viendo.').waitFor()
  expect(await asked(MINUTE)).toBeGreaterThanOrEqual(10)
})

test('S2-22: who must leave says until when, and the countdown stands still', async () => {
  await at('in-product')
  const id = await chatting()
  await julio(id, 'messages', { text: '¿En qué factura?', asks: true })
  await page.getByText('Le toca a usted').waitFor()
  await page.getByRole('button', { name: 'Tengo que irme' }).click()
  await page.getByLabel('Puedo responder desde').fill('2026-12-21T15:00')
  await page.getByRole('button', { name: 'Espérenme hasta entonces' }).click()
  await page.getByText('La conversación le espera hasta hoy a las 15:00.').waitFor()
  expect(await page.locator('.silence').count()).toBe(0)
})

test('S0-09 S0-10 S0-07 S0-14: without name, ten-digit mobile, mail and school there is no chat; each says so at its field', async () => {
  await at('school')
  await signIn(page, door.address, ANA)
  await page.goto(`${door.address}/chat`)
  await page.getByLabel('Asunto').fill('Cómo se captura una beca')
  await page.getByLabel('Tema').selectOption('usage')
  await page.getByLabel('Cuéntelo').fill('Necesitamos capturar la beca de un alumno y no vemos dónde se hace.')
  await page.getByRole('checkbox').check()
  expect(await page.getByLabel('Escuela').inputValue()).toBe('Colegio San José')
  await page.getByLabel('Celular').fill('12345')
  await page.getByLabel('Correo').fill('ana')
  await page.getByLabel('Nombre completo').fill('')
  await page.getByLabel('Escuela').fill('')
  await page.getByRole('button', { name: 'Empezar la conversación' }).click()
  await page.getByRole('alert').waitFor()
  expect(await page.locator('.field .error').count()).toBe(4)
  await page.getByLabel('Celular').fill('55 1234 5678')
  await page.getByLabel('Correo').fill(ANA)
  await page.getByLabel('Nombre completo').fill('Ana Morales')
  await page.getByLabel('Escuela').fill('Colegio San José')
  await page.getByRole('button', { name: 'Empezar la conversación' }).click()
  await page.getByRole('list', { name: 'Etapas' }).waitFor()
  const stages = page.getByRole('list', { name: 'Etapas' }).getByRole('listitem')
  expect(await stages.allTextContents()).toEqual(['Bienvenida', 'Datos', 'Reporte'])
  await julio(new URL(page.url()).pathname.split('/').at(-1) ?? '', 'resolutions', { text: 'En Cobranza, Becas.' })
  await page.getByRole('button', { name: 'Sí, quedó resuelto' }).click()
  await page.getByRole('link', { name: 'Academia Pizarrón' }).waitFor()
  expect(await stages.allTextContents()).toEqual(['Bienvenida', 'Datos', 'Reporte', 'Solución', 'Despedida'])
})

test('S0-12: who is signed in tells his mobile once: the next chat begins with all that it asks, as his profile does', async () => {
  await at('school')
  await changeMe(door, ANA, { phone: null })
  await signIn(page, door.address, ANA)
  await page.goto(`${door.address}/chat`)
  const who = () =>
    Promise.all(['Nombre completo', 'Celular', 'Correo', 'Escuela'].map((each) => page.getByLabel(each).inputValue()))
  const report = async () => {
    await page.getByLabel('Asunto').fill('Cómo se captura una beca')
    await page.getByLabel('Tema').selectOption('usage')
    await page.getByLabel('Cuéntelo').fill('Necesitamos capturar la beca de un alumno y no vemos dónde se hace.')
    await page.getByRole('checkbox').check()
  }
  const start = async () => {
    await page.getByRole('button', { name: 'Empezar la conversación' }).click()
    await page.waitForURL('**/chat/*')
  }
  await report()
  expect(await who()).toEqual(['Ana Morales', '', ANA, 'Colegio San José'])
  await page.getByLabel('Celular').fill('+52 55 8765 4321')
  const kept = page.waitForResponse((answer) => answer.request().method() === 'PATCH')
  await start()
  await kept
  await page.goto(`${door.address}/chat`)
  await report()
  expect(await who()).toEqual(['Ana Morales', '5587654321', ANA, 'Colegio San José'])
  const writes: string[] = []
  page.on('request', (asked) => asked.method() === 'GET' || writes.push(new URL(asked.url()).pathname))
  await start()
  expect(writes.filter((path) => path.endsWith('/me'))).toEqual([])
  await page.goto(`${door.address}/profile`)
  expect(await page.getByLabel('Teléfono').inputValue()).toBe('5587654321')
})

test('S0-38: what takes longer goes on as a ticket, and the conversation leads there', async () => {
  await at('in-product')
  const id = await chatting()
  await julio(id, 'transfers', { topic: 'incident', team: 'agents', note: 'Parece un fallo de la plantilla.' })
  await page.getByText('Sigue por escrito en el caso').waitFor()
  await page.getByRole('link', { name: 'Ir al caso' }).click()
  await page.waitForURL('**/tickets/SANJOSE-*')
})

test.each(READERS)('Q18 S2-01: the chat breaks no WCAG 2.2 AA: $locale', async (reader) => {
  await at('school', reader)
  await signIn(page, door.address, ANA)
  await page.goto(`${door.address}/chat`)
  await page.locator('form fieldset').waitFor()
  await lookOver('chat to begin')
  await page.locator('form .field input').first().fill('Cómo se captura una beca')
  await page.locator('form select').selectOption('usage')
  await page.locator('form textarea').fill('Necesitamos capturar la beca de un alumno y no vemos dónde se hace.')
  await page.getByRole('checkbox').check()
  await page.locator('input[type=tel]').fill('55 1234 5678')
  await page.locator('form button[type=submit]').click()
  await page.locator('.stages').waitFor()
  await julio(new URL(page.url()).pathname.split('/').at(-1) ?? '', 'resolutions', { text: 'En Cobranza, Becas.' })
  await page.locator('.silence').waitFor()
  await lookOver('chat with a countdown')
})
