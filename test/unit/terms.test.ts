/**
 * S2-04: which terms are still to be accepted, and what is written down when they are.
 */
import type { Contact } from '@plazo/domain/organisation'
import { termsWanted } from '@plazo/domain/terms'
import { expect, test } from 'vitest'
import { local } from '../fixtures/office.ts'
import { BARE, change, refused } from './account-cases.ts'
import { NOW } from './entitlement-cases.ts'

const words = { es: 'x', en: 'x' }
const at = (version: string) =>
  ({ entry: { registration: 'open', help: words, terms: { version, terms: words, privacy: words } } }) as const
const BEFORE = local('2026-01-02T09:00')
const ANA: Contact = { id: 'ana', organisationId: 'SANJOSE', name: 'Ana', mail: 'ana@a.example', locale: 'es' }
const IN: Contact = { ...ANA, access: { activatedAt: BEFORE } }
const ACCEPTED: Contact = { ...ANA, access: { activatedAt: BEFORE, terms: { version: '2026', acceptedAt: BEFORE } } }
const accept = (version: string) => ({ kind: 'accept-terms', contactId: 'ana', version }) as const

test.for<[string, Parameters<typeof termsWanted>[0], Contact, string | undefined]>([
  ['a desk without terms', {}, ANA, undefined],
  ['those in force are accepted', at('2026'), ACCEPTED, undefined],
  ['others were accepted', at('2027'), ACCEPTED, '2027'],
  ['none were', at('2026'), IN, '2026'],
  ['nobody knows how he came in', at('2026'), ANA, '2026'],
])('%s', ([, desk, contact, wanted]) => {
  expect(termsWanted(desk, contact)).toBe(wanted)
})

test.for<[string, Contact, Contact['access']]>([
  ['others before', ACCEPTED, { activatedAt: BEFORE, terms: { version: '2027', acceptedAt: NOW } }],
  ['none before', IN, { activatedAt: BEFORE, terms: { version: '2027', acceptedAt: NOW } }],
  ['nobody knows how he came in', ANA, { activatedAt: NOW, terms: { version: '2027', acceptedAt: NOW } }],
])('accepted by version, with the instant: %s', ([, contact, access]) => {
  expect(change(BARE, accept('2027'), { state: { contact } })).toEqual({
    organisation: BARE,
    contact: { ...contact, access },
    facts: [{ kind: 'terms-accepted', contactId: 'ana', terms: '2027' }],
  })
})

test('accepted again, the first instant stands', () => {
  expect(change(BARE, accept('2026'), { state: { contact: ACCEPTED } })).toEqual({
    organisation: BARE,
    contact: ACCEPTED,
    facts: [],
  })
})

test('nobody we know: no', () => {
  expect(refused(BARE, accept('2026'))).toEqual({ code: 'person/unknown', facts: { contactId: 'ana' } })
})
