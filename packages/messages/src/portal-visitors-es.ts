/**
 * Lo que el portal dice a quien no ha iniciado sesión.
 * @module
 */
export const visitorsEs = {
  links: 'Enlaces',
  pages: 'Para todos',
  rate: {
    title: '¿Cómo lo atendimos?',
    of: (ticketId: string) => `Caso ${ticketId}`,
    stars: 'Su calificación',
    marks: { 1: '1: muy mal', 2: '2: mal', 3: '3: regular', 4: '4: bien', 5: '5: muy bien' },
    comment: '¿Quiere decirnos por qué? (opcional)',
    until: (at: string) => `Puede calificarlo hasta ${at}.`,
    send: 'Enviar calificación',
    choose: 'Elija de 1 a 5.',
    thanks: 'Gracias. Su calificación quedó registrada.',
    given: 'Este caso ya fue calificado. Gracias.',
    over: 'Este caso ya no se puede calificar.',
  },
  state: {
    title: (ticketId: string) => `Así va el caso ${ticketId}`,
    opened: 'Abierto',
    changed: 'Último cambio',
    closed: 'Cerrado',
    more: 'Para leerlo o contestar, entre al portal.',
    open: 'Abrir el caso',
  },
  device: {
    is: (name: string, mail: string) => `Escribe ${name} (${mail}).`,
    forget: '¿No es usted? Olvídeme aquí',
    remembered: 'Lo preguntamos una vez: este navegador lo recuerda hasta que usted lo borre.',
    working: 'Un momento: comprobamos que no es un programa.',
    goesOn: 'También le escribimos a su correo.',
    back: (subject: string) => `Volver a la conversación "${subject}"`,
  },
  ask: {
    title: 'Escribirnos por formulario',
    lead: 'Para seguimientos, cotizaciones, pagos y lo que no es técnico, sin entrar.',
    kind: 'Tipo de solicitud',
    phone: 'Teléfono de contacto (10 dígitos)',
    tellHint: 'Si es de un caso que ya abrió, escriba su número.',
    send: 'Enviar solicitud',
    sent: 'Revise su correo',
    sentDetail:
      'Si el correo es el que tenemos registrado, en un minuto le llega el número de su caso con un enlace para ver cómo va.',
    again: 'Enviar otra solicitud',
  },
  lookUp: {
    title: '¿Cómo va mi caso?',
    lead: 'Escriba el número del caso y su correo: le mandamos un enlace para verlo sin entrar.',
    ticketId: 'Número del caso',
    ticketHint: 'Está en el asunto de cada correo; por ejemplo, COLEGIO-4KQ9T2M7.',
    mail: 'Su correo',
    send: 'Mandar el enlace',
    sent: 'Revise su correo',
    sentDetail: 'Si el número y el correo coinciden, el enlace llega en un minuto y sirve por 24 horas.',
    again: 'Preguntar por otro caso',
  },
}
