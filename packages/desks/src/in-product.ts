/**
 * The sample desk of a vendor whose help is a chat inside its product: two states, split shifts, and an end after five
 * silent minutes. Rows S1-.. are those of the requirements; the vendor is invented.
 * @module
 */
import { colombia } from './colombia.ts'
import { defineDesk } from './define-desk.ts'
import { entryAt } from './entry-texts.ts'
import { byTheClock, inAttendance, step } from './spans.ts'
import { USUAL_SNIPPETS } from './snippets.ts'

const OFFICE_HOURS = {
  es: 'Lunes a viernes de 8:00 a 12:00 y de 14:00 a 17:30',
  en: 'Monday to Friday, 8:00 to 12:00 and 14:00 to 17:30',
}

/** The customer sees two states: open until it is closed. S1-09. */
const OPEN = { es: 'Abierto', en: 'Open' }

/** After five minutes without the customer. S1-17. */
const silence = [step('close', 'PT5M', 'clock')]

const CHANNELS = ['chat', 'api'] as const

export const inProduct = defineDesk({
  id: 'in-product',
  name: 'Tinta Contable',
  defaultLocale: 'es',
  look: { colour: '#5a2d91', mark: 'M12 2c4 5.5 7 9 7 13a7 7 0 0 1-14 0c0-4 3-7.5 7-13z' },
  contacts: { mail: 'hola@tinta.example' },
  entry: entryAt({
    name: 'Tinta Contable',
    mail: 'hola@tinta.example',
    registration: 'invitation',
    help: {
      es: 'Si no le llega el correo, escriba a hola@tinta.example.',
      en: 'If no mail arrives, write to hola@tinta.example.',
    },
  }),
  channels: [
    { id: 'chat', name: { es: 'Ayuda dentro del producto', en: 'Help inside the product' }, hours: OFFICE_HOURS },
    { id: 'api', name: { es: 'API', en: 'API' }, hours: OFFICE_HOURS },
  ],
  teams: { agents: { es: 'Agentes', en: 'Agents' } },
  topics: {
    usage: { es: '¿Cómo se hace?', en: 'How do I?' },
    incident: { es: 'Algo falla', en: 'Something fails' },
    account: { es: 'Mi cuenta', en: 'My account' },
  },
  plans: {},
  publicStates: { open: OPEN, pending: OPEN, resolved: OPEN, closed: { es: 'Cerrado', en: 'Closed' } },
  greetings: {
    welcome: {
      es: 'Hola. Un agente toma su conversación enseguida.',
      en: 'Hello. An agent takes up your conversation right away.',
    },
    outOfHours: {
      es: 'Hola. Ahora no estamos; tomamos su conversación en cuanto abramos.',
      en: 'Hello. We are away now; we take up your conversation as soon as we open.',
    },
    farewell: {
      es: 'Gracias por escribirnos. Para otra consulta, abra una conversación nueva.',
      en: 'Thank you for writing. For another request, open a new conversation.',
    },
  },
  priorities: {
    low: { name: { es: 'Baja', en: 'Low' }, meaning: { es: 'Puede esperar.', en: 'It can wait.' } },
    medium: { name: { es: 'Normal', en: 'Normal' }, meaning: { es: 'Una consulta.', en: 'A request.' } },
    high: { name: { es: 'Alta', en: 'High' }, meaning: { es: 'No se puede seguir.', en: 'Work has stopped.' } },
  },
  snippets: {
    ...USUAL_SNIPPETS,
    restart: {
      name: { es: 'Entrar de nuevo', en: 'Sign in again' },
      text: {
        es: '{requester}, por favor cierre la sesión, entre de nuevo y díganos si «{subject}» continúa.\n\n{agent}',
        en: '{requester}, please sign out, sign in again and tell us whether “{subject}” goes on.\n\n{agent}',
      },
    },
  },
  versions: [
    {
      version: '2026-01-01',
      calendar: colombia,
      priorities: ['medium'],
      topics: {
        usage: { team: 'agents', channels: CHANNELS, planFree: true },
        incident: { team: 'agents', channels: CHANNELS, planFree: true },
        account: { team: 'agents', channels: CHANNELS, planFree: true },
      },
      plans: {},
      // S1-18: asked at 11:50, answered by 14:10.
      withoutPlan: {
        firstResponse: inAttendance('PT20M', { warnings: ['PT5M'], escalations: ['PT10M'] }),
        nextResponse: inAttendance('PT20M'),
        resolution: byTheClock('PT24H', { warnings: ['PT2H'] }),
      },
      pausedBy: {
        firstResponse: [],
        nextResponse: [],
        resolution: ['customer', 'approver', 'third-party', 'resolved', 'away', 'watching'],
      },
      ladders: { chat: silence, api: silence },
      readingCancelsLadder: false,
      greets: ['chat'],
      // S1-10, S1-11
      work: { assignment: 'least-loaded', satisfaction: { withinDays: 7 } },
    },
  ],
})
