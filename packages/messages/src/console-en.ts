/**
 * What the console says to agents, in English.
 * @module
 */
import { consoleKeysEn } from './console-keys-en.ts'
import type { ConsoleTexts } from './console.ts'

export const consoleEn: ConsoleTexts = {
  name: 'console',
  views: { title: 'Falling due', menu: 'Views', desk: 'Desk' },
  customer: { title: 'The console is for those who answer', portal: 'Go to the portal' },
  toasts: 'Messages',
  keys: consoleKeysEn,
}
