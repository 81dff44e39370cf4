/**
 * Every form of the portal and of the console: where it is, and the fields that it wants. Searches want nothing, and
 * neither do forms in which something always stands chosen.
 * @module
 */
import { MARCO, sample } from './console-desk.ts'
import { door, page } from './stage.ts'

const ANA = 'ana@sanjose.example.com'
const CARLA = 'carla@quetzal.example.com'

/** `place` is where it is on the page, `open` what leads to it there. */
export type Form = {
  at?: string
  open?: () => Promise<unknown>
  place?: string
  wrong: readonly string[]
  /** What is in it goes to the user pool, or nowhere yet. */
  isAskedOfDesk?: false
}
type FormRound = {
  of: string
  desk: string
  mail?: string
  stories?: boolean
  forms: () => Promise<readonly Form[]>
}

const press = (name: RegExp) => page.getByRole('button', { name }).first().click()
const TELL = 'Cuéntelo como a alguien que no estaba ahí'
const WHAT = '¿Qué ocurre, en pocas palabras?'
const TIME = 'He reservado tiempo para atender este reporte.'

const CHAT = [
  'Asunto',
  'Tema',
  TELL,
  TIME,
  'Nombre completo',
  'Celular (10 dígitos)',
  'Correo',
  'Escuela u organización',
]

const visitors: FormRound = {
  of: 'the school, of who does not sign in',
  desk: 'school',
  stories: false,
  forms: async () => [
    {
      at: '/ask',
      wrong: [
        'Nombre completo',
        'Correo',
        'Escuela u organización',
        'Teléfono de contacto (10 dígitos)',
        'Tipo de solicitud',
        'Asunto',
        TELL,
        TIME,
      ],
    },
    {
      at: '/chat',
      wrong: CHAT,
    },
    { at: '/status', wrong: ['Número del caso', 'Su correo'] },
    { at: '/tickets', wrong: ['Correo', 'Contraseña'], isAskedOfDesk: false },
    { open: () => press(/Olvidé|forgot/), wrong: ['Correo'], isAskedOfDesk: false },
    {
      open: async () => {
        await page.locator('input[name=mail]').fill(ANA)
        await page.locator('main button[type=submit]').click()
        await page.locator('input[name=code]').waitFor()
      },
      wrong: ['Código del correo', 'Contraseña nueva'],
      isAskedOfDesk: false,
    },
  ],
}

const partners: FormRound = {
  of: 'the partners, on the way in',
  desk: 'partner',
  stories: false,
  forms: async () => [
    {
      at: '/register',
      wrong: [
        'Nombre completo, de la persona o de la empresa',
        'Correo con el que le conocemos',
        'Acepto las condiciones y el aviso de privacidad',
      ],
    },
  ],
}

const school: FormRound = {
  of: 'the school, of its customers',
  desk: 'school',
  stories: false,
  mail: ANA,
  forms: async () => [
    {
      at: '/chat',
      wrong: CHAT,
    },
    { at: '/new', wrong: ['Tema', WHAT, TELL, TIME] },
  ],
}

const club: FormRound = {
  of: 'the club',
  desk: 'club',
  stories: false,
  mail: CARLA,
  forms: async () => [
    { at: '/new', wrong: ['Tema', WHAT, TELL, 'Daré seguimiento a este caso hasta que se cierre.'] },
    { at: '/profile', wrong: ['Nombre'] },
  ],
}

const LEAVING = '.foot-deeds form'

const customer: FormRound = {
  of: 'the ERP, of a customer on his tickets',
  desk: 'erp',
  mail: ANA,
  forms: async () => [
    { at: `/tickets/${await sample(door, 'SANJOSE', 'CHEQUES')}`, place: 'main form.stack', wrong: ['Su respuesta'] },
    {
      open: () => page.locator('.foot-deeds button').first().click(),
      place: LEAVING,
      wrong: ['Puedo responder desde'],
    },
    { at: '/tickets?state=closed', open: () => page.locator('.row').first().click(), wrong: ['Su calificación'] },
  ],
}

const DEED = 'form.deed'
const deed = (title: RegExp) => async () => {
  if (await page.locator(DEED).count()) await page.locator(`${DEED} button.plain`).click()
  if ((await page.locator('.deeds button', { hasText: title }).count()) === 0) {
    await page.locator('.deeds [aria-keyshortcuts="."]').click()
  }
  await page.locator('.deeds button', { hasText: title }).first().click()
}

const ticket: FormRound = {
  of: 'the console, on a ticket of the club',
  desk: 'club',
  mail: MARCO,
  forms: async () => [
    {
      at: `/console/tickets/${await sample(door, 'SANJOSE', 'SOCIOS')}`,
      open: async () => page.locator('#composed').focus(),
      place: 'form.composer',
      wrong: ['Respuesta al cliente'],
    },
    { open: deed(/^(?:Pasar|Transfer)/), place: DEED, wrong: ['Qué debe saber quien lo recibe'] },
    { open: deed(/Escalar|Escalate/), place: DEED, wrong: ['Por qué (solo lo lee el equipo)'] },
    { open: deed(/llamada|phone call/), place: DEED, wrong: ['Con quién se habló', 'Cuándo', 'Qué se dijo'] },
    { open: deed(/Separar|Take another/), place: DEED, wrong: ['Asunto', 'De qué trata'] },
    { open: deed(/Cotizar|Quote/), place: DEED, wrong: ['Precio en USD', 'Desde', 'Hasta'] },
    {
      open: async () => {
        await deed(/Cerrar|Close/)()
        await page.locator(`${DEED} select`).selectOption('duplicate')
      },
      place: DEED,
      wrong: ['Número del otro caso'],
      isAskedOfDesk: false,
    },
  ],
}

const chat: FormRound = {
  of: 'the console, on a chat of the school',
  desk: 'school',
  mail: MARCO,
  forms: async () => [
    {
      at: `/console/tickets/${await sample(door, 'QUETZAL', 'Recarga')}`,
      open: async () => {
        await deed(/Pedir un dato|Ask for a datum/)()
        await page.locator(`${DEED} select`).selectOption('')
      },
      place: DEED,
      wrong: ['Cuál', 'Por qué este caso lo necesita'],
    },
  ],
}

const office: FormRound = {
  of: 'the console, of organisations and people',
  desk: 'club',
  stories: false,
  mail: MARCO,
  forms: async () => [
    { at: '/console/organisations/new', wrong: ['Nombre', 'Código'] },
    {
      at: '/console/organisations/QUETZAL',
      open: () => press(/Registrar una persona|Register a person/),
      place: DEED,
      wrong: ['Nombre', 'Correo', 'Identificador'],
    },
    { at: '/console/organisations/QUETZAL/ticket', wrong: ['A nombre de', 'Tema', 'Asunto', 'De qué trata'] },
    { at: '/console/profile', open: () => press(/Cambiar|Change/), wrong: ['Nombre'] },
    { at: '/console/breaches', wrong: ['Explicar un caso, por su número'], isAskedOfDesk: false },
  ],
}

export const FORM_ROUNDS = [visitors, partners, school, club, customer, ticket, chat, office]
