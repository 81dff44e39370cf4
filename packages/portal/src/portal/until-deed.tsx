/**
 * Something that holds until an instant of one's own choice.
 * @module
 */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Problem, saidAt } from '../shared/api/problem.ts'
import { zoneOf } from '../shared/time/own-zone.ts'
import { useZoneNote } from '../shared/time/zone-note.ts'
import { instantOf } from '../shared/time/zoned.ts'
import { Field } from '../shared/ui/field.tsx'
import { Form } from '../shared/ui/form.tsx'
import { ProblemNotice } from '../shared/ui/notice.tsx'
import { Deed } from './deed.tsx'
import { Reread } from './reread.tsx'

type UntilDeedProps = {
  name: string
  label: string
  go: string
  /** @param until Empty where nothing was chosen: the desk says what it wants. */
  send: (until: string) => Promise<unknown>
  changed: () => Promise<void>
}

export function UntilDeed({ name, ...props }: UntilDeedProps) {
  return <Deed name={name}>{(close) => <Until {...props} close={close} />}</Deed>
}

function Until({ label, go, send, changed, close }: Omit<UntilDeedProps, 'name'> & { close: () => void }) {
  const [until, setUntil] = useState('')
  const hint = useZoneNote()
  const sending = useMutation({
    mutationFn: () => send(instantOf(until, zoneOf())),
    onSuccess: async () => {
      close()
      await changed()
    },
  })
  const { error } = sending
  const isSaid = error instanceof Problem && error.isSaidAt(['/until'])
  return (
    <Form className="stack tight" send={sending.mutate} busy={sending.isPending} error={error}>
      <Field
        label={label}
        value={until}
        onChange={setUntil}
        type="datetime-local"
        hint={hint}
        error={saidAt(error, '/until')}
      />
      {!isSaid && (
        <ProblemNotice error={error} placed={['/until']}>
          <Reread error={error} changed={changed} />
        </ProblemNotice>
      )}
      <p>
        <button type="submit" className="button quiet" aria-disabled={sending.isPending}>
          {go}
        </button>
      </p>
    </Form>
  )
}
