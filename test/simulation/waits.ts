import type { PauseCause } from '@plazo/domain/policy'
import type { Wait } from './attended.ts'

/** The stretches in which a ticket waits, each with its cause; of one cause only one at a time. */
export class Waits {
  private readonly all: { cause: PauseCause; from: number; to?: number }[] = []

  begin(cause: PauseCause, at: number): void {
    if (!this.isUnderWay([cause])) this.all.push({ cause, from: at })
  }

  end(cause: PauseCause, at: number): void {
    for (const wait of this.all) if (wait.cause === cause) wait.to ??= at
  }

  isUnderWay(causes: readonly PauseCause[]): boolean {
    return this.all.some(({ cause, to }) => to === undefined && causes.includes(cause))
  }

  over(causes: readonly PauseCause[]): Wait[] {
    return this.all.flatMap(({ cause, from, to }) => (to !== undefined && causes.includes(cause) ? [{ from, to }] : []))
  }
}
