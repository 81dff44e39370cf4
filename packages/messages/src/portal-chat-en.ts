/**
 * What the portal says in the chat.
 * @module
 */
import type { chatEs } from './portal-chat-es.ts'

export const chatEn: typeof chatEs = {
  title: 'Chat',
  lead: 'First the subject; the conversation begins once you send it.',
  open: (at) => `We are on chat until ${at}.`,
  always: 'We are on chat around the clock.',
  shut: (at) => `We are away now. You can leave a message: we will take it up ${at}.`,
  subject: 'Subject',
  subjectHint: 'In a few words, what it is about.',
  who: 'Who is writing',
  whoHint: 'Without these we cannot help you.',
  kept: 'Your mobile stays in your profile: we do not ask for it again.',
  fields: {
    name: 'Full name',
    mobile: 'Mobile number (10 digits)',
    mail: 'Email',
    organisation: 'School or organisation',
  },
  start: 'Start the conversation',
  stages: { welcome: 'Welcome', data: 'Data', report: 'Report', solution: 'Solution', farewell: 'Farewell' },
  steps: 'Stages of the conversation',
  waiting: 'One moment: nobody has taken it yet.',
  waitingUntil: (before) => `We will answer ${before}.`,
  with: (name) => `${name} is with you.`,
  yours: 'It is your turn: we are waiting for your answer.',
  held: (at) => `The conversation waits for you until ${at}.`,
  counts: {
    ping: (at) => `If you do not write, at ${at} we will ask whether you are still there.`,
    notice: (at) => `If you do not write, at ${at} we will give you a last notice.`,
    close: (at) => `If you do not write, the conversation closes at ${at}.`,
    'lower-priority': (at) => `If you do not write, the priority goes down at ${at}.`,
  },
  over: 'The conversation is over.',
  goesOn: (ticketId) => `It continues in writing as ticket ${ticketId}, with everything said here.`,
  goesOnLink: 'Go to the ticket',
  unsent: 'It ended before you sent this:',
  another: 'Start another conversation',
  survey: 'How did we do?',
}
