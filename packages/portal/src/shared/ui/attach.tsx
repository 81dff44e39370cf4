/**
 * Files of a message: chosen, pasted or dropped; each with how far it is, what is wrong with it, and a way out.
 * @module
 */
import '../styles/files.css'
import { LARGEST_FILE_BYTES, MOST_FILES } from '@plazo/domain/attachment'
import { type RefObject, useEffect, useId, useRef } from 'react'
import { ACCEPTED, type Chosen } from '../files/chosen.ts'
import { sizeOf } from '../files/size.ts'
import type { Files } from '../files/use-files.ts'
import { useReader } from '../texts.tsx'
import { type Evidence, Wanted } from './wanted-files.tsx'

type Props = {
  files: Files
  /** What the topic wants to see. */
  evidence?: readonly Evidence[] | undefined
  error?: string | undefined
}

export function Attach({ files, evidence = [], error }: Props) {
  const { texts } = useReader()
  const input = useRef<HTMLInputElement>(null)
  const note = useId()
  useHandedIn(files)
  return (
    <div
      className="attach stack tight"
      role="group"
      aria-label={texts.files.list}
      aria-describedby={note}
      // By which the focus finds it.
      data-wrong={error === undefined ? undefined : ''}
    >
      <Wanted evidence={evidence} chosen={files.chosen} />
      <Chooser input={input} add={files.add} />
      {files.chosen.length > 0 && (
        <ul className="files" aria-label={texts.files.list}>
          {files.chosen.map((file) => (
            // What had the focus is gone with its line.
            <Line key={file.key} file={file} files={files} gone={() => input.current?.focus()} />
          ))}
        </ul>
      )}
      {(error !== undefined || files.unsettled) && (
        <span className="error" id={note} role="alert">
          {files.unsettled ? texts.files.wait : error}
        </span>
      )}
    </div>
  )
}

function Chooser({ input, add }: { input: RefObject<HTMLInputElement | null>; add: Files['add'] }) {
  const { texts, locale } = useReader()
  const hint = useId()
  return (
    <div className="buttons">
      <label className="button quiet">
        {texts.files.attach}
        <input
          ref={input}
          type="file"
          className="heard"
          multiple
          accept={ACCEPTED}
          aria-describedby={hint}
          onChange={({ target }) => {
            add([...(target.files ?? [])])
            // So that the same one can be chosen again.
            target.value = ''
          }}
        />
      </label>
      <span id={hint} className="hint">
        {texts.files.how(MOST_FILES, sizeOf(LARGEST_FILE_BYTES, locale, texts))}
      </span>
    </div>
  )
}

function Line({ file, files, gone }: { file: Chosen; files: Files; gone: () => void }) {
  const { texts, locale } = useReader()
  const failed = file.state === 'failed'
  return (
    <li className={failed ? 'file failed' : 'file'}>
      <span className="file-name">{file.name}</span>
      <span className="quiet-text">{sizeOf(file.size, locale, texts)}</span>
      <span className={failed ? 'error' : 'quiet-text'} role="status">
        <Stands file={file} />
      </span>
      {file.state === 'uploading' && (
        <progress value={file.progress} aria-label={file.name} aria-valuetext={texts.files.uploading(percent(file))} />
      )}
      <span className="file-deeds">
        {failed && file.again && (
          <button
            type="button"
            className="plain"
            aria-label={texts.files.retryOf(file.name)}
            onClick={() => files.retry(file.key)}
          >
            {texts.files.retry}
          </button>
        )}
        <button
          type="button"
          className="plain"
          aria-label={texts.files.removeOf(file.name)}
          onClick={() => {
            files.remove(file.key)
            gone()
          }}
        >
          {texts.files.remove}
        </button>
      </span>
    </li>
  )
}

/** How it stands, in words. */
function Stands({ file }: { file: Chosen }) {
  const { texts, locale } = useReader()
  const { problems, ...words } = texts.files
  switch (file.state) {
    case 'uploading':
      return words.uploading(percent(file))
    case 'checking':
      return words.checking
    case 'ready':
      return words.ready
    case 'unchecked':
      return words.readyUnchecked
    case 'failed':
      if (file.problem === 'tooBig') return problems.tooBig(sizeOf(LARGEST_FILE_BYTES, locale, texts))
      if (file.problem === 'tooMany') return problems.tooMany(MOST_FILES)
      return file.told ?? problems[file.problem]
  }
}

function percent({ progress }: { progress: number }): number {
  return Math.round(progress * 100)
}

/** Pasted or dropped anywhere on the page: a drop beside it would otherwise open the file and take the page away. */
function useHandedIn(files: Files): void {
  const latest = useRef(files)
  latest.current = files
  useEffect(() => {
    const take = (event: Event, given: DataTransfer | null) => {
      const handed = [...(given?.files ?? [])]
      if (handed.length === 0) return
      event.preventDefault()
      latest.current.add(handed)
    }
    const paste = (event: ClipboardEvent) => take(event, event.clipboardData)
    const drop = (event: DragEvent) => take(event, event.dataTransfer)
    const over = (event: DragEvent) => event.dataTransfer?.types.includes('Files') && event.preventDefault()
    document.addEventListener('paste', paste)
    document.addEventListener('drop', drop)
    document.addEventListener('dragover', over)
    return () => {
      document.removeEventListener('paste', paste)
      document.removeEventListener('drop', drop)
      document.removeEventListener('dragover', over)
    }
  }, [])
}
