import { deskById } from '@plazo/desks/desks'
import { instant } from '@plazo/domain/instant'
import { expect, test } from 'vitest'
import { signIn } from './browser.ts'
import { IRMA, sitDown } from './console-desk.ts'
import { come, door, openDoor, page, stage } from './stage.ts'

stage()

const ANA = 'ana@sanjose.example.com'
const CARLA = 'carla@quetzal.example.com'
const ELENA = 'elena@jade.example.com'

const fill = (label: string, value: string) => page.getByLabel(label).fill(value)
const send = () => page.getByRole('button', { name: 'Enviar caso' }).click()
const sent = () => page.getByRole('heading', { name: 'Conversación' }).waitFor()
const promise = () => page.locator('#promise .big').waitFor()

async function ask(desk: string, as: string, topic: string): Promise<void> {
  await openDoor(desk)
  await signIn(page, door.address, as, '/new')
  await page.getByLabel('Tema').selectOption(topic)
}

test('S2-26, S2-38: who holds the places is said, one is freed here, and a look-alike is offered first', async () => {
  await ask('club', CARLA, 'process')
  await page.getByLabel('Módulo').selectOption('CARNETS')
  await fill('¿Qué ocurre', 'la emisión se detiene en el lote 7')
  await fill('Ruta en el menú', 'Socios > Carnets > Emisión por lotes')
  await fill('Fecha en que ocurrió', '2026-12-20')
  await fill('Cuéntelo', 'La emisión anual se detiene otra vez en el lote siete y no imprime nada.')
  await page.getByText('Casos que ocupan los lugares').waitFor()
  const report = page.locator('#promise li', { hasText: 'REPORTES, falta la columna de mora' })
  await report.getByText('de Carla Fuentes').waitFor()
  await report.getByRole('button', { name: 'Ya quedó resuelto' }).click()
  await report.getByRole('button', { name: 'Cerrarlo y liberar el lugar' }).click()
  await promise()
  await page.getByText('1 de 2').waitFor()
  expect(await page.evaluate('document.activeElement.id')).toBe('promise')
  const alike = page.locator('.alike', { hasText: 'CARNETS, la emisión se detiene en el lote 7' })
  await alike.getByRole('button', { name: 'No es este' }).click()
  await page.getByText('Dijo que no es este.').waitFor()
  await page.getByLabel('Daré seguimiento').check()
  await send()
  await sent()
})

test('S2-38: whoever finds the ticket that is open already goes on in it with what was told', async () => {
  await ask('erp', ANA, 'errors')
  await page.goto(`${door.address}/tickets?list=organisation`)
  const subject = await page.locator('.row strong').first().textContent()
  const story = 'Sigue igual desde ayer y ahora tampoco imprime el reporte del turno de la tarde.'
  await page.goto(`${door.address}/new`)
  await fill('¿Qué ocurre', subject ?? '')
  await fill('Cuéntelo', story)
  await page.locator('.alike').getByRole('link', { name: 'Es este: seguir en él' }).click()
  await page.getByRole('heading', { name: subject ?? '' }).waitFor()
  expect(await page.getByLabel('Su respuesta').inputValue()).toBe(story)
})

test('S4-26: each priority says by when it would be answered, before one is chosen', async () => {
  await ask('erp', ANA, 'errors')
  await fill('¿Qué ocurre', 'El cierre de caja no imprime')
  await fill('Cuéntelo', 'Desde anoche el cierre de caja no imprime en ninguna de las tres cajas.')
  await promise()
  const answered = (name: string) => page.locator('.choice', { hasText: name }).locator('.answered').textContent()
  expect(await answered('Media')).toBe('respuesta mañana antes de las 10:40')
  expect(await answered('Alta')).toBe('respuesta hoy antes de las 14:40')
  await page.getByLabel('Alta').check()
  await page.locator('#promise .big', { hasText: 'hoy 14:40' }).waitFor()
  expect(await page.locator('#promise .ribbon-mark').allTextContents()).toEqual(['10:40', '14:40'])
})

test('S0-06: who has no plan hears it as soon as he has chosen the topic, and is led to sales', async () => {
  await ask('erp', ELENA, 'errors')
  const sales = page.locator('#promise').getByRole('link', { name: 'Hablar con ventas' })
  expect(await sales.getAttribute('href')).toBe('https://chipilin.example/planes')
})

test('S0-02 S2-43: who has not passed enough of the course hears it as soon as he has chosen the topic, and is led to it', async () => {
  await ask('club', 'david@volcan.example.com', 'doubt')
  const course = page.locator('#promise').getByRole('link', { name: 'Ir al curso' })
  expect(await course.getAttribute('href')).toBe(deskById('club').links?.course?.address)
})

test('S2-26: who holds the places is said before anything is told, and that the desk is closed and when it opens', async () => {
  await openDoor('club')
  await door.desk.until(instant('2026-12-22T03:00:00.000Z'))
  await signIn(page, door.address, CARLA, '/new')
  await page.locator('#promise').getByText('Ahora está cerrado. Abrimos mañana a las 07:00').waitFor()
  await page.getByLabel('Tema').selectOption('process')
  await page.getByText('Casos que ocupan los lugares').waitFor()
  expect(await page.getByLabel('Cuéntelo').inputValue()).toBe('')
})

