/**
 * What each role may do, as a table.
 * @module
 */
import type { Command } from '@plazo/domain/commands'
import { Refusal } from '@plazo/domain/refusal'
import type { Caller, Role } from './caller.ts'
import { STAFF_ROLES } from './directory.ts'

const EVERYONE = ['customer', ...STAFF_ROLES] as const

export const COMMAND_ROLES = {
  'add-message': EVERYONE,
  'read-messages': EVERYONE,
  'offer-resolution': STAFF_ROLES,
  answer: ['customer'],
  close: STAFF_ROLES,
  withdraw: ['customer'],
  assign: STAFF_ROLES,
  'set-priority': STAFF_ROLES,
  'declare-away': ['customer'],
  'log-call': STAFF_ROLES,
  'request-data': STAFF_ROLES,
  escalate: STAFF_ROLES,
  'decide-approval': ['customer'],
  'override-approval': ['admin'],
  'quote-off-hours': STAFF_ROLES,
  'answer-quote': ['customer'],
  rate: ['customer'],
  refund: ['admin'],
} as const satisfies Record<Command['kind'], readonly Role[]>

/** @throws Refusal `role/forbidden` unless the caller has one of these roles. */
export function requireRole(caller: Caller, allowed: readonly Role[]): void {
  if (!allowed.includes(caller.role)) throw new Refusal({ code: 'role/forbidden', facts: { allowed } })
}

/** @throws Refusal `role/forbidden`; only staff write internal notes, and only staff hand the turn over by asking. */
export function requirePermission(caller: Caller, command: Command): void {
  requireRole(caller, COMMAND_ROLES[command.kind])
  if (command.kind === 'add-message' && (command.visibility === 'internal' || command.asks))
    requireRole(caller, STAFF_ROLES)
}
