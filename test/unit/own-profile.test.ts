/**
 * What a customer changes of himself, and which letters he may decline.
 */
import { DECLINABLE_NOTICES, declinableAs } from '@plazo/domain/declined-notices'
import { TEMPLATES } from '@plazo/domain/notices'
import type { Contact } from '@plazo/domain/organisation'
import type { OwnChanges } from '@plazo/domain/own-profile'
import type { Policy } from '@plazo/domain/policy'
import { isTimeZone } from '@plazo/domain/time-zone'
import { describe, expect, test } from 'vitest'
import { ANA, LUIS, Story } from '../fixtures/story.ts'
import { BARE, change, OFFICE, refused } from './account-cases.ts'
import { NOW } from './entitlement-cases.ts'

const KNOWN: Contact = {
  id: 'ana',
  organisationId: 'SANJOSE',
  name: 'Ana',
  mail: 'ana@a.example',
  locale: 'es',
  phone: '+502 2300 0100',
  training: { score: 80, scoredAt: NOW },
  access: { activatedAt: NOW },
}
const own = (changes: OwnChanges) => ({ kind: 'change-own', contactId: 'ana', changes }) as const
const state = { contact: KNOWN }
/** Asks in its chats for a mobile of Mexico. */
const MEXICAN: Policy = {
  ...OFFICE,
  intake: { ...OFFICE.intake, identity: { chat: { fields: ['name', 'mobile'], country: 'MX' } } },
}

describe('a customer changes what is his, and nothing else', () => {
  test.for<[string, OwnChanges, Partial<Contact>, readonly string[]]>([
    ['his name', { name: 'Ana Paz' }, { name: 'Ana Paz' }, ['name']],
    [
      'language and zone',
      { locale: 'en', timeZone: 'America/Guatemala' },
      { locale: 'en', timeZone: 'America/Guatemala' },
      ['locale', 'timeZone'],
    ],
    ['his phone, as it was written', { phone: '(502) 5512-3456' }, { phone: '(502) 5512-3456' }, ['phone']],
    ['which letters he wants', { notices: { progress: false } }, { declined: ['progress'] }, ['declined']],
  ])('%s', ([, changes, changed, fields]) => {
    expect(change(BARE, own(changes), { state })).toEqual({
      organisation: BARE,
      contact: { ...KNOWN, ...changed },
      facts: [{ kind: 'contact-changed', contactId: 'ana', fields }],
    })
  })

  test('null takes away, and an empty number too', () => {
    const zoned = { contact: { ...KNOWN, timeZone: 'America/Bogota' } }
    const { phone: _, ...without } = KNOWN
    expect(change(BARE, own({ timeZone: null, phone: null }), { state: zoned }).contact).toEqual(without)
    expect(change(BARE, own({ phone: ' ' }), { state }).contact).toEqual(without)
  })

  test('a letter that is wanted again is sent again, and the others stay as they were', () => {
    const both = { contact: { ...KNOWN, declined: DECLINABLE_NOTICES } }
    expect(change(BARE, own({ notices: { receipts: true } }), { state: both }).contact?.declined).toEqual(['progress'])
    expect(change(BARE, own({ notices: { receipts: true, progress: true } }), { state: both }).contact).toEqual(KNOWN)
  })

  test.for([{}, { name: 'Ana' }, { notices: { progress: true } }, { timeZone: null }])(
    'what is so already is no line of the history: %o',
    (changes) => {
      expect(change(BARE, own(changes), { state })).toEqual({ organisation: BARE, contact: KNOWN, facts: [] })
    },
  )

  test.for<[string, Policy, string, string | undefined]>([
    ['any that can be called', OFFICE, '+34 600 123 456', '+34 600 123 456'],
    ['too short to be called', OFFICE, '12345', undefined],
    ['no number', OFFICE, 'la de siempre', undefined],
    ['S0-09: at a desk of one country, the digits that are dialled', MEXICAN, '+52 1 55 1234 5678', '5512345678'],
    ['S0-09: and of no other country', MEXICAN, '+502 5512 3456', undefined],
  ])('a phone: %s', ([, office, phone, kept]) => {
    if (kept !== undefined) expect(change(BARE, own({ phone }), { state, office }).contact?.phone).toBe(kept)
    else {
      const facts = office === MEXICAN ? { example: '55 1234 5678' } : {}
      expect(refused(BARE, own({ phone }), { state, office })).toEqual({ code: 'profile/phone', facts })
    }
  })

  test('what the registry tells of him takes none of his choices away', () => {
    const contact: Contact = { ...KNOWN, declined: ['progress'] }
    const person = { id: 'ana', name: 'Ana', mail: 'otra@a.example', locale: 'es' } as const
    const decided = change(BARE, { kind: 'change-contact', person }, { state: { contact } })
    expect(decided.contact).toMatchObject({ mail: 'otra@a.example', declined: ['progress'] })
  })

  test('nobody we know: no', () => {
    expect(refused(BARE, own({}))).toEqual({ code: 'person/unknown', facts: { contactId: 'ana' } })
  })
})

describe('which letters may be declined', () => {
  const agents = new Story('2026-12-21T09:00').ticket
  const asked = new Story('2026-12-21T09:00').agent('2026-12-21T10:00', { asks: true }).ticket

  test('S0-39: the receipt of what one opened oneself, and not of what somebody else opened', () => {
    expect(declinableAs(agents, { actor: ANA }, 'acknowledged')).toBe('receipts')
    expect(declinableAs(agents, { actor: LUIS }, 'acknowledged')).toBeUndefined()
    expect(declinableAs({ ...agents, device: 'd1' }, { actor: ANA }, 'acknowledged')).toBeUndefined()
    expect(declinableAs(agents, { actor: { role: 'customer', id: 'beto' } }, 'acknowledged')).toBeUndefined()
  })

  test('S2-42: what the desk wrote, unless it waits for an answer', () => {
    expect(declinableAs(agents, { actor: LUIS }, 'desk-wrote')).toBe('progress')
    expect(declinableAs(asked, { actor: LUIS }, 'desk-wrote')).toBeUndefined()
  })

  test('S2-48: nothing that wants or takes something of its reader', () => {
    const declinable = TEMPLATES.filter((template) => declinableAs(agents, { actor: ANA }, template) !== undefined)
    expect(declinable).toEqual(['acknowledged', 'desk-wrote', 'priority-changed', 'approval-given'])
  })
})

test.for([
  ['America/Guatemala', true],
  ['Europe/Madrid', true],
  ['UTC', true],
  ['America/Nowhere', false],
  ['+05:00', false],
  ['2026-12-21T09:00[America/Guatemala]', false],
  ['', false],
] as const)('a zone by its name: %s, %s', ([name, known]) => {
  expect(isTimeZone(name)).toBe(known)
})
