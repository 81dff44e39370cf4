/**
 * A desk whose deadlines are minutes of clock time, so that a whole ticket's life passes while somebody watches.
 * It serves trials and the tests that wait for real bells.
 * @module
 */
import { ALWAYS_OPEN } from '@plazo/domain/calendar'
import type { Promises } from '@plazo/domain/policy'
import { defineDesk } from './define-desk.ts'
import { entryAt } from './entry-texts.ts'
import { byTheClock, step } from './spans.ts'

const promises: Promises = {
  firstResponse: byTheClock('PT1M', { warnings: ['PT30S'], escalations: ['PT1M'] }),
  nextResponse: byTheClock('PT2M'),
  resolution: byTheClock('PT10M'),
}

const ladder = [step('ping', 'PT1M', 'clock'), step('notice', 'PT1M', 'clock'), step('close', 'PT1M', 'clock')]

const always = { es: 'A toda hora', en: 'At all hours' }

export const minutes = defineDesk({
  id: 'minutes',
  name: 'Minutero',
  defaultLocale: 'es',
  contacts: { mail: 'ayuda@minutero.example' },
  entry: entryAt({
    name: 'Minutero',
    mail: 'ayuda@minutero.example',
    registration: 'invitation',
    help: {
      es: 'Si no le llega el correo, escriba a ayuda@minutero.example.',
      en: 'If no mail arrives, write to ayuda@minutero.example.',
    },
  }),
  channels: [
    { id: 'portal', name: { es: 'Portal', en: 'Portal' }, hours: always },
    { id: 'api', name: { es: 'API', en: 'API' }, hours: always },
    { id: 'chat', name: { es: 'Chat', en: 'Chat' }, hours: always },
    { id: 'mail', name: { es: 'Correo', en: 'Mail' }, hours: always },
  ],
  teams: { support: { es: 'Soporte', en: 'Support' } },
  topics: {
    question: { es: 'Pregunta', en: 'Question' },
    billing: { es: 'Facturación', en: 'Billing' },
  },
  plans: { standard: { es: 'Estándar', en: 'Standard' } },
  priorities: {
    low: { name: { es: 'Baja', en: 'Low' }, meaning: { es: 'Puede esperar.', en: 'It can wait.' } },
    medium: {
      name: { es: 'Media', en: 'Medium' },
      meaning: { es: 'Estorba, pero se puede seguir.', en: 'It is in the way, but work goes on.' },
    },
    high: {
      name: { es: 'Alta', en: 'High' },
      meaning: { es: 'No se puede seguir.', en: 'Work has stopped.' },
    },
  },
  versions: [
    {
      version: '2026-01-01',
      calendar: ALWAYS_OPEN,
      priorities: ['low', 'medium', 'high'],
      topics: {
        question: { team: 'support', channels: ['portal', 'api', 'chat', 'mail'], planFree: false },
        billing: { team: 'support', channels: ['portal', 'api', 'chat', 'mail'], planFree: true },
      },
      plans: {
        standard: { openTickets: 5, promises: { low: promises, medium: promises, high: promises } },
      },
      withoutPlan: promises,
      pausedBy: {
        firstResponse: [],
        nextResponse: [],
        resolution: ['customer', 'approver', 'third-party', 'resolved', 'away', 'watching'],
      },
      ladders: { portal: ladder, api: ladder, chat: ladder, mail: ladder },
      readingCancelsLadder: false,
      // Everything else here takes a minute, so nobody waits five for a letter.
      notices: { pace: 'PT10S' },
    },
  ],
})
