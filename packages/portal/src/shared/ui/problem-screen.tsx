/**
 * Instead of a page that could not be had: what happened, whether to try again, and where to go on.
 * @module
 */
import type { ReactNode } from 'react'
import { useReader } from '../texts.tsx'
import { wordsOf } from './notice.tsx'
import { Retry } from './retry.tsx'

export function ProblemScreen({
  error,
  retry,
  children,
}: {
  error: unknown
  retry: () => unknown
  children: ReactNode
}) {
  const { texts } = useReader()
  const { title, detail, trace } = wordsOf(error, texts)
  return (
    <div className="stack">
      <h1>{title}</h1>
      <p role="alert">{detail}</p>
      {trace !== undefined && <p className="quiet-text">{texts.faces.trace(trace)}</p>}
      <Retry error={error} retry={retry} />
      {children}
    </div>
  )
}
