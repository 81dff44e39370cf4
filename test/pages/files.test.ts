/**
 * Files in the portal: what a topic wants is said first; chosen, pasted and dropped; what is wrong is told at the file.
 */
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LARGEST_FILE_BYTES } from '@plazo/domain/attachment'
import { POINT } from '@plazo/local/samples/pictures'
import { expect, onTestFinished, test } from 'vitest'
import { EICAR } from '../fixtures/trial-files.ts'
import { signIn } from './browser.ts'
import { hand } from './hand-in.ts'
import { lookOver } from './look-over.ts'
import { door, page, stage } from './stage.ts'

stage({ desk: 'club', stories: false })

const ANA = 'ana@sanjose.example.com'
const PICTURE = { name: 'pantalla.png', mimeType: 'image/png', buffer: POINT }
const PDF = { name: 'reporte.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n') }
const VIRUS = { name: 'socios.csv', mimeType: 'text/csv', buffer: EICAR }

const line = (name: string) => page.locator('.file', { hasText: name })
const chooser = () => page.getByLabel('Adjuntar archivos')

async function tellIncident(): Promise<void> {
  await signIn(page, door.address, ANA, '/new')
  await page.getByLabel('Tema').selectOption('incident')
  await page.getByLabel('Módulo').selectOption('SOCIOS')
  await page.getByLabel('¿Qué ocurre').fill('el estado de cuenta no cuadra')
  await page.getByLabel('Cuéntelo').fill('El socio pagó dos cuotas en diciembre y su cuenta muestra solamente una.')
  await page.getByLabel('Fecha en que ocurrió').fill('2026-12-18')
  await page.getByLabel('Daré seguimiento').check()
}

/** Of that length, with nothing in it; where it lies. */
async function emptyFile(name: string, bytes: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'plazo-files-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const path = join(folder, name)
  await writeFile(path, '')
  await truncate(path, bytes)
  return path
}

test('S2-19: the form says which screen the topic wants, before anything is sent; without it the answer stands at the files', async () => {
  await tellIncident()
  await page.getByText('Este tema necesita').waitFor()
  await page.locator('.wanted').getByText('la pantalla donde se ven los datos y el error').waitFor()
  await page.getByRole('button', { name: 'Enviar caso' }).click()
  await page.locator('.attach').getByText('Adjunte un archivo').waitFor()
  await chooser().setInputFiles(PICTURE)
  await line('pantalla.png').getByText('Listo').waitFor()
  await page.locator('.wanted').getByText('listo').waitFor()
  await page.getByRole('button', { name: 'Enviar caso' }).click()
  await page.getByRole('button', { name: 'Descargar pantalla.png' }).waitFor()
})

test('S2-37: a screenshot is pasted while one writes, several are dropped, and each is handed out again', async () => {
  await tellIncident()
  await page.getByLabel('Cuéntelo').focus()
  await hand(page, 'paste', [{ name: 'image.png', type: 'image/png', bytes: POINT }])
  await hand(page, 'drop', [
    { name: 'reporte.pdf', type: 'application/pdf', bytes: PDF.buffer },
    { name: 'socios.csv', type: '', bytes: Buffer.from('accion;socio\n0412;Ana\n') },
  ])
  for (const name of ['image.png', 'reporte.pdf', 'socios.csv']) await line(name).getByText('Listo').waitFor()
  // A reload takes none of them.
  await page.reload()
  await line('reporte.pdf').getByText('Listo').waitFor()
  await page.getByRole('button', { name: 'Enviar caso' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Descargar reporte.pdf' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('reporte.pdf')
  expect(new URL(download.url()).origin).not.toBe(door.address)
  await page.getByText('Ahora nos toca a nosotros').waitFor()
})

test('a virus is told at the file and hinders the sending until it is removed, and the focus is not lost with it', async () => {
  await tellIncident()
  await chooser().setInputFiles([PICTURE, VIRUS])
  await line('socios.csv').getByText('Tiene un virus').waitFor()
  await page.getByRole('button', { name: 'Enviar caso' }).click()
  await page.getByText('Espere a que terminen de subir').waitFor()
  await page.getByRole('button', { name: 'Quitar socios.csv' }).focus()
  await page.keyboard.press('Enter')
  await line('socios.csv').waitFor({ state: 'detached' })
  expect(await page.evaluate('document.activeElement.type')).toBe('file')
  await page.getByRole('button', { name: 'Enviar caso' }).click()
  await page.getByRole('button', { name: 'Descargar pantalla.png' }).waitFor()
})

test('what is too large, of a kind we do not take, or not what its name says, is told in words at once', async () => {
  await tellIncident()
  const sent: string[] = []
  page.on('request', (asked) => void (asked.url().includes('/uploads') && sent.push(asked.url())))
  await chooser().setInputFiles(await emptyFile('anual.pdf', LARGEST_FILE_BYTES + 1))
  await line('anual.pdf').getByText('Es demasiado grande: el máximo es 25 MB.').waitFor()
  expect(sent).toEqual([])
  await hand(page, 'drop', [
    { name: 'programa.exe', type: 'application/x-msdownload', bytes: Buffer.from('MZ') },
    { name: 'vacío.png', type: 'image/png', bytes: Buffer.alloc(0) },
    { name: 'foto.jpg', type: 'image/jpeg', bytes: Buffer.from('<html>') },
  ])
  await line('programa.exe').getByText('No recibimos archivos de este tipo').waitFor()
  await line('vacío.png').getByText('Está vacío').waitFor()
  await line('foto.jpg').getByText('Su contenido no corresponde a su nombre').waitFor()
})

test('a file that does not arrive is tried again with one key, and is then there once', async () => {
  await tellIncident()
  let lost = 0
  await page.route(`${door.files}/**`, (route) => (lost++ === 0 ? route.abort() : route.continue()))
  await chooser().setInputFiles(PICTURE)
  await line('pantalla.png').getByText('No llegó completo').waitFor()
  await page.getByRole('button', { name: 'Reintentar pantalla.png' }).focus()
  await page.keyboard.press('Enter')
  await line('pantalla.png').getByText('Listo').waitFor()
  expect(await page.locator('.file').count()).toBe(1)
})

test('a reply brings files too, and what is found in one later is told in the conversation', async () => {
  await tellIncident()
  await chooser().setInputFiles(PICTURE)
  await line('pantalla.png').getByText('Listo').waitFor()
  await page.getByRole('button', { name: 'Enviar caso' }).click()
  await page.getByLabel('Su respuesta').fill('Va también el reporte.')
  await chooser().setInputFiles(PDF)
  await line('reporte.pdf').getByText('Listo').waitFor()
  await page.getByRole('button', { name: 'Enviar', exact: true }).click()
  await page
    .locator('.said', { hasText: 'Va también el reporte.' })
    .getByRole('button', { name: 'Descargar' })
    .waitFor()
  expect(await page.locator('.attach .file').count()).toBe(0)
})

test('Q18: files break no rule of WCAG 2.2 AA', async () => {
  await tellIncident()
  await chooser().setInputFiles([PICTURE, VIRUS])
  await line('pantalla.png').getByText('Listo').waitFor()
  await line('socios.csv').getByText('Tiene un virus').waitFor()
  await lookOver('files')
})
