/**
 * The sample desk of an ERP vendor in Guatemala: three plans, and a promise for each plan and priority. Rows S4-.. are
 * those of the requirements; the vendor is invented.
 * @module
 */
import { defineDesk } from './define-desk.ts'
import { entryAt } from './entry-texts.ts'
import { erpVersions } from './erp-policy.ts'
import { USUAL_SNIPPETS } from './snippets.ts'

const OFFICE_HOURS = {
  es: 'Lunes a viernes de 8:00 a 12:00 y de 14:00 a 18:00',
  en: 'Monday to Friday, 8:00 to 12:00 and 14:00 to 18:00',
}

const ANY_HOUR = {
  es: 'Se recibe a toda hora; el plazo corre en horario de atención',
  en: 'Received at all hours; the time to answer counts in office hours',
}

export const erp = defineDesk({
  id: 'erp',
  name: 'Chipilín ERP',
  defaultLocale: 'es',
  look: { colour: '#0b5f59' },
  contacts: { mail: 'soporte@chipilin.example', whatsapp: '+502 0000 0101', phone: '+502 0000 0100' },
  entry: entryAt({
    name: 'Chipilín ERP',
    mail: 'soporte@chipilin.example',
    registration: 'invitation',
    help: {
      es: 'Si no le llega el correo, llámenos al +502 0000 0100 o escriba a soporte@chipilin.example.',
      en: 'If no mail arrives, call us at +502 0000 0100 or write to soporte@chipilin.example.',
    },
  }),
  channels: [
    { id: 'portal', name: { es: 'Portal', en: 'Portal' }, hours: ANY_HOUR },
    { id: 'api', name: { es: 'Desde su propio sistema', en: 'From your own system' }, hours: ANY_HOUR },
    { id: 'chat', name: { es: 'Chat', en: 'Chat' }, hours: OFFICE_HOURS },
    { id: 'mail', name: { es: 'Correo', en: 'Mail' }, hours: ANY_HOUR },
  ],
  teams: {
    support: { es: 'Soporte técnico', en: 'Technical support' },
    billing: { es: 'Facturación y pagos', en: 'Billing and payments' },
    sales: { es: 'Ventas', en: 'Sales' },
  },
  topics: {
    checks: { es: 'Cheques', en: 'Checks' },
    sessions: { es: 'Sesiones y accesos', en: 'Sessions and sign-in' },
    errors: { es: 'Errores del sistema', en: 'Errors of the system' },
    fields: { es: 'Campos y catálogos', en: 'Fields and catalogues' },
    'print-formats': { es: 'Formatos de impresión', en: 'Print formats' },
    operations: { es: 'Operaciones y procesos', en: 'Operations and processes' },
    usage: { es: 'Dudas de uso', en: 'How to use it' },
    'e-invoicing': { es: 'Factura electrónica (FEL)', en: 'Electronic invoicing (FEL)' },
    training: { es: 'Capacitación, inducción y asesoría', en: 'Training, induction and advice' },
    billing: { es: 'Pagos, estado de cuenta y suscripción', en: 'Payments, statements and subscription' },
    'new-terminal': { es: 'Instalar una terminal nueva', en: 'Set up a new terminal' },
  },
  plans: {
    basic: { es: 'Básico', en: 'Basic' },
    advanced: { es: 'Avanzado', en: 'Advanced' },
    corporate: { es: 'Corporativo', en: 'Corporate' },
  },
  products: {
    desktop: { es: 'Chipilín de escritorio', en: 'Chipilín for the desktop' },
    web: { es: 'Chipilín web', en: 'Chipilín web' },
    'sales-app': { es: 'App de ventas', en: 'Sales app' },
    'stock-app': { es: 'App de inventario', en: 'Stock app' },
    'payroll-app': { es: 'App de planilla', en: 'Payroll app' },
    'custom-work': { es: 'Desarrollos a la medida', en: 'Custom work' },
    'own-services': { es: 'Servicios propios', en: 'Own services' },
  },
  packs: { 'extra-month': { es: 'Plan mensual adicional', en: 'Extra monthly plan' } },
  links: {
    sales: { address: 'https://chipilin.example/planes', name: { es: 'Planes de soporte', en: 'Support plans' } },
  },
  // Choosing a level confirms its effect (S4-26), so each meaning is said in the customer's own voice.
  priorities: {
    low: {
      name: { es: 'Baja', en: 'Low' },
      meaning: {
        es: 'Confirmo que el efecto es mínimo: podemos trabajar con normalidad.',
        en: 'I confirm that the effect is minimal: we can work as usual.',
      },
    },
    medium: {
      name: { es: 'Media', en: 'Medium' },
      meaning: {
        es: 'Confirmo que perdemos parte del servicio, que hay otra forma de trabajar y que daré seguimiento.',
        en: 'I confirm that we lose part of the service, that there is a workaround, and that I will follow up.',
      },
    },
    high: {
      name: { es: 'Alta', en: 'High' },
      meaning: {
        es: 'Confirmo que la operación está gravemente afectada y que daré seguimiento constante.',
        en: 'I confirm that our operation is seriously affected and that I will follow up constantly.',
      },
    },
  },
  snippets: {
    ...USUAL_SNIPPETS,
    certifier: {
      name: { es: 'Rechazo del certificador', en: 'Rejected by the certifier' },
      text: {
        es: '{requester}, el certificador rechazó el documento. ¿Nos copia aquí el código de rechazo y la hora en que lo envió?\n\n{agent}',
        en: '{requester}, the certifier rejected the document. Could you copy the code of the rejection here, and when you sent it?\n\n{agent}',
      },
    },
  },
  versions: erpVersions,
})
