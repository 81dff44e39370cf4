/**
 * What letters are made of.
 * @module
 */
import type { Locale } from './desk.ts'
import type { Instant } from './instant.ts'
import type { Template } from './notices.ts'
import type { AnyRefusal } from './refusal.ts'
import type { RecordedEvent, Ticket } from './ticket.ts'

/** One notice on its way to one person: all that its words are made of. */
export type Letter = {
  template: Template
  ticket: Ticket
  event: RecordedEvent
  reader: { role: 'customer' | 'agent'; name: string; locale: Locale; timeZone?: string | undefined }
  requesterName: string
  organisationName: string
  /** Who did it; absent when time did. */
  actorName?: string | undefined
}

/**
 * Several notices that go to one person in one mail; each is told by the subject of its own letter. `closed` is the
 * ticket as its closing left it: it may be rated.
 */
export type Digest = {
  reader: Letter['reader']
  notices: readonly { ticketId: string; sequence: number; headline: string; closed?: Ticket | undefined }[]
}

/** To whoever asked to be let in; without a link he is in already. */
export type EntryLetter = {
  reader: Letter['reader']
  link?: { token: string; expiresAt: Instant } | undefined
}

/** To somebody known who asked by the form on the page and is opened no ticket: what he asked about, as it was typed, and why. */
export type FormLetter = { reader: Letter['reader']; subject: string; reason: AnyRefusal }
