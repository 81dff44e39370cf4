/**
 * How urgent it is: a level with its meaning, confirmed, or a reason of the desk's closed list.
 * @module
 */
import { useId, useState } from 'react'
import { Problem, saidAt } from '../shared/api/problem.ts'
import { useReader, useReading } from '../shared/texts.tsx'
import { before, inWords } from '../shared/time/moments.ts'
import { Field } from '../shared/ui/field.tsx'
import { FieldGroup } from '../shared/ui/field-group.tsx'
import { FieldNotes } from '../shared/ui/field-notes.tsx'
import { useMe } from './me.ts'
import { hasLevels } from '../shared/telling.ts'
import type { FormProps } from './telling-form.tsx'

export function PriorityChoice(props: FormProps) {
  if (props.desk.priorityReasons) return <Reasons {...props} />
  return hasLevels(props.desk) ? <Levels {...props} /> : null
}

function Levels({ desk, draft, change, check, error }: FormProps) {
  const { texts } = useReader()
  const chosen = desk.priorities.find(({ id }) => id === draft.priority)
  const wrong = saidAt(error, '/priority')
  return (
    <FieldGroup label={texts.create.priority} className="priorities" error={wrong}>
      {desk.priorities.map(({ id, name, meaning }) => (
        <label key={id} className="choice promising">
          <input
            type="radio"
            name="priority"
            checked={id === draft.priority}
            onChange={() => change({ priority: id, confirmed: '' })}
          />
          <span>
            <b>{name}</b>
            <span className="quiet-text">{meaning}</span>
          </span>
          <Answered by={check?.choices.find(({ priority }) => priority === id)?.answerBy} />
        </label>
      ))}
      {chosen?.confirmed === true && <Confirming chosen={chosen} draft={draft} change={change} error={error} />}
    </FieldGroup>
  )
}

type Confirming = Pick<FormProps, 'draft' | 'change' | 'error'> & { chosen: FormProps['desk']['priorities'][number] }

/** What was wrong with it is answered by its tick, until it is sent again: the meaning may be another by now. */
function Confirming({ chosen: { id, meaning }, draft, change, error }: Confirming) {
  const { texts } = useReader()
  const isConfirmed = draft.confirmed === id
  const [answered, answer] = useState<unknown>()
  const told = saidAt(error, '/confirmedMeaning')
  const wrong = told !== undefined && answered !== error
  const note = useId()
  return (
    <>
      <label className="choice">
        <input
          type="checkbox"
          checked={isConfirmed}
          aria-invalid={wrong}
          aria-describedby={`${note}-error`}
          onChange={(event) => {
            answer(error)
            change({ confirmed: event.target.checked ? id : '' })
          }}
        />
        <span>
          <b>{texts.create.confirm}</b>
          <span className="quiet-text">{meaning}</span>
        </span>
      </label>
      {wrong && <FieldNotes id={note} hint={undefined} error={isConfirmed ? told : texts.asking.unconfirmed} />}
    </>
  )
}

/** Its place is kept until it is known, so that nothing moves then. */
function Answered({ by }: { by: string | undefined }) {
  const { texts } = useReader()
  const reading = useReading()
  return <span className="answered">{by !== undefined && texts.asking.answered(before(reading, by))}</span>
}

/** What a reason wants, and whether there is an announcement for it. */
function useHints() {
  const { texts } = useReader()
  const reading = useReading()
  const windows = useMe()?.organisation?.windows ?? []
  return ({ id, announced, dueDate }: { id: string; announced: boolean; dueDate: boolean }) => {
    const window = windows.find(({ reason }) => reason === id)
    const told = window ? texts.asking.window(inWords(reading, window.until)) : texts.asking.announced
    return [...(announced ? [told] : []), ...(dueDate ? [texts.asking.withDate] : [])]
  }
}

function Reasons({ desk, draft, change, error }: FormProps) {
  const { texts } = useReader()
  const reasons = [
    { id: '', name: texts.create.noReason, dueDate: false, announced: false },
    ...(desk.priorityReasons ?? []),
  ]
  const hints = useHints()
  const wants = reasons.find(({ id }) => id === draft.reason)?.dueDate === true
  const told = error instanceof Problem ? error : undefined
  const wrong = told?.at('/priorityReason') ?? told?.at('/priorityReason/reason')
  return (
    <FieldGroup label={texts.create.reason} className="priorities" error={wrong}>
      {reasons.map(({ id, name, announced, dueDate }) => (
        <label key={id} className="choice">
          <input type="radio" name="reason" checked={id === draft.reason} onChange={() => change({ reason: id })} />
          <span>
            {name}
            {hints({ id, announced, dueDate }).map((hint) => (
              <span key={hint} className="quiet-text">
                {' '}
                · {hint}
              </span>
            ))}
          </span>
        </label>
      ))}
      {wants && (
        <Field
          label={texts.create.dueDate}
          value={draft.dueDate}
          onChange={(dueDate) => change({ dueDate })}
          type="date"
          error={told?.at('/priorityReason/dueDate')}
        />
      )}
    </FieldGroup>
  )
}
