import type { Instant } from '@plazo/domain/instant'
import type { OwnStaffChanges } from '@plazo/domain/own-profile'
import type { Agent } from './directory.ts'

/** What is not named stays as it is; null takes it away. */
export type StaffChanges = OwnStaffChanges & {
  mail?: string
  role?: Agent['role']
  teams?: readonly string[]
  leftAt?: Instant | null
}

/** The desk's people as they are now, and not as a directory remembers them. */
export interface StaffProfiles {
  find(agentId: string): Promise<Agent | undefined>
  /** Writes what is named and nothing else. @returns The agent after it; undefined for nobody of the desk. */
  change(agentId: string, changes: StaffChanges): Promise<Agent | undefined>
}
