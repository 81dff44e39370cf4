/**
 * What happened to a ticket, said to the customers who read it, in Spanish. `who` is a person's name, or the desk's.
 * @module
 */
export const eventsEs = {
  opened: 'Recibido.',
  confirmed: (meaning: string) => `Recibido. Al abrirlo confirmó: «${meaning}»`,
  because: (reason: string) => `Recibido. Motivo de prioridad: ${reason}.`,
  assigned: (name: string) => `Lo tiene ${name}.`,
  unassigned: 'Vuelve al equipo.',
  offered: 'Se le propuso una solución.',
  answered: {
    solved: (who: string) => `${who} confirmó que quedó resuelto.`,
    'not-solved': (who: string) => `${who} dijo que sigue igual.`,
    'keep-watching': (who: string) => `${who} todavía no sabe si quedó resuelto.`,
  },
  answeredBy: (at: string) => `Lo dirá a más tardar ${at}.`,
  priority: {
    agent: (priority: string) => `La prioridad ahora es ${priority}; los plazos cambian con ella.`,
    ladder: (priority: string) => `Como no hubo respuesta, la prioridad bajó a ${priority}.`,
    'check-in': (priority: string) => `Como nadie dio seguimiento, la prioridad bajó a ${priority}.`,
    plan: () => 'Cambió el plan de su organización y, con él, los plazos.',
  },
  away: (who: string, until: string) => `${who} avisó que no puede responder hasta ${until}.`,
  holdEnded: 'Terminó la espera.',
  broken: {
    firstResponse: 'Venció el plazo para responder.',
    nextResponse: 'Venció el plazo para responder.',
    resolution: 'Venció el plazo para resolver.',
  },
  ladder: {
    ping: 'Preguntamos si sigue ahí.',
    notice: 'Avisamos que, sin respuesta, el caso se cierra.',
  },
  checkIn: 'Contamos cómo va el caso.',
  closed: {
    solved: 'Cerrado: quedó resuelto.',
    'no-reply': 'Cerrado: no hubo respuesta.',
    withdrawn: 'Cerrado: ya no hace falta.',
    'handed-over': 'Cerrado aquí: lo atiende otro departamento.',
    duplicate: 'Cerrado: repite otro caso.',
    'not-entitled': 'Cerrado: su plan no lo cubre.',
    spam: 'Cerrado: se tomó por correo no deseado.',
  },
  goesOn: 'Sigue en',
  repeats: 'Es el mismo que',
  split: 'El otro asunto sigue en',
  refunded: 'Este caso no se descuenta de su plan.',
  call: {
    'from-customer': (person: string, at: string) => `${person} nos llamó, ${at}.`,
    'to-customer': (person: string, at: string) => `Llamamos a ${person}, ${at}.`,
  },
  datum: (who: string, datum: string) => `${who} pide un dato: ${datum}.`,
  why: (reason: string) => `Para qué: ${reason}`,
  escalated: 'Lo revisa otro nivel de nuestro equipo.',
  approval: {
    'approval-given': (who: string) => `${who} autorizó el trabajo.`,
    'approval-refused': (who: string) => `${who} no autorizó el trabajo.`,
    'approval-overridden': (who: string) => `${who} dejó empezar el trabajo sin la autorización.`,
  },
  quoted: (price: string, from: string, to: string) =>
    `Podemos atenderlo fuera de horario, desde ${from} hasta ${to}, por ${price}.`,
  quote: {
    accepted: (who: string) => `${who} aceptó la atención fuera de horario.`,
    declined: (who: string) => `${who} no aceptó la atención fuera de horario.`,
  },
  rated: (who: string, stars: number) => `${who} calificó la atención con ${stars} de 5.`,
}

/** What the desk asks a customer to decide, and what his ticket hangs together with. */
export const decidingEs = {
  approve: '¿Autoriza este trabajo?',
  approveLead: 'Lea lo que se pide. El trabajo empieza cuando usted lo autoriza.',
  comment: 'Comentario (opcional)',
  yes: 'Autorizar',
  no: 'No autorizar…',
  noSure: 'El trabajo no se hará y el caso se cerrará. No se podrá reabrir.',
  noGo: 'No autorizar y cerrar el caso',
  quote: 'Atención fuera de horario',
  quoteOf: (from: string, to: string, price: string) => `Desde ${from} hasta ${to}, por ${price}.`,
  quoteLead: 'Si no la acepta, no se cobra nada y lo atendemos en nuestro horario.',
  accept: (price: string) => `Aceptar y pagar ${price}`,
  decline: 'No la necesito',
  accepted: 'aceptada',
  chat: 'Seguir por el chat',
  related: 'Casos relacionados',
  callback: 'Teléfono para llamarle',
  follows: (ticketId: string) => `Continúa el caso ${ticketId}. Cuente lo que pasa ahora: lo de antes ya lo tenemos.`,
  read: 'Ver el caso anterior',
}
