/**
 * What the console's ticket page says to agents, in Spanish.
 * @module
 */
export const consoleTicketEs = {
  turn: {
    agent: 'Nos toca',
    customer: 'Le toca al cliente',
    approver: 'Falta la autorización',
    'third-party': 'Esperamos a un tercero',
    nobody: 'Cerrado',
  },
  head: (number: string, priority: string) => `${number} · prioridad ${priority.toLowerCase()}`,
  has: (name: string) => `Lo tiene ${name}`,
  nobody: 'Nadie lo tiene',
  due: {
    firstResponse: (at: string) => `Primera respuesta ${at}`,
    nextResponse: (at: string) => `Siguiente respuesta ${at}`,
    resolution: (at: string) => `Solución ${at}`,
  },
  left: (length: string) => `quedan ${length} de atención`,
  late: (length: string) => `hace ${length}`,
  held: 'Los plazos están en pausa',
  none: 'No hay plazo en curso',
  holdUntil: (at: string) => `El cliente pidió esperar hasta ${at}.`,
  awaits: 'El trabajo espera la autorización: se puede preguntar y anotar, no resolver.',
  talk: 'Conversación',
  customer: (organisation: string) => organisation,
  team: 'Soporte',
  desk: 'La mesa',
  form: 'Lo que se contó al abrir',
  path: 'Ruta en el menú',
  callback: 'Llamar a',
  meantime: {
    title: 'Mientras escribía hubo novedades',
    detail: 'Su texto sigue aquí. Léalas y envíe sabiendo lo que dicen, o siga escribiendo.',
    go: 'Enviar de todos modos',
  },
  composer: {
    label: 'Escribir',
    modes: { reply: 'Respuesta', note: 'Nota interna', resolve: 'Solución' },
    labels: {
      reply: 'Respuesta que lee el cliente',
      note: 'Nota que solo lee el equipo',
      resolve: 'Solución que se propone al cliente',
    },
    send: { reply: 'Enviar', note: 'Guardar nota', resolve: 'Proponer solución' },
    ask: 'Preguntar y pausar',
    kept: 'Borrador guardado en esta pestaña',
    nothing: 'Escriba algo antes de enviar.',
    sent: {
      reply: 'Enviado.',
      ask: 'Enviado. Los plazos esperan al cliente.',
      note: 'Nota guardada.',
      resolve: 'Solución propuesta.',
    },
    snippets: 'Plantillas',
    snippetsIn: { es: 'en español', en: 'en inglés' },
    keys: 'Ctrl+Intro envía; con Mayús, envía y cierra.',
    closed: 'Este caso está cerrado y no se reabre. Si hay algo más, se abre otro que lo continúe.',
  },
  missing: 'No hay tal caso, o no lo atiende su equipo.',
}
