/**
 * Sends one file to the place that the API gives it, and asks until it was looked at.
 * @module
 */
import { type BodyOf, call } from '../api/client.ts'
import { isVisitor } from '../session/session.ts'
import { typeOf } from './chosen.ts'

/** The ticket in which a message brings it, once there is one. */
export type For = { ticketId?: string | undefined }

type Sending = {
  file: File
  /** The same for every try of one file: it is the same place. */
  once: string
  is: For
  progress: (part: number) => void
}

const LOOKS = 6
const LOOK_MILLISECONDS = 700

/** @returns the upload's id. @throws Problem of the API; Error when the file did not arrive. */
export async function sendFile({ file, once, is, progress }: Sending): Promise<string> {
  const type = typeOf(file)
  if (!type) throw new Error('a file of no known type')
  const bytes = await file.arrayBuffer()
  const checksum = base64(await crypto.subtle.digest('SHA-256', bytes))
  const { id, form } = await placeFor({ name: file.name, type, size: file.size, checksum }, { once, is })
  const body = new FormData()
  for (const [name, value] of Object.entries(form.fields)) body.append(name, value)
  // The last field: what comes behind it is not read.
  body.append('file', new Blob([bytes], { type }), file.name)
  await post(form.address, body, progress)
  return id
}

/** Whoever has not signed in has places in his conversation alone. */
async function placeFor(
  body: BodyOf<'POST /public/chats/{chatId}/uploads'>,
  { once, is }: Pick<Sending, 'once' | 'is'>,
) {
  const { ticketId } = is
  if (isVisitor()) return call('POST /public/chats/{chatId}/uploads', { at: { chatId: ticketId ?? '' }, once, body })
  return call('POST /uploads', {
    once,
    body: { ...body, ...(ticketId === undefined ? { opening: true } : { ticketId }) },
  })
}

/** How it stands. */
export async function lookAt(uploadId: string, { ticketId = '' }: For) {
  if (!isVisitor()) return call('GET /uploads/{uploadId}', { at: { uploadId } })
  return call('GET /public/chats/{chatId}/uploads/{uploadId}', { at: { uploadId, chatId: ticketId } })
}

/** How it was found; `waiting` when that takes long: it may be sent all the same. */
export async function verdictOn(uploadId: string, is: For): Promise<'clean' | 'waiting' | 'infected' | 'refused'> {
  for (let look = 0; look < LOOKS; look++) {
    const { state } = await lookAt(uploadId, is)
    if (state !== 'waiting') return state
    await new Promise((resolve) => setTimeout(resolve, LOOK_MILLISECONDS))
  }
  return 'waiting'
}

/** The one way in which a browser tells how far it has come. */
async function post(address: string, body: FormData, progress: (part: number) => void): Promise<void> {
  const request = new XMLHttpRequest()
  request.upload.addEventListener('progress', ({ loaded, total }) => progress(total > 0 ? loaded / total : 0))
  request.open('POST', address)
  await new Promise<void>((resolve, reject) => {
    const lost = () => reject(new Error('the file did not arrive'))
    request.addEventListener('load', () => (request.status < 300 ? resolve() : lost()))
    for (const name of ['error', 'abort', 'timeout']) request.addEventListener(name, lost)
    request.send(body)
  })
}

function base64(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)))
}
