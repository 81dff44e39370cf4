/**
 * A file somebody chose: of which type it is, and what is wrong with it before it goes anywhere.
 * @module
 */
import { FILE_TYPES, type FileType, LARGEST_FILE_BYTES, MOST_FILES } from '@plazo/domain/attachment'

export type FileProblem = 'tooBig' | 'empty' | 'type' | 'tooMany' | 'infected' | 'refused' | 'interrupted'

/** `key` names it here, and to the API the request for its place. */
export type Chosen = { key: string; name: string; size: number; image: boolean } & (
  | { state: 'uploading'; progress: number }
  | { state: 'checking'; id: string }
  | { state: Up; id: string }
  /** `told`: in the API's own words. `again`: the same may work later. */
  | { state: 'failed'; problem: FileProblem; told?: string; again: boolean }
)

/** `unchecked`: looking at it takes longer than anybody should wait for. */
type Up = 'ready' | 'unchecked'

export function isUp(file: Chosen): file is Extract<Chosen, { state: Up }> {
  return file.state === 'ready' || file.state === 'unchecked'
}

/** What the browser's own window lets one choose. */
export const ACCEPTED = Object.entries(FILE_TYPES)
  .flatMap(([type, { ending }]) => [type, `.${ending}`])
  .join(',')

const ENDINGS: Readonly<Record<string, string>> = { jpeg: 'jpg' }

/** By its ending first: what a browser says of sheets differs from machine to machine. */
export function typeOf({ name, type }: Pick<File, 'name' | 'type'>): FileType | undefined {
  const given = name.split('.').at(-1)?.toLowerCase() ?? ''
  const ending = ENDINGS[given] ?? given
  const types = Object.keys(FILE_TYPES).filter((each): each is FileType => Object.hasOwn(FILE_TYPES, each))
  return types.find((each) => FILE_TYPES[each].ending === ending) ?? types.find((each) => each === type)
}

/** @param taken How many there are beside it. */
export function problemOf(file: File, taken: number): FileProblem | undefined {
  if (taken >= MOST_FILES) return 'tooMany'
  if (!typeOf(file)) return 'type'
  if (file.size === 0) return 'empty'
  return file.size > LARGEST_FILE_BYTES ? 'tooBig' : undefined
}

export function isImage(file: Pick<File, 'name' | 'type'>): boolean {
  const type = typeOf(file)
  return type !== undefined && FILE_TYPES[type].image
}
