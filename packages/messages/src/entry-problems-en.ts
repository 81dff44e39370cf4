/**
 * What the desk says on the way in when it says no, in English.
 * @module
 */
import type { EntryProblemTexts } from './problem-catalogue.ts'

export const ENTRY_PROBLEMS_EN: EntryProblemTexts = {
  'registration/closed': () => ({
    title: 'People are invited here',
    detail: 'Ask whoever runs your account to have an invitation sent to your mail.',
  }),
  'terms/not-current': ({ current }) => ({
    title: 'The terms are not accepted yet',
    detail: `Read and accept the terms and the privacy notice in their version ${current}.`,
  }),
  'terms/changed': ({ current, accepted }) => ({
    title: accepted === undefined ? 'The terms are not accepted yet' : 'The terms have changed',
    detail: `To open tickets, read and accept the terms and the privacy notice in their version ${current}. What you have open goes on as it is.`,
  }),
  'terms/none': () => ({
    title: 'There are no terms to accept',
    detail: 'This help desk asks nobody to accept terms. Go on without them.',
  }),
  'challenge/wrong': () => ({
    title: 'We could not check that you are no program',
    detail: 'The check is too old or not valid. Send the form again: another one is made.',
  }),
  'challenge/spent': () => ({
    title: 'This check was used before',
    detail: 'Your request may have arrived. If no mail comes, send the form again.',
  }),
  'activation/unknown': () => ({
    title: 'We do not know this link',
    detail: 'A part of it may be missing. Open it again from the mail, the whole of it, or ask for another.',
  }),
  'activation/expired': () => ({
    title: 'This link has expired',
    detail: 'Links are good for three days. Ask for another: it goes to the same mail.',
  }),
  'activation/used': () => ({
    title: 'This link was used before',
    detail: 'You are in: sign in with your mail and your password. You can set another one there if you forgot it.',
  }),
  'device/unknown': () => ({
    title: 'We do not know who writes in this browser',
    detail: 'Tell us again who you are: what was remembered has expired, was forgotten, or is another browser’s.',
  }),
  'visitor/not-here': () => ({
    title: 'You have to sign in here',
    detail: 'Sign in with your mail and your password: nobody is attended otherwise here.',
  }),
  'visitor/not-served': ({ sales, course }) => ({
    title: 'We cannot attend to you here with these data',
    detail: `The mail may not be the one we have on record, or a support policy or the course may be missing. Check the mail, sign in to see the reason, or talk to sales: ${sales}${course === undefined ? '' : ` (the course: ${course})`}`,
  }),
}
