import type { EntryMailDesk } from '@plazo/application/send-activation'
import { entryMail } from '@plazo/messages/entry-mail'
import type { Sender } from '@plazo/messages/notice-mail'
import { composed } from './compose-notice.ts'

/** The letter that lets somebody in, as raw mail: on a thread of its own. */
export function entryComposer(sender: Pick<Sender, 'desk' | 'portalUrl'>): EntryMailDesk['composeEntry'] {
  return (letter, envelope) =>
    composed(sender, entryMail(sender, letter, envelope.at), envelope, { id: `entry.${envelope.at}` })
}
