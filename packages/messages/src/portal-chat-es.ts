/**
 * Lo que el portal dice en el chat.
 * @module
 */
export const chatEs = {
  title: 'Chat',
  lead: 'Primero el asunto; al enviarlo empieza la conversación.',
  open: (at: string) => `Estamos en el chat hasta ${at}.`,
  always: 'Estamos en el chat a toda hora.',
  shut: (at: string) => `Ahora no estamos. Puede dejar su mensaje: lo tomamos ${at}.`,
  subject: 'Asunto',
  subjectHint: 'En pocas palabras, de qué se trata.',
  who: 'Quién escribe',
  whoHint: 'Sin estos datos no podemos atenderle.',
  kept: 'Su celular queda en su perfil: no volvemos a preguntarlo.',
  fields: {
    name: 'Nombre completo',
    mobile: 'Celular (10 dígitos)',
    mail: 'Correo',
    organisation: 'Escuela u organización',
  },
  start: 'Empezar la conversación',
  stages: { welcome: 'Bienvenida', data: 'Datos', report: 'Reporte', solution: 'Solución', farewell: 'Despedida' },
  steps: 'Etapas de la conversación',
  waiting: 'Espere un momento: todavía no lo toma nadie.',
  waitingUntil: (before: string) => `Le respondemos ${before}.`,
  with: (name: string) => `Le atiende ${name}.`,
  yours: 'Le toca a usted: esperamos su respuesta.',
  held: (at: string) => `La conversación le espera hasta ${at}.`,
  counts: {
    ping: (at: string) => `Si no escribe, a las ${at} le preguntamos si sigue ahí.`,
    notice: (at: string) => `Si no escribe, a las ${at} le damos un último aviso.`,
    close: (at: string) => `Si no escribe, a las ${at} se cierra la conversación.`,
    'lower-priority': (at: string) => `Si no escribe, a las ${at} baja la prioridad.`,
  },
  over: 'La conversación terminó.',
  goesOn: (ticketId: string) => `Sigue por escrito en el caso ${ticketId}, con todo lo que se dijo aquí.`,
  goesOnLink: 'Ir al caso',
  unsent: 'Terminó antes de que enviara esto:',
  another: 'Empezar otra conversación',
  survey: '¿Cómo lo atendimos?',
}
