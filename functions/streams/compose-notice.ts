import { createHash } from 'node:crypto'
import type { Compose } from '@plazo/application/deliver-notice'
import { mimeMail } from '@plazo/aws/ses/mime'
import { noticeMail, type Sender } from '@plazo/messages/notice-mail'

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
  return (letter, { from, to, intendedFor, recipient, at }) => {
    const { ticket, event } = letter
    const { subject: ownSubject, text, html } = noticeMail(sender, letter)
    const subject = intendedFor === undefined ? ownSubject : `(${intendedFor}) ${ownSubject}`
    const domain = from.slice(from.lastIndexOf('@') + 1)
    const reader = createHash('sha256').update(recipient).digest('hex').slice(0, 16)
    const raw = mimeMail({
      from: { name: sender.desk.name, address: from },
      to,
      replyTo: sender.desk.contacts.mail,
      subject,
      at,
      messageId: `${ticket.id}.${event.sequence}.${reader}@${domain}`,
      thread: `${ticket.id}@${domain}`,
      text,
      html,
      headers: { ...AUTOMATIC, ...(intendedFor !== undefined && { 'X-Plazo-Intended-For': intendedFor }) },
    })
    return { subject, text, raw }
  }
}
