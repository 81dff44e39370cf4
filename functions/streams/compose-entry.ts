import type { FormDesk } from '@plazo/application/attend-form'
import type { EntryMailDesk } from '@plazo/application/send-activation'
import { entryMail } from '@plazo/messages/entry-mail'
import { formMail } from '@plazo/messages/form-mail'
import type { Sender } from '@plazo/messages/notice-mail'
import { composed } from './compose-notice.ts'

/** Letters to who has not signed in, as raw mail: each on a thread of its own. */
export function entryComposer(
  sender: Pick<Sender, 'desk' | 'portalUrl'>,
): Pick<EntryMailDesk & FormDesk, 'composeEntry' | 'composeForm'> {
  const id = ({ at }: { at: string }) => ({ id: `entry.${at}` })
  return {
    composeEntry: (letter, envelope) =>
      composed(sender, entryMail(sender, letter, envelope.at), envelope, id(envelope)),
    composeForm: (letter, envelope) => composed(sender, formMail(sender, letter), envelope, id(envelope)),
  }
}
