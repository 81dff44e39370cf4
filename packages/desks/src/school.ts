/**
 * The sample desk of a school software vendor in Mexico: chat first, for trained people with a support policy or a
 * subscription. Rows S0-.. are those of the requirements; the vendor is invented.
 * @module
 */
import { defineDesk } from './define-desk.ts'
import { entryAt } from './entry-texts.ts'
import { SCHOOL_PAGES } from './school-pages.ts'
import { schoolPolicy } from './school-policy.ts'
import { USUAL_SNIPPETS } from './snippets.ts'

const OFFICE_HOURS = {
  es: 'Lunes a viernes de 7:00 a 18:00, sábados de 9:00 a 13:00 (hora del centro de México)',
  en: 'Monday to Friday, 7:00 to 18:00; Saturdays, 9:00 to 13:00 (central Mexico)',
}

const ANY_HOUR = {
  es: 'Se recibe a toda hora; se atiende en horario de oficina',
  en: 'Received at all hours; attended in office hours',
}

export const school = defineDesk({
  id: 'school',
  name: 'Pizarrón Escolar',
  defaultLocale: 'es',
  look: { colour: '#2f4a9c', mark: 'M2 3h20v14h-7l3 5h-2.3l-3-5h-1.4l-3 5H6l3-5H2z' },
  contacts: { mail: 'ayuda@pizarron.example', whatsapp: '+52 55 0000 0100', phone: '+52 55 0000 0101' },
  entry: entryAt({
    name: 'Pizarrón Escolar',
    mail: 'ayuda@pizarron.example',
    registration: 'invitation',
    help: {
      es: 'Si no le llega el correo, llámenos al +52 55 0000 0101 o escriba a ayuda@pizarron.example.',
      en: 'If no mail arrives, call us at +52 55 0000 0101 or write to ayuda@pizarron.example.',
    },
    visitors: {
      // S0-12
      chat: { rememberedDays: 180 },
      // S0-34, S0-35, S0-36
      form: {
        topics: ['other', 'course', 'quotation', 'payments'],
        asks: { fields: ['name', 'mail', 'organisation', 'mobile'], country: 'MX' },
      },
    },
  }),
  channels: [
    { id: 'chat', name: { es: 'Chat', en: 'Chat' }, hours: OFFICE_HOURS },
    { id: 'portal', name: { es: 'Formulario de la página', en: 'Form on the page' }, hours: ANY_HOUR },
    { id: 'api', name: { es: 'Desde su propio sistema', en: 'From your own system' }, hours: ANY_HOUR },
    { id: 'mail', name: { es: 'Correo', en: 'Mail' }, hours: ANY_HOUR },
  ],
  teams: {
    advisers: { es: 'Asesores', en: 'Advisers' },
    stamps: { es: 'Recargas', en: 'Top-ups' },
    data: { es: 'Bases de datos', en: 'Databases' },
    sales: { es: 'Ventas', en: 'Sales' },
    billing: { es: 'Cobranza', en: 'Billing' },
  },
  topics: {
    usage: { es: 'Dudas de uso', en: 'How to use it' },
    errors: { es: 'Errores del sistema', en: 'Errors of the system' },
    access: { es: 'Accesos y contraseñas', en: 'Access and passwords' },
    invoicing: { es: 'Facturación de colegiaturas', en: 'Invoicing of fees' },
    stamps: { es: 'Recarga de timbres fiscales', en: 'Top-up of invoice stamps' },
    sms: { es: 'Recarga de SMS', en: 'Top-up of text messages' },
    'data-edit': { es: 'Cambios en la base de datos', en: 'Changes to the database' },
    advice: { es: 'Asesoría personal', en: 'Personal advice' },
    course: { es: 'Curso de implementación', en: 'Implementation course' },
    quotation: { es: 'Cotizaciones', en: 'Quotations' },
    payments: { es: 'Comprobantes de pago', en: 'Proofs of payment' },
    other: { es: 'Otro asunto', en: 'Something else' },
  },
  plans: { support: { es: 'Póliza de soporte', en: 'Support policy' } },
  products: {
    classroom: { es: 'Pizarrón Aula', en: 'Pizarrón Classroom' },
    fees: { es: 'Pizarrón Cobranza', en: 'Pizarrón Fees' },
    records: { es: 'Pizarrón Control Escolar (licencia permanente)', en: 'Pizarrón Records (permanent licence)' },
  },
  fields: {
    // What agents may ask for without a reason.
    name: { es: 'Nombre completo', en: 'Full name' },
    mobile: { es: 'Celular', en: 'Mobile number' },
    mail: { es: 'Correo electrónico', en: 'Mail address' },
    organisation: { es: 'Escuela', en: 'School' },
    taxId: { es: 'RFC que recibe los timbres', en: 'Tax id (RFC) that gets the stamps' },
    quantity: { es: 'Cantidad', en: 'Quantity' },
    item: { es: 'Qué desea cotizar', en: 'What you want a quotation for' },
    record: { es: 'Registro por cambiar', en: 'Record to be changed' },
    phone: { es: 'Teléfono de contacto', en: 'Contact phone' },
  },
  evidence: {
    proof: {
      es: 'el comprobante de pago; también puede enviarlo a ayuda@pizarron.example o avisar al +52 55 0000 0101',
      en: 'the proof of payment; you may also mail it to ayuda@pizarron.example or call +52 55 0000 0101',
    },
  },
  statements: {
    'time-set-aside': {
      es: 'He reservado tiempo para atender este reporte.',
      en: 'I have set time aside for this report.',
    },
  },
  greetings: {
    welcome: {
      es: 'Hola, gracias por escribir a Pizarrón Escolar. Un asesor leerá su reporte enseguida.',
      en: 'Hello, thank you for writing to Pizarrón Escolar. An adviser will read your report right away.',
    },
    outOfHours: {
      es: 'Hola, gracias por escribir a Pizarrón Escolar. Ahora estamos fuera de horario; su reporte se atenderá en cuanto abramos.',
      en: 'Hello, thank you for writing to Pizarrón Escolar. We are closed now; your report is attended as soon as we open.',
    },
    farewell: {
      es: 'Gracias por su visita. En la academia encontrará videos y guías para resolver dudas a cualquier hora.',
      en: 'Thank you for your visit. The academy has videos and guides that answer questions at any hour.',
    },
    farewellLinks: ['academy'],
  },
  links: {
    course: {
      address: 'https://academia.pizarron.example/implementacion',
      name: { es: 'Curso de implementación', en: 'Implementation course' },
    },
    sales: {
      address: 'https://pizarron.example/asesores',
      name: { es: 'Asesores comerciales', en: 'Sales advisers' },
    },
    academy: {
      address: 'https://academia.pizarron.example',
      name: { es: 'Academia Pizarrón', en: 'Pizarrón academy' },
    },
  },
  pages: SCHOOL_PAGES,
  priorities: {
    low: { name: { es: 'Baja', en: 'Low' }, meaning: { es: 'Puede esperar.', en: 'It can wait.' } },
    medium: {
      name: { es: 'Normal', en: 'Normal' },
      meaning: { es: 'Se atiende en el orden de llegada.', en: 'Attended in the order of arrival.' },
    },
    high: {
      name: { es: 'Alta', en: 'High' },
      meaning: { es: 'El colegio no puede trabajar.', en: 'The school cannot work.' },
    },
  },
  snippets: {
    ...USUAL_SNIPPETS,
    // S0-30
    booking: {
      name: { es: 'Reservar la asesoría', en: 'Book the advice' },
      text: {
        es: '{requester}, elija el día y la hora de su asesoría en https://pizarron.example/agenda: ese rato queda reservado para {organisation}.\n\n{agent}',
        en: '{requester}, choose day and hour of your advice at https://pizarron.example/agenda: that time is kept for {organisation}.\n\n{agent}',
      },
    },
    academy: {
      name: { es: 'Ver la academia', en: 'See the academy' },
      text: {
        es: '{requester}, en la academia hay una lección corta que lo muestra paso a paso. Si al terminarla sigue la duda, escríbanos aquí y lo vemos con {organisation}.\n\n{agent}',
        en: '{requester}, a short lesson of the academy shows it step by step. If a doubt is left after it, write here and we look at it with {organisation}.\n\n{agent}',
      },
    },
  },
  versions: [schoolPolicy],
})
