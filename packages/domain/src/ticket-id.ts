/**
 * A ticket's number is its id: the organisation's code and eight characters that can be dictated on the phone.
 * It grants nothing by itself.
 * @module
 */

/** Crockford's alphabet: no I, L, O or U. */
export const CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const TICKET_ID = /^([A-Z0-9]{2,12})-([0-9A-HJKMNP-TV-Z]{8})$/

/** Both halves of a ticket id, or undefined for text that is none. */
export function parseTicketId(text: string): { organisationId: string; code: string } | undefined {
  const [, organisationId, code] = TICKET_ID.exec(text) ?? []
  return organisationId !== undefined && code !== undefined ? { organisationId, code } : undefined
}

/**
 * As somebody types what he read or was told: in small letters, with spaces or another dash, and with letters for the
 * digits that they look like. Whatever makes no number is for {@link parseTicketId} to tell.
 */
export function typedTicketId(text: string): string {
  const [organisationId = '', ...code] = text
    .trim()
    .toUpperCase()
    .split(/[\s\p{Pd}]+/u)
  if (code.length === 0) return organisationId
  return `${organisationId}-${code.join('').replaceAll('O', '0').replaceAll(/[IL]/g, '1')}`
}

/** A code from the first eight of these bytes, which are random or as good as that. */
export function ticketCode(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, 8), (byte) => CODE_ALPHABET[byte % CODE_ALPHABET.length]).join('')
}
