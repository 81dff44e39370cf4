/**
 * Links for people who are not signed in, signed with a key of the desk's: they hold what they are good for, and nobody
 * can make one up or stretch its time.
 * @module
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { isInstant, type Instant } from '@plazo/domain/instant'
import { parseTicketId } from '@plazo/domain/ticket-id'
import { LINK_PURPOSES, type SignLink, type VisitorLink } from '@plazo/domain/visitor-link'
import * as z from 'zod/mini'

export type VisitorLinks = {
  sign: SignLink
  /** Undefined for a link that is foreign, edited or over. */
  read(text: string, now: Instant): VisitorLink | undefined
}

const LONGEST_CHARACTERS = 600
/** No dot: what has one is taken for a file. */
const SEPARATOR = '~'

const told = z.tuple([
  z.enum(LINK_PURPOSES),
  z.string().check(z.refine((text) => parseTicketId(text) !== undefined)),
  z.string().check(z.minLength(1)),
  z.custom<Instant>((text) => typeof text === 'string' && isInstant(text)),
])

export function visitorLinks(key: string): VisitorLinks {
  // Under a name of its own: what is signed for one thing is good for no other.
  const signature = (said: string) => createHmac('sha256', key).update(`visitor-link ${said}`).digest()
  return {
    sign({ purpose, ticketId, contactId, until }) {
      const said = JSON.stringify([purpose, ticketId, contactId, until])
      return `${Buffer.from(said).toString('base64url')}${SEPARATOR}${signature(said).toString('base64url')}`
    },
    read(text, now) {
      const [encoded = '', signed = '', ...rest] = text.length > LONGEST_CHARACTERS ? [] : text.split(SEPARATOR)
      const said = Buffer.from(encoded, 'base64url').toString('utf8')
      const wanted = signature(said)
      const given = Buffer.from(signed, 'base64url')
      if (rest.length > 0 || given.length !== wanted.length || !timingSafeEqual(given, wanted)) return undefined
      const [purpose, ticketId, contactId, until] = told.parse(JSON.parse(said))
      return now < until ? { purpose, ticketId, contactId, until } : undefined
    },
  }
}
