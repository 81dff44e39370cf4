/**
 * What the desk says when it says no to work on a ticket, in Spanish.
 * @module
 */
import type { ProblemTexts } from './problem-catalogue.ts'

const list = (items: readonly string[]) => items.join(', ')

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
    detail: 'Este caso no espera ninguna autorización: no la necesita o ya se decidió.',
  }),
  'approval/no-approver': () => ({
    title: 'Nadie puede autorizar este trabajo',
    detail:
      'Este tema necesita la autorización de una persona registrada por su organización, distinta de quien lo pide. Escríbanos para registrarla.',
  }),
  'approval/not-approver': () => ({
    title: 'Usted no puede autorizarlo',
    detail:
      'Solo deciden las personas registradas por la organización para autorizar, y nadie sobre lo que pidió para sí.',
  }),
  'data/reason-required': ({ allowed }) => ({
    title: 'Diga por qué este caso necesita ese dato',
    detail: `Sin motivo puede pedir: ${list(allowed)}. Para cualquier otro dato, escriba el motivo; el cliente lo verá.`,
  }),
  'call/not-yet': () => ({
    title: 'Esa llamada todavía no ha ocurrido',
    detail: 'Escriba la fecha y la hora en que hablaron, no una que está por venir.',
  }),
  'escalation/no-level': ({ current, highest }) => ({
    title: 'El caso no puede subir a ese nivel',
    detail:
      highest === 0
        ? 'Esta mesa no tiene niveles de escalamiento. Asigne el caso a una persona.'
        : `Está en el nivel ${current} de ${highest}: elija uno más alto, o asígnelo a una persona si ya está en el último.`,
  }),
  'handover/same-place': ({ team, topic }) => ({
    title: 'El caso ya está ahí',
    detail: `Lo tiene el equipo ${team} con el tema ${topic}: indique otro equipo u otro tema. Para dárselo a una persona, asígnelo.`,
  }),
  'handover/no-chat': () => ({
    title: 'Esto no es un chat',
    detail: 'Solo un chat continúa como caso escrito. Para mover este, páselo a otro departamento o asígnelo.',
  }),
  'handover/short': ({ over }) => ({
    title: 'Esto se resuelve en el chat',
    detail: `Un chat continúa como caso cuando su solución tarda más de ${over}. Resuélvalo en el chat o corrija la estimación.`,
  }),
  'team/unknown': ({ known }) => ({
    title: 'No conocemos ese equipo',
    detail: `Elija uno de estos equipos: ${list(known)}.`,
  }),
  'off-hours/not-offered': () => ({
    title: 'Esta mesa no atiende fuera de su horario',
    detail:
      'Las reglas de la mesa no tienen un cobro por atender fuera de horario. Acuerde con el cliente una hora dentro de él.',
  }),
  'off-hours/in-hours': () => ({
    title: 'Esa hora no está fuera del horario',
    detail:
      'Elija un tiempo que termine después de empezar, de hasta dos semanas, y que quede completo fuera del horario de atención.',
  }),
  'off-hours/passed': () => ({
    title: 'Esa hora ya pasó',
    detail: 'El tiempo cotizado ya empezó. Hace falta una cotización nueva, para una hora que esté por venir.',
  }),
  'off-hours/no-quote': () => ({
    title: 'No hay una cotización por contestar',
    detail: 'No se ha cotizado atención fuera de horario, o ya se contestó.',
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
    detail: 'Cada caso cerrado se califica una vez. Gracias por hacerlo.',
  }),
  'satisfaction/too-late': () => ({
    title: 'Ya pasó el tiempo para calificar',
    detail: 'Este caso ya no se puede calificar. Si quiere decirnos algo, escríbanos.',
  }),
  'link/invalid': () => ({
    title: 'Este enlace ya no sirve',
    detail: 'Venció, o llegó incompleto. Pida uno nuevo con el número de su caso y su correo.',
  }),
} satisfies Partial<ProblemTexts>
