/**
 * What the portal says on the way in, in English.
 * @module
 */
import type { newTermsEs, portalEntryEs, profileEs } from './portal-entry-es.ts'

export const portalEntryEn: typeof portalEntryEs = {
  register: 'Register',
  noAccount: 'Are you a customer without access yet?',
  invited: 'No access yet? Access is by invitation: ask whoever manages your account.',
  registerTitle: 'Ask for access',
  registerLead: 'We will email you a link to choose your password.',
  name: 'Full name, of the person or the company',
  mail: 'Email address we know you by',
  mailHint: 'The one of your account or licence with us.',
  accept: 'I accept the terms and the privacy notice',
  acceptNeeded: 'To go on, accept the terms and the privacy notice.',
  terms: 'Terms of use',
  privacy: 'Privacy notice',
  version: (version: string) => `Version of ${version}`,
  ask: 'Ask for access',
  working: 'Checking that you are a person…',
  back: 'I already have access: sign in',
  sentTitle: 'Check your email',
  sent: (mail: string) =>
    `If we know ${mail}, a link to choose your password will arrive within minutes. It is good for three days and works once.`,
  notArrived: 'Nothing arrived?',
  lookIn: 'Look in your junk mail too.',
  again: 'Send it again',
  sentAgain: 'Sent again.',
  other: 'Use another email address',
  activateTitle: (name: string) => `Hello, ${name}`,
  activateLead: 'Choose the password you will sign in with.',
  activateWait: 'Opening your link…',
  password: 'New password',
  passwordHint: '12 characters or more, with capital and small letters, a digit and a symbol.',
  activate: 'Save and sign in',
  usedGo: 'Sign in',
  expiredGo: 'Email me another link',
  expiredSent: 'Another link is on its way to the same address.',
  unknownGo: 'Ask for access again',
}

export const newTermsEn: typeof newTermsEs = {
  title: 'The terms have changed',
  first: 'Before you go on, the terms',
  before: (version: string) => `You had accepted the version of ${version}.`,
  lead: 'Read and accept them to go on. What you had written waits where it was, and your tickets go on as they are.',
  accept: 'Accept and go on',
}

export const profileEn: typeof profileEs = {
  link: 'My profile',
  title: 'My profile',
  own: 'Your details',
  name: 'Name',
  phoneHint: 'The number we may call you on. Leave it empty if there is none.',
  language: 'Language',
  languageHint: 'For these pages and the email we send you.',
  zone: 'Time zone',
  noZone: 'That of your device',
  zoneHint: 'Of the times on these pages and in email. If you choose none, email uses the help desk’s.',
  letters: 'Email you want',
  receipts: 'Confirmation that what you wrote has reached us',
  progress: 'News that needs no answer: our messages, changes of priority, approvals',
  always:
    'We always tell you when we are waiting for you, when somebody opens a ticket for you, and before and after a ticket closes.',
  save: 'Save',
  saved: 'Saved.',
  account: 'Your account',
  organisation: 'Organisation',
  terms: 'Terms',
  accepted: (version: string, day: string) => `version of ${version}, accepted on ${day}`,
  wrong: 'Is your email or organisation wrong? Ask to have it corrected.',
  colleagues: 'Who else in your organisation has access',
  alone: 'Nobody else for now.',
  sessions: 'Your sessions',
  sessionsLead: 'If you left a session open somewhere, end them all.',
  leave: 'Sign out everywhere',
}
