/**
 * The routes of files: a place to upload to, how an upload stands, and where a file is handed out. A browser that has not
 * signed in has the same in each conversation of its own.
 * @module
 */
import type { Caller } from '@plazo/application/caller'
import { fileLink, type LinkingDesk } from '@plazo/application/file-link'
import type { Budget, RateLimiter } from '@plazo/application/rate-limiter'
import { requestUpload, viewUpload, type UploadingDesk, type UploadWish } from '@plazo/application/request-upload'
import type { Upload } from '@plazo/application/uploads'
import {
  chatUploadRequest,
  fileLinkResponse,
  uploadRequest,
  uploadResponse,
  uploadState,
} from '@plazo/contracts/file-messages'
import { BASE_PATH } from '@plazo/contracts/route'
import { BadRequest, invalid } from '../http/answer-no.ts'
import { json, type Answer } from '../http/answer.ts'
import type { Call, Handlers } from '../http/api.ts'
import { readBody, requestIdentity } from '../http/call.ts'

export type FilesDesk = UploadingDesk & LinkingDesk & { rateLimiter: RateLimiter }
type FileCall = Call<Caller>

/** More than anybody has to show in an hour, and too little to fill a bucket with. */
const UPLOADS: Budget = { calls: 120, windowSeconds: 3600 }

export function fileRoutes(desk: FilesDesk): Handlers<'files', Caller> {
  return {
    requestUpload: async (call) => {
      const wish = readBody(uploadRequest, call.event)
      if (call.caller.role !== 'customer' && wish.organisationId === undefined && wish.ticketId === undefined)
        throw invalid([{ code: 'field/required', facts: {}, pointer: '/organisationId' }])
      return placed(desk, call, { wish, at: '/uploads' })
    },
    getUpload: (call) => viewed(desk, call),
    getFile: (call) => linked(desk, call),
    requestChatUpload: async (call) => {
      const { ticketId } = inChat(call)
      const wish = { ...readBody(chatUploadRequest, call.event), ticketId }
      return placed(desk, call, { wish, at: `/public/chats/${ticketId}/uploads` })
    },
    getChatUpload: (call) => viewed(desk, inChat(call)),
    getChatFile: (call) => linked(desk, inChat(call)),
  }
}

function inChat(call: FileCall): FileCall {
  return { ...call, ticketId: call.event.pathParameters?.['chatId'] ?? '' }
}

/** @param at Where those stand that are asked for there. */
async function placed(
  desk: FilesDesk,
  call: FileCall,
  { wish, at }: { wish: UploadWish; at: string },
): Promise<Answer> {
  const request = requestIdentity(call)
  const { caller } = call
  const { allowed, resetSeconds } = await desk.rateLimiter.take(payerOf(caller), UPLOADS, desk.now())
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
      Location: `${BASE_PATH}${at}/${upload.id}`,
      ...(replayed && { 'Idempotency-Replayed': 'true' }),
    },
  )
}

/** All browsers whose users say to be one person pay together, and not for him. */
function payerOf(caller: Caller): string {
  const isBrowser = caller.role === 'customer' && caller.device !== undefined
  return `uploads ${isBrowser ? 'browsers' : caller.role} ${caller.id}`
}

async function viewed(desk: FilesDesk, { caller, event, ticketId }: FileCall): Promise<Answer> {
  const uploadId = event.pathParameters?.['uploadId'] ?? ''
  return json(200, uploadState, present(await viewUpload(desk, caller, { uploadId, ticketId })))
}

async function linked(desk: FilesDesk, { caller, event, ticketId }: FileCall): Promise<Answer> {
  const fileId = event.pathParameters?.['fileId'] ?? ''
  const { url, until, file } = await fileLink(desk, caller, { ticketId, fileId })
  return json(200, fileLinkResponse, { url, until, name: file.name, type: file.type, size: file.size })
}

function present({ id, name, type, size, verdict }: Upload) {
  return { id, name, type, size, state: verdict }
}
