import type { deskResponse } from '@plazo/contracts/desk-messages'
import { isOpen, nextOpening, segments } from '@plazo/domain/calendar'
import { policyAt, type Desk, type Locale } from '@plazo/domain/desk'
import { plus, type Instant } from '@plazo/domain/instant'
import { openLimit, type Policy } from '@plazo/domain/policy'
import { TICKET_STATES } from '@plazo/domain/ticket'
import { stateWord } from '@plazo/messages/standing'
import type * as z from 'zod/mini'
import { FILES, presentEvidence } from './present-files.ts'
import { presentFields, presentIntake } from './present-intake.ts'
import { presentContacts, presentPriorities } from './present-priorities.ts'

/** How far ahead the desk says when it closes; one that is open longer has no closing worth telling. */
const AHEAD_MILLISECONDS = 14 * 24 * 60 * 60 * 1000

/** The desk as anyone may know it, in the reader's language. */
export function presentDesk(desk: Desk, locale: Locale, now: Instant): z.input<typeof deskResponse> {
  const policy = policyAt(desk, now)
  const { id, name, channels, plans, entry } = desk
  const opensAt = nextOpening(policy.calendar, now)
  const closesAt = closing(policy, now)
  return {
    id,
    name,
    locale,
    ...(desk.look && { look: desk.look }),
    timeZone: policy.calendar.timeZone,
    policyVersion: policy.version,
    isOpen: isOpen(policy.calendar, now),
    ...(opensAt !== undefined && { opensAt }),
    ...(closesAt !== undefined && { closesAt }),
    registration: entry?.registration ?? 'invitation',
    ...(entry && { help: entry.help[locale] }),
    visitors: presentVisitors(desk),
    contacts: presentContacts(desk, policy),
    channels: channels.map((channel) => ({ id: channel.id, name: channel.name[locale], hours: channel.hours[locale] })),
    topics: presentTopics(policy, desk, locale),
    plans: Object.entries(policy.plans).map(([plan, terms]) => {
      const openTickets = openLimit(terms)
      return {
        id: plan,
        name: plans[plan]?.[locale] ?? plan,
        ...(openTickets !== undefined && { openTickets }),
      }
    }),
    ...presentPriorities(desk, policy, locale),
    states: TICKET_STATES.map((state) => ({ id: state, name: stateWord(desk, state, locale) })),
    intake: presentIntake(policy, desk, locale),
    files: FILES,
    ...presentPages(desk, locale),
  }
}

function presentVisitors({ entry }: Desk): z.input<typeof deskResponse>['visitors'] {
  const { chat, form } = entry?.visitors ?? {}
  return {
    chat: chat !== undefined,
    ...(form && { form: { topics: [...form.topics], asks: [...form.asks.fields] } }),
  }
}

function presentPages(
  { bar = [], pages = {} }: Desk,
  locale: Locale,
): Pick<z.input<typeof deskResponse>, 'bar' | 'pages'> {
  return {
    bar: bar.map(({ name, address }) => ({ name: name[locale], address })),
    pages: Object.entries(pages).map(([id, { title, lead, sections }]) => ({
      id,
      title: title[locale],
      ...(lead && { lead: lead[locale] }),
      sections: sections.map(({ heading, points }) => ({
        heading: heading[locale],
        points: points.map((point) => point[locale]),
      })),
    })),
  }
}

function presentTopics({ topics }: Policy, desk: Desk, locale: Locale): z.input<typeof deskResponse>['topics'] {
  return Object.entries(topics).map(([id, topic]) => ({
    id,
    name: desk.topics[id]?.[locale] ?? id,
    channels: [...topic.channels],
    planFree: topic.planFree,
    fields: presentFields(topic, desk, locale),
    menuPath: topic.menuPath === true,
    evidence: presentEvidence(topic, desk, locale),
  }))
}

function closing({ calendar }: Policy, now: Instant): Instant | undefined {
  const [current, next] = segments(calendar, now, plus(now, AHEAD_MILLISECONDS))
  return current?.counts && next ? current.to : undefined
}
