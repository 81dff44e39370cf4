/**
 * A new ticket: told once, with advice while it is typed, and with the promise before it is sent.
 * @module
 */
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { type AnswerOf, call } from '../shared/api/client.ts'
import { Problem } from '../shared/api/problem.ts'
import { useAccountDraft } from '../shared/account-draft.ts'
import { keptDraft } from '../shared/draft.ts'
import { useReader } from '../shared/texts.tsx'
import { useDeskAnswer } from '../shared/ui/openness.tsx'
import { ToCome } from '../shared/ui/awaited.tsx'
import { ProblemNotice } from '../shared/ui/notice.tsx'
import { Elsewhere } from './elsewhere.tsx'
import { EMPTY, isTold, requestOf, type Telling, topicsOf } from '../shared/telling.ts'
import { useMeAnswer } from './me.ts'
import { TellingForm } from './telling-form.tsx'
import { PromiseSide } from './promise-side.tsx'
import { useTitle } from '../shared/title.ts'
import { hasWayOn } from './ways-on.tsx'

export type Check = AnswerOf<'POST /tickets/check'>

const SETTLE_MILLISECONDS = 400

export function NewTicket({ follows }: { follows?: string | undefined }) {
  const { texts } = useReader()
  useTitle(texts.create.title)
  const { data: desk, error: unheard, refetch } = useDeskAnswer()
  const { isPending } = useMeAnswer()
  const { draft, once, change, forget, saved } = useAccountDraft(`new.${follows ?? ''}`, beginning(follows))
  const check = useCheck(draft, desk)
  const send = useSending({ follows, once, forget })
  const refusal = check.error instanceof Problem ? check.error : undefined
  const { error: refused, submittedAt, reset } = send
  // What the account stood in the way of may be possible by now.
  const isOver = refused instanceof Problem && hasWayOn(refused) && check.dataUpdatedAt > submittedAt
  useEffect(() => {
    if (isOver) reset()
  }, [isOver, reset])
  const submit = () => {
    if (desk && !send.isPending) send.mutate(requestOf(draft, desk))
  }
  if (desk && topicsOf(desk).length === 0) return <Unasked desk={desk} />
  return (
    <>
      <Head follows={follows} />
      {!desk && <ProblemNotice error={unheard} retry={refetch} />}
      <div className="columns promise-first">
        {isPending && <ToCome />}
        {desk && !isPending && (
          <TellingForm
            {...{ desk, draft, change, submit, error: send.error, busy: send.isPending }}
            saved={saved}
            check={check.data}
            refused={refusal !== undefined}
          />
        )}
        <PromiseSide
          {...{ check: check.data, error: refusal, ask: (topic) => change({ topic }), retry: check.refetch }}
          isTold={isTold(draft)}
        />
      </div>
    </>
  )
}

/** A desk without a form promises nothing here. */
function Unasked({ desk }: { desk: AnswerOf<'GET /desk'> }) {
  const { texts } = useReader()
  return (
    <div className="stack">
      <h1>{texts.create.title}</h1>
      <Elsewhere desk={desk} />
    </div>
  )
}

function Head({ follows }: { follows: string | undefined }) {
  const { texts } = useReader()
  return (
    <>
      <div className="head">
        <h1>{texts.create.title}</h1>
        <p className="quiet-text">{texts.create.lead}</p>
      </div>
      {follows !== undefined && (
        <p className="tip">
          {texts.deciding.follows(follows)}{' '}
          <Link to="/tickets/$ticketId" params={{ ticketId: follows }}>
            {texts.deciding.read}
          </Link>
        </p>
      )}
    </>
  )
}

type Sending = { follows: string | undefined; once: string; forget: () => void }

function useSending({ follows, once, forget }: Sending) {
  const go = useNavigate()
  return useMutation({
    mutationFn: (body: ReturnType<typeof requestOf>) =>
      follows === undefined
        ? call('POST /tickets', { body, once })
        : call('POST /tickets/{ticketId}/follow-ups', { at: { ticketId: follows }, body, once }),
    onSuccess: async ({ id }) => {
      forget()
      await go({ to: '/tickets/$ticketId', params: { ticketId: id } })
    },
  })
}

/** Whoever was writing to a ticket that closed meanwhile goes on with what he wrote. */
function beginning(follows: string | undefined): Telling {
  if (follows === undefined) return EMPTY
  return { ...EMPTY, description: keptDraft(`reply.${follows}`, { text: '' }).text }
}

/**
 * What the desk would say to it as it stands, once the keys have rested: from the topic on, so that nobody tells a whole
 * story to be refused. A meaning not confirmed yet holds back nothing.
 */
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
      return call('POST /tickets/check', { body: requestOf({ ...settled, confirmed: settled.priority }, desk) }, locale)
    },
    enabled: desk !== undefined && settled.topic !== '',
    placeholderData: (before) => before,
    retry: false,
  })
}
