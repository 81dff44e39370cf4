/**
 * Why the desk does not give a priority, in Spanish.
 * @module
 */
import type { PriorityProblemTexts } from './problem-catalogue.ts'

const list = (items: readonly string[]) => items.join(', ')

export const PRIORITY_PROBLEMS_ES: PriorityProblemTexts = {
  'priority/not-allowed': ({ allowed }) => ({
    title: 'Esa prioridad no corresponde',
    detail: `Elija una de estas prioridades: ${list(allowed)}.`,
  }),
  'priority/required': ({ allowed }) => ({
    title: 'Falta la prioridad',
    detail: `Elija una de estas prioridades, según el efecto que tiene en su trabajo: ${list(allowed)}.`,
  }),
  'priority/unconfirmed': ({ meaning }) => ({
    title: 'Confirme el efecto de la prioridad',
    detail: `Esa prioridad significa: «${meaning.es}» Si es así, envíe ese mismo texto en confirmedMeaning; si no, elija otra prioridad.`,
  }),
  'priority/by-choice': ({ allowed }) => ({
    title: 'Aquí la prioridad no necesita un motivo',
    detail: `Quite el motivo y elija una de estas prioridades: ${list(allowed)}.`,
  }),
  'priority/no-reason': ({ reasons }) => ({
    title: 'Ese motivo no da prioridad',
    detail: `Solo dan prioridad estos motivos: ${reasons.map(({ id, name }) => `${name.es} (${id})`).join('; ')}. Elija el suyo, o envíe el caso sin motivo y se atenderá en el tiempo usual.`,
  }),
  'priority/not-announced': ({ reason }) => ({
    title: 'Ese proceso no se anunció para ahora',
    detail: `«${reason.name.es}» da prioridad solo en las fechas anunciadas con anticipación, y ahora no corre ninguna. Anuncie las próximas a quien atiende su cuenta; este caso puede enviarlo sin motivo.`,
  }),
  'priority/due-date-required': ({ reason }) => ({
    title: 'Falta la fecha de entrega',
    detail: `Para «${reason.name.es}» escriba en dueDate el día en que debe entregarse, por ejemplo 2026-12-30.`,
  }),
  'priority/due-date-past': ({ dueDate, today }) => ({
    title: 'La fecha de entrega ya pasó',
    detail: `Escribió ${dueDate}. Si la entrega ya está vencida, escriba el día de hoy, ${today}.`,
  }),
  'priority/channel': ({ chatted, channels }) => ({
    title: 'Esa prioridad no se atiende por chat',
    detail: `Por chat se atienden solo los casos de prioridad ${list(chatted)}. Envíe este por: ${list(channels)}.`,
  }),
}
