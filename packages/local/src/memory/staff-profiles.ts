import type { Agent } from '@plazo/application/directory'
import type { StaffProfiles } from '@plazo/application/staff-profiles'
import { agentKey } from '@plazo/aws/dynamodb/keys'
import { agentItem, agentOf } from '@plazo/aws/dynamodb/person-items'
import type { MemoryItems } from './memory-items.ts'

export function memoryStaffProfiles(items: MemoryItems): StaffProfiles {
  const find = (agentId: string): Agent | undefined => {
    const item = items.get(agentKey(agentId))
    return item && agentOf(item)
  }
  return {
    find: async (agentId) => find(agentId),
    async change(agentId, { name, locale, timeZone }) {
      const before = find(agentId)
      if (!before) return undefined
      const { timeZone: zoneBefore, ...rest } = before
      const zone = timeZone === undefined ? zoneBefore : timeZone
      const after: Agent = {
        ...rest,
        ...(name !== undefined && { name }),
        ...(locale !== undefined && { locale }),
        ...(zone !== null && zone !== undefined && { timeZone: zone }),
      }
      items.put([agentItem(after)])
      return after
    },
  }
}
