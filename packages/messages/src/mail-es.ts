/**
 * The letters in Spanish.
 * @module
 */
import type { CloseReason } from '@plazo/domain/ticket'
import { sentences, type MailCatalogue, type MailFacts } from './mail-catalogue.ts'
import { answerUs, attend, CLOCKS, promise, quotaLeft, SILENCE } from './mail-words-es.ts'
import { WORK_LETTERS_ES } from './work-mail-es.ts'

const REASONS = {
  solved: 'quedó resuelto',
  'no-reply': 'no hubo respuesta',
  withdrawn: 'se retiró la solicitud',
  'handed-over': 'pasó a otro departamento',
  duplicate: 'repite otro caso',
  'not-entitled': 'el plan contratado no lo cubre',
  spam: 'era correo no deseado',
} as const satisfies Record<CloseReason, string>

const LETTERS: MailCatalogue['letters'] = {
  ...WORK_LETTERS_ES,
  acknowledged: ({ answerBefore, quota }) => ({
    title: 'Recibimos su caso',
    happened: sentences(
      'Recibimos su caso.',
      answerBefore && `Le responderemos antes del ${answerBefore}.`,
      quota && quotaLeft(quota),
    ),
    todo: 'Ahora nos toca a nosotros. Si quiere agregar algo, escríbalo en el caso.',
  }),
  'desk-wrote': ({ actor, asks, ...facts }) => ({
    title: asks ? 'Necesitamos su respuesta' : 'Le escribimos',
    happened: `${actor} le escribió:`,
    todo: asks ? answerUs(facts) : 'No tiene que hacer nada por ahora. Si quiere contestar, hágalo en el caso.',
  }),
  'resolution-offered': ({ actor, silence }) => ({
    title: '¿Quedó resuelto?',
    happened: `${actor} le propone esta solución:`,
    todo: sentences(
      'Le toca a usted: díganos en el caso si quedó resuelto, si no, o si prefiere que sigamos atentos.',
      silence && SILENCE[silence.step](silence.at),
    ),
  }),
  'priority-changed': ({ priority, due }) => ({
    title: 'Cambió la prioridad de su caso',
    happened: `La prioridad de su caso ahora es: ${priority}.`,
    todo: promise(due) ?? 'No tiene que hacer nada por ahora.',
  }),
  'priority-lowered': ({ priority, ...facts }) => ({
    title: 'Bajamos la prioridad de su caso',
    happened: `No tuvimos su respuesta y la prioridad de su caso bajó. Ahora es: ${priority}.`,
    todo: answerUs(facts),
  }),
  'hold-ended': ({ reader, due, ...facts }) => ({
    title: 'Terminó la espera acordada',
    happened: 'Llegó la fecha hasta la que el caso debía esperar.',
    todo: reader === 'customer' ? answerUs(facts) : attend(due),
  }),
  'check-in': ({ priority, lowersAt }) => ({
    title: '¿Sigue siendo urgente?',
    happened: `Este caso tiene prioridad ${priority} y queremos saber si sigue así para ustedes.`,
    todo: sentences(
      'Le toca a usted: responda en el caso.',
      lowersAt && `Si no tenemos noticias suyas, bajaremos la prioridad el ${lowersAt}.`,
    ),
  }),
  'ladder-ping': (facts) => ({
    title: 'Esperamos su respuesta',
    happened: 'Le escribimos y todavía no tenemos su respuesta.',
    todo: answerUs(facts),
  }),
  'ladder-notice': (facts) => ({
    title: 'Su caso necesita una respuesta',
    happened: 'Todavía no tenemos su respuesta, y sin ella no podemos seguir.',
    todo: answerUs(facts),
  }),
  closed: ({ reason, other, ratedUntil }) => ({
    title: 'Cerramos su caso',
    happened: sentences(`Cerramos su caso${because(reason)}.`, other && `Vea también el caso ${other}.`),
    todo: sentences(
      ratedUntil && `¿Cómo lo atendimos? Hasta el ${ratedUntil} puede darnos de 1 a 5 estrellas y decirnos por qué.`,
      'Un caso cerrado ya no se abre. Si necesita algo más, abra desde él un caso nuevo y quedarán unidos.',
    ),
  }),
  'ticket-opened': ({ actor, requester, organisation, byRequester, taken, due }) => ({
    title: 'Caso nuevo',
    happened: byRequester
      ? `${requester} (${organisation}) abrió un caso:`
      : `${actor} abrió un caso para ${requester} (${organisation}):`,
    todo: `${taken ? 'Se le asignó a usted.' : 'Nadie lo tiene todavía: tómelo si puede.'} ${attend(due)}`,
  }),
  'customer-wrote': ({ actor, organisation, due }) => ({
    title: 'Escribió el cliente',
    happened: `${actor} (${organisation}) escribió:`,
    todo: attend(due),
  }),
  'note-added': ({ actor }) => ({
    title: 'Nota interna',
    happened: `${actor} dejó una nota interna:`,
    todo: 'El cliente no la ve.',
  }),
  'not-solved': ({ actor, organisation, due }) => ({
    title: 'No quedó resuelto',
    happened: `${actor} (${organisation}) dice que la solución no sirvió.`,
    todo: attend(due),
  }),
  'keep-watching': ({ actor, organisation, until }) => ({
    title: 'El cliente pide seguir atentos',
    happened: `${actor} (${organisation}) pide que sigamos atentos${until === undefined ? '' : ` hasta el ${until}`}.`,
    todo: 'No hay que cerrar el caso antes de esa fecha.',
  }),
  assigned: ({ actor, requester, organisation, due, readersTurn }) => ({
    title: 'Le asignaron un caso',
    happened: `${actor} le asignó el caso de ${requester} (${organisation}).`,
    todo: readersTurn ? attend(due) : 'Ahora se espera al cliente.',
  }),
  'away-declared': ({ actor, organisation, until }) => ({
    title: 'El cliente no estará',
    happened: `${actor} (${organisation}) no podrá responder${until === undefined ? '' : ` hasta el ${until}`}.`,
    todo: 'Hasta entonces nadie le recordará el caso ni se cerrará por falta de respuesta.',
  }),
  'ticket-closed': ({ requester, organisation, reason, other }) => ({
    title: 'Caso cerrado',
    happened: sentences(
      `El caso de ${requester} (${organisation}) se cerró${because(reason)}.`,
      other && `Vea también el caso ${other}.`,
    ),
    todo: 'No hay nada más que hacer en él.',
  }),
  'follow-up-opened': ({ requester, organisation, other }) => ({
    title: 'Continúa en otro caso',
    happened: `${requester} (${organisation}) sigue este caso, ya cerrado, en el caso ${other ?? 'nuevo'}.`,
    todo: 'El caso nuevo tiene sus propios plazos y su equipo ya lo sabe.',
  }),
}

