import type { ConsoleTexts } from '@plazo/messages/console'

/** What of the desk beside its queue can be looked at, in the order of the menu. */
export const DESK_PAGES = [
  { to: '/organisations', name: (words: ConsoleTexts) => words.office.title },
  { to: '/keys', name: (words: ConsoleTexts) => words.keys.title },
] as const
