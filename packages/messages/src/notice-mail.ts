/**
 * A letter as a mail: its words in the reader's language, in the one layout.
 * @module
 */
import { policyOf, type Desk } from '@plazo/domain/desk'
import { type Instant, plus } from '@plazo/domain/instant'
import type { Letter } from '@plazo/domain/letters'
import type { SignLink } from '@plazo/domain/visitor-link'
import { ratedUntil } from '@plazo/domain/work-commands'
import { CATALOGUES } from './catalogues.ts'
import { cleanLine } from './clean-text.ts'
import { factsOf, quoteOf, readingOf } from './letter-facts.ts'
import { localTime } from './local-time.ts'
import type { ClockFacts, LetterWords, MailCatalogue, MailFacts } from './mail-catalogue.ts'
import { asHtml, asText, type Layout } from './mail-layout.ts'

export type MailContent = { subject: string; text: string; html: string }

/** `portalUrl` has no slash at its end; `signLink` makes what opens without signing in. */
export type Sender = { desk: Desk; portalUrl: string; signLink: SignLink }

/** Links are made of configuration and the ticket's number only, never of what a request said. */
export function noticeMail(sender: Sender, letter: Letter): MailContent {
  const { desk, portalUrl } = sender
  const { ticket, reader } = letter
  const catalogue = CATALOGUES[reader.locale]
  const facts = factsOf(desk, letter)
  const subject = cleanLine(ticket.subject)
  const words = wordsOf(catalogue, facts, { desk, letter })
  const layout: Layout = {
    locale: reader.locale,
    ...words,
    greeting: catalogue.greeting(cleanLine(reader.name)),
    quote: quoteOf(letter),
    ...withoutSigningIn(sender, letter),
    facts: rowsOf(catalogue, facts, { ...ticket, subject }),
    link: { label: catalogue.open, url: `${portalUrl}/tickets/${ticket.id}` },
    footer: catalogue.footer(desk.name, desk.contacts.mail),
  }
  return { subject: `[${ticket.id}] ${words.title} - ${subject}`, text: asText(layout), html: asHtml(layout) }
}

/** How a ticket stands, for whoever has its link. */
export function stateLink({ portalUrl, signLink }: Sender, ticket: Letter['ticket'], until: Instant): string {
  return `${portalUrl}/state/${signLink({ purpose: 'state', ticketId: ticket.id, contactId: ticket.requesterId, until })}`
}

/** Where a ticket that is closed is rated; undefined where that is not asked, or not any more. */
export function ratingLink({ desk, portalUrl, signLink }: Sender, ticket: Letter['ticket']): string | undefined {
  const until = ratedUntil(policyOf(desk, ticket.policyVersion), ticket)
  if (until === undefined) return undefined
  const link = signLink({ purpose: 'rating', ticketId: ticket.id, contactId: ticket.requesterId, until })
  return `${portalUrl}/rate/${link}`
}

/** Longer than most tickets take. */
const STATE_LINK_DAYS = 30

/** S3-17: its state; S0-22: the stars. */
function withoutSigningIn(sender: Sender, { template, ticket, event, reader }: Letter): Pick<Layout, 'items'> {
  const catalogue = CATALOGUES[reader.locale]
  if (template === 'acknowledged' || template === 'continued') {
    const until = plus(event.at, STATE_LINK_DAYS * 24 * 60 * 60 * 1000)
    return { items: [{ label: catalogue.state, url: stateLink(sender, ticket, until) }] }
  }
  const url = template === 'closed' ? ratingLink(sender, ticket) : undefined
  return url === undefined ? {} : { items: [{ label: catalogue.rate, url }] }
}

function wordsOf(
  catalogue: MailCatalogue,
  facts: MailFacts,
  { desk, letter }: { desk: Desk; letter: Letter },
): LetterWords {
  const { template } = letter
  switch (template) {
    case 'clock-warned':
    case 'clock-breached':
    case 'clock-escalated':
      return catalogue.clockLetters[template](clockOf(desk, letter), facts)
    default:
      return catalogue.letters[template](facts)
  }
}

/** @throws RangeError when a clock's letter is asked for an event of another kind: a fault of ours. */
function clockOf(desk: Desk, letter: Letter): ClockFacts {
  const { event, template } = letter
  if (!('clock' in event)) throw new RangeError(`${event.kind} has no letter ${template}`)
  const cause = event.kind === 'clock-breached' ? event.cause : 'time'
  return { clock: event.clock, at: localTime(event.dueAt, readingOf(desk, letter)), cause }
}

function rowsOf(
  { labels, turns, due }: MailCatalogue,
  facts: MailFacts,
  ticket: Pick<Letter['ticket'], 'id' | 'subject' | 'turn'>,
): Layout['facts'] {
  const inside = facts.reader === 'agent'
  return [
    [labels.number, ticket.id],
    [labels.subject, ticket.subject],
    ...(inside
      ? ([
          [labels.organisation, facts.organisation],
          [labels.requester, facts.requester],
        ] as const)
      : []),
    [labels.priority, facts.priority],
    [labels.turn, turns[facts.reader][ticket.turn]],
    ...(facts.due && ticket.turn === 'agent' ? ([[labels.due, due(facts.due)]] as const) : []),
  ]
}
