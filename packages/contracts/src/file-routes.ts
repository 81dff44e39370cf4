/**
 * The routes of files.
 * @module
 */
import { fileLinkResponse, uploadRequest, uploadResponse, uploadState } from './file-messages.ts'
import { created, ok, ROLES, TICKET, type FamilyRoute } from './route.ts'

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
] as const satisfies readonly FamilyRoute<'files'>[]
