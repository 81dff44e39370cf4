/**
 * Why the desk does not give a priority, in Spanish.
 * @module
 */
import type { PriorityProblemTexts } from './problem-catalogue.ts'

export const PRIORITY_PROBLEMS_ES: PriorityProblemTexts = {
  'priority/not-allowed': ({ allowed }, words) => ({
    title: 'Esa prioridad no corresponde',
    detail: `Elija una de estas prioridades: ${words.list('priorities', allowed)}.`,
  }),
  'priority/required': ({ allowed }, words) => ({
    title: 'Falta la prioridad',
    detail: `Elija una de estas prioridades, según el efecto que tiene en su trabajo: ${words.list('priorities', allowed)}.`,
  }),
  'priority/unconfirmed': ({ meaning }) => ({
    title: 'Confirme el efecto de la prioridad',
    detail: `Esa prioridad significa: «${meaning.es}» Si es así, confírmelo con esas mismas palabras; si no, elija otra prioridad.`,
  }),
  'priority/by-choice': ({ allowed }, words) => ({
    title: 'Aquí la prioridad no necesita un motivo',
    detail: `Quite el motivo y elija una de estas prioridades: ${words.list('priorities', allowed)}.`,
  }),
  'priority/no-reason': ({ reasons }) => ({
    title: 'Ese motivo no da prioridad',
    detail: `Solo dan prioridad estos motivos: ${reasons.map(({ name }) => name.es).join('; ')}. Elija el suyo, o envíe el caso sin motivo y se atenderá en el tiempo usual.`,
  }),
  'priority/not-announced': ({ reason, windows: [next] }, { time }) => ({
    title: 'Ese proceso no se anunció para ahora',
    detail: `«${reason.name.es}» da prioridad solo en las fechas anunciadas con anticipación, y ahora no corre ninguna.${next ? ` La próxima comienza: ${time(next.from)}.` : ''} Anuncie las próximas a quien atiende su cuenta; este caso puede enviarlo sin motivo.`,
  }),
  'priority/due-date-required': ({ reason }) => ({
    title: 'Falta la fecha de entrega',
    detail: `Para «${reason.name.es}» escriba el día en que debe entregarse, por ejemplo 2026-12-30.`,
  }),
  'priority/due-date-past': ({ dueDate, today }, { day }) => ({
    title: 'La fecha de entrega ya pasó',
    detail: `Escribió el ${day(dueDate)}. Si la entrega ya está vencida, escriba el día de hoy, ${day(today)}.`,
  }),
  'priority/channel': ({ chatted, channels }, words) => ({
    title: 'Esa prioridad no se atiende por chat',
    detail: `Por chat se atienden solo los casos de prioridad ${words.list('priorities', chatted)}. Envíe este por: ${words.list('channels', channels)}.`,
  }),
}
