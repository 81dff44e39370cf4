/**
 * The letters about work on a ticket, in Spanish.
 * @module
 */
import { sentences, type WorkLetters } from './mail-catalogue.ts'
import { answerUs, attend, promise } from './mail-words-es.ts'

export const WORK_LETTERS_ES: WorkLetters = {
  continued: ({ team, other, due }) => ({
    title: 'Su solicitud continúa en este caso',
    happened: `Su solicitud ahora la atiende ${team}, en este caso${other === undefined ? '' : `, que continúa el ${other}`}. El tiempo cuenta desde que la hizo por primera vez.`,
    todo: sentences(promise(due), 'Ahora nos toca a nosotros. Si quiere agregar algo, escríbalo en este caso.'),
  }),
  'data-requested': ({ actor, work: { datum = '', because }, ...facts }) => ({
    title: 'Necesitamos un dato suyo',
    happened: sentences(`${actor} le pide: ${datum}.`, because && `Por qué lo necesita este caso: ${because}`),
    todo: answerUs(facts),
  }),
  'approval-wanted': ({ requester }) => ({
    title: 'Hace falta su autorización',
    happened: `${requester} nos pide un trabajo que solo empieza con su autorización.`,
    todo: 'Le toca a usted: lea el caso y autorice o rechace ahí el trabajo.',
  }),
  'approval-given': ({ actor }) => ({
    title: 'Se autorizó el trabajo',
    happened: `${actor} autorizó el trabajo de su caso.`,
    todo: 'Ahora nos toca a nosotros.',
  }),
  'approval-refused': ({ actor }) => ({
    title: 'No se autorizó el trabajo',
    happened: `${actor} no autorizó el trabajo de su caso, así que no se hará.`,
    todo: 'Si de todos modos lo cree necesario, hable con esa persona; hará falta un caso nuevo.',
  }),
  'approval-overridden': ({ actor, work: { because } }) => ({
    title: 'El trabajo empieza sin autorización',
    happened: `${actor} dejó empezar el trabajo sin la palabra de quien autoriza, por este motivo: ${because ?? ''}`,
    todo: 'Queda escrito en el caso. Si no está de acuerdo, dígalo ahí ahora.',
  }),
  'work-approved': ({ requester, organisation, due }) => ({
    title: 'El trabajo puede empezar',
    happened: `El trabajo que pidió ${requester} (${organisation}) ya puede empezar.`,
    todo: attend(due),
  }),
  'off-hours-quoted': ({ actor, work: { quote } }) => ({
    title: 'Cotización de atención fuera de horario',
    happened: quote
      ? `${actor} puede atender su caso del ${quote.from} al ${quote.to}, fuera de nuestro horario, por ${quote.price}.`
      : `${actor} le envió una cotización.`,
    todo: 'Si la quiere, acéptela en el caso antes de que empiece; sin su palabra no se cobra nada.',
  }),
  'off-hours-answered': ({ actor, organisation, work: { accepted, quote } }) => ({
    title: accepted ? 'Atención fuera de horario: aceptada' : 'Atención fuera de horario: rechazada',
    happened: `${actor} (${organisation}) ${accepted ? 'acepta' : 'rechaza'} la cotización${quote ? ` de ${quote.price}` : ''}.`,
    todo: accepted && quote ? `Atienda el caso del ${quote.from} al ${quote.to}. Se cobrará.` : 'No se cobra nada.',
  }),
  escalated: ({ actor, requester, organisation, due, work: { level } }) => ({
    title: `Escalado al nivel ${level ?? 1}`,
    happened: `${actor} escaló el caso de ${requester} (${organisation}) al nivel ${level ?? 1}:`,
    todo: `Sus plazos siguen siendo los mismos. ${attend(due)}`,
  }),
}
