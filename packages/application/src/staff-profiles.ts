import type { OwnStaffChanges } from '@plazo/domain/own-profile'
import type { Agent } from './directory.ts'

/** The desk's people as they are now, and not as a directory remembers them. */
export interface StaffProfiles {
  find(agentId: string): Promise<Agent | undefined>
  /** Writes what is named and nothing else. @returns The agent after it; undefined for nobody of the desk. */
  change(agentId: string, changes: OwnStaffChanges): Promise<Agent | undefined>
}
