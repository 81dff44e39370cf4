import type { Ticket } from './ticket-page.tsx'

/** Never whoever wants the work. */
export function mayApprove({ approval, requester }: Ticket, me: string | undefined): boolean {
  return approval?.state === 'awaited' && me !== requester.id && approval.approverIds.some((each) => each === me)
}
