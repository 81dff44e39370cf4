/**
 * The "no" about files, with their facts.
 * @module
 */
export type FileRefusals = {
  /** Nobody's, somebody else's, used before, or too old: a message names only what its sender uploaded for it. */
  'upload/unknown': { uploadId: string }
  'upload/infected': { uploadId: string; name: string }
  /** It is not what it was said to be. */
  'upload/refused': { uploadId: string; name: string }
  /** Also what a caller is told of a file he may not know of. */
  'file/unknown': { fileId: string }
  /** Nothing is handed out before it was looked at. */
  'file/waiting': { fileId: string; name: string }
  'file/removed': { fileId: string; name: string }
}
