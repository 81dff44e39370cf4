/**
 * What a desk rules about its letters; what it does not say is as the house has it.
 * @module
 */
import type { IsoDuration } from './instant.ts'
import type { StaffTemplate } from './notices.ts'

/** People of the desk by their part in a ticket; the owner is its assignee, or the team while nobody has taken it. */
export const STAFF_PARTIES = ['assignee', 'owner', 'team', 'leads'] as const
export type StaffParty = (typeof STAFF_PARTIES)[number]

export type NoticeRules = {
  /** Who gets a letter; nobody when empty. */
  told?: Partial<Record<StaffTemplate, readonly StaffParty[]>>
  /** Who opens a ticket is told by mail too that it is there, with the way to its state (S3-17). */
  receipts?: true
  /** Letters that do not wait until the desk opens. */
  atAnyHour?: readonly StaffTemplate[]
  /** In this time three letters go to one person one by one, and the others together after it; five minutes when absent. */
  pace?: IsoDuration
}
