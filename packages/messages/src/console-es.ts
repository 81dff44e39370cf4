/**
 * What the console says to agents, in Spanish.
 * @module
 */
import { consoleDeedsEs } from './console-deeds-es.ts'
import { consoleEventsEs } from './console-events-es.ts'
import { consoleKeysEs } from './console-keys-es.ts'
import { consoleTicketEs } from './console-ticket-es.ts'
import { consoleQueueEs } from './console-queue-es.ts'
import { consoleOfficeEs } from './console-office-es.ts'
import { consoleRulesEs } from './console-rules-es.ts'

export const consoleEs = {
  name: 'consola',
  views: { menu: 'Vistas', desk: 'Escritorio' },
  toasts: 'Avisos',
  keys: consoleKeysEs,
  deeds: consoleDeedsEs,
  events: consoleEventsEs,
  ticket: consoleTicketEs,
  queue: consoleQueueEs,
  forms: { save: 'Guardar', cancel: 'Cancelar', reread: 'Leer lo nuevo' },
  profile: {
    title: 'Mi perfil',
    role: 'Función',
    roles: { customer: 'cliente', agent: 'agente', lead: 'responsable de equipo', admin: 'administración' },
    zone: 'Zona horaria',
    noZone: 'La de su equipo; en los correos, la de la mesa',
    wrong: 'El correo, la función y los equipos los cambia quien administra la mesa.',
    change: 'Cambiar',
    changed: 'Sus datos quedaron guardados.',
  },
  office: consoleOfficeEs,
  rules: consoleRulesEs,
}
