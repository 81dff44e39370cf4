/** The form on the page at the school's desk, for who has not signed in. */
import { expect, test } from 'vitest'
import { ZOOMED } from './by-keyboard.ts'
import { lookOver, READERS } from './look-over.ts'
import { mailLink } from './mail-link.ts'
import { come, door, openDoor, page, stage } from './stage.ts'

stage({ comes: 'nobody' })

async function arrive(options: Parameters<typeof come>[0] = ZOOMED): Promise<void> {
  await openDoor('school', { stories: false })
  await come(options)
  await page.goto(door.address)
}

async function fill(mail = 'ana@sanjose.example.com'): Promise<void> {
  await page.getByLabel('Nombre completo').fill('Ana Morales')
  await page.getByLabel('Correo').fill(mail)
  await page.getByLabel('Escuela').fill('Colegio San José')
  await page.getByLabel('Teléfono de contacto').fill('55 1234 5678')
  await page.getByLabel('Tipo de solicitud').selectOption('other')
  await page.getByRole('textbox', { name: 'Asunto' }).fill('Seguimiento de la factura')
  await page.getByLabel('Cuéntelo').fill('Quiero saber cómo va la factura que les pedí la semana pasada.')
  await page.getByRole('checkbox').check()
}

const send = () => page.getByRole('button', { name: 'Enviar solicitud' }).click()

test('S0-34: from the desk’s home, without signing in, to a ticket whose state is mailed as a link', async () => {
  await arrive()
  await page.getByRole('link', { name: 'Escribirnos por formulario' }).click()
  await fill()
  await send()
  await page.getByRole('heading', { name: 'Revise su correo' }).waitFor()
  expect(await page.evaluate('document.activeElement?.tagName')).toBe('H2')
  await page.goto(`${door.address}${mailLink(door, 'state')}`)
  await page.getByRole('heading', { name: /^Así va el caso SANJOSE-/ }).waitFor()
  await page.getByText('Seguimiento de la factura').waitFor()
})

test('S0-34: an answer that is lost is asked for again: one ticket, one mail', async () => {
  await arrive()
  await page.goto(`${door.address}/ask`)
  await fill()
  let lost = 0
  await page.route('**/public/requests', async (route) => {
    if (lost++ > 0) return route.continue()
    await route.fetch()
    return route.abort()
  })
  await send()
  await page.getByText('No hay conexión').first().waitFor()
  const mails = door.desk.mails.map(({ to, subject }) => `${to} ${subject}`)
  expect(mails.filter((each) => each.startsWith('ana@sanjose.example.com '))).toHaveLength(1)
  expect(await page.getByRole('textbox', { name: 'Asunto' }).inputValue()).toBe('Seguimiento de la factura')
  await send()
  await page.getByRole('heading', { name: 'Revise su correo' }).waitFor()
  expect([lost, door.desk.mails.length]).toEqual([2, mails.length])
})

test('S0-35: kinds of request beyond what is technical, each with what it asks', async () => {
  await arrive()
  await page.goto(`${door.address}/ask`)
  const kinds = page.getByLabel('Tipo de solicitud')
  await kinds.waitFor()
  expect(await kinds.getByRole('option').allTextContents()).toEqual([
    'Elija…',
    'Curso de implementación',
    'Cotizaciones',
    'Comprobantes de pago',
    'Otro asunto',
  ])
  await kinds.selectOption('quotation')
  await page.getByRole('textbox', { name: 'Qué desea cotizar' }).waitFor()
})

test('S0-36: without school and contact phone nothing is sent; each says so at its field, and what was typed stays', async () => {
  await arrive()
  await page.goto(`${door.address}/ask`)
  await fill()
  await page.getByLabel('Escuela').fill('')
  await page.getByLabel('Teléfono de contacto').fill('12345')
  await send()
  await page.locator('fieldset .field .error').first().waitFor()
  expect(await page.locator('.field .error').count()).toBe(2)
  expect(await page.getByRole('textbox', { name: 'Asunto' }).inputValue()).toBe('Seguimiento de la factura')
  expect(await page.getByLabel('Teléfono de contacto').count()).toBe(1)
  await page.reload()
  expect(await page.getByLabel('Correo').inputValue()).toBe('ana@sanjose.example.com')
  expect(door.desk.mails).toEqual([])
})

test('S0-34: whom nobody knows reads the same, with who helps, and gets no mail', async () => {
  await arrive()
  await page.goto(`${door.address}/ask`)
  await fill('nadie@sanjose.example.com')
  await send()
  await page.getByRole('heading', { name: 'Revise su correo' }).waitFor()
  await page.getByText('Si no le llega el correo, llámenos').waitFor()
  expect(door.desk.mails).toEqual([])
  await page.getByRole('button', { name: 'Enviar otra solicitud' }).click()
  expect(await page.getByRole('textbox', { name: 'Asunto' }).inputValue()).toBe('')
})

test.each(READERS)('Q18: the form on the page breaks no WCAG 2.2 AA: $locale', async (reader) => {
  await arrive(reader)
  await page.goto(`${door.address}/ask`)
  await page.locator('form select').selectOption('quotation')
  await lookOver('visitor form')
  await page.locator('form button[type=submit]').click()
  await page.locator('.error').first().waitFor()
  await lookOver('visitor form refused')
})
