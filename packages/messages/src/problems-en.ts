/**
 * What the desk says when it says no, in English.
 * @module
 */
import type { Refusals } from '@plazo/domain/refusal'
import { ENTRY_PROBLEMS_EN } from './entry-problems-en.ts'
import { FILE_PROBLEMS_EN } from './file-problems-en.ts'
import { INTAKE_PROBLEMS_EN } from './intake-problems-en.ts'
import type { MistakeTexts, ProblemTexts } from './problem-catalogue.ts'
import { ACCOUNT_PROBLEMS_EN } from './problems-accounts-en.ts'
import { PRIORITY_PROBLEMS_EN } from './priority-problems-en.ts'
import { WORK_PROBLEMS_EN } from './work-problems-en.ts'

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  int: 'whole number',
  boolean: 'true or false',
  array: 'list',
  object: 'object',
}

const ROLES = {
  customer: 'customers',
  agent: 'agents',
  lead: 'whoever leads a team',
  admin: 'whoever administers the desk',
} as const satisfies Record<Refusals['role/forbidden']['allowed'][number], string>

const list = (items: readonly string[]) => items.join(', ')

export const PROBLEMS_EN: ProblemTexts = {
  ...FILE_PROBLEMS_EN,
  ...INTAKE_PROBLEMS_EN,
  ...WORK_PROBLEMS_EN,
  ...ACCOUNT_PROBLEMS_EN,
  ...ENTRY_PROBLEMS_EN,
  ...PRIORITY_PROBLEMS_EN,
  'ticket/closed': ({ ticketId }) => ({
    title: 'The ticket is closed',
    detail: `Ticket ${ticketId} is closed and no longer changes. If you need anything else, open a new ticket that follows it.`,
  }),
  'ticket/unknown': ({ ticketId }) => ({
    title: 'We cannot find the ticket',
    detail: `We cannot find ticket ${ticketId}. Check the number: your organisation's code, a hyphen and eight letters or digits.`,
  }),
  'ticket/changed': () => ({
    title: 'The ticket has changed meanwhile',
    detail: 'Somebody wrote or changed something after you opened it. Read it again and repeat what you wanted to do.',
  }),
  'ticket/no-resolution': () => ({
    title: 'There is no resolution to confirm',
    detail:
      'We have not offered you a resolution yet. If you want to tell us something, write a message to the ticket.',
  }),
  'ticket/unanswered': () => ({
    title: 'Nobody has answered this ticket',
    detail: 'Answer the customer before you close it as solved, or close it for another reason.',
  }),
  'ticket/not-closed': ({ ticketId }) => ({
    title: 'The ticket is still open',
    detail: `Ticket ${ticketId} is not closed: write to it, a new one is not needed.`,
  }),
  'message/unknown': ({ messageId }) => ({
    title: 'We cannot find that message',
    detail: `This ticket has no message number ${messageId} that you can read. Read the ticket again.`,
  }),
  'topic/unknown': ({ known }, words) => ({
    title: 'We do not handle that topic',
    detail: `Choose one of these topics: ${words.list('topics', known)}.`,
  }),
  'topic/channel': ({ topic, channels }, words) => ({
    title: 'That topic is not handled on this channel',
    detail: `For “${words.name('topics', topic)}” use one of these channels: ${words.list('channels', channels)}.`,
  }),
  'contact/unknown': () => ({
    title: 'We do not know that person',
    detail:
      'Check the organisation and the person for whom you open the ticket. Somebody new has to be registered first.',
  }),
  'agent/unknown': ({ agentId }) => ({
    title: 'We do not know that agent',
    detail: `Nobody on the desk is called ${agentId}. Choose somebody of the desk’s teams.`,
  }),
  'until/not-ahead': ({ now }, { time }) => ({
    title: 'That date has passed',
    detail: `Write a date and time that are still to come. It is ${time(now)}.`,
  }),
  'until/too-far': ({ latest }, { time }) => ({
    title: 'That date is too far away',
    detail: `This ticket can wait until ${time(latest)} at the latest. Choose an earlier date, or close the ticket and later open one that follows it.`,
  }),
  'request/key-reused': () => ({
    title: 'That key was used for something else',
    detail: 'The Idempotency-Key belongs to a different request. Use a new key for each thing you create.',
  }),
  'role/forbidden': ({ allowed }) => ({
    title: 'Your account cannot do this',
    detail: `It is for: ${list(allowed.map((role) => ROLES[role]))}. If you need it, ask them for it.`,
  }),
  'request/invalid': () => ({
    title: 'Something needs correcting',
    detail: 'Correct the fields named here and send it again. Nothing was saved.',
  }),
  'request/json': () => ({
    title: 'We could not read the request',
    detail: 'The body is not valid JSON. Check quotes, commas and braces. Nothing was saved.',
  }),
  'request/media-type': () => ({ title: 'Format not accepted', detail: 'Send the body as application/json.' }),
  'request/too-large': ({ limitKilobytes }) => ({
    title: 'The text is too large',
    detail: `A request may have up to ${limitKilobytes} kB. Shorten it; files are sent separately. Nothing was saved.`,
  }),
  'request/key-required': () => ({
    title: 'The key of the request is missing',
    detail:
      'What creates something bears a key of its own in the header Idempotency-Key: then sending it twice creates it once. Nothing was saved.',
  }),
  'request/if-match-required': () => ({
    title: 'The version you read is missing',
    detail:
      'Read the ticket or the organisation and send its ETag in the header If-Match, so as not to change what somebody else has just changed.',
  }),
  'request/rate': ({ seconds }) => ({
    title: 'Too many requests in a row',
    detail: `Wait ${seconds} seconds and try again.`,
  }),
  'route/unknown': () => ({
    title: 'There is nothing here',
    detail: 'Check the address and the method. What exists is in /api/v1/openapi.json.',
  }),
  'route/direct': () => ({
    title: 'This is not the way in',
    detail: 'Call the API at the address of the portal, under /api/v1.',
  }),
  'access/second-factor': () => ({
    title: 'The code of your telephone is missing',
    detail: 'The desk’s people sign in with a code too. Sign in again at the console: it asks for it or sets it up.',
  }),
  'access/console': () => ({
    title: 'Your way in is the console',
    detail:
      'This sign-in belongs to one of the desk’s people, and the portal is for its customers. Sign in at /console.',
  }),
  'access/portal': () => ({
    title: 'Your way in is the portal',
    detail: 'The console is for those who answer. Your tickets are at the portal: sign in there, at the first page.',
  }),
  'caller/unknown': () => ({
    title: 'We do not know who you are',
    detail: 'Your session belongs to nobody at this desk. Sign in again; if it stays like this, write to us.',
  }),
  'caller/scope': ({ scope }) => ({
    title: 'Your system may not do this',
    detail: `For this a system needs the scope ${scope}. Ask whoever administers the desk for it.`,
  }),
  fault: () => ({
    title: 'Something failed on our side',
    detail:
      'It was not your fault and nothing was half-saved. Try again; if it stays like this, write to us with the traceId.',
  }),
  'fault/busy': () => ({
    title: 'We are very busy right now',
    detail: 'Nothing was saved. Try again in a few seconds.',
  }),
}

