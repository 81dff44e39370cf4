/**
 * Something that can be done to what a page shows: a button that opens its form in place. What the API finds wrong
 * stands at the field it is about, what was typed stands where it was, and the focus comes back to the button.
 * @module
 */
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Problem } from '../../shared/api/problem.ts'
import { useDraft } from '../../shared/draft.ts'
import { Field } from '../../shared/ui/field.tsx'
import { useFocusWrong } from '../../shared/ui/focus-wrong.ts'
import { ProblemNotice } from '../../shared/ui/notice.tsx'
import { Cap } from '../keys/key-button.tsx'
import { useKeys } from '../keys.ts'
import { useConsoleTexts } from '../texts.ts'
import { say } from '../toast.tsx'
import { Choice, Several } from '../../shared/ui/choice.tsx'

export type Values = Readonly<Record<string, string>>

/** `name` is where the request has it, `licences/0/product`, and so where the API points. */
/** `pointer`: where the desk says what is wrong with it, unless that is `/name`. */
export type DeedField = { name: string; label: string; hint?: string; pointer?: string } & (
  | { kind?: 'text' | 'email' | 'tel' | 'date' | 'datetime-local' | 'prose' }
  | { kind: 'choice'; options: readonly { id: string; name: string }[]; empty?: string }
  | { kind: 'several'; options: readonly { id: string; name: string }[] }
)

export type DeedProps<Made = unknown> = {
  /** Its draft is kept under it. */
  name: string
  title: string
  /** By what is told already, where that decides, and what was found wrong with it. */
  fields: readonly DeedField[] | ((values: Values, error: unknown) => readonly DeedField[])
  start: Values
  /** @param once For what creates something: the same for the same words. */
  send: (values: Values, once: string) => Promise<Made>
  /** What is said when it is done. */
  done: string
  /** Reads anew what the page shows. */
  changed: () => Promise<unknown>
  /** Above its fields. */
  lead?: ReactNode
  /** What its button says, where nothing is saved. */
  go?: string | undefined
}

export function Deed({ title, ...props }: DeedProps) {
  const [isOpen, open] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  if (isOpen) return <DeedForm {...props} title={title} close={() => open(false)} />
  return (
    <button type="button" className="button quiet slim" ref={button} onClick={() => open(true)}>
      {title}
    </button>
  )
}

/** @param close After it is done too, with what came of it. */
export function DeedForm<Made>({ close, ...props }: DeedProps<Made> & { close: (made?: Made) => void }) {
  const { title, lead, go, changed } = props
  const { draft, change, forget, deed } = useDeed(props, close)
  const fields = typeof props.fields === 'function' ? props.fields(draft, deed.error) : props.fields
  const form = useFocus(deed.error)
  useKeys({ send: () => form.current?.requestSubmit() }, form)
  return (
    <form
      className="deed stack tight"
      aria-label={title}
      noValidate
      ref={form}
      onKeyDown={(event) => event.key === 'Escape' && close()}
      onSubmit={(event) => {
        event.preventDefault()
        if (!deed.isPending) deed.mutate()
      }}
    >
      <strong>{title}</strong>
      {lead}
      <Notice error={deed.error} fields={fields} changed={changed} />
      <div className="deed-fields">
        {fields.map((field) => (
          <OneField key={field.name} field={field} values={draft} change={change} error={deed.error} />
        ))}
      </div>
      <Buttons
        go={go}
        isBusy={deed.isPending}
        leave={() => {
          forget()
          close()
        }}
      />
    </form>
  )
}

function Buttons({ go, isBusy, leave }: Pick<DeedProps, 'go'> & { isBusy: boolean; leave: () => void }) {
  const words = useConsoleTexts().forms
  return (
    <div className="buttons">
      <button type="submit" className="button slim" aria-disabled={isBusy}>
        {go ?? words.save} <Cap of="send" />
      </button>
      <button type="button" className="plain" onClick={leave}>
        {words.cancel}
      </button>
    </div>
  )
}

/** Who opens the form is at its first field, and once something is wrong at the first that is. */
function useFocus(error: unknown) {
  const form = useFocusWrong<HTMLFormElement>(error)
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus(), [form])
  return form
}

function useDeed<Made>({ name, start, send, done, changed }: DeedProps<Made>, close: (made: Made) => void) {
  const { draft, once, change, forget } = useDraft<Values>(`deed.${name}`, start)
  const deed = useMutation({
    mutationFn: () => send({ ...start, ...draft }, once),
    onSuccess: async (made) => {
      forget()
      await changed()
      close(made)
      say(done)
    },
  })
  return { draft, change, forget, deed }
}

const pointerOf = ({ name, pointer = `/${name}` }: DeedField) => pointer

type OneFieldProps = { field: DeedField; values: Values; change: (part: Values) => void; error: unknown }

function OneField({ field, values, change, error }: OneFieldProps) {
  const { name, label, hint } = field
  const shared = {
    label,
    hint,
    value: values[name] ?? '',
    onChange: (value: string) => change({ [name]: value }),
    error: error instanceof Problem ? error.at(pointerOf(field)) : undefined,
  }
  if (field.kind === 'choice') return <Choice {...shared} options={field.options} empty={field.empty} />
  if (field.kind === 'several') return <Several {...shared} options={field.options} />
  if (field.kind === 'prose') return <Field {...shared} rows={3} />
  return <Field {...shared} type={field.kind ?? 'text'} />
}

type NoticeProps = { error: unknown; fields: readonly DeedField[]; changed: DeedProps['changed'] }

/** Beside what stands at the fields: what stands at none of them, and how to go on when somebody else was faster. */
function Notice({ error, fields, changed }: NoticeProps) {
  const words = useConsoleTexts().forms
  if (!(error instanceof Problem)) return <ProblemNotice error={error} />
  const shown = new Set(fields.map(pointerOf))
  const others = error.told.errors?.filter(({ pointer }) => !shown.has(pointer)) ?? []
  return (
    <ProblemNotice error={error}>
      {others.map(({ pointer, message }) => (
        <p key={pointer}>{message}</p>
      ))}
      {error.told.status === 412 && (
        <p>
          <button type="button" className="button quiet slim" onClick={() => void changed()}>
            {words.reread}
          </button>
        </p>
      )}
    </ProblemNotice>
  )
}
