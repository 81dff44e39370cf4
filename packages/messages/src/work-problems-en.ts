/**
 * What the desk says when it says no to work on a ticket, in English.
 * @module
 */
import type { ProblemTexts } from './problem-catalogue.ts'

export const WORK_PROBLEMS_EN = {
  'ticket/not-requester': () => ({
    title: 'Only whoever asked can do this',
    detail: 'This is for the person who opened the ticket: ask them to do it.',
  }),
  'approval/awaited': () => ({
    title: 'The work is waiting for approval',
    detail:
      'Work may start once the approver registered by the organisation agrees. Until then you can ask the customer and leave internal notes.',
  }),
  'approval/not-awaited': () => ({
    title: 'There is nothing to approve',
    detail:
      'This ticket is not waiting for approval: it needs none, or it has been decided already. Read it again before you go on.',
  }),
  'approval/no-approver': ({ topic }, { name }) => ({
    title: 'Nobody can approve this work',
    detail: `“${name('topics', topic)}” needs the approval of a person registered by the organisation, other than whoever asks. Write to us to register one.`,
  }),
  'approval/not-approver': () => ({
    title: 'You cannot approve this',
    detail:
      'Only the approvers registered by the organisation decide, and nobody on what they asked for themselves. Ask one of them to decide.',
  }),
  'data/reason-required': ({ allowed }, words) => ({
    title: 'Say why this case needs that datum',
    detail: `Without a reason you may ask for: ${words.list('fields', allowed)}. For anything else, write the reason; the customer will see it.`,
  }),
  'call/not-yet': ({ calledAt }, { time }) => ({
    title: 'That call has not taken place yet',
    detail: `You wrote a time that is still to come: ${time(calledAt)}. Write the date and time at which you spoke.`,
  }),
  'escalation/no-level': ({ current, highest }) => ({
    title: 'The ticket cannot be raised to that level',
    detail:
      highest === 0
        ? 'This desk has no levels of escalation. Assign the ticket to somebody instead.'
        : `It is at level ${current} of ${highest}: choose a higher one, or assign it to somebody if it is at the last.`,
  }),
  'handover/same-place': ({ team, topic }, { name }) => ({
    title: 'The ticket is there already',
    detail: `It is with the team ${name('teams', team)} on the topic “${name('topics', topic)}”: name another team or another topic. To give it to a person, assign it.`,
  }),
  'handover/no-chat': () => ({
    title: 'This is not a chat',
    detail: 'Only a chat goes on as a written ticket. To move this one, hand it to another department or assign it.',
  }),
  'handover/short': ({ over }, { length }) => ({
    title: 'This is solved in the chat',
    detail: `A chat goes on as a ticket when its solution takes longer than ${length(over)}. Solve it in the chat, or correct the estimate.`,
  }),
  'team/unknown': ({ known }, words) => ({
    title: 'We do not know that team',
    detail: `Choose one of these teams: ${words.list('teams', known)}.`,
  }),
  'off-hours/not-offered': () => ({
    title: 'This desk does not work outside its hours',
    detail:
      'The desk’s rules have no charge for work outside its hours. Agree with the customer on a time within them.',
  }),
  'off-hours/in-hours': ({ from, to }, { time }) => ({
    title: 'That time is not outside the hours',
    detail: `From ${time(from)} to ${time(to)} is not all outside the hours. Choose a time that ends after it begins, within two weeks, without any hour of attendance.`,
  }),
  'off-hours/passed': ({ from }, { time }) => ({
    title: 'That time has passed',
    detail: `The time quoted began: ${time(from)}. It takes a new quote, for a time still to come.`,
  }),
  'off-hours/no-quote': () => ({
    title: 'There is no quote to answer',
    detail:
      'Nothing has been quoted for work outside the hours, or it was answered already. If you need it, ask for it in a message.',
  }),
  'satisfaction/not-closed': () => ({
    title: 'The ticket is still open',
    detail: 'You can rate it once it is closed. If it is solved, say so in the ticket and it will close.',
  }),
  'satisfaction/not-asked': () => ({
    title: 'This ticket is not rated',
    detail: 'This desk asks for no rating of this ticket. If you want to tell us something, write to us.',
  }),
  'satisfaction/given': () => ({
    title: 'You rated this ticket already',
    detail: 'Each closed ticket is rated once. Thank you for doing it; if you want to add anything, write to us.',
  }),
  'satisfaction/too-late': ({ until }, { time }) => ({
    title: 'The time to rate has passed',
    detail: `This ticket could be rated until: ${time(until)}. If you want to tell us something, write to us.`,
  }),
  'link/invalid': () => ({
    title: 'This link is no longer good',
    detail:
      'It is over, or was cut off on its way here. Ask for a new one with the number of your ticket and your mail.',
  }),
} satisfies Partial<ProblemTexts>
