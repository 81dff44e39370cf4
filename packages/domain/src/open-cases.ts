/**
 * What an organisation's open tickets are about, in few words beside its account: enough to know that a new one tells
 * something else, and never enough to say that it repeats one. Of desks that take no case twice.
 * @module
 */
import type { Desk } from './desk.ts'
import type { Policy } from './policy.ts'
import { areAlike, gist } from './similarity.ts'

/** `gists` by the number of the ticket, of as many of the `count` open ones as there was room for. */
export type OpenCases = { count: number; gists: Readonly<Record<string, string>> }

/** One ticket more, with its gist if there is room; or one less. */
export type CaseMove = { by: 1; gist?: string | undefined } | { by: -1 }

export const NO_CASES: OpenCases = { count: 0, gists: {} }

/** An account is paid by the kilobyte with every opening: these leave it below one. Each gist has a name of 13. */
const ROOM_CHARACTERS = 400
const NAME_CHARACTERS = 13

/** Whether a ticket of this policy is one of them. */
export function isCase({ intake }: Policy): boolean {
  return intake?.refusesDuplicates === true
}

/** What opening a ticket with this subject adds to them. */
export function caseOf(subject: string, { gists }: OpenCases = NO_CASES): CaseMove {
  const told = gist(subject)
  const taken = [told, ...Object.values(gists)].reduce((sum, each) => sum + each.length + NAME_CHARACTERS, 0)
  return taken <= ROOM_CHARACTERS ? { by: 1, gist: told } : { by: 1 }
}

/**
 * Whether one of them may tell the same as a new ticket: then they have to be read. False only where that is known of all.
 *
 * @param asked `notDuplicateOf`: those that were said to tell something else.
 */
export function mayRepeat(
  { versions }: Pick<Desk, 'versions'>,
  { count, gists }: OpenCases = NO_CASES,
  { subject, notDuplicateOf = [] }: { subject: string; notDuplicateOf?: readonly string[] | undefined },
): boolean {
  const all = Object.entries(gists)
  // Tickets of a version that takes a case twice are not among them.
  if (all.length !== count || !versions.every(isCase)) return true
  const told = gist(subject)
  return all.some(([ticketId, other]) => !notDuplicateOf.includes(ticketId) && areAlike(told, other))
}

/** Undefined when nothing is left. */
export function withCase(
  { count, gists }: OpenCases = NO_CASES,
  ticketId: string,
  move: CaseMove,
): OpenCases | undefined {
  const { [ticketId]: _, ...others } = gists
  const after = {
    count: count + move.by,
    gists: move.by === 1 && move.gist !== undefined ? { ...others, [ticketId]: move.gist } : others,
  }
  return after.count === 0 && Object.keys(after.gists).length === 0 ? undefined : after
}
