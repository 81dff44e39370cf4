/**
 * What the console's ticket page says to agents, in English.
 * @module
 */
import type { consoleTicketEs } from './console-ticket-es.ts'

export const consoleTicketEn: typeof consoleTicketEs = {
  turn: {
    agent: 'It is our turn',
    customer: 'It is the customer’s turn',
    approver: 'The approval is missing',
    'third-party': 'We wait for somebody else',
    nobody: 'Closed',
  },
  head: (number, priority) => `${number} · ${priority.toLowerCase()} priority`,
  has: (name) => `${name} has it`,
  nobody: 'Nobody has it',
  due: {
    firstResponse: (at) => `First answer ${at}`,
    nextResponse: (at) => `Next answer ${at}`,
    resolution: (at) => `Solution ${at}`,
  },
  left: (length) => `${length} of attendance left`,
  late: (length) => `${length} ago`,
  held: 'The promises are paused',
  none: 'No promise is running',
  holdUntil: (at) => `The customer asked to wait until ${at}.`,
  awaits: 'The work waits for the approval: you can ask and note, not resolve.',
  talk: 'Conversation',
  customer: (organisation) => organisation,
  team: 'Support',
  desk: 'The desk',
  form: 'What was told at the opening',
  path: 'Path in the menu',
  callback: 'Call',
  meantime: {
    title: 'Something happened while you wrote',
    detail: 'Your text is still here. Read this and send knowing it, or go on writing.',
    go: 'Send anyway',
  },
  composer: {
    label: 'Write',
    modes: { reply: 'Reply', note: 'Internal note', resolve: 'Solution' },
    labels: {
      reply: 'Reply that the customer reads',
      note: 'Note that only the team reads',
      resolve: 'Solution to propose to the customer',
    },
    send: { reply: 'Send', note: 'Save note', resolve: 'Propose solution' },
    ask: 'Ask and pause',
    kept: 'Draft kept in this tab',
    nothing: 'Write something before you send.',
    sent: {
      reply: 'Sent.',
      ask: 'Sent. The promises wait for the customer.',
      note: 'Note saved.',
      resolve: 'Solution proposed.',
    },
    snippets: 'Snippets',
    snippetsIn: { es: 'in Spanish', en: 'in English' },
    keys: 'Ctrl+Enter sends; with Shift, sends and closes.',
    closed: 'This ticket is closed and never reopens. If there is more, another one is opened that follows it.',
  },
  missing: 'There is no such ticket, or it is not with your team.',
}
