/**
 * A labelled field with its hint and what is wrong with it, tied together for who hears the page.
 * @module
 */
import { useId } from 'react'
import { FieldNotes } from './field-notes.tsx'

type Field = {
  label: string
  value: string
  onChange: (value: string) => void
  name?: string
  type?: 'text' | 'email' | 'password' | 'date' | 'datetime-local' | 'tel'
  hint?: string | undefined
  error?: string | undefined
  rows?: number
  autoComplete?: string
  inputMode?: 'numeric'
  autoFocus?: boolean
  required?: boolean
}

/** @param rows Several lines then. */
export function Field({ label, hint, error, rows, required = false, type = 'text', onChange, ...rest }: Field) {
  const id = useId()
  const input = {
    ...rest,
    id,
    'aria-required': required,
    'aria-invalid': error !== undefined,
    'aria-describedby': `${id}-hint ${id}-error`,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {rows === undefined ? <input type={type} {...input} /> : <textarea rows={rows} {...input} />}
      <FieldNotes id={id} hint={hint} error={error} />
    </div>
  )
}
