/**
 * Stars by the link of a mail. Opening it records nothing: sending does, once.
 * @module
 */
import { useMutation } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type AnswerOf, call } from '../shared/api/client.ts'
import { Problem } from '../shared/api/problem.ts'
import { useDraft } from '../shared/draft.ts'
import { useReader, useReading } from '../shared/texts.tsx'
import { moment } from '../shared/time/moments.ts'
import { Field } from '../shared/ui/field.tsx'
import { useFocused } from '../shared/ui/focused.ts'
import { ProblemNotice } from '../shared/ui/notice.tsx'
import { LinkGone, useLinked } from './linked-ticket.tsx'
import { useTitle } from './shell.tsx'

type Linked = AnswerOf<'GET /public/tickets/{link}'>

export function RateRoute() {
  const { texts } = useReader()
  const { link } = useParams({ from: '/rate/$link' })
  const linked = useLinked(link)
  useTitle(texts.visitors.rate.title)
  return (
    <section className="sheet entry stack">
      <div className="head">
        <h1>{texts.visitors.rate.title}</h1>
        {linked.data && (
          <p className="quiet-text">
            {texts.visitors.rate.of(linked.data.id)} · {linked.data.subject}
          </p>
        )}
      </div>
      <LinkGone error={linked.error} />
      {linked.data && <Face link={link} ticket={linked.data} />}
    </section>
  )
}

function Face({ link, ticket }: { link: string; ticket: Linked }) {
  const { texts } = useReader()
  const { draft, change, rating } = useRating(link)
  if (rating.isSuccess) return <Thanks />
  if (ticket.rated) return <p>{texts.visitors.rate.given}</p>
  if (ticket.ratedUntil === undefined) return <p>{texts.visitors.rate.over}</p>
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!rating.isPending) rating.mutate()
      }}
    >
      <Stars until={ticket.ratedUntil} draft={draft} change={change} error={rating.error} busy={rating.isPending} />
    </form>
  )
}

const MARKS = [1, 2, 3, 4, 5] as const

type Rating = { stars: number; comment: string }
type StarsProps = {
  until: string
  draft: Rating
  change: (part: Partial<Rating>) => void
  error: unknown
  busy: boolean
}

function Stars({ until, draft, change, error, busy }: StarsProps) {
  const { texts } = useReader()
  const reading = useReading()
  const unchosen = draft.stars === 0 && error !== null
  return (
    <>
      {!unchosen && <ProblemNotice error={error} />}
      <Marks chosen={draft.stars} choose={(stars) => change({ stars })}>
        {unchosen && (
          <p className="error" role="alert">
            {texts.visitors.rate.choose}
          </p>
        )}
      </Marks>
      <Field
        label={texts.visitors.rate.comment}
        value={draft.comment}
        onChange={(comment) => change({ comment })}
        rows={4}
        error={error instanceof Problem ? error.at('/comment') : undefined}
      />
      <div className="buttons">
        <button type="submit" className="button" aria-disabled={busy}>
          {texts.visitors.rate.send}
        </button>
        <span className="quiet-text">{texts.visitors.rate.until(moment(reading, until))}</span>
      </div>
    </>
  )
}

function Thanks() {
  const { texts } = useReader()
  return (
    <p tabIndex={-1} ref={useFocused<HTMLParagraphElement>()}>
      {texts.visitors.rate.thanks}
    </p>
  )
}

function useRating(link: string) {
  const { draft, once, change, forget } = useDraft(`rate.${link.slice(-22)}`, { stars: 0, comment: '' })
  const rating = useMutation({
    mutationFn: () => {
      const { stars } = draft
      const comment = draft.comment.trim()
      const body = comment === '' ? { stars } : { stars, comment }
      return call('POST /public/tickets/{link}/satisfaction', { at: { link }, body, once })
    },
    onSuccess: forget,
  })
  return { draft, change, rating }
}

type MarksProps = { chosen: number; choose: (stars: number) => void; children?: ReactNode }

/** One to five, each with its word: no star has to be guessed. */
export function Marks({ chosen, choose, children }: MarksProps) {
  const { texts } = useReader()
  return (
    <fieldset className="priorities">
      <legend className="label">{texts.visitors.rate.stars}</legend>
      {MARKS.map((mark) => (
        <label key={mark} className="choice">
          <input type="radio" name="stars" checked={mark === chosen} onChange={() => choose(mark)} />
          <span>{texts.visitors.rate.marks[mark]}</span>
        </label>
      ))}
      {children}
    </fieldset>
  )
}
