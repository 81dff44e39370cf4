/**
 * The answer to whoever asked how a ticket stands without signing in: no more than the way to it.
 * @module
 */
import type { Locale } from '@plazo/domain/desk'
import type { Instant } from '@plazo/domain/instant'
import type { Ticket } from '@plazo/domain/ticket'
import { CATALOGUES } from './catalogues.ts'
import { cleanLine } from './clean-text.ts'
import { asHtml, asText, type Layout } from './mail-layout.ts'
import { stateLink, type MailContent, type Sender } from './notice-mail.ts'

export function lookUpMail(
  sender: Sender,
  { ticket, reader, until }: { ticket: Ticket; reader: { name: string; locale: Locale }; until: Instant },
): MailContent {
  const catalogue = CATALOGUES[reader.locale]
  const words = catalogue.lookUp(ticket.id)
  const layout: Layout = {
    locale: reader.locale,
    ...words,
    greeting: catalogue.greeting(cleanLine(reader.name)),
    facts: [],
    link: { label: catalogue.state, url: stateLink(sender, ticket, until) },
    footer: catalogue.footer(sender.desk.name, sender.desk.contacts.mail),
  }
  return { subject: `[${ticket.id}] ${words.title}`, text: asText(layout), html: asHtml(layout) }
}