test('S2-31: the subject is advised on while it is typed, before anything else is told, and nothing unwritten is held against anybody', async () => {
  await openDoor('club', { stories: false })
  await signIn(page, door.address, CARLA, '/new')
  await page.getByLabel('Tema').selectOption('doubt')
  await promise()
  await page.getByLabel('Módulo').selectOption('CAJA')
  await fill('¿Qué ocurre', 'urgente')
  const preview = page.locator('.tip', { hasText: 'CAJA, urgente' })
  await preview.getByText('Este asunto no dice qué pasa').waitFor()
  await fill('¿Qué ocurre', 'el cierre de ayer no cuadra')
  await page.locator('.tip', { hasText: 'CAJA, el cierre de ayer no cuadra' }).getByText('Bien').waitFor()
  expect(await page.getByText('Para resolverlo a la primera').count()).toBe(0)
})

test('S4-26: who has not confirmed what a priority means is told so at its tick, once, and no longer when he has', async () => {
  await ask('erp', ANA, 'errors')
  await fill('¿Qué ocurre', 'El cierre de caja no imprime')
  await fill('Cuéntelo', 'Desde anoche el cierre de caja no imprime en ninguna de las tres cajas.')
  await send()
  const wrong = page.locator('.priorities .error')
  await wrong.waitFor()
  expect(await page.evaluate('document.activeElement.type')).toBe('checkbox')
  expect(await page.locator('form .notice').textContent()).toBe('Confirme el efecto de la prioridad')
  await page.getByLabel('Lo confirmo').check()
  await wrong.waitFor({ state: 'detached' })
  await send()
  await sent()
})

test('S2-55 S2-56 S2-57 S2-58: reasons are a closed list that says what each wants, and what is wrong stands at its field', async () => {
  await ask('club', CARLA, 'subscription')
  await page.getByText('anunciado hasta').waitFor()
  await page.getByText('pide la fecha de entrega').waitFor()
  await page.getByLabel('Nómina, cheques').check()
  await page.getByLabel('Módulo').selectOption('NOMINA')
  await fill('¿Qué ocurre', 'no se anula un recibo impreso')
  await fill('Cuéntelo', 'Mañana pagamos la nómina y queremos saber cómo se anula un recibo ya impreso.')
  const due = page.getByRole('textbox', { name: 'Fecha de entrega' })
  await due.fill('2026-12-01')
  await send()
  await page.locator('.priorities .error').first().waitFor()
  expect(await due.inputValue()).toBe('2026-12-01')
})

test('S2-30: who wants to be called says where and when; a number nobody can call is told at its field, and the agent reads the one that is mended', async () => {
  await ask('erp', ANA, 'errors')
  await fill('¿Qué ocurre', 'El cierre de caja no imprime')
  await fill('Cuéntelo', 'Desde anoche el cierre de caja no imprime en ninguna de las tres cajas.')
  await page.getByLabel('Lo confirmo').check()
  const phone = page.getByLabel('Teléfono para llamarle')
  expect(await phone.count()).toBe(0)
  await page.getByLabel('Pueden llamarme').check()
  await phone.fill('ext. 12')
  await fill('Cuándo le viene bien', 'Después de las tres')
  await page.reload()
  expect(await phone.inputValue()).toBe('ext. 12')
  await send()
  const wrong = page.locator('.field', { has: phone }).locator('.error')
  expect(await wrong.textContent()).toContain('Escriba el número al que podemos llamar')
  await page.locator('input[type=tel]:focus').waitFor()
  expect(await page.getByLabel('Cuándo le viene bien').inputValue()).toBe('Después de las tres')
  expect(await page.getByLabel('Cuéntelo').inputValue()).toContain('Desde anoche')
  await phone.fill('+502 5512 3456')
  await send()
  await sent()
  await page.locator('.side').getByText('+502 5512 3456, Después de las tres').waitFor()
  const ticketId = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await come()
  await sitDown(page, door, IRMA, ticketId)
  await page.locator('.opened').getByText('+502 5512 3456 · Después de las tres').waitFor()
})

test('S2-30: where one may be called begins with the phone of one’s profile', async () => {
  await ask('school', ANA, 'sms')
  await page.getByLabel('Pueden llamarme').check()
  expect(await page.getByLabel('Teléfono para llamarle').inputValue()).toBe('5512345678')
})

test('the form of the partner desk', async () => {
  await ask('partner', ANA, 'incident')
  await fill('¿Qué ocurre', 'La factura del cliente no se anula')
  await fill('Cuéntelo', 'El cliente anula la factura 2045 y al volver a entrar sigue vigente en la lista.')
  await promise()
  await send()
  await sent()
})

test('the form of the school desk asks for what its topics want', async () => {
  await ask('school', ANA, 'sms')
  await fill('¿Qué ocurre', 'Recarga de mensajes de enero')
  await fill('Cantidad', '500')
  await fill('Cuéntelo', 'Necesitamos quinientos mensajes para avisar a las familias de la reinscripción.')
  await page.getByLabel('He reservado tiempo').check()
  await promise()
  await send()
  await sent()
})

test('a desk that is asked by chat alone leads to it from everywhere, and who comes to the form is told where it is', async () => {
  await openDoor('in-product', { stories: false })
  await signIn(page, door.address, ANA)
  expect(await page.locator('main .banner .button').getAttribute('href')).toBe('/chat')
  expect(await page.locator('header nav a').allTextContents()).toEqual(['Mis casos', 'Chat'])
  await page.goto(`${door.address}/new`)
  await page.getByText('Esta mesa no atiende por formulario').waitFor()
  await page.getByText('Ayuda dentro del producto').waitFor()
  expect(await page.locator('form, #promise').count()).toBe(0)
  expect(await page.locator('main').textContent()).not.toContain('API')
})
