/**
 * A code of the telephone, which is asked for after the password.
 * @module
 */
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Problem, saidAt } from '../api/problem.ts'
import { useReader } from '../texts.tsx'
import { Field } from '../ui/field.tsx'
import { Back, StepForm } from './form.tsx'
import { Head, type Level } from './head.tsx'
import { whenFilled } from './when-filled.ts'
import type { Next } from './session.ts'

export type Step = {
  level: Level
  go: (next: Next) => void
  /** To the password, with what led there. */
  back: (error?: unknown) => void
}

export function Code({ asked, level, go, back }: Step & { asked: Extract<Next, { next: 'code' }> }) {
  const { texts } = useReader()
  const [code, setCode] = useState('')
  const answering = useMutation({
    mutationFn: () => whenFilled({ code }, texts.required, () => asked.answer(code)),
    onSuccess: go,
    onError: (error) => isLate(error) && back(error),
  })
  const { title, lead, againTitle, againLead } = texts.device
  return (
    <>
      <Head level={level} title={asked.again ? againTitle : title} lead={asked.again ? againLead : lead} />
      <CodeForm code={code} setCode={setCode} go={texts.signIn.go} asking={answering} back={back} arrives>
        <p className="quiet-text">{texts.device.lost}</p>
      </CodeForm>
    </>
  )
}

/** Whether the password is to be given again. */
export function isLate(error: unknown): boolean {
  return error instanceof Problem && error.told.code === 'sign-in/late'
}

type CodeForm = {
  code: string
  setCode: (code: string) => void
  go: string
  asking: { isPending: boolean; error: unknown; mutate: () => void }
  back: () => void
  /** It has the focus from the start. */
  arrives?: boolean
  children?: ReactNode
}

export function CodeForm({ code, setCode, go, asking, back, arrives = false, children }: CodeForm) {
  const { texts } = useReader()
  return (
    <StepForm
      busy={asking.isPending}
      error={asking.error}
      submit={asking.mutate}
      go={go}
      beside={<Back back={back} />}
      below={children}
    >
      <Field
        label={texts.device.code}
        value={code}
        onChange={setCode}
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        autoFocus={arrives}
        error={saidAt(asking.error, '/code')}
      />
    </StepForm>
  )
}
