/**
 * One file on its whole way, over the forms, the grants and the signatures of the deployed stacks.
 */
import { POINT } from '@plazo/local/samples/pictures'
import { expect, inject, test, vi } from 'vitest'
import { wishOf, type UploadPlace } from '../fixtures/trial-files.ts'
import { ANA, ELENA, person, QUESTION } from './person.ts'

const SOON = { timeout: 20_000, interval: 500 }

test('a customer’s file goes to the bucket by its form, is looked at, comes to her ticket and is handed out by a link', async () => {
  const ana = await person(ANA)
  const { status, body } = await ana.post('/uploads', wishOf().body)
  expect(status).toBe(201)
  const { id, form } = body as unknown as UploadPlace
  expect(await post(form, new Uint8Array([...POINT, 0]))).toBe(400)
  expect(await post(form, POINT)).toBe(204)
  await vi.waitFor(async () => expect((await ana.get(`/uploads/${id}`)).body['state']).toBe('clean'), SOON)

  const opened = await ana.post('/tickets', { ...QUESTION, files: [id] })
  expect(opened.status).toBe(201)
  const { body: ticket } = await ana.get(`/tickets/${opened.body.id}`)
  expect(JSON.stringify(ticket.timeline[0])).toContain(id)
  const { body: link } = await ana.get(`/tickets/${opened.body.id}/files/${id}`)
  const handed = await fetch(String(link['url']))
  expect(handed.headers.get('content-disposition')).toContain('attachment; filename="pantalla.png"')
  expect(new Uint8Array(await handed.arrayBuffer())).toEqual(new Uint8Array(POINT))

  const elena = await person(ELENA)
  expect((await elena.get(`/tickets/${opened.body.id}/files/${id}`)).status).toBe(404)
})

test('the bucket takes nothing without a form, and gives nothing without a link', async () => {
  const ana = await person(ANA)
  const { body } = await ana.post('/uploads', wishOf({ name: 'otra.png' }).body)
  const { form } = body as unknown as UploadPlace
  expect(await post({ ...form, fields: { key: form.fields['key'] ?? '' } }, POINT)).toBe(403)
  const bucket = new URL(form.address)
  expect(bucket.origin).toBe(inject('endpoint'))
  expect((await fetch(new URL(`${bucket.pathname.replace(/\/?$/, '/')}${form.fields['key']}`, bucket))).status).toBe(
    403,
  )
})

async function post({ address, fields }: Omit<UploadPlace['form'], 'until'>, bytes: Uint8Array): Promise<number> {
  const parts = new FormData()
  for (const [name, value] of Object.entries(fields)) parts.set(name, value)
  parts.set('file', new Blob([Uint8Array.from(bytes)]))
  return (await fetch(address, { method: 'POST', body: parts })).status
}
