/**
 * Every form of the console.
 * @module
 */
import { MARCO, openStory, sample, wanted } from './console-desk.ts'
import { type FormRound, press } from './form-round.ts'
import { door, page } from './stage.ts'

const ANA = 'ana@sanjose.example.com'

const DEED = 'form.deed'
const leave = async () => {
  if (await page.locator(DEED).count()) await page.locator(`${DEED} button.plain`).click()
}
const deed = (title: RegExp) => async () => {
  await leave()
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
    {
      open: () => page.locator('.composer .mode').last().click(),
      place: 'form.composer',
      wrong: ['Solución que se propone al cliente'],
    },
    { open: deed(/^(?:Asignar|Assign)/), place: DEED, wrong: [] },
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
  forms: async () => {
    const approved = await wanted(door, ANA)
    return [
      {
        at: `/console/tickets/${await sample(door, 'QUETZAL', 'Recarga')}`,
        open: async () => {
          await deed(/Pedir un dato|Ask for a datum/)()
          await page.locator(`${DEED} select`).selectOption('')
        },
        place: DEED,
        wrong: ['Cuál', 'Por qué este caso lo necesita'],
      },
      {
        at: `/console/tickets/${await openStory(door, ANA, 'usage')}`,
        open: deed(/Seguir por escrito|in writing/),
        place: DEED,
        wrong: ['Horas que llevará, a su juicio'],
      },
      {
        at: `/console/tickets/${approved}`,
        open: deed(/sin la autorización|without/),
        place: DEED,
        wrong: ['Por qué no puede esperar'],
      },
    ]
  },
}

const quota: FormRound = {
  of: 'the console, on a ticket of the ERP',
  desk: 'erp',
  mail: MARCO,
  forms: async () => [
    {
      at: `/console/tickets/${await sample(door, 'SANJOSE', 'CHEQUES')}`,
      open: deed(/^(?:Cambiar la prioridad|Prioridad|Priority|Change the priority)/),
      place: DEED,
      wrong: [],
    },
    { open: deed(/Devolver al cupo|Give back/), place: DEED, wrong: ['Por qué'] },
    {
      at: '/console',
      open: () => page.locator('.narrowing summary').click(),
      place: 'form.keep',
      wrong: ['Guardar esta vista como'],
      isAskedOfDesk: false,
    },
  ],
}

const own = (title: RegExp) => async () => {
  await leave()
  await press(title)
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
      open: own(/Registrar una persona|Register a person/),
      place: DEED,
      wrong: ['Nombre', 'Correo', 'Identificador'],
    },
    { open: own(/^(?:Cambiar|Change)$/), place: DEED, wrong: ['Nombre', 'Correo'] },
    { open: own(/^(?:Calificar|Score)$/), place: DEED, wrong: ['Curso aprobado (%)'] },
    { open: own(/^(?:Dispensar|Excuse)$/), place: DEED, wrong: ['Motivo'] },
    { open: own(/Cambiar datos|Change facts/), place: DEED, wrong: ['Nombre'] },
    { open: own(/Anunciar|Announce/), place: DEED, wrong: ['Desde', 'Hasta'] },
    { at: '/console/organisations/QUETZAL/ticket', wrong: ['A nombre de', 'Tema', 'Asunto', 'De qué trata'] },
    { at: '/console/profile', open: () => press(/Cambiar|Change/), wrong: ['Nombre'] },
    { at: '/console/breaches', wrong: ['Explicar un caso, por su número'], isAskedOfDesk: false },
  ],
}

const account: FormRound = {
  of: 'the console, of an account with a plan',
  desk: 'erp',
  mail: MARCO,
  forms: async () => [
    {
      at: '/console/organisations/SANJOSE',
      open: own(/Contratar|Subscribe/),
      place: DEED,
      wrong: [],
    },
    { open: own(/Vender un paquete|Sell a pack/), place: DEED, wrong: [] },
    { open: own(/Informar un pago|Tell of a payment/), place: DEED, wrong: [] },
    { open: own(/Cambiar licencias|Change licences/), place: DEED, wrong: [] },
    { open: own(/^(?:Devolver|Give back)$/), place: DEED, wrong: ['Motivo'] },
  ],
}

export const CONSOLE_FORMS = [ticket, chat, quota, office, account]
