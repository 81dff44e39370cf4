/**
 * What the desk says when it says no, in Spanish.
 * @module
 */
import type { Refusals } from '@plazo/domain/refusal'
import { ENTRY_PROBLEMS_ES } from './entry-problems-es.ts'
import { FILE_PROBLEMS_ES } from './file-problems-es.ts'
import { INTAKE_PROBLEMS_ES } from './intake-problems-es.ts'
import type { MistakeTexts, ProblemTexts } from './problem-catalogue.ts'
import { ACCOUNT_PROBLEMS_ES } from './problems-accounts-es.ts'
import { PRIORITY_PROBLEMS_ES } from './priority-problems-es.ts'
import { WORK_PROBLEMS_ES } from './work-problems-es.ts'

const TYPES: Readonly<Record<string, string>> = {
  string: 'texto',
  number: 'número',
  int: 'número entero',
  boolean: 'true o false',
  array: 'lista',
  object: 'objeto',
}

const ROLES = {
  customer: 'la clientela',
  agent: 'agentes',
  lead: 'quien dirige un equipo',
  admin: 'quien administra el centro de soporte',
} as const satisfies Record<Refusals['role/forbidden']['allowed'][number], string>

const list = (items: readonly string[]) => items.join(', ')

export const PROBLEMS_ES: ProblemTexts = {
  ...FILE_PROBLEMS_ES,
  ...INTAKE_PROBLEMS_ES,
  ...WORK_PROBLEMS_ES,
  ...ACCOUNT_PROBLEMS_ES,
  ...ENTRY_PROBLEMS_ES,
  ...PRIORITY_PROBLEMS_ES,
  'ticket/closed': ({ ticketId }) => ({
    title: 'El caso está cerrado',
    detail: `El caso ${ticketId} está cerrado y ya no cambia. Si necesita algo más, abra un caso nuevo que lo continúe.`,
  }),
  'ticket/unknown': ({ ticketId }) => ({
    title: 'No encontramos el caso',
    detail: `No encontramos el caso ${ticketId}. Revise el número: son el código de su organización, un guion y ocho letras o cifras.`,
  }),
  'ticket/changed': () => ({
    title: 'El caso cambió mientras tanto',
    detail:
      'Otra persona escribió o cambió algo después de que usted lo abrió. Vuelva a leerlo y repita lo que quería hacer.',
  }),
  'ticket/no-resolution': () => ({
    title: 'No hay una solución por confirmar',
    detail: 'Todavía no le hemos propuesto una solución. Si quiere decirnos algo, escriba un mensaje en el caso.',
  }),
  'ticket/unanswered': () => ({
    title: 'Nadie ha respondido este caso',
    detail: 'Responda al cliente antes de cerrarlo como resuelto, o ciérrelo por otro motivo.',
  }),
  'ticket/not-closed': ({ ticketId }) => ({
    title: 'El caso sigue abierto',
    detail: `El caso ${ticketId} no está cerrado: escriba en él, no hace falta uno nuevo.`,
  }),
  'message/unknown': ({ messageId }) => ({
    title: 'No encontramos ese mensaje',
    detail: `Este caso no tiene un mensaje número ${messageId} que usted pueda leer. Vuelva a leer el caso.`,
  }),
  'topic/unknown': ({ known }, words) => ({
    title: 'No atendemos ese tema',
    detail: `Elija uno de estos temas: ${words.list('topics', known)}.`,
  }),
  'topic/channel': ({ topic, channels }, words) => ({
    title: 'Ese tema no se atiende por este canal',
    detail: `Para «${words.name('topics', topic)}» use uno de estos canales: ${words.list('channels', channels)}.`,
  }),
  'contact/unknown': () => ({
    title: 'No conocemos a esa persona',
    detail: 'Revise la organización y la persona para quien abre el caso. Si es nueva, primero hay que registrarla.',
  }),
  'agent/unknown': ({ agentId }) => ({
    title: 'No conocemos a ese agente',
    detail: `Nadie del equipo se llama ${agentId}. Elija a alguien de los equipos de la mesa.`,
  }),
  'until/not-ahead': ({ now }, { time }) => ({
    title: 'Esa fecha ya pasó',
    detail: `Escriba una fecha y hora que todavía no hayan llegado. Ahora es ${time(now)}.`,
  }),
  'until/too-far': ({ latest }, { time }) => ({
    title: 'Esa fecha está demasiado lejos',
    detail: `Este caso puede esperar a más tardar hasta ${time(latest)}. Elija una fecha más cercana, o cierre el caso y abra después uno que lo continúe.`,
  }),
  'request/key-reused': () => ({
    title: 'Esa clave ya se usó para otra cosa',
    detail: 'La clave Idempotency-Key pertenece a una solicitud distinta. Use una clave nueva para cada cosa que crea.',
  }),
  'role/forbidden': ({ allowed }) => ({
    title: 'Su cuenta no puede hacer esto',
    detail: `Le corresponde a: ${list(allowed.map((role) => ROLES[role]))}. Si lo necesita, pídaselo.`,
  }),
  'request/invalid': () => ({
    title: 'Hay algo por corregir',
    detail: 'Corrija los campos señalados y vuelva a enviar. No se guardó nada.',
  }),
  'request/json': () => ({
    title: 'No pudimos leer la solicitud',
    detail: 'El cuerpo no es JSON válido. Revise comillas, comas y llaves. No se guardó nada.',
  }),
  'request/media-type': () => ({ title: 'Formato no admitido', detail: 'Envíe el cuerpo como application/json.' }),
  'request/too-large': ({ limitKilobytes }) => ({
    title: 'El texto es demasiado grande',
    detail: `Una solicitud puede tener hasta ${limitKilobytes} kB. Acórtela; los archivos se envían aparte. No se guardó nada.`,
  }),
  'request/key-required': () => ({
    title: 'Falta la clave de la solicitud',
    detail:
      'Lo que crea algo lleva una clave propia en el encabezado Idempotency-Key: así, enviarlo dos veces lo crea una sola vez. No se guardó nada.',
  }),
  'request/if-match-required': () => ({
    title: 'Falta la versión que usted leyó',
    detail:
      'Lea el caso o la organización y envíe su ETag en el encabezado If-Match, para no cambiar algo que otra persona acaba de cambiar.',
  }),
  'request/rate': ({ seconds }) => ({
    title: 'Demasiadas solicitudes seguidas',
    detail: `Espere ${seconds} segundos y vuelva a intentar.`,
  }),
  'route/unknown': () => ({
    title: 'Aquí no hay nada',
    detail: 'Revise la dirección y el método. Lo que existe está en /api/v1/openapi.json.',
  }),
  'route/direct': () => ({
    title: 'Por aquí no se entra',
    detail: 'Llame a la API en la dirección del portal, bajo /api/v1.',
  }),
  'access/second-factor': () => ({
    title: 'Falta el código de su teléfono',
    detail:
      'Quien atiende entra también con un código. Vuelva a entrar en la consola: se lo pide o le ayuda a tenerlo.',
  }),
  'access/console': () => ({
    title: 'Usted entra por la consola',
    detail: 'Este acceso es de quien atiende, y el portal es para los clientes. Entre en /console.',
  }),
  'access/portal': () => ({
    title: 'Usted entra por el portal',
    detail: 'La consola es para quienes atienden. Sus casos están en el portal: entre allí, en la primera página.',
  }),
  'caller/unknown': () => ({
    title: 'No sabemos quién es usted',
    detail: 'Su sesión no pertenece a nadie de este centro de soporte. Vuelva a entrar; si sigue igual, escríbanos.',
  }),
  'caller/scope': ({ scope }) => ({
    title: 'Su sistema no tiene ese permiso',
    detail: `Para esto, el sistema necesita el permiso ${scope}. Pídalo a quien administra el centro de soporte.`,
  }),
  fault: () => ({
    title: 'Algo falló de nuestro lado',
    detail:
      'No fue culpa suya y no se guardó nada a medias. Vuelva a intentar; si sigue igual, escríbanos con el traceId.',
  }),
  'fault/busy': () => ({
    title: 'Estamos muy ocupados en este momento',
    detail: 'No se guardó nada. Vuelva a intentar en unos segundos.',
  }),
}

