/**
 * How the desk did in a period: every ticket of every organisation is read, which is for a person at a terminal. Reads
 * only.
 * @module
 */
import { policyOf, type Desk } from '@plazo/domain/desk'
import { deskReport, type DeskReport } from '@plazo/domain/desk-report'
import type { Instant } from '@plazo/domain/instant'
import { ticketFindings, type Findings, type Period } from '@plazo/domain/ticket-findings'
import type { Accounts } from './accounts.ts'
import type { Directory } from './directory.ts'
import type { TicketStore, TicketStores } from './ticket-store.ts'

export type ReportedDesk = { stores: TicketStores; accounts: Accounts; directory: Directory; desk: Desk }

const PAGE = 100

/** @param now A period that goes on behind it is told as far as it has come. */
export async function reportDesk(reported: ReportedDesk, period: Period, now: Instant): Promise<DeskReport> {
  const { stores, desk } = reported
  const store = stores({ reach: 'desk' })
  const found: Findings[] = []
  const seen = new Set<string>()
  for await (const organisationId of organisations(reported)) {
    for await (const page of ticketsOf(store, organisationId, period)) {
      // One that closes meanwhile may be met twice.
      const ticketIds = page.filter((ticketId) => !seen.has(ticketId))
      for (const ticketId of ticketIds) seen.add(ticketId)
      const here = await Promise.all(ticketIds.map((ticketId) => store.history(ticketId)))
      found.push(
        ...here.flatMap((history) =>
          history ? [ticketFindings(policyOf(desk, history.ticket.policyVersion), history, period, now)] : [],
        ),
      )
    }
  }
  return deskReport(period, found)
}

async function* organisations({ accounts, directory }: ReportedDesk): AsyncGenerator<string> {
  let after: { id: string; name: string } | undefined
  for (;;) {
    const { ids, more } = await accounts.list({ limit: PAGE, after })
    yield* ids
    const last = ids.at(-1)
    after = more && last !== undefined ? await directory.organisation(last) : undefined
    if (!after) return
  }
}

/** What was opened later has no part in it. */
async function* ticketsOf(
  store: TicketStore,
  organisationId: string,
  { to }: Period,
): AsyncGenerator<readonly string[]> {
  let after: string | undefined
  do {
    const by = { list: 'organisation', organisationId } as const
    const { rows, next } = await store.list({ by, openedBefore: to, limit: PAGE, after })
    yield rows.map(({ id }) => id)
    after = next
  } while (after !== undefined)
}
