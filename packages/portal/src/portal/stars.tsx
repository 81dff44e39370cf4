/**
 * One to five stars with a comment, sent once: by the link of a mail, or at the end of a chat.
 * @module
 */
import { useMutation } from '@tanstack/react-query'
import type { BodyOf } from '../shared/api/client.ts'
import { saidAt } from '../shared/api/problem.ts'
import { useDraft } from '../shared/draft.ts'
import { useReader, useReading } from '../shared/texts.tsx'
import { inWords } from '../shared/time/moments.ts'
import { Field } from '../shared/ui/field.tsx'
import { FieldGroup } from '../shared/ui/field-group.tsx'
import { Form } from '../shared/ui/form.tsx'
import { useFocused } from '../shared/ui/focused.ts'
import { ProblemNotice } from '../shared/ui/notice.tsx'

type Given = { stars: number; comment: string }
type Rating = ReturnType<typeof useRating>

/** @param name Of the draft. */
export function useRating(
  name: string,
  send: (body: BodyOf<'POST /tickets/{ticketId}/satisfaction'>, once: string) => Promise<unknown>,
) {
  const { draft, once, change, forget } = useDraft<Given>(`rate.${name}`, { stars: 0, comment: '' })
  const sending = useMutation({
    mutationFn: () => {
      const { stars } = draft
      const comment = draft.comment.trim()
      return send(comment === '' ? { stars } : { stars, comment }, once)
    },
    onSuccess: forget,
  })
  return { draft, change, sending }
}

export function Stars({ rating, until }: { rating: Rating; until: string }) {
  const { texts } = useReader()
  const reading = useReading()
  const { draft, change, sending } = rating
  const { error, isPending } = sending
  const unchosen = draft.stars === 0 && error !== null
  return (
    <Form send={sending.mutate} busy={isPending} error={error}>
      {!unchosen && <ProblemNotice error={error} placed={['/stars', '/comment']} />}
      <Marks
        chosen={draft.stars}
        choose={(stars) => change({ stars })}
        error={unchosen ? texts.visitors.rate.choose : saidAt(error, '/stars')}
      />
      <Field
        label={texts.visitors.rate.comment}
        value={draft.comment}
        onChange={(comment) => change({ comment })}
        rows={4}
        error={saidAt(error, '/comment')}
      />
      <div className="buttons">
        <button type="submit" className="button" aria-disabled={isPending}>
          {texts.visitors.rate.send}
        </button>
        <span className="quiet-text">{texts.visitors.rate.until(inWords(reading, until))}</span>
      </div>
    </Form>
  )
}

export function Thanks() {
  const { texts } = useReader()
  return (
    <p tabIndex={-1} ref={useFocused<HTMLParagraphElement>()}>
      {texts.visitors.rate.thanks}
    </p>
  )
}

const MARKS = [1, 2, 3, 4, 5] as const

type MarksProps = { chosen: number; choose: (stars: number) => void; error: string | undefined }

/** Each with its word: no star has to be guessed. */
function Marks({ chosen, choose, error }: MarksProps) {
  const { texts } = useReader()
  return (
    <FieldGroup label={texts.visitors.rate.stars} className="priorities" error={error}>
      {MARKS.map((mark) => (
        <label key={mark} className="choice">
          <input type="radio" name="stars" checked={mark === chosen} onChange={() => choose(mark)} />
          <span>{texts.visitors.rate.marks[mark]}</span>
        </label>
      ))}
    </FieldGroup>
  )
}
