/**
 * What the lists of tickets say: what they are narrowed to, in which order, and that there is nothing.
 * @module
 */
export const listingEs = {
  whose: 'De quién',
  narrow: 'Buscar, filtrar y ordenar',
  narrowedBy: (set: number) => `Buscar, filtrar y ordenar: ${set} ${set === 1 ? 'elegido' : 'elegidos'}`,
  more: 'Más filtros',
  text: 'Buscar en el asunto',
  topic: 'Tema',
  module: 'Módulo',
  any: 'Todos',
  from: 'Abiertos desde',
  to: 'Abiertos hasta',
  sort: 'Orden',
  sorts: { newest: 'Primero los más nuevos', due: 'Primero los que vencen antes', oldest: 'Primero los más antiguos' },
  partly: (rows: number) => `Este orden es el de los ${rows} casos que ve. Todavía hay más.`,
  looking: 'Buscando más atrás…',
  none: 'Aún no ha abierto ningún caso.',
  noneOfAll: 'Su organización aún no ha abierto ningún caso.',
  first: 'Abrir el primero',
  opened: 'se abrió',
  due: 'antes de esa hora',
  turn: { customer: 'su turno', approver: 'por autorizar', others: 'en pausa' },
}
