/**
 * What a ticket's page says beside the conversation: who has seen what, what is new, and what else one may do.
 * @module
 */
export const readingEs = {
  seen: (name: string, at: string) => `Visto por ${name}, ${at}`,
  news: (name: string) => `Mensaje nuevo de ${name}`,
  watch: 'Aún no lo sé: seguir al pendiente…',
  watchUntil: 'Lo confirmo a más tardar',
  watchGo: 'Seguir al pendiente',
  print: 'Imprimir',
  rate: '¿Cómo le atendimos?',
}