export const MISTAKES_ES: MistakeTexts = {
  'field/required': () => 'Falta este dato.',
  'field/type': ({ expected }) => `El valor debe ser de otro tipo: ${TYPES[expected] ?? expected}.`,
  'field/too-short': ({ minimum }) => `Escriba al menos ${minimum} caracteres.`,
  'field/too-long': ({ maximum }) => `Escriba como máximo ${maximum} caracteres.`,
  'field/too-small': ({ minimum }) => `El valor debe ser ${minimum} o más.`,
  'field/too-large': ({ maximum }) => `El valor debe ser ${maximum} o menos.`,
  'field/too-few': ({ minimum }) => `Ponga al menos ${minimum}.`,
  'field/too-many': ({ maximum }) => `Ponga como máximo ${maximum}.`,
  'field/option': ({ options }) => `Elija uno de estos valores: ${list(options)}.`,
  'field/unknown': ({ name }) => `El campo "${name}" no existe aquí. Quítelo o revise cómo se escribe.`,
  'field/format': () => 'El valor no tiene el formato esperado.',
  'text/hidden-characters': () =>
    'El texto tiene caracteres invisibles o de control. Bórrelos y escríbalo de nuevo, sin copiar y pegar.',
  'instant/format': () => 'Escriba fecha y hora con zona, por ejemplo 2026-12-21T09:00:00-06:00, de un día que exista.',
  'instant/range': () => 'Escriba una fecha que exista, entre los años 2000 y 2100.',
  'duration/format': () => 'Escriba una duración en horas, minutos y segundos, por ejemplo PT8H o PT1H30M.',
  'day/format': () => 'Escriba el día como AAAA-MM-DD, uno que exista.',
  'ticket-id/format': () =>
    'Un número de caso es el código de la organización, un guion y ocho letras o cifras: COLEGIO-4KQ9T2M7.',
  'id/format': () => 'Un identificador tiene hasta 64 letras, cifras, puntos y guiones.',
  'message/internal-question': () =>
    'Una nota interna no puede preguntar al cliente: no la ve. Hágala pública o quite la pregunta.',
  'closure/ticket-required': () =>
    'Escriba el número del otro caso: el que este repite o el que sigue en otro departamento.',
  'amount/format': () => 'Escriba el importe con hasta dos decimales y punto, como 150.00.',
  'fields/too-many': () => 'Son demasiados datos: envíe solo los que pide el tema.',
  'pause/order': () => 'Una pausa termina después de empezar: revise las dos horas.',
  'answer/before-start': () => 'La respuesta no puede ser anterior al comienzo.',
  'event/order': () =>
    'Póngalo después de lo anterior: los hechos van del más antiguo al más nuevo, ninguno antes de abrir.',
  'event/too-late': () => 'Una simulación llega hasta 400 días después de abrir: elija un momento anterior.',
  'organisation-id/format': () => 'El código de una organización son de 2 a 12 letras mayúsculas o cifras: SANJOSE.',
  'month/format': () => 'Escriba el mes como AAAA-MM.',
  'password/format': () => 'Use 12 caracteres o más, con mayúsculas, minúsculas, una cifra y un signo.',
  'mail/format': () => 'Escriba un correo completo, como ana@sanjose.example.com.',
  'phone/format': () => 'Escriba el teléfono con cifras, por ejemplo +502 2300 0100 o 5512345678.',
  'checksum/format': () => 'Envíe el SHA-256 de los bytes del archivo en base64: 44 caracteres.',
  'files/repeated': () => 'Nombre cada archivo una sola vez.',
  'window/order': () => 'Una ventana termina después de empezar: revise las dos horas.',
  'cursor/invalid': () => 'Este cursor no es de esta lista. Empiece de nuevo sin cursor.',
  'header/idempotency-key': () =>
    'Envíe Idempotency-Key: de 1 a 64 letras, cifras o _ . : -, una distinta para cada cosa que crea.',
  'header/etag': () => 'Envíe el ETag del caso tal como lo recibió, con sus comillas: "7".',
  'calendar/unknown-zone': () => 'No conocemos esa zona horaria. Escriba una de IANA, por ejemplo America/Guatemala.',
  'calendar/time-format': () => 'Escriba la hora como HH:MM, de 00:00 a 24:00.',
  'calendar/shift-order': () => 'Cada turno abre antes de cerrar, y los turnos del día van en orden.',
  'calendar/overlap': () => 'Este turno se cruza con el anterior.',
  'calendar/date-format': () => 'Escriba la fecha como AAAA-MM-DD, de un día que exista.',
  'calendar/duplicate-date': () => 'Esta fecha ya está en la lista: déjela una sola vez.',
  'calendar/missing-weekday': () => 'Falta este día de la semana. Si no se atiende, déjelo como lista vacía.',
  'calendar/too-little': () =>
    'El calendario no tiene tanto tiempo de atención en tres años. Agregue turnos, acorte el plazo o quite pausas.',
}
