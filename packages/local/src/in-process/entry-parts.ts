import { randomBytes } from 'node:crypto'
import type { EntryBook } from '@plazo/application/entry-book'
import type { Sender } from '@plazo/messages/notice-mail'
import { entryComposer } from '../../../../functions/streams/compose-entry.ts'

/** What lets people in by mail, beside what mails anything. */
export function entryParts(entryBook: EntryBook, sender: Pick<Sender, 'desk' | 'portalUrl'>) {
  return { entryBook, composeEntry: entryComposer(sender), newToken: () => randomBytes(24).toString('base64url') }
}
