/**
 * What happened to a ticket, said to the customers who read it, in English.
 * @module
 */
import type { decidingEs, eventsEs } from './portal-events-es.ts'

export const eventsEn: typeof eventsEs = {
  opened: 'Received.',
  confirmed: (meaning) => `Received. You confirmed: "${meaning}"`,
  because: (reason) => `Received. Reason for priority: ${reason}.`,
  assigned: (name) => `${name} has it.`,
  unassigned: 'Back with the team.',
  offered: 'A solution was offered.',
  answered: {
    solved: (who) => `${who} confirmed that it is solved.`,
    'not-solved': (who) => `${who} said that it is not solved.`,
    'keep-watching': (who) => `${who} cannot tell yet whether it is solved.`,
  },
  answeredBy: (at) => `The answer comes by ${at}.`,
  priority: {
    agent: (priority) => `The priority is now ${priority}, and the times change with it.`,
    ladder: (priority) => `There was no reply, so the priority went down to ${priority}.`,
    'check-in': (priority) => `Nobody followed up, so the priority went down to ${priority}.`,
    plan: () => 'Your organisation’s plan changed, and the times with it.',
  },
  away: (who, until) => `${who} cannot reply until ${until}.`,
  holdEnded: 'The wait is over.',
  broken: {
    firstResponse: 'The time to answer ran out.',
    nextResponse: 'The time to answer ran out.',
    resolution: 'The time to solve it ran out.',
  },
  ladder: {
    ping: 'We asked whether you are still there.',
    notice: 'We gave notice that the ticket closes without a reply.',
  },
  checkIn: 'We told you how the ticket is going.',
  closed: {
    solved: 'Closed: it is solved.',
    'no-reply': 'Closed: there was no reply.',
    withdrawn: 'Closed: it is no longer needed.',
    'handed-over': 'Closed here: another department has it.',
    duplicate: 'Closed: it repeats another ticket.',
    'not-entitled': 'Closed: your plan does not cover it.',
    spam: 'Closed: it was taken for junk mail.',
  },
  goesOn: 'It goes on in',
  repeats: 'It is the same as',
  split: 'The other matter goes on in',
  refunded: 'This ticket does not count against your plan.',
  call: {
    'from-customer': (person, at) => `${person} called us, ${at}.`,
    'to-customer': (person, at) => `We called ${person}, ${at}.`,
  },
  datum: (who, datum) => `${who} asks for: ${datum}.`,
  why: (reason) => `What for: ${reason}`,
  escalated: 'Another level of our team is looking at it.',
  approval: {
    'approval-given': (who) => `${who} approved the work.`,
    'approval-refused': (who) => `${who} did not approve the work.`,
    'approval-overridden': (who) => `${who} let the work start without approval.`,
  },
  quoted: (price, from, to) => `We can work on it outside our hours, from ${from} to ${to}, for ${price}.`,
  quote: {
    accepted: (who) => `${who} accepted the work outside our hours.`,
    declined: (who) => `${who} declined the work outside our hours.`,
  },
  rated: (who, stars) => `${who} rated our help ${stars} of 5.`,
}

export const decidingEn: typeof decidingEs = {
  approve: 'Do you approve this work?',
  approveLead: 'Read what is asked for. The work starts once you approve it.',
  comment: 'Comment (optional)',
  yes: 'Approve',
  no: 'Do not approve…',
  noSure: 'The work will not be done and the ticket closes. It cannot be reopened.',
  noGo: 'Do not approve, and close the ticket',
  quote: 'Work outside our hours',
  quoteOf: (from, to, price) => `From ${from} to ${to}, for ${price}.`,
  quoteLead: 'If you do not accept it, nothing is charged and we work on it in our hours.',
  accept: (price) => `Accept and pay ${price}`,
  decline: 'I do not need it',
  accepted: 'accepted',
  chat: 'Go on by chat',
  related: 'Related tickets',
  callback: 'Phone to call you on',
  follows: (ticketId) => `It continues ticket ${ticketId}. Tell us what happens now: we have what was said before.`,
  read: 'See the earlier ticket',
}
