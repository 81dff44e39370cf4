import type { attachedFile } from '@plazo/contracts/file-messages'
import type { Attachment, FileHappening, FileVerdict } from '@plazo/domain/attachment'
import type { RecordedEvent } from '@plazo/domain/ticket'
import type * as z from 'zod/mini'

/** What became of files that waited when they were sent. */
export type FileStates = ReadonlyMap<string, FileVerdict>

export function fileStates(events: readonly RecordedEvent[]): FileStates {
  return new Map(events.flatMap((event) => (event.kind === 'file-checked' ? [[event.fileId, event.verdict]] : [])))
}

export function presentFiles(
  { files }: { files?: readonly Attachment[] },
  states: FileStates,
): { files?: z.input<typeof attachedFile>[] } {
  if (!files) return {}
  const shown = files.map(({ id, name, type, size, verdict }) => ({
    id,
    name,
    type,
    size,
    state: states.get(id) ?? verdict,
  }))
  return { files: shown }
}

export function presentCheck<Event extends FileHappening>({ fileId, name, verdict, ...rest }: Event) {
  return { ...rest, file: { id: fileId, name, state: verdict } }
}
