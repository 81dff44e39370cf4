import { Refusal } from '@plazo/domain/refusal'
import type { Caller } from './caller.ts'
import type { Directory } from './directory.ts'

/**
 * Whose list is asked for: an agent sees those of his own teams, leads and admins those of any.
 *
 * @returns The first of the caller's own when none is wanted; undefined for whoever works in none.
 * @throws Refusal `role/forbidden`
 */
export async function teamFor(
  directory: Pick<Directory, 'agent'>,
  caller: Caller,
  wanted: string | undefined,
): Promise<string | undefined> {
  const teams = (await directory.agent(caller.id))?.teams ?? []
  if (wanted !== undefined && caller.role === 'agent' && !teams.includes(wanted)) {
    throw new Refusal({ code: 'role/forbidden', facts: { allowed: ['lead', 'admin'] } })
  }
  return wanted ?? teams[0]
}
