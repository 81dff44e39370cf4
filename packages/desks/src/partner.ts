/**
 * The sample desk of a vendor's head office for its partners: a formal channel with four plain states and no plans.
 * Rows S3-.. are those of the requirements; the vendor is invented.
 * @module
 */
import type { LadderStep, Promises, Topic } from '@plazo/domain/policy'
import { defineDesk } from './define-desk.ts'
import { entryAt } from './entry-texts.ts'
import { peru } from './peru.ts'
import { inAttendance, step } from './spans.ts'
import { USUAL_SNIPPETS } from './snippets.ts'

const HOURS = {
  es: 'Se recibe a toda hora; se atiende de lunes a viernes de 9:00 a 18:00 (Lima)',
  en: 'Received at all hours; attended Monday to Friday, 9:00 to 18:00 (Lima)',
}

const PROMISES: Promises = {
  firstResponse: inAttendance('PT9H', { warnings: ['PT1H'], escalations: ['PT9H'] }),
  nextResponse: inAttendance('PT9H'),
  resolution: inAttendance('PT45H', { warnings: ['PT9H'] }),
}

const silence: readonly LadderStep[] = [
  step('ping', 'PT18H', 'attendance'),
  step('notice', 'PT18H', 'attendance'),
  step('close', 'PT9H', 'attendance'),
]

const LINE: Omit<Topic, 'team'> = { channels: ['portal', 'api', 'mail'], planFree: true }

export const partner = defineDesk({
  id: 'partner',
  name: 'Marea Software',
  defaultLocale: 'es',
  look: {
    colour: '#0b5c8a',
    mark: 'M2 8c3.3-4 6.7-4 10 0s6.7 4 10 0v4c-3.3 4-6.7 4-10 0s-6.7-4-10 0zm0 7c3.3-4 6.7-4 10 0s6.7 4 10 0v4c-3.3 4-6.7 4-10 0s-6.7-4-10 0z',
  },
  contacts: { mail: 'canales@marea.example', whatsapp: '+51 000 000 100' },
  // S3-03
  entry: entryAt({
    name: 'Marea Software',
    mail: 'canales@marea.example',
    registration: 'open',
    help: {
      es: 'Si no le llega el correo, escriba a soporte o a mercadeo de Marea: canales@marea.example, WhatsApp +51 000 000 100.',
      en: 'If no mail arrives, write to support or marketing at Marea: canales@marea.example, WhatsApp +51 000 000 100.',
    },
  }),
  channels: [
    { id: 'portal', name: { es: 'Portal de canales', en: 'Partner portal' }, hours: HOURS },
    { id: 'api', name: { es: 'API', en: 'API' }, hours: HOURS },
    { id: 'mail', name: { es: 'Correo', en: 'Mail' }, hours: HOURS },
  ],
  teams: {
    product: { es: 'Producto', en: 'Product' },
    licences: { es: 'Plataforma de licencias', en: 'Licence platform' },
    channels: { es: 'Canales', en: 'Partners' },
  },
  // S3-02
  topics: {
    incident: { es: 'Incidente del producto', en: 'Product incident' },
    'licence-platform': { es: 'Plataforma de licencias', en: 'Licence platform' },
    doubt: { es: 'Duda', en: 'Question' },
    comment: { es: 'Comentario o sugerencia', en: 'Comment or suggestion' },
    other: { es: 'Otro', en: 'Something else' },
  },
  plans: {},
  evidence: { pictures: { es: 'imágenes de lo que ocurre', en: 'pictures of what happens' } },
  // S3-25
  bar: [
    { name: { es: 'Correo', en: 'Mail' }, address: 'https://correo.marea.example' },
    { name: { es: 'Calendario', en: 'Calendar' }, address: 'https://calendario.marea.example' },
    { name: { es: 'Archivos', en: 'Files' }, address: 'https://archivos.marea.example' },
    { name: { es: 'Intranet', en: 'Intranet' }, address: 'https://intranet.marea.example' },
  ],
  priorities: {
    low: { name: { es: 'Baja', en: 'Low' }, meaning: { es: 'Puede esperar.', en: 'It can wait.' } },
    medium: { name: { es: 'Normal', en: 'Normal' }, meaning: { es: 'Un caso corriente.', en: 'An ordinary case.' } },
    high: {
      name: { es: 'Alta', en: 'High' },
      meaning: { es: 'Un cliente del canal no puede trabajar.', en: 'A customer of the partner cannot work.' },
    },
  },
  snippets: {
    ...USUAL_SNIPPETS,
    licence: {
      name: { es: 'Datos de la licencia', en: 'Data of the licence' },
      text: {
        es: '{requester}, ¿con qué licencia de {organisation} ocurre? Con el número de serie lo revisamos en la plataforma.\n\n{agent}',
        en: '{requester}, with which licence of {organisation} does it happen? With its serial number we look at it on the platform.\n\n{agent}',
      },
    },
  },
  versions: [
    {
      version: '2026-01-01',
      calendar: peru,
      priorities: ['low', 'medium', 'high'],
      topics: {
        // S3-13
        incident: { ...LINE, team: 'product', evidence: { pictures: { required: false, image: true } } },
        'licence-platform': { ...LINE, team: 'licences' },
        doubt: { ...LINE, team: 'channels' },
        comment: { ...LINE, team: 'channels' },
        other: { ...LINE, team: 'channels' },
      },
      plans: {},
      withoutPlan: PROMISES,
      pausedBy: {
        firstResponse: [],
        nextResponse: [],
        resolution: ['customer', 'approver', 'third-party', 'resolved', 'away', 'watching'],
      },
      ladders: { portal: silence, api: silence, mail: silence },
      readingCancelsLadder: true,
      // S3-12, S3-16
      intake: { descriptionWords: 8 },
      work: { satisfaction: { withinDays: 15 }, followUps: { freeWithinDays: 30 } },
      // A partner has customers of its own waiting: whoever answers for the team hears before a promise breaks.
      notices: { receipts: true, told: { 'clock-warned': ['owner', 'leads'] } },
    },
  ],
})
