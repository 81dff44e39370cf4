import type { Look, Presence } from '@plazo/application/presence'

/** Apart from the items: no stream tells of it. */
export function memoryPresence(): Presence {
  const teams = new Map<string, ReadonlyMap<string, Look>>()
  const looksOf = (team: string) => teams.get(team) ?? new Map<string, Look>()
  return {
    looksIn: async (team) => [...looksOf(team).values()],
    async note(team, look) {
      teams.set(team, new Map([...looksOf(team), [`${look.agentId} ${look.window ?? ''}`, look]]))
    },
  }
}
