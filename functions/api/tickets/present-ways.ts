/**
 * What a ticket's reader is told beside its facts: words for its state, ways to reach the desk, advice.
 * @module
 */
import type { contactWays } from '@plazo/contracts/priority-fields'
import { isChatOpen, officePhone } from '@plazo/domain/contact-ways'
import { policyOf, type Desk, type Locale } from '@plazo/domain/desk'
import type { Instant } from '@plazo/domain/instant'
import { filedLate } from '@plazo/domain/priority'
import type { Ticket } from '@plazo/domain/ticket'
import { filedLateAdvice, stateName } from '@plazo/messages/standing'
import type * as z from 'zod/mini'

type Ways = z.input<z.ZodMiniObject<typeof contactWays>>

/** For a reader of this language, at this instant. */
export function presentWays(desk: Desk, ticket: Ticket, { locale, now }: { locale: Locale; now: Instant }): Ways {
  const policy = policyOf(desk, ticket.policyVersion)
  const phone = officePhone(desk, ticket, now)
  const chat = desk.channels.find(({ id }) => id === 'chat')
  const late = filedLate(policy, ticket)
  return {
    stateName: stateName(desk, ticket, locale),
    ...(phone !== undefined && { officePhone: phone }),
    ...(chat && isChatOpen(policy, ticket, now) && { liveChat: { hours: chat.hours[locale] } }),
    advice: late ? [{ code: 'priority/filed-late', message: filedLateAdvice(late, locale) }] : [],
  }
}
