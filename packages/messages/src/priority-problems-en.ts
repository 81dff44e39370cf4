/**
 * Why the desk does not give a priority, in English.
 * @module
 */
import type { PriorityProblemTexts } from './problem-catalogue.ts'

export const PRIORITY_PROBLEMS_EN: PriorityProblemTexts = {
  'priority/not-allowed': ({ allowed }, words) => ({
    title: 'That priority does not apply',
    detail: `Choose one of these priorities: ${words.list('priorities', allowed)}.`,
  }),
  'priority/required': ({ allowed }, words) => ({
    title: 'The priority is missing',
    detail: `Choose one of these priorities, by the effect on your work: ${words.list('priorities', allowed)}.`,
  }),
  'priority/unconfirmed': ({ meaning }) => ({
    title: 'Confirm the effect of the priority',
    detail: `That priority means: “${meaning.en}” If that is so, confirm it in these very words; if not, choose another priority.`,
  }),
  'priority/by-choice': ({ allowed }, words) => ({
    title: 'Here a priority needs no reason',
    detail: `Drop the reason and choose one of these priorities: ${words.list('priorities', allowed)}.`,
  }),
  'priority/no-reason': ({ reasons }) => ({
    title: 'That reason gives no priority',
    detail: `Only these reasons give priority: ${reasons.map(({ name }) => name.en).join('; ')}. Choose yours, or send the ticket without a reason and it is attended in the usual time.`,
  }),
  'priority/not-announced': ({ reason, windows: [next] }, { time }) => ({
    title: 'That process was not announced for now',
    detail: `“${reason.name.en}” gives priority only on dates that were announced before, and none of them is now.${next ? ` The next begins: ${time(next.from)}.` : ''} Announce the next ones to whoever looks after your account; this ticket you can send without a reason.`,
  }),
  'priority/due-date-required': ({ reason }) => ({
    title: 'The due date is missing',
    detail: `For “${reason.name.en}” write the day on which it is due, such as 2026-12-30.`,
  }),
  'priority/due-date-past': ({ dueDate, today }, { day }) => ({
    title: 'The due date has passed',
    detail: `You wrote ${day(dueDate)}. If the work is overdue already, write today’s date, ${day(today)}.`,
  }),
  'priority/channel': ({ chatted, channels }, words) => ({
    title: 'That priority is not attended by chat',
    detail: `The chat is for tickets of priority ${words.list('priorities', chatted)} only. Send this one by: ${words.list('channels', channels)}.`,
  }),
}
