import { useId } from 'react'
import { FieldGroup } from './field-group.tsx'
import { FieldNotes } from './field-notes.tsx'

type Option = { id: string; name: string }

type ChoiceProps = {
  label: string
  value: string
  options: readonly Option[]
  onChange: (value: string) => void
  /** What stands there while nothing is chosen; without it one always is. */
  empty?: string | undefined
  hint?: string | undefined
  error?: string | undefined
}

export function Choice({ label, value, options, onChange, empty, hint, error }: ChoiceProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-hint ${id}-error`}
        onChange={(event) => onChange(event.target.value)}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
      <FieldNotes id={id} hint={hint} error={error} />
    </div>
  )
}

type SeveralProps = Omit<ChoiceProps, 'empty' | 'hint'>

/** Any of them; kept as one text with commas, as the other fields are texts. */
export function Several({ label, value, options, onChange, error }: SeveralProps) {
  const chosen = value.split(',').filter((each) => each !== '')
  const turn = (id: string) =>
    onChange((chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]).join(','))
  return (
    <FieldGroup label={label} className="field" error={error}>
      {options.map(({ id, name }) => (
        <label key={id} className="check">
          <input type="checkbox" checked={chosen.includes(id)} onChange={() => turn(id)} />
          {name}
        </label>
      ))}
    </FieldGroup>
  )
}
