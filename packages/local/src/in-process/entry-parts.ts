import { randomBytes } from 'node:crypto'
import type { EntryBook } from '@plazo/application/entry-book'
import type { Sender } from '@plazo/messages/notice-mail'
import type { Random } from '../../../../functions/random.ts'
import { entryComposer } from '../../../../functions/streams/compose-entry.ts'

/** What answers by mail who has not signed in, beside what mails anything. */
export function entryParts(
  entryBook: EntryBook,
  sender: Pick<Sender, 'desk' | 'portalUrl'>,
  random: Random = randomBytes,
) {
  return { entryBook, ...entryComposer(sender), newToken: () => random(24).toString('base64url') }
}
