/**
 * Who is asking, as a verified token says it.
 * @module
 */
import type { Actor } from '@plazo/domain/ticket'
import type { StaffRole } from './directory.ts'
import type { Scope } from './ticket-store.ts'

export const ROLES = ['customer', 'agent', 'lead', 'admin'] as const
export type Role = (typeof ROLES)[number]

export type Caller = { role: 'customer'; id: string; organisationId: string } | { role: StaffRole; id: string }

export function scopeOf(caller: Caller): Scope {
  return caller.role === 'customer'
    ? { reach: 'organisation', organisationId: caller.organisationId }
    : { reach: 'desk' }
}

export function actorOf(caller: Caller): Actor {
  return { role: caller.role === 'customer' ? 'customer' : 'agent', id: caller.id }
}
