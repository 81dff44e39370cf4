import type { Instant } from '@plazo/domain/instant'

/** The Scheduler, as far as the desk needs it. */
export interface AlarmClock {
  /**
   * Rings for the ticket at `at`, or at once when that has passed. Arming the same generation twice is arming it once.
   */
  arm(alarm: { ticketId: string; generation: number; at: Instant }): Promise<void>
}
