/**
 * What every language must be able to say in a letter, and the facts it says it with.
 * @module
 */
import type { Template } from '@plazo/domain/notices'
import type { ClockKind, LadderStep } from '@plazo/domain/policy'
import type { CloseReason, Turn } from '@plazo/domain/ticket'

/** Names and times are in the reader's language and zone already, fit to stand in a sentence. */
export type MailFacts = {
  /** Letters to customers say "your ticket"; those to the desk's people name the customer. */
  reader: 'customer' | 'agent'
  requester: string
  organisation: string
  /** Who did it; the desk's name when time did. */
  actor: string
  byRequester: boolean
  /** The team that has the ticket. */
  team: string
  /** Somebody has the ticket in hand. */
  taken: boolean
  /** The reader has the next move. */
  readersTurn: boolean
  priority: string
  /** The most urgent promise of the desk that still runs. */
  due?: PromisedTime | undefined
  /** Before when a new ticket is answered. */
  answerBefore?: string | undefined
  /** What the opening left of the organisation's tickets, and their last day; `later` of those that last longer. */
  quota?: { left: number; of: number; until: string; later?: number } | undefined
  /** What happens by itself if the customer stays silent. */
  silence?: { step: LadderStep['kind']; at: string } | undefined
  /** The message asks something of the customer. */
  asks: boolean
  until?: string | undefined
  reason?: CloseReason | undefined
  /** Another ticket that the event names. */
  other?: string | undefined
  work: WorkFacts
  /** When a check-in that nobody answers lowers the priority. */
  lowersAt?: string | undefined
  /** The closing may be rated until then. */
  ratedUntil?: string | undefined
}

/** What an event says of work beside messages. */
export type WorkFacts = {
  datum?: string | undefined
  /** Why a datum is asked for, or why work starts without approval. */
  because?: string | undefined
  level?: number | undefined
  /** A price for work in that time. */
  quote?: { price: string; from: string; to: string } | undefined
  accepted?: boolean | undefined
}

export type PromisedTime = { clock: ClockKind; at: string; broken: boolean }

/** The promise that a clock's letter is about, and whether time or a change of terms broke it. */
export type ClockFacts = { clock: ClockKind; at: string; cause: 'time' | 'change' }

/** `title` begins the mail's subject; `todo` is whose turn it is and what to do by when. */
export type LetterWords = { title: string; happened: string; todo: string }

export type ClockTemplate = Extract<Template, `clock-${string}`>

export type MailCatalogue = {
  letters: Readonly<Record<Exclude<Template, ClockTemplate>, (facts: MailFacts) => LetterWords>>
  clockLetters: Readonly<Record<ClockTemplate, (clock: ClockFacts, facts: MailFacts) => LetterWords>>
  greeting: (name: string) => string
  labels: Readonly<Record<'number' | 'subject' | 'organisation' | 'requester' | 'priority' | 'turn' | 'due', string>>
  turns: Readonly<Record<MailFacts['reader'], Readonly<Record<Turn, string>>>>
  due: (due: PromisedTime) => string
  /** The label of the link to the ticket. */
  open: string
  /** The frame of a mail that tells so many notices at once, and the label of the link to all tickets. */
  digest: (notices: number) => LetterWords
  openAll: string
  /** The mail that was asked for without signing in, and the labels of the links that need none. */
  lookUp: (ticketId: string) => LetterWords
  state: string
  rate: string
  footer: (desk: string, mail: string) => string
}

/** Letters about work, whose words stand apart. */
export type WorkLetters = Pick<
  MailCatalogue['letters'],
  | 'continued'
  | 'data-requested'
  | 'escalated'
  | 'work-approved'
  | `approval-${'wanted' | 'given' | 'refused' | 'overridden'}`
  | `off-hours-${'quoted' | 'answered'}`
>

/** Joins what there is to say. */
export function sentences(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(' ')
}
