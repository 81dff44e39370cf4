/**
 * What the desk says when it says no to work on a ticket, in Spanish.
 * @module
 */
import type { ProblemTexts } from './problem-catalogue.ts'

export const WORK_PROBLEMS_ES = {
  'ticket/not-requester': () => ({
    title: 'Solo puede hacerlo quien lo pidió',
    detail: 'Esto le corresponde a la persona que abrió el caso: pídale que lo haga.',
  }),
  'approval/awaited': () => ({
    title: 'El trabajo espera una autorización',
    detail:
      'El trabajo puede empezar cuando lo autorice la persona registrada por la organización. Mientras tanto puede hacerle preguntas al cliente y dejar notas internas.',
  }),
  'approval/not-awaited': () => ({
    title: 'No hay nada que autorizar',
    detail:
      'Este caso no espera ninguna autorización: no la necesita o ya se decidió. Vuelva a leerlo antes de seguir.',
  }),
  'approval/no-approver': ({ topic }, { name }) => ({
    title: 'Nadie puede autorizar este trabajo',
    detail: `«${name('topics', topic)}» necesita la autorización de una persona registrada por la organización, distinta de quien lo pide. Escríbanos para registrarla.`,
  }),
  'approval/not-approver': () => ({
    title: 'Usted no puede autorizarlo',
    detail:
      'Solo deciden las personas registradas por la organización para autorizar, y nadie sobre lo que pidió para sí. Pida a una de ellas que lo decida.',
  }),
  'data/reason-required': ({ allowed }, words) => ({
    title: 'Diga por qué este caso necesita ese dato',
    detail: `Sin motivo puede pedir: ${words.list('fields', allowed)}. Para cualquier otro dato, escriba el motivo; el cliente lo verá.`,
  }),
  'call/not-yet': ({ calledAt }, { time }) => ({
    title: 'Esa llamada todavía no ha ocurrido',
    detail: `Escribió una hora que está por venir: ${time(calledAt)}. Escriba la fecha y la hora en que hablaron.`,
  }),
  'escalation/no-level': ({ current, highest }) => ({
    title: 'El caso no puede subir a ese nivel',
    detail:
      highest === 0
        ? 'Esta mesa no tiene niveles de escalamiento. Asigne el caso a una persona.'
        : `Está en el nivel ${current} de ${highest}: elija uno más alto, o asígnelo a una persona si ya está en el último.`,
  }),
  'handover/same-place': ({ team, topic }, { name }) => ({
    title: 'El caso ya está ahí',
    detail: `Lo tiene el equipo ${name('teams', team)} con el tema «${name('topics', topic)}»: indique otro equipo u otro tema. Para dárselo a una persona, asígnelo.`,
  }),
  'handover/no-chat': () => ({
    title: 'Esto no es un chat',
    detail: 'Solo un chat continúa como caso escrito. Para mover este, páselo a otro departamento o asígnelo.',
  }),
  'handover/short': ({ over }, { length }) => ({
    title: 'Esto se resuelve en el chat',
    detail: `Un chat continúa como caso cuando su solución tarda más de ${length(over)}. Resuélvalo en el chat o corrija la estimación.`,
  }),
  'team/unknown': ({ known }, words) => ({
    title: 'No conocemos ese equipo',
    detail: `Elija uno de estos equipos: ${words.list('teams', known)}.`,
  }),
  'off-hours/not-offered': () => ({
    title: 'Esta mesa no atiende fuera de su horario',
    detail:
      'Las reglas de la mesa no tienen un cobro por atender fuera de horario. Acuerde con el cliente una hora dentro de él.',
  }),
  'off-hours/in-hours': ({ from, to }, { time }) => ({
    title: 'Esa hora no está fuera del horario',
    detail: `De ${time(from)} a ${time(to)} no queda todo fuera del horario. Elija un tiempo que termine después de empezar, de hasta dos semanas, sin ninguna hora de atención.`,
  }),
  'off-hours/passed': ({ from }, { time }) => ({
    title: 'Esa hora ya pasó',
    detail: `El tiempo cotizado empezaba: ${time(from)}. Hace falta una cotización nueva, para una hora que esté por venir.`,
  }),
  'off-hours/no-quote': () => ({
    title: 'No hay una cotización por contestar',
    detail: 'No se ha cotizado atención fuera de horario, o ya se contestó. Si la necesita, pídala en un mensaje.',
  }),
  'satisfaction/not-closed': () => ({
    title: 'El caso sigue abierto',
    detail: 'Podrá calificarlo cuando esté cerrado. Si ya quedó resuelto, dígalo en el caso y se cerrará.',
  }),
  'satisfaction/not-asked': () => ({
    title: 'Este caso no se califica',
    detail: 'La mesa no pide una calificación para este caso. Si quiere decirnos algo, escríbanos.',
  }),
  'satisfaction/given': () => ({
    title: 'Usted ya calificó este caso',
    detail: 'Cada caso cerrado se califica una vez. Gracias por hacerlo; si quiere agregar algo, escríbanos.',
  }),
  'satisfaction/too-late': ({ until }, { time }) => ({
    title: 'Ya pasó el tiempo para calificar',
    detail: `Este caso pudo calificarse hasta: ${time(until)}. Si quiere decirnos algo, escríbanos.`,
  }),
  'link/invalid': () => ({
    title: 'Este enlace ya no sirve',
    detail: 'Venció, o llegó incompleto. Pida uno nuevo con el número de su caso y su correo.',
  }),
} satisfies Partial<ProblemTexts>
