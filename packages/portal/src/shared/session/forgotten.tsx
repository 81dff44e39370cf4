/**
 * A forgotten password: a code goes to the mail, and with it a new one is set (S2-59). Whoever has no sign-in sees the
 * same.
 * @module
 */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { saidAt } from '../api/problem.ts'
import { useReader } from '../texts.tsx'
import { Field } from '../ui/field.tsx'
import { useFocused } from '../ui/focused.ts'
import { useDesk } from '../ui/openness.tsx'
import type { Step } from './code.tsx'
import { forgot } from './cognito.ts'
import { Back, MAIL, StepForm } from './form.tsx'
import { whenFilled } from './when-filled.ts'
import { session } from './session.ts'

type Forgotten = Pick<Step, 'go'> & { mail: string; setMail: (mail: string) => void; back: () => void }

export function Forgotten({ mail, setMail, go, back }: Forgotten) {
  const { texts } = useReader()
  const desk = useDesk()
  // What had the focus is gone.
  const heading = useFocused<HTMLHeadingElement>()
  const asking = useMutation({
    mutationFn: () => whenFilled({ mail }, texts.required, () => forgot(mail)),
  })
  return (
    <>
      <div className="head">
        <h1 ref={heading} tabIndex={-1}>
          {texts.forgotten.title}
        </h1>
        <p className="quiet-text" role="status">
          {asking.isSuccess ? texts.forgotten.sent(mail) : texts.forgotten.lead}
        </p>
      </div>
      {asking.isSuccess ? (
        <NewPassword mail={mail} go={go} back={back} />
      ) : (
        <StepForm
          busy={asking.isPending}
          error={asking.error}
          submit={asking.mutate}
          go={texts.forgotten.send}
          beside={<Back back={back} />}
        >
          <Field
            label={texts.signIn.mail}
            value={mail}
            onChange={setMail}
            error={saidAt(asking.error, '/mail')}
            {...MAIL}
          />
        </StepForm>
      )}
      <p className="quiet-text">{desk?.help}</p>
    </>
  )
}

function NewPassword({ mail, go, back }: Pick<Forgotten, 'mail' | 'go' | 'back'>) {
  const { texts } = useReader()
  const [code, setCode] = useState('')
  const [password, setPassword] = useState('')
  const setting = useMutation({
    mutationFn: () => whenFilled({ code, password }, texts.required, () => session.reset(mail, code, password)),
    onSuccess: go,
  })
  const { error } = setting
  return (
    <StepForm
      busy={setting.isPending}
      error={error}
      submit={setting.mutate}
      go={texts.entry.activate}
      beside={<Back back={back} />}
    >
      <Field
        label={texts.forgotten.code}
        value={code}
        onChange={setCode}
        name="code"
        autoComplete="one-time-code"
        error={saidAt(error, '/code')}
      />
      <Field
        label={texts.entry.password}
        value={password}
        onChange={setPassword}
        type="password"
        name="password"
        autoComplete="new-password"
        hint={texts.entry.passwordHint}
        error={saidAt(error, '/password')}
      />
    </StepForm>
  )
}
