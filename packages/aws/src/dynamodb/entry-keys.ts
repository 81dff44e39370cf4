/**
 * The keys of the way in, where nobody has an organisation yet.
 * @module
 */
import { digest } from './digest.ts'
import type { Key } from './keys.ts'

/** What one asks to be let in by, and the mail that answers it. */
export function entryRequestKey(requestId: string): Key {
  return { pk: `ENTRY#REQUEST#${requestId}`, sk: 'META' }
}

export function entryMailKey(requestId: string): Key {
  return { pk: `ENTRY#REQUEST#${requestId}`, sk: 'MAIL' }
}

/** Of a link no more is kept than a digest of its token. */
export function activationKey(token: string): Key {
  return { pk: `ENTRY#LINK#${digest(token)}`, sk: 'META' }
}

export function challengeKey(challenge: string): Key {
  return { pk: `ENTRY#CHALLENGE#${digest(challenge)}`, sk: 'META' }
}

/** Whose an address is, however it is written. */
export function mailKey(mail: string): Key {
  return { pk: `ENTRY#PERSON#${digest(mail.trim().toLowerCase())}`, sk: 'META' }
}

/** A browser, by the digest of its token. It says who somebody is, and belongs to no organisation: nothing was proved. */
export function deviceKey(deviceId: string): Key {
  return { pk: `ENTRY#DEVICE#${deviceId}`, sk: 'META' }
}
