/**
 * Cursors: opaque, signed, and good only for the one who was given them and the list they are of.
 * @module
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { invalid } from './answer-no.ts'

export type Cursors = {
  /** `place` may be anything; `of` is all that the cursor is bound to. */
  write(place: string, of: readonly unknown[]): string
  /** @throws BadRequest for a cursor that is foreign, edited or of another list. */
  read(cursor: string, of: readonly unknown[], pointer: string): string
}

export function cursors(key: string): Cursors {
  const sign = (place: string, of: readonly unknown[]) =>
    createHmac('sha256', key)
      .update(JSON.stringify([place, of]))
      .digest()
      .subarray(0, 16)
  return {
    write: (place, of) => `${Buffer.from(place).toString('base64url')}.${sign(place, of).toString('base64url')}`,
    read(cursor, of, pointer) {
      const [encoded = '', signature = '', ...rest] = cursor.split('.')
      const place = Buffer.from(encoded, 'base64url').toString('utf8')
      const wanted = sign(place, of)
      const given = Buffer.from(signature, 'base64url')
      if (rest.length > 0 || given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
        throw invalid([{ code: 'cursor/invalid', facts: {}, pointer }])
      }
      return place
    },
  }
}
