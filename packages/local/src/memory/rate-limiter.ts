import type { RateLimiter } from '@plazo/application/rate-limiter'
import { secondsLeft, windowAt } from '@plazo/aws/dynamodb/rate-window'

/** Counts apart from the items: no stream tells of them. */
export function memoryRateLimiter(): RateLimiter {
  const counts = new Map<string, number>()
  return {
    async take(key, budget, now) {
      const window = windowAt(now, budget)
      const name = JSON.stringify([key, window])
      const taken = counts.get(name) ?? 0
      const allowed = taken < budget.calls
      if (allowed) counts.set(name, taken + 1)
      const remaining = allowed ? budget.calls - taken - 1 : 0
      return { allowed, remaining, resetSeconds: secondsLeft(window, now) }
    },
  }
}