export const MISTAKES_EN: MistakeTexts = {
  'field/required': () => 'This is missing.',
  'field/type': ({ expected }) => `The value must be of another type: ${TYPES[expected] ?? expected}.`,
  'field/too-short': ({ minimum }) => `Write at least ${minimum} characters.`,
  'field/too-long': ({ maximum }) => `Write at most ${maximum} characters.`,
  'field/too-small': ({ minimum }) => `The value must be ${minimum} or more.`,
  'field/too-large': ({ maximum }) => `The value must be ${maximum} or less.`,
  'field/too-few': ({ minimum }) => `Give at least ${minimum}.`,
  'field/too-many': ({ maximum }) => `Give at most ${maximum}.`,
  'field/option': ({ options }) => `Choose one of these values: ${list(options)}.`,
  'field/unknown': ({ name }) => `There is no field "${name}" here. Remove it, or check its spelling.`,
  'field/format': () => 'The value does not have the expected format.',
  'text/hidden-characters': () =>
    'The text has invisible or control characters. Delete them and type it again instead of pasting.',
  'instant/format': () =>
    'Write date and time with an offset, such as 2026-12-21T09:00:00-06:00, of a day that exists.',
  'instant/range': () => 'Write a date that exists, between the years 2000 and 2100.',
  'duration/format': () => 'Write a length in hours, minutes and seconds, such as PT8H or PT1H30M.',
  'day/format': () => 'Write the day as YYYY-MM-DD, one that exists.',
  'ticket-id/format': () =>
    'A ticket number is the organisation’s code, a hyphen and eight letters or digits: COLEGIO-4KQ9T2M7.',
  'id/format': () => 'An id has up to 64 letters, digits, full stops and hyphens.',
  'message/internal-question': () =>
    'An internal note cannot ask the customer: he does not see it. Make it public or drop the question.',
  'closure/ticket-required': () =>
    'Write the number of the other ticket: the one this repeats, or the one that follows elsewhere.',
  'amount/format': () => 'Write the amount with up to two decimals and a full stop, such as 150.00.',
  'fields/too-many': () => 'These are too many: send only those that the topic asks for.',
  'pause/order': () => 'A pause ends after it begins: check both times.',
  'answer/before-start': () => 'The answer cannot be earlier than the start.',
  'event/order': () => 'Put it after what comes before it: events go oldest first, none before the opening.',
  'event/too-late': () => 'A simulation goes 400 days from the opening at most: choose an earlier instant.',
  'organisation-id/format': () => 'An organisation’s code is 2 to 12 capital letters or digits: SANJOSE.',
  'month/format': () => 'Write the month as YYYY-MM.',
  'password/format': () => 'Use 12 characters or more, with capital and small letters, a digit and a sign.',
  'mail/format': () => 'Write a whole address, such as ana@sanjose.example.com.',
  'phone/format': () => 'Write the phone in digits, such as +502 2300 0100 or 5512345678.',
  'checksum/format': () => 'Send the SHA-256 of the file’s bytes in base64: 44 characters.',
  'files/repeated': () => 'Name each file once.',
  'window/order': () => 'A window ends after it begins: check both times.',
  'cursor/invalid': () => 'This cursor is not of this list. Begin again without a cursor.',
  'header/idempotency-key': () =>
    'Send Idempotency-Key: 1 to 64 letters, digits or _ . : -, a different one for each thing you create.',
  'header/etag': () => 'Send the ETag of the ticket as you received it, with its quotes: "7".',
  'calendar/unknown-zone': () => 'We do not know that time zone. Write one of IANA’s, such as America/Guatemala.',
  'calendar/time-format': () => 'Write the time as HH:MM, from 00:00 to 24:00.',
  'calendar/shift-order': () => 'Each shift opens before it closes, and the shifts of a day stand in order.',
  'calendar/overlap': () => 'This shift overlaps the one before it.',
  'calendar/date-format': () => 'Write the date as YYYY-MM-DD, of a day that exists.',
  'calendar/duplicate-date': () => 'This date is in the list already: leave it once.',
  'calendar/missing-weekday': () => 'This weekday is missing. For a day without attendance, leave an empty list.',
  'calendar/too-little': () =>
    'The calendar does not hold that much attendance in three years. Add shifts, shorten the target or drop pauses.',
}
