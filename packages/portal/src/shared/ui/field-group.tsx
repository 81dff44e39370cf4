import { type ReactNode, useId } from 'react'
import { FieldNotes } from './field-notes.tsx'

type Group = { label: string; className: string; error: string | undefined; children: ReactNode }

/** Choices that are one answer: what is wrong with it is said of all of them. */
export function FieldGroup({ label, className, error, children }: Group) {
  const id = useId()
  return (
    <fieldset
      className={className}
      aria-describedby={`${id}-error`}
      data-wrong={error === undefined ? undefined : true}
    >
      <legend className="label">{label}</legend>
      {children}
      <FieldNotes id={id} hint={undefined} error={error} />
    </fieldset>
  )
}
