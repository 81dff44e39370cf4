import { plus } from '@plazo/domain/instant'
import type { VisitorLink } from '@plazo/domain/visitor-link'
import { expect, test } from 'vitest'
import { visitorLinks } from '../../functions/visitor-links.ts'
import { local } from '../fixtures/office.ts'

const NOW = local('2026-12-21T09:00')
const LINK: VisitorLink = {
  purpose: 'state',
  ticketId: 'SANJOSE-4KQ9T2M7',
  contactId: 'ana',
  until: local('2026-12-22T09:00'),
}
const links = visitorLinks('k'.repeat(32))
const text = links.sign(LINK)

test('a link says what it was signed for, until it ends and not at its end', () => {
  expect(links.read(text, NOW)).toEqual(LINK)
  expect(links.read(text, plus(LINK.until, -1))).toEqual(LINK)
  expect(links.read(text, LINK.until)).toBeUndefined()
})

test('a link fits in an address, and tells one purpose from the other', () => {
  expect(text).toMatch(/^[\w-]+~[\w-]{43}$/)
  expect(links.sign({ ...LINK, purpose: 'rating' })).not.toBe(text)
})

test('no link is read that was edited, cut, signed with another key, or made up', () => {
  const [said = '', signed = ''] = text.split('~')
  const other = Buffer.from(JSON.stringify(['rating', LINK.ticketId, 'ana', LINK.until])).toString('base64url')
  const foreign = visitorLinks('j'.repeat(32)).sign(LINK)
  const bent = [
    `${other}~${signed}`,
    `${said}~`,
    said,
    `${text}~`,
    `~${signed}`,
    text.slice(0, -1),
    foreign,
    '',
    '.',
    'x'.repeat(10_000),
  ]
  expect(bent.filter((each) => links.read(each, NOW) !== undefined)).toEqual([])
})
