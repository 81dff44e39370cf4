/**
 * Whoever was given a password by an administrator chooses one of his own.
 * @module
 */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { saidAt } from '../api/problem.ts'
import { useReader } from '../texts.tsx'
import { Field } from '../ui/field.tsx'
import { isLate, type Step } from './code.tsx'
import { StepForm } from './form.tsx'
import { Head } from './head.tsx'
import { whenFilled } from './when-filled.ts'
import type { Next } from './session.ts'

export function OwnPassword({ asked, level, go, back }: Step & { asked: Extract<Next, { next: 'password' }> }) {
  const { texts } = useReader()
  const [password, setPassword] = useState('')
  const choosing = useMutation({
    mutationFn: () => whenFilled({ password }, texts.required, () => asked.choose(password)),
    onSuccess: go,
    onError: (error) => isLate(error) && back(error),
  })
  return (
    <>
      <Head level={level} title={texts.forgotten.own} lead={texts.forgotten.ownLead} />
      <StepForm busy={choosing.isPending} error={choosing.error} submit={choosing.mutate} go={texts.entry.activate}>
        <Field
          label={texts.entry.password}
          value={password}
          onChange={setPassword}
          type="password"
          name="password"
          autoComplete="new-password"
          hint={texts.entry.passwordHint}
          error={saidAt(choosing.error, '/password')}
          autoFocus
        />
      </StepForm>
    </>
  )
}
