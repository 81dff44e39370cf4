/**
 * Every form of the portal.
 * @module
 */
import { instant } from '@plazo/domain/instant'
import { changingTerms } from './changing-terms.ts'
import { apiAs, JULIO, sample, wanted } from './console-desk.ts'
import { type FormRound, press } from './form-round.ts'
import { mailLink } from './mail-link.ts'
import { invitation } from './places.ts'
import { door, openDoor, page } from './stage.ts'

const ANA = 'ana@sanjose.example.com'
const BENITO = 'benito@sanjose.example.com'
const CARLA = 'carla@quetzal.example.com'

const TELL = 'Cuéntelo como a alguien que no estaba ahí'
const WHAT = '¿Qué ocurre, en pocas palabras?'
const ACCEPTED = 'Acepto las condiciones y el aviso de privacidad'
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
      beside: ['/priority'],
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
      wrong: ['Nombre completo, de la persona o de la empresa', 'Correo con el que le conocemos', ACCEPTED],
    },
  ],
}

const linked: FormRound = {
  of: 'the partners, by the links of mails',
  desk: 'partner',
  forms: async () => {
    await door.desk.until(instant('2027-01-05T16:00:00.000Z'))
    return [
      { at: await invitation(), wrong: ['Contraseña nueva', ACCEPTED] },
      { at: mailLink(door, 'rate') ?? '', wrong: ['Su calificación'] },
    ]
  },
}

const accepting: FormRound = {
  of: 'the club, of a customer whose terms are others now',
  mail: CARLA,
  forms: async () => {
    const terms = changingTerms('club')
    await openDoor(terms.desk, { stories: false })
    terms.change()
    return [{ wrong: [ACCEPTED] }]
  },
}

const director: FormRound = {
  of: 'the school, of its director',
  desk: 'school',
  stories: false,
  mail: BENITO,
  forms: async () => [{ at: `/tickets/${await wanted(door, ANA)}`, place: 'main form.tight', wrong: [] }],
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
      beside: ['/priority'],
    },
    { at: '/new', wrong: ['Tema', WHAT, TELL, TIME], beside: ['/priority'] },
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

const customer: FormRound = {
  of: 'the ERP, of a customer on his tickets',
  desk: 'erp',
  mail: ANA,
  forms: async () => {
    const ticketId = await sample(door, 'SANJOSE', 'CHEQUES')
    const solution = { path: 'resolutions', body: { text: 'Imprima de nuevo: la plantilla era otra.' } }
    await (await apiAs(door, JULIO)).act('POST', ticketId, solution)
    return [
      { at: '/new', wrong: ['Tema', WHAT, TELL] },
      { at: `/tickets/${ticketId}`, place: 'main form.stack', wrong: ['Su respuesta'] },
      ...['Lo confirmo a más tardar', 'Puedo responder desde'].map((label, place) => ({
        open: () => page.locator('.foot-deeds .deed > button').nth(place).click(),
        place: `.foot-deeds .deed:nth-child(${place + 1}) form`,
        wrong: [label],
      })),
      { at: '/tickets?state=closed', open: () => page.locator('.row').first().click(), wrong: ['Su calificación'] },
    ]
  },
}

export const PORTAL_FORMS = [visitors, partners, linked, accepting, director, school, club, customer]
