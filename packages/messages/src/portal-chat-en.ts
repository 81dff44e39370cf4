/**
 * What the portal says in the chat.
 * @module
 */
import type { chatEs } from './portal-chat-es.ts'

export const chatEn: typeof chatEs = {
  title: 'Chat',
  lead: 'The subject first; once you send it the conversation begins.',
  open: (at) => `We are in the chat until ${at}.`,
  always: 'We are in the chat at all hours.',
  shut: (at) => `We are away now. You may leave your message: we take it up ${at}.`,
  subject: 'Subject',
  subjectHint: 'In a few words, what it is about.',
  who: 'Who writes',
  whoHint: 'Without these we cannot help you.',
  fields: {
    name: 'Full name',
    mobile: 'Mobile number (10 digits)',
    mail: 'Mail',
    organisation: 'School or organisation',
  },
  start: 'Start the conversation',
  stages: { welcome: 'Welcome', data: 'Data', report: 'Report', solution: 'Solution', farewell: 'Farewell' },
  steps: 'Stages of the conversation',
  waiting: 'One moment: nobody has taken it yet.',
  waitingUntil: (at) => `We answer before ${at}.`,
  with: (name) => `${name} is with you.`,
  yours: 'It is your turn: we wait for your answer.',
  held: (at) => `The conversation waits for you until ${at}.`,
  counts: {
    ping: (at) => `If you do not write, at ${at} we ask whether you are still there.`,
    notice: (at) => `If you do not write, at ${at} we give you a last notice.`,
    close: (at) => `If you do not write, the conversation closes at ${at}.`,
    'lower-priority': (at) => `If you do not write, the priority goes down at ${at}.`,
  },
  over: 'The conversation is over.',
  goesOn: (ticketId) => `It goes on in writing as ticket ${ticketId}, with all that was said here.`,
  goesOnLink: 'Go to the ticket',
  another: 'Start another conversation',
  survey: 'How did we do?',
}
