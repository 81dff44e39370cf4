/**
 * The store of a caller: what he may know of, and nothing else.
 *
 * A customer reaches his organisation, whoever works at the desk all of it, so that a case is everybody's who can help
 * with it (S2-08); a browser without a sign-in, what was opened from it (S0-12). Agents of confined teams alone reach what lies with their teams, or was given to them by name.
 * @module
 */
import type { Desk } from '@plazo/domain/desk'
import { Refusal } from '@plazo/domain/refusal'
import type { Ticket } from '@plazo/domain/ticket'
import { scopeOf, type AnyCaller } from './caller.ts'
import type { Directory } from './directory.ts'
import type { TicketStore, TicketStores } from './ticket-store.ts'

export type ReachingDesk = { stores: TicketStores; directory: Pick<Directory, 'agent'>; desk: Desk }

/** Machines see what admins see. */
export async function storeFor({ stores, directory, desk }: ReachingDesk, caller: AnyCaller): Promise<TicketStore> {
  if (caller.role === 'machine') return stores({ reach: 'desk' })
  const store = stores(scopeOf(caller))
  if (caller.role === 'customer' && caller.device !== undefined)
    return confined(store, ({ device }) => device === caller.device)
  if (!desk.confinedTeams || caller.role !== 'agent') return store
  const teams = (await directory.agent(caller.id))?.teams ?? []
  return isConfined(desk, caller, teams)
    ? confined(store, ({ team, assigneeId }) => teams.includes(team) || assigneeId === caller.id)
    : store
}

/** @throws Refusal `ticket/unknown`, also for one that is out of the caller's reach. */
export async function reachedTicket(desk: ReachingDesk, caller: AnyCaller, ticketId: string): Promise<Ticket> {
  const ticket = await (await storeFor(desk, caller)).find(ticketId)
  if (!ticket) throw new Refusal({ code: 'ticket/unknown', facts: { ticketId } })
  return ticket
}

/** Whether there is nothing of other teams for whoever works in these. */
export function isConfined(
  { confinedTeams = [] }: Pick<Desk, 'confinedTeams'>,
  { role }: Pick<AnyCaller, 'role'>,
  teams: readonly string[],
): boolean {
  return role === 'agent' && confinedTeams.length > 0 && teams.every((team) => confinedTeams.includes(team))
}

/** What is out of reach does not exist; a page of a list comes shorter by it. Writes follow a read, which was let through. */
function confined(
  store: TicketStore,
  reaches: (ticket: Pick<Ticket, 'team' | 'assigneeId' | 'device'>) => boolean,
): TicketStore {
  const find = async (ticketId: string) => {
    const ticket = await store.find(ticketId)
    return ticket && reaches(ticket) ? ticket : undefined
  }
  return {
    find,
    async history(ticketId, reading) {
      const read = await store.history(ticketId, reading)
      return read && reaches(read.ticket) ? read : undefined
    },
    eventsAfter: async (ticketId, sequence) => ((await find(ticketId)) ? store.eventsAfter(ticketId, sequence) : []),
    async list(listing) {
      const { rows, ...rest } = await store.list(listing)
      return { ...rest, rows: rows.filter(reaches) }
    },
    // A list of one's own team.
    breaches: (listing) => store.breaches(listing),
    commit: (commit) => store.commit(commit),
  }
}
