/**
 * What the desk says when it says no to work on a ticket, in English.
 * @module
 */
import type { ProblemTexts } from './problem-catalogue.ts'

const list = (items: readonly string[]) => items.join(', ')

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
    detail: 'This ticket is not waiting for approval: it needs none, or it has been decided already.',
  }),
  'approval/no-approver': () => ({
    title: 'Nobody can approve this work',
    detail:
      'This topic needs the approval of a person registered by your organisation, other than whoever asks. Write to us to register one.',
  }),
  'approval/not-approver': () => ({
    title: 'You cannot approve this',
    detail: 'Only the approvers registered by the organisation decide, and nobody on what they asked for themselves.',
  }),
  'data/reason-required': ({ allowed }) => ({
    title: 'Say why this case needs that datum',
    detail: `Without a reason you may ask for: ${list(allowed)}. For anything else, write the reason; the customer will see it.`,
  }),
  'call/not-yet': () => ({
    title: 'That call has not taken place yet',
    detail: 'Write the date and time at which you spoke, not one still to come.',
  }),
  'escalation/no-level': ({ current, highest }) => ({
    title: 'The ticket cannot be raised to that level',
    detail:
      highest === 0
        ? 'This desk has no levels of escalation. Assign the ticket to somebody instead.'
        : `It is at level ${current} of ${highest}: choose a higher one, or assign it to somebody if it is at the last.`,
  }),
  'handover/same-place': ({ team, topic }) => ({
    title: 'The ticket is there already',
    detail: `It is with team ${team} on topic ${topic}: name another team or another topic. To give it to a person, assign it.`,
  }),
  'handover/no-chat': () => ({
    title: 'This is not a chat',
    detail: 'Only a chat goes on as a written ticket. To move this one, hand it to another department or assign it.',
  }),
  'handover/short': ({ over }) => ({
    title: 'This is solved in the chat',
    detail: `A chat goes on as a ticket when its solution takes longer than ${over}. Solve it in the chat, or correct the estimate.`,
  }),
  'team/unknown': ({ known }) => ({
    title: 'We do not know that team',
    detail: `Choose one of these teams: ${list(known)}.`,
  }),
  'off-hours/not-offered': () => ({
    title: 'This desk does not work outside its hours',
    detail:
      'The desk’s rules have no charge for work outside its hours. Agree with the customer on a time within them.',
  }),
  'off-hours/in-hours': () => ({
    title: 'That time is not outside the hours',
    detail: 'Choose a time that ends after it begins, within two weeks, and lies wholly outside the desk’s hours.',
  }),
  'off-hours/passed': () => ({
    title: 'That time has passed',
    detail: 'The time quoted has begun already. It takes a new quote, for a time still to come.',
  }),
  'off-hours/no-quote': () => ({
    title: 'There is no quote to answer',
    detail: 'Nothing has been quoted for work outside the hours, or it was answered already.',
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
    detail: 'Each closed ticket is rated once. Thank you for doing it.',
  }),
  'satisfaction/too-late': () => ({
    title: 'The time to rate has passed',
    detail: 'This ticket can no longer be rated. If you want to tell us something, write to us.',
  }),
  'link/invalid': () => ({
    title: 'This link is no longer good',
    detail:
      'It is over, or was cut off on its way here. Ask for a new one with the number of your ticket and your mail.',
  }),
} satisfies Partial<ProblemTexts>
