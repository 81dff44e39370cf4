/**
 * Who was told what, as items.
 * @module
 */
import type { Claim, NoticeKey, NoticeOutcome } from '@plazo/application/mailer'
import type { HeldNotice } from '@plazo/application/held-mail'
import { plus, type Instant } from '@plazo/domain/instant'
import { TEMPLATES, type Template } from '@plazo/domain/notices'
import * as z from 'zod/mini'
import { entity, type Item } from './entity.ts'
import { heldKeys, noticeKey } from './keys.ts'
import { instant, optional, text, positive } from './stored-ticket.ts'

/**
 * `leased`: somebody sends it until `leasedUntil`, or died at it. `released`: he gave it back. `held`: it waits, and the
 * index knows until when. `bundled`: it goes with others. The others are final.
 */
const NOTICE_STATES = ['leased', 'released', 'held', 'bundled', 'sent', 'kept', 'refused'] as const
export type NoticeState = (typeof NOTICE_STATES)[number]

const LEASE_MILLISECONDS = 60_000

const notices = entity('notice', {
  ticketId: text,
  sequence: positive,
  recipient: text,
  /** When it came into this state. */
  at: instant,
  state: z.enum(NOTICE_STATES),
  leasedUntil: optional(instant),
  subject: optional(text),
  text: optional(text),
  reason: optional(text),
  template: optional(z.enum(TEMPLATES)),
  headline: optional(text),
})

export function leasedNoticeItem(notice: NoticeKey, at: Instant): Item {
  return noticeItem(notice, { at, state: 'leased', leasedUntil: plus(at, LEASE_MILLISECONDS) })
}

export function settledNoticeItem(notice: NoticeKey, { outcome, ...facts }: NoticeOutcome, at: Instant): Item {
  return noticeItem(notice, { at, state: outcome, ...facts })
}

export function heldNoticeItem(
  notice: NoticeKey,
  { until, template, headline }: { until: Instant; template: Template; headline: string },
  at: Instant,
): Item {
  return { ...noticeItem(notice, { at, state: 'held', template, headline }), ...heldKeys(notice, until) }
}

/** @throws Error for a notice that was never held. */
export function heldNoticeOf(item: unknown): HeldNotice {
  const { ticketId, sequence, template, headline } = notices.decode(item)
  if (template === undefined || headline === undefined) throw new Error(`notice ${sequence} of ${ticketId} is not held`)
  return { ticketId, sequence, template, headline }
}

function noticeItem(
  { ticketId, sequence, recipient }: NoticeKey,
  state: Omit<Parameters<typeof notices.encode>[1], keyof NoticeKey>,
): Item {
  const notice = { ticketId, sequence, recipient }
  return notices.encode(noticeKey(notice), { ...notice, ...state })
}

/** What asking for a notice meets, given the item that stands there. */
export function claimOn(item: unknown, now: Instant): Claim {
  const { state, leasedUntil } = notices.decode(item)
  if (state === 'leased') return leasedUntil !== undefined && leasedUntil <= now ? 'granted' : 'leased'
  return state === 'released' ? 'granted' : 'settled'
}
