/**
 * The form of one step on the way in.
 * @module
 */
import type { ReactNode } from 'react'
import { useReader } from '../texts.tsx'
import { ProblemNotice } from '../ui/notice.tsx'

type FormProps = {
  busy: boolean
  error: unknown
  submit: () => void
  go: string
  children: ReactNode
  /** What else can be done, behind the button. */
  beside?: ReactNode
  below?: ReactNode
}

export function Form({ busy, error, submit, go, children, beside, below }: FormProps) {
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) submit()
      }}
    >
      <ProblemNotice error={error} />
      {children}
      <div className="buttons">
        <button type="submit" className="button" aria-disabled={busy}>
          {go}
        </button>
        {beside}
      </div>
      {below}
    </form>
  )
}

export function Back({ back }: { back: () => void }) {
  const { texts } = useReader()
  return (
    <button type="button" className="plain" onClick={() => back()}>
      {texts.forgotten.back}
    </button>
  )
}
