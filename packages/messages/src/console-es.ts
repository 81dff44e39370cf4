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
  views: { title: 'Por vencer', menu: 'Vistas', desk: 'Escritorio' },
  customer: { title: 'La consola es para quienes atienden', portal: 'Ir al portal' },
  toasts: 'Avisos',
  keys: consoleKeysEs,
  deeds: consoleDeedsEs,
  events: consoleEventsEs,
  ticket: consoleTicketEs,
  queue: consoleQueueEs,
  forms: { save: 'Guardar', cancel: 'Cancelar', reread: 'Leer lo nuevo' },
  office: consoleOfficeEs,
  rules: consoleRulesEs,
}
