/**
 * The letters in English.
 * @module
 */
import type { CloseReason } from '@plazo/domain/ticket'
import { sentences, type MailCatalogue, type MailFacts } from './mail-catalogue.ts'
import { answerUs, attend, CLOCKS, promise, quotaLeft, SILENCE } from './mail-words-en.ts'
import { WORK_LETTERS_EN } from './work-mail-en.ts'

const REASONS = {
  solved: 'it was solved',
  'no-reply': 'there was no reply',
  withdrawn: 'the request was withdrawn',
  'handed-over': 'it went to another department',
  duplicate: 'it repeats another ticket',
  'not-entitled': 'the plan does not cover it',
  spam: 'it was junk mail',
} as const satisfies Record<CloseReason, string>

const LETTERS: MailCatalogue['letters'] = {
  ...WORK_LETTERS_EN,
  acknowledged: ({ answerBefore, quota }) => ({
    title: 'We have your ticket',
    happened: sentences(
      'We have received your ticket.',
      answerBefore && `We will answer before ${answerBefore}.`,
      quota && quotaLeft(quota),
    ),
    todo: 'It is our turn now. If you want to add something, write it in the ticket.',
  }),
  'desk-wrote': ({ actor, asks, ...facts }) => ({
    title: asks ? 'We need your answer' : 'We wrote to you',
    happened: `${actor} wrote to you:`,
    todo: asks ? answerUs(facts) : 'There is nothing you need to do now. If you want to reply, do it in the ticket.',
  }),
  'resolution-offered': ({ actor, silence }) => ({
    title: 'Is it solved?',
    happened: `${actor} offers this solution:`,
    todo: sentences(
      'It is your turn: tell us in the ticket whether it is solved, is not, or whether we should keep watching.',
      silence && SILENCE[silence.step](silence.at),
    ),
  }),
  'priority-changed': ({ priority, due }) => ({
    title: 'The priority of your ticket changed',
    happened: `The priority of your ticket is now: ${priority}.`,
    todo: promise(due) ?? 'There is nothing you need to do now.',
  }),
  'priority-lowered': ({ priority, ...facts }) => ({
    title: 'We lowered the priority of your ticket',
    happened: `We had no answer from you, so the priority of your ticket went down. It is now: ${priority}.`,
    todo: answerUs(facts),
  }),
  'hold-ended': ({ reader, due, ...facts }) => ({
    title: 'The agreed wait is over',
    happened: 'The date until which the ticket was to wait has come.',
    todo: reader === 'customer' ? answerUs(facts) : attend(due),
  }),
  'check-in': ({ priority, lowersAt }) => ({
    title: 'Is it still urgent?',
    happened: `This ticket has priority ${priority}, and we want to know whether it is still so for you.`,
    todo: sentences(
      'It is your turn: answer in the ticket.',
      lowersAt && `If we do not hear from you, we will lower the priority on ${lowersAt}.`,
    ),
  }),
  'ladder-ping': (facts) => ({
    title: 'We are waiting for your answer',
    happened: 'We wrote to you and have no answer yet.',
    todo: answerUs(facts),
  }),
  'ladder-notice': (facts) => ({
    title: 'Your ticket needs an answer',
    happened: 'We still have no answer from you, and cannot go on without it.',
    todo: answerUs(facts),
  }),
  closed: ({ reason, other, ratedUntil }) => ({
    title: 'We closed your ticket',
    happened: sentences(`We closed your ticket${because(reason)}.`, other && `See also ticket ${other}.`),
    todo: sentences(
      ratedUntil && `How did we do? Until ${ratedUntil} you can give us 1 to 5 stars, and tell us why.`,
      'A closed ticket is never opened again. If you need more, open a new ticket from it and the two will be linked.',
    ),
  }),
  'ticket-opened': ({ actor, requester, organisation, byRequester, taken, due }) => ({
    title: 'New ticket',
    happened: byRequester
      ? `${requester} (${organisation}) opened a ticket:`
      : `${actor} opened a ticket for ${requester} (${organisation}):`,
    todo: `${taken ? 'It was given to you.' : 'Nobody has it yet: take it if you can.'} ${attend(due)}`,
  }),
  'customer-wrote': ({ actor, organisation, due }) => ({
    title: 'The customer wrote',
    happened: `${actor} (${organisation}) wrote:`,
    todo: attend(due),
  }),
  'note-added': ({ actor }) => ({
    title: 'Internal note',
    happened: `${actor} left an internal note:`,
    todo: 'The customer does not see it.',
  }),
  'not-solved': ({ actor, organisation, due }) => ({
    title: 'Not solved',
    happened: `${actor} (${organisation}) says the solution did not help.`,
    todo: attend(due),
  }),
  'keep-watching': ({ actor, organisation, until }) => ({
    title: 'The customer asks us to keep watching',
    happened: `${actor} (${organisation}) asks us to keep watching${until === undefined ? '' : ` until ${until}`}.`,
    todo: 'The ticket must not be closed before that date.',
  }),
  assigned: ({ actor, requester, organisation, due, readersTurn }) => ({
    title: 'A ticket was assigned to you',
    happened: `${actor} assigned you the ticket of ${requester} (${organisation}).`,
    todo: readersTurn ? attend(due) : 'The customer has the next move.',
  }),
  'away-declared': ({ actor, organisation, until }) => ({
    title: 'The customer will be away',
    happened: `${actor} (${organisation}) cannot answer${until === undefined ? '' : ` until ${until}`}.`,
    todo: 'Until then nobody reminds them of the ticket, nor is it closed for want of a reply.',
  }),
  'ticket-closed': ({ requester, organisation, reason, other }) => ({
    title: 'Ticket closed',
    happened: sentences(
      `The ticket of ${requester} (${organisation}) was closed${because(reason)}.`,
      other && `See also ticket ${other}.`,
    ),
    todo: 'There is nothing more to do in it.',
  }),
  'follow-up-opened': ({ requester, organisation, other }) => ({
    title: 'Continued in another ticket',
    happened: `${requester} (${organisation}) takes up this closed ticket in ${other === undefined ? 'a new one' : `ticket ${other}`}.`,
    todo: 'The new ticket has its own deadlines, and its team knows of it.',
  }),
}

