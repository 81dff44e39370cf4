/**
 * A new ticket: told once, with advice while it is typed, and with the promise before it is sent.
 * @module
 */
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { type AnswerOf, call } from '../shared/api/client.ts'
import { Problem } from '../shared/api/problem.ts'
import { keptDraft, useDraft } from '../shared/draft.ts'
import { useReader } from '../shared/texts.tsx'
import { useDeskAnswer } from '../shared/ui/openness.tsx'
import { ProblemNotice } from '../shared/ui/notice.tsx'
import { EMPTY, requestOf, type Telling } from './telling.ts'
import { TellingForm } from './telling-form.tsx'
import { PromiseSide } from './promise-side.tsx'
import { useTitle } from './shell.tsx'

export type Check = AnswerOf<'POST /tickets/check'>

const SETTLE_MILLISECONDS = 400

export function NewTicket({ follows }: { follows?: string | undefined }) {
  const { texts } = useReader()
  useTitle(texts.create.title)
  const { data: desk, error: unheard, refetch } = useDeskAnswer()
  const go = useNavigate()
  const { draft, once, change, forget } = useDraft(`new.${follows ?? ''}`, beginning(follows))
  const check = useCheck(draft, desk)
  const send = useMutation({
    mutationFn: (body: ReturnType<typeof requestOf>) =>
      follows === undefined
        ? call('POST /tickets', { body, once })
        : call('POST /tickets/{ticketId}/follow-ups', { at: { ticketId: follows }, body, once }),
    onSuccess: async ({ id }) => {
      forget()
      await go({ to: '/tickets/$ticketId', params: { ticketId: id } })
    },
  })
  const submit = () => {
    if (desk && !send.isPending) send.mutate(requestOf(draft, desk))
  }
  return (
    <>
      <div className="head">
        <h1>{texts.create.title}</h1>
        <p className="quiet-text">{texts.create.lead}</p>
      </div>
      {!desk && <ProblemNotice error={unheard} retry={refetch} />}
      <div className="columns promise-first">
        {desk && (
          <TellingForm
            {...{ desk, draft, change, check: check.data, error: send.error, submit, busy: send.isPending }}
          />
        )}
        <PromiseSide check={check.data} error={check.error instanceof Problem ? check.error : undefined} />
      </div>
    </>
  )
}

/** Whoever was writing to a ticket that closed meanwhile goes on with what he wrote. */
function beginning(follows: string | undefined): Telling {
  if (follows === undefined) return EMPTY
  return { ...EMPTY, description: keptDraft(`reply.${follows}`, { text: '' }).text }
}

/** What the desk would say to it as it stands, once the keys have rested. */
function useCheck(draft: Telling, desk: AnswerOf<'GET /desk'> | undefined) {
  const { locale } = useReader()
  const [settled, settle] = useState(draft)
  useEffect(() => {
    const timer = setTimeout(() => settle(draft), SETTLE_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [draft])
  return useQuery({
    queryKey: ['check', locale, settled],
    queryFn: () => {
      if (!desk) throw new Error('asked before the desk is known')
      return call('POST /tickets/check', { body: requestOf(settled, desk) }, locale)
    },
    enabled:
      desk !== undefined && settled.topic !== '' && settled.what.trim() !== '' && settled.description.length >= 20,
    placeholderData: (before) => before,
    retry: false,
  })
}
