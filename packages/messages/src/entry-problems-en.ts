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
  'terms/none': () => ({
    title: 'There are no terms to accept',
    detail: 'This help desk asks nobody to accept terms.',
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
}
