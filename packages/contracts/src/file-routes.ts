/**
 * The routes of files. A browser that has not signed in has the same beneath each conversation that was opened from it.
 * @module
 */
import { chatUploadRequest, fileLinkResponse, uploadRequest, uploadResponse, uploadState } from './file-messages.ts'
import { CHAT, created, ok, ROLES, TICKET, type FamilyRoute } from './route.ts'

export const FILE_ROUTES = [
  {
    id: 'requestUpload',
    family: 'files',
    method: 'POST',
    path: '/uploads',
    access: ROLES,
    summary: 'A place for one file, of one person, for five minutes',
    body: uploadRequest,
    answer: created(uploadResponse),
    creates: true,
  },
  {
    id: 'getUpload',
    family: 'files',
    method: 'GET',
    path: '/uploads/{uploadId}',
    access: ROLES,
    summary: 'Whether my upload is there, and clean',
    answer: ok(uploadState),
  },
  {
    id: 'getFile',
    family: 'files',
    method: 'GET',
    path: `${TICKET}/files/{fileId}`,
    access: ROLES,
    summary: 'Where a file of a ticket is handed out, for a minute',
    answer: ok(fileLinkResponse),
  },
  {
    id: 'requestChatUpload',
    family: 'files',
    method: 'POST',
    path: `${CHAT}/uploads`,
    access: 'public',
    summary: 'A place for one file, of one browser and one conversation, for five minutes',
    body: chatUploadRequest,
    answer: created(uploadResponse),
    creates: true,
  },
  {
    id: 'getChatUpload',
    family: 'files',
    method: 'GET',
    path: `${CHAT}/uploads/{uploadId}`,
    access: 'public',
    summary: 'Whether the upload is there, and clean',
    answer: ok(uploadState),
  },
  {
    id: 'getChatFile',
    family: 'files',
    method: 'GET',
    path: `${CHAT}/files/{fileId}`,
    access: 'public',
    summary: 'Where a file of the conversation is handed out, for a minute',
    answer: ok(fileLinkResponse),
  },
] as const satisfies readonly FamilyRoute<'files'>[]
