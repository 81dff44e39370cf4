/**
 * What happens to an organisation's account with what happens to one of its tickets.
 * @module
 */
import type { AccountMove } from './ledger.ts'
import { isCase } from './open-cases.ts'
import type { Policy } from './policy.ts'
import type { Progress } from './steps.ts'

/**
 * Its slot and its case are given up when it closed and nothing took over, and its place in the quota is given back when
 * an event says so. Undefined when the account stays as it is.
 */
export function accountMove(policy: Policy, { ticket, events }: Progress): AccountMove | undefined {
  const { organisationId, id: ticketId } = ticket
  const leaves = events.some((event) => event.kind === 'closed' && !event.carriedOver)
  const frees = leaves && ticket.slot
  const forgets = leaves && isCase(policy)
  const refund = events.find((event) => event.kind === 'quota-refunded')
  if (!frees && !forgets && !refund) return undefined
  return {
    organisationId,
    ticketId: ticket.heldAs ?? ticketId,
    ...(frees && { slot: { by: -1 } }),
    ...(forgets && { case: { by: -1 } }),
    ...(refund && { refund: { grantId: refund.grantId } }),
  }
}
