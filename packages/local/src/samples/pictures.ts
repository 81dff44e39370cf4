/**
 * Pictures for sample tickets, uploaded as a browser does it.
 * @module
 */
import { createHash } from 'node:crypto'
import type { DeskApi } from '../desk-api.ts'

/** The smallest picture there is: one point. */
export const POINT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** An opening with its pictures, by their names; each is uploaded first. */
export async function withPictures<Opening extends { pictures?: readonly string[] }>(
  api: Pick<DeskApi, 'upload'>,
  { pictures = [], ...opening }: Opening,
): Promise<Omit<Opening, 'pictures'> & { files?: readonly string[] }> {
  if (pictures.length === 0) return opening
  const files: string[] = []
  for (const name of pictures) files.push(await uploaded(api, name))
  return { ...opening, files }
}

async function uploaded(api: Pick<DeskApi, 'upload'>, name: string): Promise<string> {
  const checksum = createHash('sha256').update(POINT).digest('base64')
  const { id, form } = await api.upload({ name, type: 'image/png', size: POINT.length, checksum })
  const body = new FormData()
  for (const [field, value] of Object.entries(form.fields)) body.append(field, value)
  body.append('file', new Blob([POINT], { type: 'image/png' }), name)
  const { ok, status } = await fetch(form.address, { method: 'POST', body })
  if (!ok) throw new Error(`the upload of ${name} was answered ${status}`)
  return id
}
