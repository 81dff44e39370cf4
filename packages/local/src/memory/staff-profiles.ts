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
    async change(agentId, { name, locale, timeZone, mail, role, teams, leftAt }) {
      const before = find(agentId)
      if (!before) return undefined
      const { timeZone: zoneBefore, leftAt: leftBefore, ...rest } = before
      const zone = timeZone === undefined ? zoneBefore : timeZone
      const left = leftAt === undefined ? leftBefore : leftAt
      const after: Agent = {
        ...rest,
        ...(name !== undefined && { name }),
        ...(locale !== undefined && { locale }),
        ...(mail !== undefined && { mail }),
        ...(role !== undefined && { role }),
        ...(teams !== undefined && { teams }),
        ...(zone !== null && zone !== undefined && { timeZone: zone }),
        ...(left !== null && left !== undefined && { leftAt: left }),
      }
      items.put([agentItem(after)])
      return after
    },
  }
}
