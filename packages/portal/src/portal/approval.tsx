/**
 * Work that starts only once it is approved (S0-33): whoever approves for the organisation says so here, or that it is
 * not to be.
 * @module
 */
import { useMutation } from '@tanstack/react-query'
import { call } from '../shared/api/client.ts'
import { saidAt } from '../shared/api/problem.ts'
import { useDraft } from '../shared/draft.ts'
import { useReader } from '../shared/texts.tsx'
import { Field } from '../shared/ui/field.tsx'
import { Form } from '../shared/ui/form.tsx'
import { ProblemNotice } from '../shared/ui/notice.tsx'
import { Deed } from './deed.tsx'
import { Reread } from './reread.tsx'
import type { Deeds } from './ticket-deeds.tsx'

export function Approval({ ticket, changed }: Deeds) {
  const { texts } = useReader()
  const { draft, change, decide } = useDeciding({ ticket, changed })
  const { error, isPending } = decide
  const say = (approved: boolean) => void (isPending || decide.mutate(approved))
  return (
    <section className="sheet">
      <Form className="stack tight" send={() => say(true)} busy={isPending} error={error}>
        <h2>{texts.deciding.approve}</h2>
        <p>{texts.deciding.approveLead}</p>
        <Field
          label={texts.deciding.comment}
          value={draft.text}
          onChange={(text) => change({ text })}
          rows={2}
          error={saidAt(error, '/text')}
        />
        <ProblemNotice error={error} placed={['/text']}>
          <Reread error={error} changed={changed} />
        </ProblemNotice>
        <div className="buttons">
          <button type="submit" className="button" aria-disabled={isPending}>
            {texts.deciding.yes}
          </button>
        </div>
        <Refusal busy={isPending} refuse={() => say(false)} />
      </Form>
    </section>
  )
}

/** Final, and so it asks twice. */
function Refusal({ busy, refuse }: { busy: boolean; refuse: () => void }) {
  const { texts } = useReader()
  return (
    <Deed name={texts.deciding.no}>
      {() => (
        <>
          <p>{texts.deciding.noSure}</p>
          <p>
            <button type="button" className="button quiet" aria-disabled={busy} onClick={refuse}>
              {texts.deciding.noGo}
            </button>
          </p>
        </>
      )}
    </Deed>
  )
}

function useDeciding({ ticket, changed }: Deeds) {
  const { draft, change, forget } = useDraft(`approval.${ticket.id}`, { text: '' })
  const decide = useMutation({
    mutationFn: (approved: boolean) => {
      const text = draft.text.trim()
      const body = text === '' ? { approved } : { approved, text }
      return call('POST /tickets/{ticketId}/approval', { at: { ticketId: ticket.id }, body, version: ticket.version })
    },
    onSuccess: async () => {
      forget()
      await changed()
    },
  })
  return { draft, change, decide }
}
