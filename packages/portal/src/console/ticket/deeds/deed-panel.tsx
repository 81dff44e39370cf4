/**
 * A deed as lines on the page: what it asks, each problem at its field, and what was typed kept until it is done.
 * @module
 */
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { queries } from '../../../shared/app.tsx'
import { Problem, saidAt } from '../../../shared/api/problem.ts'
import { useDraft } from '../../../shared/draft.ts'
import { useReader } from '../../../shared/texts.tsx'
import { ProblemNotice } from '../../../shared/ui/notice.tsx'
import { Cap } from '../../keys/key-button.tsx'
import { useKeys } from '../../keys.ts'
import { useConsoleTexts } from '../../texts.ts'
import type { Ticket } from '../use-ticket.ts'
import type { Deed, DeedField, Values } from './deed.ts'
import { DeedLine } from './deed-line.tsx'

type PanelProps = {
  deed: Deed
  /** Whose, and of which ticket. */
  name: string
  ticket: Ticket
  changed: () => Promise<void>
  /** @param said Once it is done; nothing when it was left. */
  shut: (said?: string) => void
}

export function DeedPanel({ deed, name, ticket, changed, shut }: PanelProps) {
  const form = useRef<HTMLFormElement>(null)
  const { draft, doing, change, asked, wrong } = useDoing({ deed, name, ticket, changed, shut })
  useKeys({ send: () => form.current?.requestSubmit() }, form)
  useEffect(() => form.current?.querySelector<HTMLElement>('select, input, textarea')?.focus(), [])
  // Where the first mistake is, once it is said.
  useEffect(() => {
    if (doing.error) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [doing.error])
  return (
    <form
      ref={form}
      className="deed tip"
      noValidate
      aria-labelledby="deed"
      onSubmit={(event) => {
        event.preventDefault()
        if (!doing.isPending) doing.mutate()
      }}
      onKeyDown={({ key }) => key === 'Escape' && shut()}
    >
      <h2 id="deed">{deed.title}</h2>
      {deed.lead !== undefined && <p className="quiet-text">{deed.lead}</p>}
      {asked.map((field) => (
        <DeedLine
          key={field.name}
          field={field}
          value={draft[field.name] ?? ''}
          error={wrong(field)}
          change={(value) => change({ [field.name]: value })}
        />
      ))}
      <Beside error={doing.error} asked={asked} />
      <Buttons go={deed.go} busy={doing.isPending} shut={() => shut()} />
    </form>
  )
}

function Buttons({ go, busy, shut }: { go: string; busy: boolean; shut: () => void }) {
  const words = useConsoleTexts().deeds
  return (
    <div className="buttons">
      <button type="submit" className="button quiet slim strong" aria-disabled={busy}>
        {busy ? words.busy : go} <Cap of="send" />
      </button>
      <button type="button" className="plain" onClick={shut}>
        {words.cancel}
      </button>
    </div>
  )
}

/** Said before the server is asked. */
class Mistaken extends Error {
  readonly fields: Readonly<Record<string, string>>
  constructor(fields: Readonly<Record<string, string>>) {
    super('mistaken')
    this.fields = fields
  }
}

function useDoing({ deed, name, ticket, changed, shut }: PanelProps) {
  const { locale } = useReader()
  const key = ['ticket', ticket.id, locale]
  const initial: Values = Object.fromEntries(deed.fields.map((field) => [field.name, initialOf(field)]))
  const { draft, once, change, forget } = useDraft<Values>(name, initial)
  const doing = useMutation({
    mutationFn: async () => {
      const fields = deed.wrong?.(draft) ?? {}
      if (Object.keys(fields).length > 0) throw new Mistaken(fields)
      return deed.send({ values: draft, once, forget })
    },
    onMutate: async () => {
      const shown = deed.shows?.(draft)
      if (!shown) return undefined
      await queries.cancelQueries({ queryKey: key })
      queries.setQueryData(key, shown)
      return ticket
    },
    onSuccess: async (said) => {
      if (said !== undefined) forget()
      shut(said)
      await changed()
    },
    onError: async (error, _, before) => {
      if (before) queries.setQueryData(key, before)
      if (error instanceof Problem && error.told.status === 412) await changed()
    },
  })
  const { error } = doing
  const asked = deed.fields.filter(({ when }) => when?.(draft) ?? true)
  const wrong = (field: DeedField) => {
    if (error instanceof Mistaken) return error.fields[field.name]
    // Of two that make one part, what is asked further says it.
    const isSaid = asked.findLast((each) => pointerOf(each) === pointerOf(field)) === field
    return isSaid ? saidAt(error, pointerOf(field)) : undefined
  }
  return { draft, doing, change, asked, wrong }
}

const pointerOf = ({ name, part = name }: DeedField) => `/${part}`

/** What is wrong beside the fields: said once, with the way on. */
function Beside({ error, asked }: { error: unknown; asked: readonly DeedField[] }) {
  const words = useConsoleTexts().deeds
  if (error instanceof Mistaken) return null
  if (!(error instanceof Problem)) return <ProblemNotice error={error} />
  if (error.told.status === 412) return <p role="alert">{words.changed}</p>
  const placed = asked.map(pointerOf)
  return error.isSaidAt(placed) ? null : <ProblemNotice error={error} placed={placed} />
}

function initialOf({ initial, kind, options = [] }: DeedField): string {
  return initial ?? (kind === 'choice' ? (options[0]?.id ?? '') : '')
}
