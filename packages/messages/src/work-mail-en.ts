/**
 * The letters about work on a ticket, in English.
 * @module
 */
import { sentences, type WorkLetters } from './mail-catalogue.ts'
import { answerUs, attend, promise } from './mail-words-en.ts'

export const WORK_LETTERS_EN: WorkLetters = {
  continued: ({ team, other, due }) => ({
    title: 'Your request goes on in this ticket',
    happened: `Your request is now with ${team}, in this ticket${other === undefined ? '' : `, which follows ${other}`}. Its time counts from when you first asked.`,
    todo: sentences(promise(due), 'It is our turn now. If you want to add something, write it in this ticket.'),
  }),
  'data-requested': ({ actor, work: { datum = '', because }, ...facts }) => ({
    title: 'We need a datum from you',
    happened: sentences(`${actor} asks for: ${datum}.`, because && `Why this case needs it: ${because}`),
    todo: answerUs(facts),
  }),
  'approval-wanted': ({ requester }) => ({
    title: 'Your approval is needed',
    happened: `${requester} asks us for work that only starts with your approval.`,
    todo: 'It is your turn: read the ticket, and approve or refuse the work there.',
  }),
  'approval-given': ({ actor }) => ({
    title: 'The work was approved',
    happened: `${actor} approved the work of your ticket.`,
    todo: 'It is our turn now.',
  }),
  'approval-refused': ({ actor }) => ({
    title: 'The work was not approved',
    happened: `${actor} did not approve the work of your ticket, so it will not be done.`,
    todo: 'If you think it is needed all the same, talk to them; it takes a new ticket.',
  }),
  'approval-overridden': ({ actor, work: { because } }) => ({
    title: 'The work starts without approval',
    happened: `${actor} let the work start without the approver’s word, for this reason: ${because ?? ''}`,
    todo: 'It stays written in the ticket. If you do not agree, say so there now.',
  }),
  'work-approved': ({ requester, organisation, due }) => ({
    title: 'The work may start',
    happened: `The work that ${requester} (${organisation}) asked for may start.`,
    todo: attend(due),
  }),
  'off-hours-quoted': ({ actor, work: { quote } }) => ({
    title: 'A quote for work outside the hours',
    happened: quote
      ? `${actor} can attend to your ticket from ${quote.from} to ${quote.to}, outside our hours, for ${quote.price}.`
      : `${actor} sent you a quote.`,
    todo: 'If you want it, accept it in the ticket before it begins; without your word nothing is charged.',
  }),
  'off-hours-answered': ({ actor, organisation, work: { accepted, quote } }) => ({
    title: accepted ? 'Work outside the hours: accepted' : 'Work outside the hours: declined',
    happened: `${actor} (${organisation}) ${accepted ? 'accepts' : 'declines'} the quote${quote ? ` of ${quote.price}` : ''}.`,
    todo:
      accepted && quote
        ? `Attend to the ticket from ${quote.from} to ${quote.to}. It will be billed.`
        : 'Nothing is charged.',
  }),
  escalated: ({ actor, requester, organisation, due, work: { level } }) => ({
    title: `Raised to level ${level ?? 1}`,
    happened: `${actor} raised the ticket of ${requester} (${organisation}) to level ${level ?? 1}:`,
    todo: `Its promises stand as they were. ${attend(due)}`,
  }),
}
