import type { ReactNode } from 'react'
import { Problem } from '../api/problem.ts'
import { useReader } from '../texts.tsx'

/** What went wrong and what to do now; what was typed stands where it was. */
export function ProblemNotice({ error, children }: { error: unknown; children?: ReactNode }) {
  const { texts } = useReader()
  if (error === null || error === undefined) return null
  const told: Partial<Problem['told']> = error instanceof Problem ? error.told : { code: 'fault' }
  const own = Object.entries(texts.problems).find(([code]) => code === told.code)?.[1]
  const { title = texts.problems.fault.title, detail = texts.problems.fault.detail } = { ...own, ...told }
  return (
    <div className="notice" role="alert">
      <strong>{title}</strong>
      <p>{detail}</p>
      {children}
    </div>
  )
}
