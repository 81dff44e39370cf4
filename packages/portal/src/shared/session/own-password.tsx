/**
 * Whoever was given a password by an administrator chooses one of his own.
 * @module
 */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useReader } from '../texts.tsx'
import { Field } from '../ui/field.tsx'
import { ProblemNotice } from '../ui/notice.tsx'
import { isLate, type Step } from './code.tsx'
import { Head } from './head.tsx'
import type { Next } from './session.ts'

export function OwnPassword({ asked, level, go, back }: Step & { asked: Extract<Next, { next: 'password' }> }) {
  const { texts } = useReader()
  const [password, setPassword] = useState('')
  const choosing = useMutation({
    mutationFn: () => asked.choose(password),
    onSuccess: go,
    onError: (error) => isLate(error) && back(error),
  })
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!choosing.isPending) choosing.mutate()
      }}
    >
      <Head level={level} title={texts.forgotten.own} lead={texts.forgotten.ownLead} />
      <ProblemNotice error={choosing.error} />
      <Field
        label={texts.entry.password}
        value={password}
        onChange={setPassword}
        type="password"
        name="password"
        autoComplete="new-password"
        hint={texts.entry.passwordHint}
        autoFocus
      />
      <div className="buttons">
        <button type="submit" className="button" aria-disabled={choosing.isPending}>
          {texts.entry.activate}
        </button>
      </div>
    </form>
  )
}
