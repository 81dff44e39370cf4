import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

export function TicketLink({ ticketId, children }: { ticketId: string; children: ReactNode }) {
  return (
    <Link to="/tickets/$ticketId" params={{ ticketId }}>
      {children}
    </Link>
  )
}
