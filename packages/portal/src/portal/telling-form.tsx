/**
 * The form of a new ticket: the topic decides what is asked.
 * @module
 */
import { useId } from 'react'
import { Problem } from '../shared/api/problem.ts'
import { useReader } from '../shared/texts.tsx'
import { useFiles } from '../shared/files/use-files.ts'
import { Attach } from '../shared/ui/attach.tsx'
import { Choice } from '../shared/ui/choice.tsx'
import { Field } from '../shared/ui/field.tsx'
import { FieldNotes } from '../shared/ui/field-notes.tsx'
import { Form } from '../shared/ui/form.tsx'
import { ProblemNotice } from '../shared/ui/notice.tsx'
import { Callback } from './callback.tsx'
import { LookAlikes } from './look-alikes.tsx'
import type { Check } from './new-ticket.tsx'
import { PriorityChoice } from './priority-choice.tsx'
import { WaysOn } from './ways-on.tsx'
import { type Desk, placesOf, subjectOf, type Telling, topicsOf } from '../shared/telling.ts'

export type FormProps = {
  desk: Desk
  draft: Telling
  change: (part: Partial<Telling>) => void
  check: Check | undefined
  error: unknown
  /** The side says so already, and the way on. */
  refused: boolean
}

type Sending = { submit: () => void; busy: boolean; saved: boolean }

export function TellingForm({ submit, busy, saved, ...props }: FormProps & Sending) {
  const { texts } = useReader()
  const { error, draft, change } = props
  const files = useFiles({ name: 'new', ids: draft.files, change: (ids) => change({ files: ids }) })
  const evidence = props.desk.topics.find(({ id }) => id === draft.topic)?.evidence
  return (
    <Form send={() => files.settled() && submit()} busy={busy} error={error}>
      <Subject {...props} />
      <LookAlikes {...props} />
      <Particulars {...props} />
      <Field
        label={texts.create.tell}
        value={props.draft.description}
        onChange={(description) => props.change({ description })}
        rows={5}
        hint={texts.create.tellHint}
        error={error instanceof Problem ? error.at('/description') : undefined}
      />
      <Attach files={files} evidence={evidence} error={error instanceof Problem ? error.at('/files') : undefined} />
      <PriorityChoice {...props} />
      <Callback {...props} />
      <Statements {...props} />
      <ProblemNotice error={error} placed={placesOf(props.desk, props.draft)}>
        {error instanceof Problem && !props.refused && (
          <WaysOn problem={error} ask={(topic) => props.change({ topic })} />
        )}
      </ProblemNotice>
      <Send busy={busy} saved={saved} />
    </Form>
  )
}

function Send({ busy, saved }: { busy: boolean; saved: boolean }) {
  const { texts } = useReader()
  return (
    <div className="buttons">
      <button type="submit" className="button" aria-disabled={busy}>
        {texts.create.send}
      </button>
      <span className="quiet-text">{saved ? texts.asking.saved : texts.create.kept}</span>
    </div>
  )
}

/** Module and case build the subject, so that it cannot be a bad one. */
function Subject({ desk, draft, change, check, error }: FormProps) {
  const { texts } = useReader()
  const modules = desk.intake.modules?.map((name) => ({ id: name, name })) ?? []
  const wrong = error instanceof Problem ? error : undefined
  return (
    <div className="stack tight">
      <Choice
        label={texts.create.topic}
        empty={texts.create.choose}
        value={draft.topic}
        options={topicsOf(desk)}
        error={wrong?.at('/topic')}
        onChange={(topic) => change({ topic })}
      />
      <div className={modules.length > 0 ? 'two' : ''}>
        {modules.length > 0 && (
          <Choice
            label={texts.create.module}
            empty={texts.create.choose}
            value={draft.module}
            options={modules}
            onChange={(module) => change({ module })}
          />
        )}
        <Field
          label={texts.create.what}
          value={draft.what}
          onChange={(what) => change({ what })}
          error={wrong?.at('/subject')}
        />
      </div>
      <Preview draft={draft} check={check} />
    </div>
  )
}

/** The subject as the desk will read it. */
function Preview({ draft, check }: Pick<FormProps, 'draft' | 'check'>) {
  const { texts } = useReader()
  const advice = check?.findings.find(({ pointer, code }) => pointer === '/subject' && code !== 'subject/repeats')
  // One of before anything was typed says nothing of it.
  const isOfIt = check !== undefined && check.subject !== ''
  return (
    <div className="tip" aria-live="polite" hidden={draft.what === ''}>
      <strong>{subjectOf(draft)}</strong>
      <span>
        <span className="quiet-text">{texts.create.preview}</span>{' '}
        {isOfIt && (advice ? <span>{advice.message}</span> : <span className="good">{texts.create.good}</span>)}
      </span>
    </div>
  )
}

const INPUTS: Readonly<Record<string, 'date' | 'email' | 'tel'>> = { date: 'date', mail: 'email', phone: 'tel' }

export function Particulars({ desk, draft, change, error }: FormProps) {
  const { texts } = useReader()
  const topic = desk.topics.find(({ id }) => id === draft.topic)
  const wrong = error instanceof Problem ? error : undefined
  const set = (id: string) => (value: string) => change({ fields: { ...draft.fields, [id]: value } })
  return (
    <>
      {topic?.menuPath === true && (
        <Field
          label={texts.create.path}
          value={draft.menuPath}
          onChange={(menuPath) => change({ menuPath })}
          hint={texts.create.pathHint}
          error={wrong?.at('/menuPath')}
        />
      )}
      {topic?.fields.map(({ id, label, kind, required, options }) => {
        const value = draft.fields[id] ?? ''
        const name = required ? `${label} (${texts.create.required})` : label
        const shared = { value, onChange: set(id), error: wrong?.at(`/fields/${id}`) }
        if (options)
          return (
            <Choice
              key={id}
              label={name}
              empty={texts.create.choose}
              options={options.map((each) => ({ id: each, name: each }))}
              {...shared}
            />
          )
        return <Field key={id} label={name} type={INPUTS[kind] ?? 'text'} {...shared} />
      })}
    </>
  )
}

export function Statements({ desk, draft, change, error }: FormProps) {
  const { texts } = useReader()
  const wrong = error instanceof Problem ? error.at('/statements') : undefined
  const note = useId()
  const made = (id: string) => draft.statements.includes(id)
  const turn = (id: string) =>
    change({ statements: made(id) ? draft.statements.filter((each) => each !== id) : [...draft.statements, id] })
  return desk.intake.statements.map(({ id, label }) => (
    <div key={id} className="stack tight">
      <label className="choice">
        <input
          type="checkbox"
          checked={made(id)}
          onChange={() => turn(id)}
          aria-invalid={wrong !== undefined && !made(id)}
          aria-describedby={`${note}-${id}-error`}
        />
        <span>{label}</span>
      </label>
      {wrong !== undefined && !made(id) && (
        <FieldNotes id={`${note}-${id}`} hint={undefined} error={texts.asking.statement} />
      )}
    </div>
  ))
}
