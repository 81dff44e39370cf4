import { createHash, timingSafeEqual } from 'node:crypto'
import { ORIGIN_HEADER, VIEWER_HEADER } from '@plazo/contracts/edge-headers'
import { BadRequest } from './answer-no.ts'
import type { ApiEvent } from './call.ts'

/**
 * The request as its sender made it, when it came through the edge.
 *
 * @param secrets Those that the edge may send, two while they change; where there is no edge, none, and all are let in.
 * @throws BadRequest `route/direct` for whoever goes around it.
 */
export function throughEdge(event: ApiEvent, secrets: readonly string[]): ApiEvent {
  if (secrets.length === 0) return event
  const { [ORIGIN_HEADER]: sent = '', [VIEWER_HEADER]: viewer } = event.headers
  if (!secrets.some((secret) => isSame(secret, sent))) throw new BadRequest({ code: 'route/direct', facts: {} })
  const { http } = event.requestContext
  const sourceIp = viewer ?? http.sourceIp
  return { ...event, requestContext: { ...event.requestContext, http: { ...http, sourceIp } } }
}

/** Takes the same time whatever was sent. */
function isSame(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
