import type { Look, Presence } from '@plazo/application/presence'

/** Apart from the items: no stream tells of it. */
export function memoryPresence(): Presence {
  const looks = new Map<string, readonly Look[]>()
  const looksAt = (ticketId: string) => looks.get(ticketId) ?? []
  return {
    looksAt: async (ticketId) => looksAt(ticketId),
    async note(ticketId, look) {
      const others = looksAt(ticketId).filter(({ agentId }) => agentId !== look.agentId)
      looks.set(ticketId, [...others, look])
    },
  }
}
