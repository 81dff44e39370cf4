import type { Instant } from '@plazo/domain/instant'

/** So many calls per key and window of time; what a public route costs a stranger. */
export interface RateLimiter {
  take(key: string, budget: Budget, now: Instant): Promise<Allowance>
}

export type Budget = { calls: number; windowSeconds: number }
export type Allowance = { allowed: boolean; remaining: number; resetSeconds: number }
