/**
 * What people who are not signed in send, and what they are told.
 * @module
 */
import { LINK_PURPOSES } from '@plazo/domain/visitor-link'
import { TICKET_STATES, TURNS } from '@plazo/domain/ticket'
import * as z from 'zod'
import { instantOut, mailAddress, ticketId } from './fields.ts'
import { deadline } from './ticket-responses.ts'

export const lookUpRequest = z.strictObject({ ticketId, mail: mailAddress }).meta({ id: 'LookUp' })

/** The same whatever was asked: what there is to tell goes by mail. */
export const lookUpAnswer = z.object({ answer: z.literal('by-mail') }).meta({ id: 'LookUpAnswer' })

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
    closedAt: instantOut.optional(),
    deadlines: z.array(deadline),
    /** Until when it may be rated, by a link for that. */
    ratedUntil: instantOut.optional(),
    rated: z.boolean(),
  })
  .meta({ id: 'LinkedTicket' })