const CLOCK_LETTERS: MailCatalogue['clockLetters'] = {
  'clock-warned': ({ clock, at }) => ({
    title: `Por vencer: ${CLOCKS[clock]}`,
    happened: `La ${CLOCKS[clock]} vence el ${at}.`,
    todo: 'Atienda el caso antes: a la hora exacta ya es tarde.',
  }),
  'clock-breached': ({ clock, at, cause }) => ({
    title: `Vencido: ${CLOCKS[clock]}`,
    happened:
      cause === 'change'
        ? `Con el cambio de condiciones, la ${CLOCKS[clock]} debía darse antes del ${at}: ya venció.`
        : `La ${CLOCKS[clock]} debía darse antes del ${at} y no se dio.`,
    todo: 'El trabajo sigue pendiente: atienda el caso ahora.',
  }),
  'clock-escalated': ({ clock, at }, { requester, organisation }) => ({
    title: `Escalado: ${CLOCKS[clock]}`,
    happened: `La ${CLOCKS[clock]} vencía el ${at} y ${requester} (${organisation}) sigue esperando.`,
    todo: 'Le toca a usted: decida quién atiende el caso y cuándo.',
  }),
}

export const es: MailCatalogue = {
  letters: LETTERS,
  clockLetters: CLOCK_LETTERS,
  greeting: (name) => `Hola, ${name}:`,
  labels: {
    number: 'Caso',
    subject: 'Asunto',
    organisation: 'Institución',
    requester: 'Solicita',
    priority: 'Prioridad',
    turn: 'Le toca a',
    due: 'Plazo',
  },
  turns: {
    customer: {
      agent: 'Nosotros',
      customer: 'Usted',
      approver: 'Quien debe aprobar',
      'third-party': 'Un tercero',
      nobody: 'Nadie: está cerrado',
    },
    agent: {
      agent: 'El equipo',
      customer: 'El cliente',
      approver: 'Quien debe aprobar',
      'third-party': 'Un tercero',
      nobody: 'Nadie: está cerrado',
    },
  },
  due: ({ clock, at, broken }) => `${CLOCKS[clock]}, ${broken ? 'venció el' : 'antes del'} ${at}`,
  open: 'Abrir el caso',
  digest: (notices) => ({
    title: `${notices} avisos de sus casos`,
    happened: `Reunimos ${notices} avisos para no escribirle uno por uno:`,
    todo: 'Abra cada caso para ver qué pasó y a quién le toca.',
  }),
  openAll: 'Ver los casos',
  lookUp: (ticketId) => ({
    title: 'Así va su caso',
    happened: `Alguien preguntó, con su dirección, cómo va el caso ${ticketId}.`,
    todo: 'El enlace lo muestra durante 24 horas, sin entrar al portal. Si no fue usted, no tiene que hacer nada.',
  }),
  state: 'Cómo va, sin entrar al portal',
  rate: 'Denos de 1 a 5 estrellas',
  footer: (desk, mail) =>
    `Este aviso lo envía ${desk} por sí solo. Para responder, abra el caso. Otras consultas: ${mail}`,
}

function because(reason: MailFacts['reason']): string {
  return reason === undefined ? '' : `: ${REASONS[reason]}`
}
