/**
 * Sentences that many letters share, in English.
 * @module
 */
import type { ClockKind, LadderStep } from '@plazo/domain/policy'
import { sentences, type MailFacts } from './mail-catalogue.ts'

export const CLOCKS = {
  firstResponse: 'first response',
  nextResponse: 'next response',
  resolution: 'resolution',
} as const satisfies Record<ClockKind, string>

export const SILENCE = {
  ping: (at) => `If we do not hear from you, we will remind you on ${at}.`,
  notice: (at) => `If we do not hear from you, we will write again on ${at}.`,
  'lower-priority': (at) => `If we do not hear from you, we will lower the priority of the ticket on ${at}.`,
  close: (at) => `If we do not hear from you, we will close the ticket on ${at}.`,
} as const satisfies Record<LadderStep['kind'], (at: string) => string>

/** What is promised while it can still be kept. */
export function promise(due: MailFacts['due']): string | undefined {
  return due && !due.broken ? `Our promise: ${CLOCKS[due.clock]} before ${due.at}.` : undefined
}

/** What the plan still covers, where it counts tickets. */
export function quotaLeft({ left, of, until, later }: NonNullable<MailFacts['quota']>): string {
  const now = left === 0 ? `none of its ${of} tickets` : `${left} of ${of} tickets`
  const after = later === undefined ? '' : `, and ${later} more that ${later === 1 ? 'expires' : 'expire'} later`
  return `Your organisation has ${now} left until ${until}${after}.`
}

/** What the customer does next, and what happens by itself if he does not. */
export function answerUs({ readersTurn, silence }: Pick<MailFacts, 'readersTurn' | 'silence'>): string {
  const move = readersTurn ? 'It is your turn: answer in the ticket.' : 'You can answer in the ticket.'
  return sentences(move, silence && SILENCE[silence.step](silence.at))
}

/** What the desk does next, and by when. */
export function attend(due: MailFacts['due']): string {
  if (!due) return 'It is the team’s turn: answer in the ticket.'
  return due.broken
    ? `It is the team’s turn: the ${CLOCKS[due.clock]} was due before ${due.at}.`
    : `It is the team’s turn: ${CLOCKS[due.clock]} before ${due.at}.`
}
