/**
 * What the portal says to whoever is not signed in.
 * @module
 */
import type { visitorsEs } from './portal-visitors-es.ts'

export const visitorsEn: typeof visitorsEs = {
  links: 'Links',
  pages: 'For everybody',
  rate: {
    title: 'How did we do?',
    of: (ticketId) => `Ticket ${ticketId}`,
    stars: 'Your rating',
    marks: { 1: '1: very bad', 2: '2: bad', 3: '3: fair', 4: '4: good', 5: '5: very good' },
    comment: 'Would you tell us why? (optional)',
    until: (at) => `You can rate it until ${at}.`,
    send: 'Send rating',
    choose: 'Choose from 1 to 5.',
    thanks: 'Thank you. Your rating is saved.',
    given: 'This ticket has already been rated. Thank you.',
    over: 'This ticket can no longer be rated.',
  },
  state: {
    title: (ticketId) => `How it stands: ${ticketId}`,
    opened: 'Opened',
    changed: 'Last change',
    closed: 'Closed',
    more: 'Sign in to read it or reply.',
    open: 'Open the ticket',
  },
  device: {
    is: (name: string, mail: string) => `${name} is writing (${mail}).`,
    forget: 'Not you? Forget me here',
    remembered: 'We ask once: this browser remembers it until you remove it.',
    working: 'One moment: we check that you are no program.',
    goesOn: 'We write to your mail as well.',
    back: (subject: string) => `Back to the conversation "${subject}"`,
  },
  ask: {
    title: 'Write to us by a form',
    lead: 'For follow-ups, quotations, payments and whatever is not technical, without signing in.',
    kind: 'Kind of request',
    phone: 'Contact phone (10 digits)',
    tellHint: 'If it is about a ticket that you have, write its number.',
    send: 'Send the request',
    sent: 'Check your email',
    sentDetail:
      'If the mail is the one that we have on record, the number of your ticket is there in a minute, with a link to see how it is.',
    again: 'Send another request',
  },
  lookUp: {
    title: 'How is my ticket going?',
    lead: 'Enter the ticket number and your email: we will send you a link to see it without signing in.',
    ticketId: 'Ticket number',
    ticketHint: 'It is in the subject of every email; for example, COLEGIO-4KQ9T2M7.',
    mail: 'Your email',
    send: 'Send the link',
    sent: 'Check your email',
    sentDetail: 'If the number and the email match, the link arrives in a minute and is good for 24 hours.',
    again: 'Ask about another ticket',
  },
}
