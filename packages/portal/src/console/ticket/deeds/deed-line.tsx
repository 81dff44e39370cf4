/**
 * One field of a deed.
 * @module
 */
import { useZoneNote } from '../../../shared/time/zone-note.ts'
import { Choice } from '../../../shared/ui/choice.tsx'
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
  const zoneNote = useZoneNote()
  if (kind === 'choice') return <Choice {...{ label, value, error, options }} onChange={change} />
  return (
    <Field
      name={name}
      label={label}
      value={value}
      onChange={change}
      hint={kind === 'moment' ? (hint ?? zoneNote) : hint}
      error={error}
      {...(kind === 'prose' && { rows: 2 })}
      {...(kind === 'moment' && { type: 'datetime-local' as const })}
    />
  )
}
