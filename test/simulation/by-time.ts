/**
 * Events that time alone causes, and how they are told from others of their kind.
 * @module
 */
import { fromEpoch } from '@plazo/domain/instant'
import type { Policy } from '@plazo/domain/policy'
import type { RecordedEvent } from '@plazo/domain/ticket'
import type { Next } from './next.ts'

const BY_TIME = new Set([
  'hold-ended',
  'clock-warned',
  'clock-breached',
  'clock-escalated',
  'ladder-stepped',
  'check-in-sent',
])

/** Those that are steps of their own; others follow from one at the same instant. */
export function isStep(event: RecordedEvent): boolean {
  return BY_TIME.has(event.kind) || (event.kind === 'terms-changed' && event.cause === 'check-in')
}

export function whatOf(event: RecordedEvent): string {
  switch (event.kind) {
    case 'hold-ended':
    case 'terms-changed':
      return event.cause
    case 'clock-breached':
      return `${event.clock} ${event.cause}`
    case 'clock-warned':
    case 'clock-escalated':
      return `${event.clock} ${event.step}`
    case 'ladder-stepped':
      return `${event.step} ${event.number}`
    default:
      return ''
  }
}

export function wordsOf(next: Next | undefined): string {
  return next ? `${next.kind} ${next.what} at ${fromEpoch(next.at)}` : 'nothing'
}

/** Whether the customer is heard from: not by an automatic reply, by reading where the desk says so. */
export function isWord({ readingCancelsLadder }: Policy, event: RecordedEvent): boolean {
  if (event.actor.role !== 'customer') return false
  if (event.kind === 'messages-read') return readingCancelsLadder
  return event.kind !== 'message-added' || !event.automatic
}
