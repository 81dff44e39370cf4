/**
 * Several notices as one mail: a line for each, with the way to its ticket; and for one that was closed, the stars (S0-22).
 * @module
 */
import type { Digest } from '@plazo/domain/letters'
import { CATALOGUES } from './catalogues.ts'
import { cleanLine } from './clean-text.ts'
import { asHtml, asText } from './mail-layout.ts'
import { ratingLink, type MailContent, type Sender } from './notice-mail.ts'

export function digestMail(sender: Sender, { reader, notices }: Digest): MailContent {
  const { desk, portalUrl } = sender
  const catalogue = CATALOGUES[reader.locale]
  const words = catalogue.digest(notices.length)
  const layout = {
    locale: reader.locale,
    ...words,
    greeting: catalogue.greeting(cleanLine(reader.name)),
    items: notices.flatMap(({ ticketId, headline, closed }) => {
      const stars = closed && ratingLink(sender, closed)
      return [
        { label: cleanLine(headline), url: `${portalUrl}/tickets/${ticketId}` },
        ...(stars === undefined ? [] : [{ label: `${catalogue.rate} (${ticketId})`, url: stars }]),
      ]
    }),
    facts: [],
    link: { label: catalogue.openAll, url: `${portalUrl}/tickets` },
    footer: catalogue.footer(desk.name, desk.contacts.mail),
  }
  return { subject: words.title, text: asText(layout), html: asHtml(layout) }
}
