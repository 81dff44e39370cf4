/**
 * The terms that a customer has still to accept, before anything else (S2-04). What he had typed waits in its drafts.
 * @module
 */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { type AnswerOf, call } from '../shared/api/client.ts'
import { Problem } from '../shared/api/problem.ts'
import { session } from '../shared/session/session.ts'
import { useReader } from '../shared/texts.tsx'
import { useTitle } from '../shared/title.ts'
import { Form } from '../shared/ui/form.tsx'
import { ProblemNotice } from '../shared/ui/notice.tsx'
import { Help } from './register.tsx'
import { Terms, useTerms } from './terms.tsx'

type Props = {
  me: AnswerOf<'GET /me'>
  /** The page that stands behind it is there again. */
  done: () => void
}

export function NewTerms({ me, done }: Props) {
  const { texts } = useReader()
  const title = me.terms ? texts.newTerms.title : texts.newTerms.first
  const heading = useRef<HTMLHeadingElement>(null)
  // Whatever had the focus is gone.
  useEffect(() => heading.current?.focus(), [])
  useTitle(title)
  return (
    <section className="sheet entry stack">
      <div className="head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {me.terms && <p className="quiet-text">{texts.newTerms.before(me.terms.version)}</p>}
        <p>{texts.newTerms.lead}</p>
      </div>
      <Acceptance done={done} />
      <Help />
    </section>
  )
}

function Acceptance({ done }: Pick<Props, 'done'>) {
  const { texts } = useReader()
  const [accepted, setAccepted] = useState(false)
  const terms = useTerms()
  const accepting = useAccepting(done)
  const { error } = accepting
  const wrong = error instanceof Problem ? error.at('/acceptedTerms') : undefined
  // Nobody accepts what he could not read.
  const accept = () => (terms.data ? accepting.mutate(accepted ? terms.data.version : '') : void terms.refetch())
  return (
    <Form send={accept} busy={accepting.isPending} error={error}>
      <Terms open accepted={accepted} onChange={setAccepted} error={wrong} />
      <ProblemNotice error={error} placed={['/acceptedTerms']} />
      <div className="buttons">
        <button type="submit" className="button" aria-disabled={accepting.isPending}>
          {texts.newTerms.accept}
        </button>
        <button type="button" className="plain" onClick={() => session.signOut()}>
          {texts.nav.leave}
        </button>
      </div>
    </Form>
  )
}

function useAccepting(done: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (acceptedTerms: string) => call('PUT /me/terms', { body: { acceptedTerms } }),
    onSuccess: (me) => {
      queries.setQueryData(['me'], me)
      done()
    },
    // Perhaps they changed while they were read.
    onError: () => queries.invalidateQueries({ queryKey: ['terms'] }),
  })
}
