/**
 * What a call of somebody unknown costs: so many for each address and window of time.
 * @module
 */
import { createHash } from 'node:crypto'
import type { Budget, RateLimiter } from '@plazo/application/rate-limiter'
import type { Instant } from '@plazo/domain/instant'
import { BadRequest } from './answer-no.ts'
import type { ApiEvent } from './call.ts'

/** `name` is what is counted, apart from all else. */
export type Purse = Budget & { name: string }

/** @param by Who pays: the address that calls, or a name. @returns the headers that tell what is left. @throws BadRequest `request/rate` when nothing is. */
export async function spend(
  { rateLimiter, now }: { rateLimiter: RateLimiter; now: () => Instant },
  { name, calls, windowSeconds }: Purse,
  by: ApiEvent | string,
): Promise<Record<string, string>> {
  const key = `${name} ${digest(typeof by === 'string' ? by : by.requestContext.http.sourceIp)}`
  const { allowed, remaining, resetSeconds } = await rateLimiter.take(key, { calls, windowSeconds }, now())
  const headers = {
    'RateLimit-Policy': `"${name}";q=${calls};w=${windowSeconds}`,
    RateLimit: `"${name}";r=${remaining};t=${resetSeconds}`,
  }
  if (allowed) return headers
  throw new BadRequest(
    { code: 'request/rate', facts: { seconds: resetSeconds } },
    { headers: { ...headers, 'Retry-After': String(resetSeconds) } },
  )
}

/** The table keeps no addresses: a digest counts as well. */
function digest(address: string): string {
  return createHash('sha256').update(address).digest('base64url').slice(0, 22)
}
