import type { Instant } from '@plazo/domain/instant'
import type { NoticeKey } from './mailer.ts'

/** How often somebody has been written to of late. */
export interface MailPace {
  /**
   * Counts a letter to the notice's reader at `at`, the instant of what it tells.
   *
   * @returns until when it must wait, uncounted, because he got three in the time before; undefined when it may go.
   */
  take(notice: NoticeKey, at: Instant, withinMilliseconds: number): Promise<Instant | undefined>
}
