/**
 * Where the bytes of files lie, and who looks at them.
 * @module
 */
import type { FileVerdict } from '@plazo/domain/attachment'
import type { Upload } from './uploads.ts'

/** What a browser posts as a form, the file last, to a place that takes exactly this file. */
export type UploadForm = { address: string; fields: Readonly<Record<string, string>> }

/** What lies there, whatever was said of it. */
export type StoredObject = { type: string; size: number; checksum?: string; start: Uint8Array }

export interface FileStore {
  /** Takes this type, length and checksum, and nothing else, for so long. */
  form(upload: Upload, seconds: number): Promise<UploadForm>
  /** An address of another origin than the portal's, where it is handed out as an attachment, for so long. */
  link(upload: Upload, seconds: number): Promise<string>
  /** Undefined when nothing lies there. */
  look(id: string): Promise<StoredObject | undefined>
  remove(id: string): Promise<void>
}

/** Looks for malware. It may answer `waiting`, and then says so again when it is done. */
export interface Scanner {
  verdictOf(id: string): Promise<FileVerdict>
}
