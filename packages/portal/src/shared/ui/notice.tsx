import type { ReactNode } from 'react'
import type { PortalTexts } from '@plazo/messages/portal'
import { Problem, saidAt } from '../api/problem.ts'
import { useReader } from '../texts.tsx'
import { Retry } from './retry.tsx'

type Notice = {
  error: unknown
  children?: ReactNode
  /** Asks for the same again, where that may help. */
  retry?: () => unknown
  /** Pointers of what is said at a field of its own, and so not twice. */
  placed?: readonly string[]
}

/** What went wrong and what to do now; what was typed stands where it was. */
export function ProblemNotice({ error, children, retry, placed }: Notice) {
  const { texts } = useReader()
  if (error === null || error === undefined) return null
  const { title, detail, trace } = wordsOf(error, texts)
  const beside = placed && error instanceof Problem ? error.beside(placed) : []
  const isPlaced = placed?.some((pointer) => saidAt(error, pointer) === detail)
  return (
    <div className="notice" role="alert">
      <strong>{title}</strong>
      {isPlaced !== true && <p>{detail}</p>}
      {beside.map((message) => (
        <p key={message}>{message}</p>
      ))}
      {trace !== undefined && <p className="quiet-text">{texts.faces.trace(trace)}</p>}
      {children}
      {retry && <Retry error={error} retry={retry} />}
    </div>
  )
}

/** The desk's own words first; the rest is for what has none. */
export function wordsOf(error: unknown, texts: PortalTexts) {
  const told = error instanceof Problem ? error.told : { code: 'fault', status: 500 }
  const { problems, faces } = texts
  const byCode = Object.entries(problems).find(([code]) => code === told.code)?.[1]
  const byStatus = Object.entries(faces.of).find(([status]) => status === String(told.status))?.[1]
  const { title, detail } = { ...(byCode ?? byStatus ?? problems.fault), ...said(told) }
  const ours = told.status >= 500 && 'traceId' in told && told.traceId !== undefined
  return { title, detail, ...(ours && { trace: told.traceId }) }
}

function said(told: Partial<Problem['told']>): { title?: string; detail?: string } {
  const { title, detail } = told
  return { ...(title !== undefined && { title }), ...(detail !== undefined && { detail }) }
}
