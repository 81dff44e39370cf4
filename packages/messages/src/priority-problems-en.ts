/**
 * Why the desk does not give a priority, in English.
 * @module
 */
import type { PriorityProblemTexts } from './problem-catalogue.ts'

const list = (items: readonly string[]) => items.join(', ')

export const PRIORITY_PROBLEMS_EN: PriorityProblemTexts = {
  'priority/not-allowed': ({ allowed }) => ({
    title: 'That priority does not apply',
    detail: `Choose one of these priorities: ${list(allowed)}.`,
  }),
  'priority/required': ({ allowed }) => ({
    title: 'The priority is missing',
    detail: `Choose one of these priorities, by the effect on your work: ${list(allowed)}.`,
  }),
  'priority/unconfirmed': ({ meaning }) => ({
    title: 'Confirm the effect of the priority',
    detail: `That priority means: “${meaning.en}” If that is so, send the very text in confirmedMeaning; if not, choose another priority.`,
  }),
  'priority/by-choice': ({ allowed }) => ({
    title: 'Here a priority needs no reason',
    detail: `Drop the reason and choose one of these priorities: ${list(allowed)}.`,
  }),
  'priority/no-reason': ({ reasons }) => ({
    title: 'That reason gives no priority',
    detail: `Only these reasons give priority: ${reasons.map(({ id, name }) => `${name.en} (${id})`).join('; ')}. Choose yours, or send the ticket without a reason and it is attended in the usual time.`,
  }),
  'priority/not-announced': ({ reason }) => ({
    title: 'That process was not announced for now',
    detail: `“${reason.name.en}” gives priority only on dates that were announced before, and none of them is now. Announce the next ones to whoever looks after your account; this ticket you can send without a reason.`,
  }),
  'priority/due-date-required': ({ reason }) => ({
    title: 'The due date is missing',
    detail: `For “${reason.name.en}” write in dueDate the day on which it is due, such as 2026-12-30.`,
  }),
  'priority/due-date-past': ({ dueDate, today }) => ({
    title: 'The due date has passed',
    detail: `You wrote ${dueDate}. If the work is overdue already, write today’s date, ${today}.`,
  }),
  'priority/channel': ({ chatted, channels }) => ({
    title: 'That priority is not attended by chat',
    detail: `The chat is for tickets of priority ${list(chatted)} only. Send this one by: ${list(channels)}.`,
  }),
}
