/**
 * The files of a message that was sent: what each is, how it stands, and where it is handed out.
 * @module
 */
import '../styles/files.css'
import { useMutation } from '@tanstack/react-query'
import { type AnswerOf, call } from '../api/client.ts'
import { Problem } from '../api/problem.ts'
import { sizeOf } from '../files/size.ts'
import { useReader } from '../texts.tsx'

type Sent = NonNullable<AnswerOf<'GET /tickets/{ticketId}'>['timeline'][number]['files']>[number]

export function FileList({ ticketId, files }: { ticketId: string; files: readonly Sent[] | undefined }) {
  const { texts } = useReader()
  if (!files) return null
  return (
    <ul className="files" aria-label={texts.files.list}>
      {files.map((file) => (
        <SentFile key={file.id} ticketId={ticketId} file={file} />
      ))}
    </ul>
  )
}

function SentFile({ ticketId, file }: { ticketId: string; file: Sent }) {
  const { texts, locale } = useReader()
  const { id, name, size, state } = file
  const download = useMutation({
    mutationFn: () => call('GET /tickets/{ticketId}/files/{fileId}', { at: { ticketId, fileId: id } }),
    // Another origin hands it out as an attachment: the page stays.
    onSuccess: ({ url }) => location.assign(url),
  })
  const problem = download.error instanceof Problem ? (download.error.told.detail ?? texts.problems.offline.detail) : ''
  return (
    <li className="file">
      {state === 'clean' ? (
        <button
          type="button"
          className="plain file-name"
          aria-label={texts.files.download(name)}
          onClick={() => download.mutate()}
        >
          {name}
        </button>
      ) : (
        <span className="file-name">{name}</span>
      )}
      <span className="quiet-text">{sizeOf(size, locale, texts)}</span>
      {state !== 'clean' && <span className="quiet-text">{texts.files.states[state]}</span>}
      {problem !== '' && (
        <span className="error" role="alert">
          {problem}
        </span>
      )}
    </li>
  )
}
