import type { ConsoleTexts } from '@plazo/messages/console'

/** What of the desk beside its queue can be looked at, in the order of the menu. */
export const DESK_PAGES = [
  { to: '/approvals', key: 'approvals', name: (words: ConsoleTexts) => words.rules.approvals.title },
  { to: '/organisations', key: 'organisations', name: (words: ConsoleTexts) => words.office.title },
  { to: '/breaches', key: 'breaches', name: (words: ConsoleTexts) => words.rules.breaches.title },
  { to: '/rules', key: 'rules', name: (words: ConsoleTexts) => words.rules.definition.title },
  { to: '/profile', key: undefined, name: (words: ConsoleTexts) => words.profile.title },
  { to: '/keys', key: 'keys', name: (words: ConsoleTexts) => words.keys.title },
] as const
