import type { ProblemCode } from '@plazo/messages/problem-catalogue'

/** The status of every problem; the compiler holds it to be complete. */
export const STATUS = {
  'ticket/closed': 409,
  'ticket/unknown': 404,
  'ticket/changed': 412,
  'ticket/no-resolution': 409,
  'ticket/unanswered': 409,
  'ticket/not-closed': 409,
  'ticket/open-limit': 409,
  'message/unknown': 404,
  'topic/unknown': 422,
  'topic/channel': 422,
  'priority/not-allowed': 422,
  'contact/unknown': 422,
  'agent/unknown': 422,
  'plan/required': 403,
  'until/not-ahead': 422,
  'until/too-far': 422,
  'request/key-reused': 422,
  'role/forbidden': 403,
  'request/invalid': 422,
  'request/json': 400,
  'request/media-type': 415,
  'request/too-large': 413,
  'request/key-required': 400,
  'request/if-match-required': 428,
  'request/rate': 429,
  'route/unknown': 404,
  'caller/unknown': 403,
  fault: 500,
  'fault/busy': 503,
} as const satisfies Record<ProblemCode, number>

/** The field of the request that a refusal is about, for the form to point at. */
export const POINTERS: Partial<Record<ProblemCode, string>> = {
  'topic/unknown': '/topic',
  'topic/channel': '/channel',
  'priority/not-allowed': '/priority',
  'contact/unknown': '/requester/contactId',
  'agent/unknown': '/agentId',
  'until/not-ahead': '/until',
  'until/too-far': '/until',
  'message/unknown': '/messages',
  'request/key-reused': 'header:/Idempotency-Key',
}
