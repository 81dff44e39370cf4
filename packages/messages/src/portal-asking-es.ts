/**
 * What the form of a new ticket says beside its fields: what looks alike, what it takes, and the way on after a "no".
 * @module
 */
export const askingEs = {
  alike: 'Ya hay un caso abierto que se parece',
  alikeLead: 'Si es el mismo, siga en ese: su plazo ya está corriendo.',
  itIs: 'Es este: seguir en él',
  itIsNot: 'No es este',
  declared: 'Dijo que no es este.',
  undo: 'Sí lo es',
  takesOne: 'Este caso usará uno.',
  takesNone: 'Este caso no se descuenta de su plan.',
  held: 'Casos que ocupan los lugares',
  by: (name: string) => `de ${name}`,
  freeIt: 'Ya quedó resuelto…',
  freeSure: 'Se cierra como resuelto y deja libre su lugar. No se podrá reabrir.',
  freeGo: 'Cerrarlo y liberar el lugar',
  askSales: 'Preguntar aquí a ventas',
  usual: (from: number, to: number) => `Lo habitual es resolverlo en ${from} a ${to} horas.`,
  answered: (before: string) => `respuesta ${before}`,
  announced: 'solo si se anunció antes',
  window: (until: string) => `anunciado hasta ${until}`,
  withDate: 'pide la fecha de entrega',
  call: 'Pueden llamarme si es necesario',
  callWhen: 'Cuándo le viene bien (opcional)',
  statement: 'Confírmelo para poder enviar.',
  unconfirmed: 'Márquelo si es así; si no, elija otra prioridad.',
  elsewhere: 'Esta mesa no atiende por formulario',
  elsewhereLead: 'Escríbanos por uno de estos canales:',
  saved: 'El borrador está guardado en su cuenta.',
}
