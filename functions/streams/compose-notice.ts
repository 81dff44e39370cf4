import { createHash } from 'node:crypto'
import type { Compose, ComposedMail, Envelope } from '@plazo/application/deliver-notice'
import { mimeMail } from '@plazo/aws/ses/mime'
import { digestMail } from '@plazo/messages/digest-mail'
import { lookUpMail } from '@plazo/messages/look-up-mail'
import { noticeMail, type MailContent, type Sender } from '@plazo/messages/notice-mail'

/** No person wrote it, so no machine shall answer: by RFC 3834, in Exchange's word, and as older responders know it. */
const AUTOMATIC = {
  'Auto-Submitted': 'auto-generated',
  'X-Auto-Response-Suppress': 'All',
  Precedence: 'bulk',
} as const

/**
 * Letters as raw mail. All mails of a ticket refer to one root id, so that they stand together; SES replaces the
 * Message-ID of each by its own.
 */
export function noticeComposer(sender: Sender): Compose {
  return {
    letter: (letter, envelope) => {
      const { ticket, event } = letter
      const id = `${ticket.id}.${event.sequence}`
      return composed(sender, noticeMail(sender, letter), envelope, { id, thread: ticket.id })
    },
    // Of several tickets maybe, so it stands on the thread of none; no other holds its first notice.
    digest: (digest, envelope) => {
      const [first] = digest.notices
      const id = `${first?.ticketId}.${first?.sequence}.together`
      return composed(sender, digestMail(sender, digest), envelope, { id })
    },
    lookUp: (lookedUp, envelope) => {
      const { ticket, until } = lookedUp
      const id = `${ticket.id}.state.${hash(until)}`
      return composed(sender, lookUpMail(sender, lookedUp), envelope, { id, thread: ticket.id })
    },
  }
}

/** What every mail of the desk has. */
export function composed(
  { desk }: Pick<Sender, 'desk'>,
  { subject: ownSubject, text, html }: MailContent,
  { from, to, intendedFor, recipient, at }: Envelope,
  { id, thread }: { id: string; thread?: string },
): ComposedMail {
  const subject = intendedFor === undefined ? ownSubject : `(${intendedFor}) ${ownSubject}`
  const domain = from.slice(from.lastIndexOf('@') + 1)
  const raw = mimeMail({
    from: { name: desk.name, address: from },
    to,
    replyTo: desk.contacts.mail,
    subject,
    at,
    messageId: `${id}.${hash(recipient)}@${domain}`,
    ...(thread !== undefined && { thread: `${thread}@${domain}` }),
    text,
    html,
    headers: { ...AUTOMATIC, ...(intendedFor !== undefined && { 'X-Plazo-Intended-For': intendedFor }) },
  })
  return { subject, text, raw }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
