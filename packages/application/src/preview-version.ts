/**
 * What a version of the desk's rules would do to the tickets that are open, told before it is deployed. Reads only.
 * @module
 */
import { policyOf, type Desk } from '@plazo/domain/desk'
import type { Instant } from '@plazo/domain/instant'
import type { Policy } from '@plazo/domain/policy'
import { movesUnder, type Move } from '@plazo/domain/version-preview'
import type { Directory } from './directory.ts'
import type { Listing, TicketStore, TicketStores } from './ticket-store.ts'

export type PreviewDesk = { stores: TicketStores; directory: Directory; desk: Desk }

export type VersionPreview = {
  version: string
  at: Instant
  /** Tickets that are open at `at`. */
  open: number
  /** Those of which a promise would be another, most urgent list first. */
  moved: readonly { ticketId: string; moves: readonly Move[] }[]
}

const PAGE = 100

/**
 * As if every open ticket were given `version` at `at`, and nobody did anything until then.
 *
 * @throws RangeError for a version that the desk does not have.
 */
export async function previewVersion(
  { stores, directory, desk }: PreviewDesk,
  version: string,
  at: Instant,
): Promise<VersionPreview> {
  const other = policyOf(desk, version)
  const store = stores({ reach: 'desk' })
  const agents = await directory.agents()
  // Every ticket that is not closed is on one of these lists.
  const lists: readonly Listing['by'][] = [
    ...Object.keys(desk.teams).map((team) => ({ list: 'unassigned', team }) as const),
    ...agents.map(({ id }) => ({ list: 'assignee', agentId: id }) as const),
  ]
  const seen = new Set<string>()
  let open = 0
  const moved: { ticketId: string; moves: readonly Move[] }[] = []
  for (const by of lists) {
    for await (const page of pages(store, by)) {
      // One that changes hands meanwhile may be met twice.
      const ticketIds = page.filter((ticketId) => !seen.has(ticketId))
      for (const ticketId of ticketIds) seen.add(ticketId)
      const found = await Promise.all(ticketIds.map((ticketId) => movesOf(store, desk, { ticketId, other, at })))
      const here = found.filter((each) => each !== undefined)
      open += here.length
      moved.push(...here.filter(({ moves }) => moves.length > 0))
    }
  }
  return { version, at, open, moved }
}

async function* pages(store: TicketStore, by: Listing['by']): AsyncGenerator<readonly string[]> {
  let after: string | undefined
  do {
    const { rows, next } = await store.list({ by, limit: PAGE, after })
    yield rows.map(({ id }) => id)
    after = next
  } while (after !== undefined)
}

/** Read one by one: a row of a list does not tell how far its promises have got. */
async function movesOf(
  store: TicketStore,
  desk: Desk,
  { ticketId, other, at }: { ticketId: string; other: Policy; at: Instant },
): Promise<{ ticketId: string; moves: readonly Move[] } | undefined> {
  const ticket = await store.find(ticketId)
  const moves = ticket && movesUnder({ own: policyOf(desk, ticket.policyVersion), other }, ticket, at)
  return moves && { ticketId, moves }
}
