/**
 * What the console says to agents, in English.
 * @module
 */
import { consoleDeedsEn } from './console-deeds-en.ts'
import { consoleEventsEn } from './console-events-en.ts'
import { consoleKeysEn } from './console-keys-en.ts'
import { consoleTicketEn } from './console-ticket-en.ts'
import { consoleQueueEn } from './console-queue-en.ts'
import { consoleOfficeEn } from './console-office-en.ts'
import { consoleRulesEn } from './console-rules-en.ts'
import type { ConsoleTexts } from './console.ts'

export const consoleEn: ConsoleTexts = {
  name: 'console',
  views: { menu: 'Views', desk: 'Desk' },
  toasts: 'Messages',
  keys: consoleKeysEn,
  deeds: consoleDeedsEn,
  events: consoleEventsEn,
  ticket: consoleTicketEn,
  queue: consoleQueueEn,
  forms: { save: 'Save', cancel: 'Cancel', reread: 'Read what is new' },
  profile: {
    title: 'My profile',
    role: 'Role',
    roles: { customer: 'customer', agent: 'agent', lead: 'team lead', admin: 'administration' },
    zone: 'Time zone',
    noZone: 'That of your device; in mail, the desk’s',
    wrong: 'Mail, role and teams are changed by whoever runs the desk.',
    change: 'Change',
    changed: 'Your details are saved.',
  },
  office: consoleOfficeEn,
  rules: consoleRulesEn,
}
