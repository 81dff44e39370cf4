/**
 * A ticket with all that can be said of one, and an event of every kind.
 * @module
 */
import type { Happening, Ticket } from '@plazo/domain/ticket'
import { minutes, NOW } from './changes.ts'

export const HAPPENINGS = {
  opened: {
    kind: 'opened',
    ticketId: 'SANJOSE-4KQ9T2M7',
    organisationId: 'SANJOSE',
    requesterId: 'ana',
    subject: 'BANCOS, factura mal cargada',
    description: 'La factura 2045 quedó cargada dos veces.\n\n— Ana 🧾',
    topic: 'errors',
    team: 'support',
    priority: 'medium',
    plan: 'standard',
    channel: 'portal',
    policyVersion: '2026-01-01',
    follows: 'SANJOSE-4KQ9T2M6',
    product: 'desktop',
    productVersion: '12',
    slot: true,
    grantId: 'month-2026-12',
  },
  'message-added': { kind: 'message-added', visibility: 'internal', asks: false, automatic: true, text: '' },
  'messages-read': { kind: 'messages-read', messages: [2, 3] },
  'resolution-offered': { kind: 'resolution-offered', text: 'Ya puede cargarla de nuevo.' },
  'resolution-answered': {
    kind: 'resolution-answered',
    answer: 'keep-watching',
    text: 'Veré mañana.',
    until: minutes(1440),
  },
  assigned: { kind: 'assigned', agentId: 'luis' },
  'terms-changed': {
    kind: 'terms-changed',
    priority: 'high',
    topic: 'billing',
    team: 'billing',
    plan: 'premium',
    cause: 'agent',
  },
  'away-declared': { kind: 'away-declared', until: minutes(1440) },
  'hold-ended': { kind: 'hold-ended', cause: 'away' },
  'clock-warned': { kind: 'clock-warned', clock: 'firstResponse', dueAt: minutes(60), step: 0 },
  'clock-breached': { kind: 'clock-breached', clock: 'resolution', dueAt: minutes(60), cause: 'change' },
  'clock-escalated': { kind: 'clock-escalated', clock: 'nextResponse', dueAt: minutes(60), step: 1 },
  'ladder-stepped': { kind: 'ladder-stepped', step: 'ping', number: 1 },
  closed: { kind: 'closed', reason: 'duplicate', note: 'Ya está en el otro.', ticketId: 'SANJOSE-4KQ9T2M6' },
  'follow-up-opened': { kind: 'follow-up-opened', ticketId: 'SANJOSE-4KQ9T2M8' },
  'quota-refunded': { kind: 'quota-refunded', grantId: 'month-2026-12', cause: 'admin', note: 'Fue un error.' },
} as const satisfies Record<Happening['kind'], Happening>

export const EVERYTHING: Partial<Ticket> = {
  state: 'closed',
  turn: 'nobody',
  assigneeId: 'luis',
  clocks: {
    firstResponse: {
      state: 'settled',
      startedAt: NOW,
      settledAt: minutes(90),
      verdict: 'breached',
      dueAt: minutes(60),
      breachedAt: minutes(60),
    },
    nextResponse: { state: 'running', startedAt: NOW, warned: 2, escalated: 1, breachedAt: minutes(60) },
    resolution: { state: 'settled', startedAt: NOW, settledAt: minutes(90), verdict: 'cancelled' },
  },
  pauses: [
    { from: NOW, to: minutes(5), cause: 'customer' },
    { from: minutes(6), cause: 'watching' },
  ],
  ladder: { anchorAt: NOW, done: 2 },
  hold: { until: minutes(90), cause: 'away' },
  closed: { at: NOW, reason: 'duplicate', ticketId: 'SANJOSE-4KQ9T2M6' },
  follows: 'SANJOSE-4KQ9T2M5',
  product: 'desktop',
  productVersion: '12',
  slot: true,
  grantId: 'month-2026-12',
  refunded: true,
  followedBy: ['SANJOSE-4KQ9T2M8'],
  alarm: { at: minutes(30), generation: 4 },
}
