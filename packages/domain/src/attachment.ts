/**
 * Files that people attach: which kinds are taken, how large and how many, and under which name they are kept.
 * @module
 */
export const MOST_FILES = 10
export const LARGEST_FILE_BYTES = 25 * 1024 * 1024

/** Pictures, PDF and sheets (S2-37): nothing that a browser or an office runs by itself. */
export const FILE_TYPES = {
  'image/png': { ending: 'png', image: true },
  'image/jpeg': { ending: 'jpg', image: true },
  'image/webp': { ending: 'webp', image: true },
  'image/gif': { ending: 'gif', image: true },
  'application/pdf': { ending: 'pdf', image: false },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { ending: 'xlsx', image: false },
  'application/vnd.ms-excel': { ending: 'xls', image: false },
  'application/vnd.oasis.opendocument.spreadsheet': { ending: 'ods', image: false },
  'text/csv': { ending: 'csv', image: false },
} as const
export type FileType = keyof typeof FILE_TYPES

/** `refused`: it is not what it was said to be, or nobody could tell what it is. Only what is clean is handed out. */
export const VERDICTS = ['waiting', 'clean', 'infected', 'refused'] as const
export type FileVerdict = (typeof VERDICTS)[number]

/** A file of a message or an opening, as it stood when that was sent. */
export type Attachment = {
  id: string
  name: string
  type: FileType
  /** In bytes. */
  size: number
  /** SHA-256 of its bytes, in base64. */
  checksum: string
  verdict: 'waiting' | 'clean'
}

export type FileHappening =
  /** What became of a file that was attached before it was looked at. `internal`: of a note that customers do not see. */
  { kind: 'file-checked'; fileId: string; name: string; verdict: Exclude<FileVerdict, 'waiting'>; internal?: true }

const LONGEST_NAME = 120
/** What hides or reverses text, and what has a meaning in paths of any system. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u034f\u115f\u1160\u180e\u2800\u3164\uffa0<>:"|?*]/gu
/** Half of a letter that was cut. */
const CUT = /\ufffd$/gu
const SPACES = /\s+/gu
const EDGES = /^[.\s]+|[.\s]+$/gu

/** A name without path, controls or marks of direction, which ends as its type does and in nothing else. */
export function cleanFileName(name: string, type: FileType): string {
  const { ending } = FILE_TYPES[type]
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const plain = last.replaceAll(UNSAFE, '').replaceAll(SPACES, ' ').replaceAll(EDGES, '')
  const stem = endingsOf(ending).reduce(
    (rest, each) => (rest.toLowerCase().endsWith(`.${each}`) ? rest.slice(0, -each.length - 1) : rest),
    plain,
  )
  const kept = stem.slice(0, LONGEST_NAME).toWellFormed().replaceAll(CUT, '').replaceAll(EDGES, '')
  return `${kept === '' ? 'file' : kept}.${ending}`
}

/** `holiday.JPEG` is a jpg as well. */
function endingsOf(ending: string): readonly string[] {
  return ending === 'jpg' ? ['jpg', 'jpeg'] : [ending]
}
