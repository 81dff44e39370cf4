/**
 * The sample desk of a club management vendor in Venezuela: few open cases at once, well told, and priority only for
 * good reasons. Rows S2-.. are those of the requirements; the vendor is invented.
 * @module
 */
import { clubPolicy } from './club-policy.ts'
import { defineDesk } from './define-desk.ts'
import { USUAL_SNIPPETS } from './snippets.ts'
import { entryAt } from './entry-texts.ts'

const HOURS = {
  es: 'Se recibe a toda hora; el plazo corre de lunes a viernes de 9:00 a 17:00 (Caracas)',
  en: 'Received at all hours; the time to answer counts Monday to Friday, 9:00 to 17:00 (Caracas)',
}

export const club = defineDesk({
  id: 'club',
  name: 'Cancha Sistemas',
  defaultLocale: 'es',
  look: {
    colour: '#1f6f3d',
    mark: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm0 3a7 7 0 0 1 5 2.1H7A7 7 0 0 1 12 5zm-7 7h14a7 7 0 0 1-14 0z',
  },
  contacts: { mail: 'casos@cancha.example', phone: '+58 212 000 0100' },
  entry: entryAt({
    name: 'Cancha Sistemas',
    mail: 'casos@cancha.example',
    registration: 'invitation',
    help: {
      es: 'Si no le llega el correo, pídalo a quien administra Cancha en su club, o escriba a casos@cancha.example.',
      en: 'If no mail arrives, ask whoever runs Cancha at your club, or write to casos@cancha.example.',
    },
  }),
  channels: [
    { id: 'portal', name: { es: 'Portal', en: 'Portal' }, hours: HOURS },
    { id: 'api', name: { es: 'API', en: 'API' }, hours: HOURS },
    { id: 'mail', name: { es: 'Correo', en: 'Mail' }, hours: HOURS },
  ],
  teams: {
    analysts: { es: 'Analistas', en: 'Analysts' },
    seniors: { es: 'Analistas principales', en: 'Senior analysts' },
    development: { es: 'Desarrollo', en: 'Development' },
    training: { es: 'Capacitación', en: 'Training' },
    office: { es: 'Administración', en: 'Office' },
  },
  topics: {
    incident: { es: 'Un error o algo que no cuadra', en: 'An error, or something that does not add up' },
    process: { es: 'Un proceso del menú', en: 'A process of the menu' },
    report: { es: 'Un reporte', en: 'A report' },
    'member-account': { es: 'La cuenta de un socio', en: 'A member’s account' },
    doubt: { es: 'Una duda', en: 'A question' },
    course: { es: 'Cursos e inducción', en: 'Courses and induction' },
    subscription: { es: 'Suscripción y pagos', en: 'Subscription and payments' },
  },
  plans: { advisory: { es: 'Plan de asesoría', en: 'Advisory plan' } },
  products: { suite: { es: 'Cancha Club', en: 'Cancha Club' } },
  fields: {
    member: { es: 'Número de acción o de socio', en: 'Share or member number' },
    voucher: { es: 'Número del comprobante', en: 'Number of the voucher' },
    happenedOn: { es: 'Fecha en que ocurrió', en: 'Day on which it happened' },
  },
  evidence: {
    screen: { es: 'la pantalla donde se ven los datos y el error', en: 'the screen that shows the data and the error' },
    settings: {
      es: 'la pantalla donde se configura el reporte',
      en: 'the screen where the report is set up',
    },
  },
  priorityReasons: {
    'platform-down': { es: 'Toda la plataforma está detenida', en: 'The whole platform is down' },
    'billing-stopped': { es: 'La facturación a los socios está detenida', en: 'The billing of members has stopped' },
    'special-process': {
      es: 'Un proceso especial que se anunció antes',
      en: 'A special process that was announced before',
    },
    'deadline-work': {
      es: 'Nómina, cheques, archivos fiscales o reportes contables con fecha de entrega',
      en: 'Payroll, cheques, tax files or accounting reports with a due date',
    },
  },
  statements: {
    'will-follow': {
      es: 'Daré seguimiento a este caso hasta que se cierre.',
      en: 'I will follow this case until it is closed.',
    },
  },
  links: {
    course: {
      address: 'https://cursos.cancha.example',
      name: { es: 'Cursos para operadores', en: 'Courses for operators' },
    },
    sales: {
      address: 'https://cancha.example/contacto',
      name: { es: 'Administración de contratos', en: 'Contracts office' },
    },
  },
  priorities: {
    low: { name: { es: 'Baja', en: 'Low' }, meaning: { es: 'Puede esperar.', en: 'It can wait.' } },
    medium: {
      name: { es: 'Normal', en: 'Normal' },
      meaning: {
        es: 'Se atiende en menos de 24 horas de oficina.',
        en: 'Attended in less than 24 office hours.',
      },
    },
    high: {
      name: { es: 'Prioritario', en: 'Priority' },
      meaning: {
        es: 'Un motivo de la lista: se atiende de inmediato y puede llamar.',
        en: 'A reason of the list: attended at once, and you may call.',
      },
    },
  },
  snippets: {
    ...USUAL_SNIPPETS,
    vouchers: {
      name: { es: 'Pedir los comprobantes', en: 'Ask for the vouchers' },
      text: {
        es: '{requester}, para revisar la facturación de {organisation} necesitamos el número de acción y los comprobantes con su fecha.\n\n{agent}',
        en: '{requester}, to look at the billing of {organisation} we need the number of the share and the vouchers with their dates.\n\n{agent}',
      },
    },
  },
  versions: [clubPolicy],
})
