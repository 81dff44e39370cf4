/**
 * What a link is good for that needs no signing in: one ticket, for one person, for one purpose and a time.
 * @module
 */
import type { Instant } from './instant.ts'

export const LINK_PURPOSES = ['state', 'rating'] as const
export type LinkPurpose = (typeof LINK_PURPOSES)[number]

/** `until` is exclusive. A link to rate shows how the ticket stands too; one to its state rates nothing. */
export type VisitorLink = { purpose: LinkPurpose; ticketId: string; contactId: string; until: Instant }

export type SignLink = (link: VisitorLink) => string
