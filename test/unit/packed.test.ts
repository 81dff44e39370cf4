import { createHash } from 'node:crypto'
import { packItem, unpackItem } from '@plazo/aws/dynamodb/packed'
import { DICTIONARY } from '@plazo/aws/dynamodb/packing-dictionary'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const PLAIN = new Set(['pk', 'sk'])
const KEY = { pk: 'ORG#SANJOSE#TICKET#4KQ9T2M7', sk: 'META' }

test('what was packed comes out as it went in, whatever it was', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (rest) => {
      const item = { ...JSON.parse(JSON.stringify(rest)), ...KEY }
      expect(unpackItem(packItem(item, PLAIN))).toEqual(item)
    }),
  )
})

test('what is plain stays where it can be asked for', () => {
  expect(packItem({ ...KEY, text: 'hola' }, PLAIN)).toEqual({ ...KEY, packed: expect.any(Uint8Array) })
})

test('what was never packed is left as it is; what cannot be unpacked is a fault', () => {
  expect(unpackItem({ ...KEY, text: 'hola' })).toEqual({ ...KEY, text: 'hola' })
  expect(() => unpackItem({ ...KEY, packed: Uint8Array.of(1, 2, 3) })).toThrow('unexpected end of file')
})

test('the dictionary is the one that everything was packed with', () => {
  const digest = createHash('sha256').update(DICTIONARY).digest('base64url')
  expect(digest).toBe('_LftU9cTTwSu4R5Ao6wTsYYeGAYclcsiZngOn3yZcwk')
})
