/**
 * A forgotten password: a code goes to the mail, and with it a new one is set (S2-59). Whoever has no sign-in sees the
 * same.
 * @module
 */
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useReader } from '../texts.tsx'
import { Field } from '../ui/field.tsx'
import { useDesk } from '../ui/openness.tsx'
import type { Step } from './code.tsx'
import { forgot } from './cognito.ts'
import { Back, Form } from './form.tsx'
import { session } from './session.ts'

type Forgotten = Pick<Step, 'go'> & { mail: string; setMail: (mail: string) => void; back: () => void }

export function Forgotten({ mail, setMail, go, back }: Forgotten) {
  const { texts } = useReader()
  const desk = useDesk()
  const heading = useRef<HTMLHeadingElement>(null)
  // What had the focus is gone.
  useEffect(() => heading.current?.focus(), [])
  const asking = useMutation({ mutationFn: () => forgot(mail) })
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
        <Form
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
            type="email"
            name="mail"
            autoComplete="username"
          />
        </Form>
      )}
      <p className="quiet-text">{desk?.help}</p>
    </>
  )
}

function NewPassword({ mail, go, back }: Pick<Forgotten, 'mail' | 'go' | 'back'>) {
  const { texts } = useReader()
  const [code, setCode] = useState('')
  const [password, setPassword] = useState('')
  const setting = useMutation({ mutationFn: () => session.reset(mail, code, password), onSuccess: go })
  return (
    <Form
      busy={setting.isPending}
      error={setting.error}
      submit={setting.mutate}
      go={texts.entry.activate}
      beside={<Back back={back} />}
    >
      <Field label={texts.forgotten.code} value={code} onChange={setCode} name="code" autoComplete="one-time-code" />
      <Field
        label={texts.entry.password}
        value={password}
        onChange={setPassword}
        type="password"
        name="password"
        autoComplete="new-password"
        hint={texts.entry.passwordHint}
      />
    </Form>
  )
}
