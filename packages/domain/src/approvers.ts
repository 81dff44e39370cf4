import type { OpenCommand } from './commands.ts'
import { Refusal } from './refusal.ts'

/**
 * Who is asked before work may start: never whoever wants the work (I15).
 *
 * @throws Refusal `approval/no-approver` when nobody else is registered.
 */
export function approversFor(
  { topic, requesterId }: Pick<OpenCommand, 'topic' | 'requesterId'>,
  registered: readonly string[] = [],
): readonly string[] {
  const asked = registered.filter((approverId) => approverId !== requesterId)
  if (asked.length === 0) throw new Refusal({ code: 'approval/no-approver', facts: { topic } })
  return asked
}
