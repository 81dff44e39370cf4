import type { DeskDoor } from '@plazo/local/in-process/desk-door'
import { wordsOf } from '../fixtures/mail-words.ts'

/** The newest link of this kind in the mails of a desk, without its address. */
export function mailLink({ desk }: DeskDoor, kind: 'rate' | 'state' | 'activate'): string | undefined {
  const links = desk.mails.flatMap((mail) => wordsOf(mail).match(/\/(?:rate\/|state\/|activate#)[\w~-]+/g) ?? [])
  return links.findLast((link) => link.startsWith(`/${kind}`))
}
