/**
 * What people who are not signed in send, and what they are told.
 * @module
 */
import { LINK_PURPOSES } from '@plazo/domain/visitor-link'
import { TICKET_STATES, TURNS } from '@plazo/domain/ticket'
import * as z from 'zod/mini'
import { instantOut, mailAddress, openApi, ticketId } from './fields.ts'
import { deadline } from './ticket-responses.ts'

export const lookUpRequest = z.strictObject({ ticketId, mail: mailAddress }).register(openApi, { id: 'LookUp' })

/** The same whatever was asked: what there is to tell goes by mail. */
export const lookUpAnswer = z.object({ answer: z.literal('by-mail') }).register(openApi, { id: 'LookUpAnswer' })

/** How a ticket stands, for whoever has its link: none of the words in it. */
export const linkedTicket = z
  .object({
    purpose: z.enum(LINK_PURPOSES),
    id: ticketId,
    subject: z.string(),
    state: z.enum(TICKET_STATES),
    stateName: z.string(),
    turn: z.enum(TURNS),
    openedAt: instantOut,
    changedAt: instantOut,
    closedAt: z.optional(instantOut),
    deadlines: z.array(deadline),
    /** Until when it may be rated, by a link for that. */
    ratedUntil: z.optional(instantOut),
    rated: z.boolean(),
  })
  .register(openApi, { id: 'LinkedTicket' })
