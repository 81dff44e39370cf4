/**
 * The routes of files: a place to upload to, how an upload stands, and where a file is handed out.
 * @module
 */
import type { Caller } from '@plazo/application/caller'
import { fileLink, type LinkingDesk } from '@plazo/application/file-link'
import type { Budget, RateLimiter } from '@plazo/application/rate-limiter'
import { requestUpload, viewUpload, type UploadingDesk } from '@plazo/application/request-upload'
import type { Upload } from '@plazo/application/uploads'
import { fileLinkResponse, uploadRequest, uploadResponse, uploadState } from '@plazo/contracts/file-messages'
import { BASE_PATH } from '@plazo/contracts/route'
import { BadRequest, invalid } from '../http/answer-no.ts'
import { json, type Answer } from '../http/answer.ts'
import type { Call, Handlers } from '../http/api.ts'
import { readBody, requestIdentity } from '../http/call.ts'

export type FilesDesk = UploadingDesk & LinkingDesk & { rateLimiter: RateLimiter }

/** More than anybody has to show in an hour, and too little to fill a bucket with. */
const UPLOADS: Budget = { calls: 120, windowSeconds: 3600 }

export function fileRoutes(desk: FilesDesk): Handlers<'files', Caller> {
  return {
    requestUpload: (call) => requested(desk, call),
    getUpload: async ({ caller, event }) => {
      const upload = await viewUpload(desk, caller, event.pathParameters?.['uploadId'] ?? '')
      return json(200, uploadState, present(upload))
    },
    getFile: async ({ caller, event, ticketId }) => {
      const fileId = event.pathParameters?.['fileId'] ?? ''
      const { url, until, file } = await fileLink(desk, caller, { ticketId, fileId })
      return json(200, fileLinkResponse, { url, until, name: file.name, type: file.type, size: file.size })
    },
  }
}

async function requested(desk: FilesDesk, call: Call<Caller>): Promise<Answer> {
  const wish = readBody(uploadRequest, call.event)
  const request = requestIdentity(call)
  const { caller } = call
  if (caller.role !== 'customer' && wish.organisationId === undefined)
    throw invalid([{ code: 'field/required', facts: {}, pointer: '/organisationId' }])
  const { allowed, resetSeconds } = await desk.rateLimiter.take(
    `uploads ${caller.role} ${caller.id}`,
    UPLOADS,
    desk.now(),
  )
  if (!allowed) {
    const headers = { 'Retry-After': String(resetSeconds) }
    throw new BadRequest({ code: 'request/rate', facts: { seconds: resetSeconds } }, { headers })
  }
  const { upload, form, until, replayed } = await requestUpload(desk, caller, { wish, request })
  return json(
    201,
    uploadResponse,
    { ...present(upload), form: { ...form, fields: { ...form.fields }, until } },
    {
      Location: `${BASE_PATH}/uploads/${upload.id}`,
      ...(replayed && { 'Idempotency-Replayed': 'true' }),
    },
  )
}

function present({ id, name, type, size, verdict }: Upload) {
  return { id, name, type, size, state: verdict }
}
