/**
 * Several notices as one mail: a line for each, with the way to its ticket.
 * @module
 */
import type { Digest } from '@plazo/domain/letters'
import { CATALOGUES } from './catalogues.ts'
import { cleanLine } from './clean-text.ts'
import { asHtml, asText } from './mail-layout.ts'
import type { MailContent, Sender } from './notice-mail.ts'

export function digestMail({ desk, portalUrl }: Sender, { reader, notices }: Digest): MailContent {
  const catalogue = CATALOGUES[reader.locale]
  const words = catalogue.digest(notices.length)
  const layout = {
    locale: reader.locale,
    ...words,
    greeting: catalogue.greeting(cleanLine(reader.name)),
    items: notices.map(({ ticketId, headline }) => ({
      label: cleanLine(headline),
      url: `${portalUrl}/tickets/${ticketId}`,
    })),
    facts: [],
    link: { label: catalogue.openAll, url: `${portalUrl}/tickets` },
    footer: catalogue.footer(desk.name, desk.contacts.mail),
  }
  return { subject: words.title, text: asText(layout), html: asHtml(layout) }
}
