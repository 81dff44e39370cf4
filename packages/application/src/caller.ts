/**
 * Who is asking, as a verified token says it, or as far as a browser that was remembered can.
 * @module
 */
import type { Actor } from '@plazo/domain/ticket'
import type { StaffRole } from './directory.ts'
import type { Scope } from './ticket-store.ts'

export const ROLES = ['customer', 'agent', 'lead', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** `device`: nobody but a browser whose user says to be that customer. It reaches what was opened from it, and nothing else. */
export type Caller =
  | { role: 'customer'; id: string; organisationId: string; device?: string }
  | { role: StaffRole; id: string }

/** What a vendor's own systems may be allowed (OAuth scopes of the desk). */
export const SCOPES = ['accounts.read', 'accounts.write'] as const
export type MachineScope = (typeof SCOPES)[number]

/** A vendor's own system, such as its billing. Only routes of accounts know of it. */
export type Machine = { role: 'machine'; id: string; scopes: readonly MachineScope[] }
export type AnyCaller = Caller | Machine

/** Names the caller among all callers: a machine and a person may share an id. */
export function callerIdOf(caller: AnyCaller): string {
  return caller.role === 'machine' ? `machine ${caller.id}` : caller.id
}

export function scopeOf(caller: Caller): Scope {
  return caller.role === 'customer'
    ? { reach: 'organisation', organisationId: caller.organisationId }
    : { reach: 'desk' }
}

export function actorOf(caller: Caller): Actor {
  return { role: caller.role === 'customer' ? 'customer' : 'agent', id: caller.id }
}
