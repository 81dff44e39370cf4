/**
 * A labelled field with its hint and what is wrong with it, tied together for who hears the page.
 * @module
 */
import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components'

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
export function Field({ label, hint, error, rows, required = false, type = 'text', ...rest }: Field) {
  return (
    <TextField
      className="field"
      isInvalid={error !== undefined}
      isRequired={required}
      validationBehavior="aria"
      type={type}
      {...rest}
    >
      <Label>{label}</Label>
      {rows === undefined ? <Input /> : <TextArea rows={rows} />}
      {hint !== undefined && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="error">{error}</FieldError>
    </TextField>
  )
}
