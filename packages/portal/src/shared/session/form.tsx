/**
 * The form of one step on the way in.
 * @module
 */
import type { ReactNode } from 'react'
import { useReader } from '../texts.tsx'
import { Form } from '../ui/form.tsx'
import { ProblemNotice } from '../ui/notice.tsx'

/** Of the mail that somebody signs in with. */
export const MAIL = { type: 'email', name: 'mail', autoComplete: 'username' } as const

type StepProps = {
  busy: boolean
  error: unknown
  submit: () => void
  go: string
  children: ReactNode
  /** What else can be done, behind the button. */
  beside?: ReactNode
  below?: ReactNode
}

export function StepForm({ busy, error, submit, go, children, beside, below }: StepProps) {
  return (
    <Form send={submit} busy={busy} error={error}>
      <ProblemNotice error={error} />
      {children}
      <div className="buttons">
        <button type="submit" className="button" aria-disabled={busy}>
          {go}
        </button>
        {beside}
      </div>
      {below}
    </Form>
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
