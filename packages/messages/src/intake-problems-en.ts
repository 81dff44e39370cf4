/**
 * What the desk says when it does not open a ticket yet, in English.
 * @module
 */
import type { Stage } from '@plazo/domain/intake-policy'
import type { ProblemTexts } from './problem-catalogue.ts'

const STAGES = {
  welcome: 'the welcome',
  data: 'the data',
  report: 'the report',
  solution: 'the solution',
  farewell: 'the farewell',
} as const satisfies Record<Stage, string>

const STATES = { open: 'open', pending: 'pending', resolved: 'resolved', closed: 'closed' } as const

export const INTAKE_PROBLEMS_EN = {
  'ticket/duplicate': ({ ticketId, subject, state }) => ({
    title: 'There is an open ticket like this one',
    detail: `Ticket ${ticketId} ("${subject}") is ${STATES[state]} and seems to be the same: write there and keep your place. If it is another one, say that it does not repeat that one and send it again.`,
  }),
  'intake/refused': () => ({
    title: 'Something is missing before we can attend you',
    detail: 'Correct what is marked and send it again. No ticket was opened and no time is running yet.',
  }),
  'stage/skipped': ({ next, wanted }) => ({
    title: 'The conversation is not there yet',
    detail: `Before ${STAGES[wanted]} comes ${STAGES[next]}. Bring the conversation there and repeat this.`,
  }),
} as const satisfies Partial<ProblemTexts>