const CLOCK_LETTERS: MailCatalogue['clockLetters'] = {
  'clock-warned': ({ clock, at }) => ({
    title: `Due soon: ${CLOCKS[clock]}`,
    happened: `The ${CLOCKS[clock]} is due before ${at}.`,
    todo: 'Attend to the ticket before that: at the very minute it is late.',
  }),
  'clock-breached': ({ clock, at, cause }) => ({
    title: `Overdue: ${CLOCKS[clock]}`,
    happened:
      cause === 'change'
        ? `With the change of terms, the ${CLOCKS[clock]} was due before ${at}: that has passed.`
        : `The ${CLOCKS[clock]} was due before ${at} and was not given.`,
    todo: 'The work is still owed: attend to the ticket now.',
  }),
  'clock-escalated': ({ clock, at }, { requester, organisation }) => ({
    title: `Escalated: ${CLOCKS[clock]}`,
    happened: `The ${CLOCKS[clock]} was due before ${at}, and ${requester} (${organisation}) is still waiting.`,
    todo: 'It is your turn: decide who attends to the ticket, and when.',
  }),
}

export const en: MailCatalogue = {
  letters: LETTERS,
  clockLetters: CLOCK_LETTERS,
  greeting: (name) => `Hello ${name},`,
  labels: {
    number: 'Ticket',
    subject: 'Subject',
    organisation: 'Organisation',
    requester: 'Requester',
    priority: 'Priority',
    turn: 'Next move',
    due: 'Due',
  },
  turns: {
    customer: {
      agent: 'Ours',
      customer: 'Yours',
      approver: 'The approver’s',
      'third-party': 'A third party’s',
      nobody: 'Nobody’s: it is closed',
    },
    agent: {
      agent: 'The team’s',
      customer: 'The customer’s',
      approver: 'The approver’s',
      'third-party': 'A third party’s',
      nobody: 'Nobody’s: it is closed',
    },
  },
  due: ({ clock, at, broken }) => `${CLOCKS[clock]}, ${broken ? 'was due before' : 'before'} ${at}`,
  open: 'Open the ticket',
  digest: (notices) => ({
    title: `${notices} notices about your tickets`,
    happened: `Here are ${notices} notices in one mail, instead of one by one:`,
    todo: 'Open each ticket to see what happened and whose turn it is.',
  }),
  openAll: 'See the tickets',
  lookUp: (ticketId) => ({
    title: 'How your ticket stands',
    happened: `Somebody asked, with your address, how ticket ${ticketId} stands.`,
    todo: 'The link shows it for 24 hours, without signing in. If it was not you, there is nothing you need to do.',
  }),
  state: 'How it stands, without signing in',
  rate: 'Give us 1 to 5 stars',
  footer: (desk, mail) =>
    `This notice was sent by ${desk} by itself. To reply, open the ticket. Anything else: ${mail}`,
}

function because(reason: MailFacts['reason']): string {
  return reason === undefined ? '' : `: ${REASONS[reason]}`
}
