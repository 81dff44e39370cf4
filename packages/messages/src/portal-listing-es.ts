/**
 * What the lists of tickets say: what they are narrowed to, in which order, and that there is nothing.
 * @module
 */
export const listingEs = {
  narrow: 'Buscar y ordenar',
  more: 'Más filtros',
  text: 'Buscar en el asunto',
  topic: 'Tema',
  module: 'Módulo',
  any: 'Todos',
  from: 'Abiertos desde',
  to: 'Abiertos hasta',
  sort: 'Orden',
  sorts: { newest: 'Los más nuevos primero', due: 'Lo que vence antes primero', oldest: 'Los más antiguos primero' },
  partly: (rows: number) => `Se ordenan los ${rows} que ve: aún hay más.`,
  looking: 'Buscando más atrás…',
  none: 'Aún no ha abierto ningún caso.',
  noneOfAll: 'Su organización aún no ha abierto ningún caso.',
  first: 'Abrir el primero',
  opened: 'abierto',
  due: 'a más tardar',
  turn: { customer: 'su turno', approver: 'por autorizar', others: 'en pausa' },
}
