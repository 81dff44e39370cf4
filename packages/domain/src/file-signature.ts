/**
 * What a file is by its first bytes, whatever it was said to be.
 * @module
 */
import type { FileType } from './attachment.ts'

/** So many of a file's first bytes are enough to tell. */
export const SIGNATURE_BYTES = 4096

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const ZIP = [0x50, 0x4b, 0x03, 0x04]
const ZIP_NAME_AT = 30
/** Whichever of its parts a sheet's program writes first. */
const FIRST_PARTS_OF_SHEETS = ['[Content_Types].xml', '_rels/', 'docProps/', 'xl/']
const OPEN_SHEET = 'mimetypeapplication/vnd.oasis.opendocument.spreadsheet'

/** How each type begins. */
const BEGINS: Readonly<Record<FileType, (start: Uint8Array) => boolean>> = {
  'image/png': (start) => has(start, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  'image/jpeg': (start) => has(start, [0xff, 0xd8, 0xff]),
  'image/gif': (start) => says(start, 'GIF87a') || says(start, 'GIF89a'),
  'image/webp': (start) => says(start, 'RIFF') && says(start, 'WEBP', 8),
  'application/pdf': (start) => says(start, '%PDF-'),
  'application/vnd.ms-excel': (start) => has(start, OLE),
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': (start) =>
    has(start, ZIP) && FIRST_PARTS_OF_SHEETS.some((part) => says(start, part, ZIP_NAME_AT)),
  'application/vnd.oasis.opendocument.spreadsheet': (start) => has(start, ZIP) && says(start, OPEN_SHEET, ZIP_NAME_AT),
  'text/csv': isPlainText,
}

/** Whether a file may be what it was said to be. @param start Its first {@link SIGNATURE_BYTES}, or all of a shorter one. */
export function beginsAs(type: FileType, start: Uint8Array): boolean {
  return BEGINS[type](start)
}

/** Text has no signature: it has no controls, and begins like nothing that a program would run or show. */
function isPlainText(start: Uint8Array): boolean {
  const isWritten = start.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d)
  const begin = new TextDecoder()
    .decode(start.subarray(0, 64))
    .replace(/^\ufeff/u, '')
    .trimStart()
  return start.length > 0 && isWritten && !/^(?:<|%PDF-|#!|MZ)/u.test(begin)
}

function has(start: Uint8Array, bytes: readonly number[], at = 0): boolean {
  return bytes.every((byte, index) => start[at + index] === byte)
}

function says(start: Uint8Array, text: string, at = 0): boolean {
  return has(start, [...new TextEncoder().encode(text)], at)
}
