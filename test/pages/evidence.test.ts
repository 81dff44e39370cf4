/** What topics want to see, or would rather see, beside what is told. */
import { POINT } from '@plazo/local/samples/pictures'
import { expect, test } from 'vitest'
import { signIn } from './browser.ts'
import { readAs } from './console-desk.ts'
import { door, openDoor, page, stage } from './stage.ts'

stage()

const ANA = 'ana@sanjose.example.com'
const CARLA = 'carla@quetzal.example.com'
const picture = (name: string) => ({ name, mimeType: 'image/png', buffer: POINT })
const PROOF = { name: 'comprobante.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n') }

const fill = (label: string, value: string) => page.getByLabel(label).fill(value)
const attach = () => page.getByLabel('Adjuntar archivos')
const send = () => page.getByRole('button', { name: 'Enviar caso' }).click()
const ready = (name: string) => page.locator('.file', { hasText: name }).getByText('Listo').waitFor()

async function ask(desk: string, mail: string, topic: string): Promise<void> {
  await openDoor(desk, { stories: false })
  await signIn(page, door.address, mail, '/new')
  await page.getByLabel('Tema').selectOption(topic)
}

test('S0-29: a proof of payment is taken, mail and phone are told as the better way, and it goes to billing', async () => {
  await ask('school', ANA, 'payments')
  await page.getByText('ayuda@pizarron.example').first().waitFor()
  await page.locator('.wanted').getByText('+52 55 0000 0101').waitFor()
  await fill('¿Qué ocurre', 'Pago de la renovación anual')
  await fill('Cuéntelo', 'Adjunto el comprobante de la transferencia de hoy por la renovación anual del colegio.')
  await page.getByLabel('He reservado tiempo').check()
  await attach().setInputFiles(PROOF)
  await ready('comprobante.pdf')
  await send()
  await page.getByRole('button', { name: 'Descargar comprobante.pdf' }).waitFor()
  const billing = await readAs(door, 'lucia@plazo.example.com', 'tickets?list=queue&team=billing')
  expect(billing).toMatchObject({ tickets: [{ subject: expect.stringContaining('Pago de la renovación anual') }] })
})

test('S2-20: a report wants the screen of its settings beside the one with the error, and says so first', async () => {
  await ask('club', CARLA, 'report')
  await page.locator('.wanted li').nth(1).waitFor()
  const wanted = await page.locator('.wanted li').allTextContents()
  expect(wanted).toHaveLength(2)
  await page.getByLabel('Módulo').selectOption('SOCIOS')
  await fill('¿Qué ocurre', 'el reporte de morosos sale vacío')
  await fill('Ruta en el menú', 'Socios > Reportes > Morosos')
  await fill('Cuéntelo', 'El reporte de morosos de diciembre sale vacío aunque hay cuarenta socios con saldo.')
  await page.getByLabel('Daré seguimiento').check()
  await attach().setInputFiles(picture('error.png'))
  await ready('error.png')
  await send()
  await page.locator('.attach .error').first().waitFor()
  await attach().setInputFiles(picture('parametros.png'))
  await ready('parametros.png')
  await send()
  await page.getByRole('button', { name: 'Descargar parametros.png' }).waitFor()
})

test('S3-13: pictures of an incident are recommended and not required', async () => {
  await ask('partner', ANA, 'incident')
  await page.getByText('imágenes de lo que ocurre').first().waitFor()
  await fill('¿Qué ocurre', 'La licencia del punto de venta no activa')
  await fill('Cuéntelo', 'Al activar la licencia del punto de venta aparece el código 114 y se cierra el programa.')
  await send()
  await page.getByText('Ahora nos toca a nosotros').waitFor()
})
