/**
 * What the portal and the console say of forgotten passwords, in English.
 * @module
 */
import type { forgottenEs, signInProblemsEs } from './portal-sign-in-es.ts'

export const forgottenEn: typeof forgottenEs = {
  ask: 'I forgot my password',
  title: 'Set another password',
  lead: 'We mail you a code to choose another one with.',
  send: 'Mail me the code',
  sent: (mail: string) => `If ${mail} may sign in, a code arrives within minutes. Write it here.`,
  code: 'Code of the mail',
  back: 'Back to the sign-in',
}

export const signInProblemsEn: typeof signInProblemsEs = {
  'sign-in/code': {
    title: 'The code is not valid',
    detail: 'Look again: it is the number in the last mail, good for an hour. Ask for another if need be.',
  },
  'sign-in/password': {
    title: 'The new password is not enough',
    detail: 'Use 12 characters or more, with capital and small letters, a digit and a sign, and none you had before.',
  },
}
