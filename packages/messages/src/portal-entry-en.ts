/**
 * What the portal says on the way in, in English.
 * @module
 */
import type { newTermsEs, portalEntryEs, profileEs } from './portal-entry-es.ts'

export const portalEntryEn: typeof portalEntryEs = {
  register: 'Register',
  noAccount: 'A customer, and not in yet?',
  invited: 'Not in yet? People are invited here: ask whoever runs your account.',
  registerTitle: 'Ask to be let in',
  registerLead: 'We mail you a link to choose your password.',
  name: 'Full name, of the person or the company',
  mail: 'Mail we know you by',
  mailHint: 'The one of your account or licence with us.',
  accept: 'I accept the terms and the privacy notice',
  acceptNeeded: 'To go on, accept the terms and the privacy notice.',
  terms: 'Terms of use',
  privacy: 'Privacy notice',
  version: (version: string) => `Version of ${version}`,
  ask: 'Ask to be let in',
  working: 'Checking that you are no program…',
  back: 'I am in already: sign in',
  sentTitle: 'Look at your mail',
  sent: (mail: string) =>
    `If we know ${mail}, a link to choose your password arrives within minutes. It is good for three days, and works once.`,
  notArrived: 'Nothing arrived?',
  lookIn: 'Look into the junk mail too.',
  again: 'Send it again',
  sentAgain: 'Sent again.',
  other: 'Use another mail',
  activateTitle: (name: string) => `Hello, ${name}`,
  activateLead: 'Choose the password you will sign in with.',
  activateWait: 'Opening your link…',
  password: 'New password',
  passwordHint: '12 characters or more, with capital and small letters, a digit and a sign.',
  activate: 'Save and sign in',
  usedGo: 'Sign in',
  expiredGo: 'Mail me another link',
  expiredSent: 'Another link is on its way to the same mail.',
  unknownGo: 'Ask to be let in',
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
  phoneHint: 'The number at which we may call you. Empty: none.',
  language: 'Language',
  languageHint: 'Of these pages and of the mail we send you.',
  zone: 'Time zone of mail',
  noZone: 'The help desk’s',
  zoneHint: 'These pages go by the time of your computer.',
  letters: 'Mail you want',
  receipts: 'That what you wrote has reached us',
  progress: 'News that wait for no answer of yours: our messages, changes of priority, approvals',
  always:
    'We always tell you when we wait for something from you, when somebody else opens a ticket for you, and before and after a ticket is closed.',
  save: 'Save',
  saved: 'Saved.',
  account: 'Your account',
  organisation: 'Organisation',
  terms: 'Terms',
  accepted: (version: string, day: string) => `version of ${version}, accepted on ${day}`,
  wrong: 'Is your mail or your organisation not so? Ask to have it corrected.',
  colleagues: 'Who else of your organisation is in',
  alone: 'Nobody else so far.',
  sessions: 'Your sessions',
  sessionsLead: 'If you left a session open elsewhere, end all of them.',
  leave: 'Sign out everywhere',
}
