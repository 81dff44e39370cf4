/**
 * What the console says of its keys, in Spanish.
 * @module
 */
export const consoleKeysEs = {
  title: 'Teclas',
  lead: 'Ninguna actúa mientras escribe, salvo con Ctrl o ⌘. Lo que cambie queda en este navegador.',
  actions: {
    next: 'Siguiente caso',
    previous: 'Caso anterior',
    open: 'Abrir el caso',
    quick: 'Acciones rápidas',
    take: 'Tomarlo',
    reply: 'Responder',
    note: 'Nota',
    assign: 'Asignar',
    transfer: 'Pasar',
    priority: 'Prioridad',
    close: 'Cerrar',
    earlier: 'Enlazar un caso anterior',
    send: 'Enviar',
    sendAndClose: 'Enviar y cerrar',
    undo: 'Deshacer',
    back: 'Volver a la cola',
    inbox: 'Ir a la cola',
    mine: 'Ir a los míos',
    breaching: 'Ir a los que vencen',
    find: 'Filtrar la cola',
    palette: 'Buscar o hacer…',
    keys: 'Lista de teclas',
  },
}
