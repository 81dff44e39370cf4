/**
 * Something an agent does with a ticket: what it asks of him, and what it makes of that.
 * @module
 */
import type { ConsoleTexts } from '@plazo/messages/console'
import type { AnswerOf } from '../../../shared/api/client.ts'
import type { Contact } from '../use-contacts.ts'
import type { Ticket } from '../use-ticket.ts'
import type { Workbench } from '../use-workbench.ts'

export type Values = Readonly<Record<string, string>>

/** `name` is also where the server says what is wrong with it, `/reason`, unless it is another `part` that it makes. */
export type DeedField = {
  name: string
  part?: string
  label: string
  kind: 'line' | 'prose' | 'choice' | 'moment'
  options?: readonly { id: string; name: string }[]
  hint?: string | undefined
  initial?: string
  /** Asked only then. */
  when?: (values: Values) => boolean
}

/** `once` names it over all tries; `forget` lets go of what was typed. */
export type Sent = { values: Values; once: string; forget: () => void }

export type Deed = {
  title: string
  lead?: string
  go: string
  fields: readonly DeedField[]
  /** Wrong for sure, by field: said before the server is asked. */
  wrong?: (values: Values) => Readonly<Record<string, string>>
  /** The ticket as it will be, where the server will surely agree. */
  shows?: (values: Values) => Ticket | undefined
  /** @returns what is said once it is done; undefined when that is still to come. */
  send: (sent: Sent) => Promise<string | undefined>
}

/** What deeds are made of. */
export type Given = {
  ticket: Ticket
  me: AnswerOf<'GET /me'>
  desk: AnswerOf<'GET /desk'>
  teams: AnswerOf<'GET /teams'>['teams']
  workbench: Workbench
  contacts: readonly Contact[]
  words: ConsoleTexts['deeds']
  now: number
  /** What is being written to its customer. */
  written: string
}

/** Of what was left empty nothing is sent. */
export function filled(values: Values, ...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (values[name] ? [[name, values[name]]] : [])))
}
