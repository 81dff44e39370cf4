/**
 * What the portal and the console say of codes and forgotten passwords, in English.
 * @module
 */
import type { deviceEs, forgottenEs, otherDoorEs, signInProblemsEs } from './portal-sign-in-es.ts'

export const forgottenEn: typeof forgottenEs = {
  ask: 'I forgot my password',
  title: 'Set another password',
  lead: 'We will email you a code to choose another one.',
  send: 'Email me the code',
  sent: (mail: string) => `If ${mail} may sign in, a code will arrive within minutes. Type it here.`,
  code: 'Code from the email',
  back: 'Back to sign-in',
  own: 'Choose your password',
  ownLead: 'The one you were given is good once, for choosing another.',
}

export const otherDoorEn: typeof otherDoorEs = {
  console: {
    title: 'Your way in is the console',
    lead: 'You are one of those who answer, and this is the portal of the customers. At the console, sign in again.',
    go: 'Go to the console',
  },
  portal: {
    title: 'Your way in is the portal',
    lead: 'The console is for those who answer. Your tickets are at the portal: sign in again there.',
    go: 'Go to the portal',
  },
}

export const deviceEn: typeof deviceEs = {
  title: 'Type your code',
  lead: 'It is the six digits that the authenticator app of your telephone shows now.',
  againTitle: 'One more code',
  againLead: 'Wait until the app shows the next one. The sessions from before have ended.',
  code: 'Code of six digits',
  lost: 'Without your telephone? Ask whoever runs your help desk to let you set up another.',
  setUp: 'Set up your code',
  setUpLead: 'Whoever answers here signs in with a password and a code of the telephone. It is done once.',
  app: 'Install an authenticator app on your telephone: Google Authenticator, Microsoft Authenticator or another.',
  add: 'Add an account in it: point the camera at this square.',
  picture: 'QR code with the key below it',
  key: 'Or type this key:',
  open: 'Add it on this very telephone',
  type: 'Type the six digits that it shows.',
  prove: 'Check',
}

export const signInProblemsEn: typeof signInProblemsEs = {
  'sign-in/incomplete': { title: 'Something is missing', detail: 'Fill in what is marked.' },
  'sign-in/device-code': {
    title: 'This code is not valid',
    detail:
      'Type the six digits that the app shows now: each code counts once. If it stays like this, let the telephone set its clock by itself.',
  },
  'sign-in/late': {
    title: 'Time ran out',
    detail: 'Type your password again to go on.',
  },
  'sign-in/code': {
    title: 'The code is not valid',
    detail: 'Check it: it is the number in the last email, good for an hour. Ask for another if you need to.',
  },
  'sign-in/password': {
    title: 'The new password is not enough',
    detail:
      'Use 12 characters or more, with capital and small letters, a digit and a symbol, and not one you had before.',
  },
}
