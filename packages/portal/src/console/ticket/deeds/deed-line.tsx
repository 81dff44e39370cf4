/**
 * One field of a deed.
 * @module
 */
import { useId } from 'react'
import { Field } from '../../../shared/ui/field.tsx'
import type { DeedField } from './deed.ts'

type LineProps = {
  field: DeedField
  value: string
  error: string | undefined
  change: (value: string) => void
}

export function DeedLine({ field, value, error, change }: LineProps) {
  const { name, label, kind, hint, options = [] } = field
  if (kind === 'choice') return <Choice {...{ label, value, error, change, options }} />
  return (
    <Field
      name={name}
      label={label}
      value={value}
      onChange={change}
      hint={hint}
      error={error}
      {...(kind === 'prose' && { rows: 2 })}
      {...(kind === 'moment' && { type: 'datetime-local' as const })}
    />
  )
}

type ChoiceProps = Omit<LineProps, 'field'> & Required<Pick<DeedField, 'label' | 'options'>>

function Choice({ label, value, error, change, options }: ChoiceProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-wrong`}
        onChange={({ target }) => change(target.value)}
      >
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
      <span id={`${id}-wrong`} className="error">
        {error}
      </span>
    </div>
  )
}
