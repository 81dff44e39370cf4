import type { AcceptedTerms, Contact } from '@plazo/domain/organisation'
import { describe, expect, test } from 'vitest'
import { BARE, change, refused } from './account-cases.ts'
import { NOW } from './entitlement-cases.ts'

const KNOWN: Contact = { id: 'ana', name: 'Ana', mail: 'ana@a.example', locale: 'es', organisationId: 'SANJOSE' }

describe('S2-01: somebody comes in for the first time', () => {
  const activate = { kind: 'activate-contact', contactId: 'ana', name: 'Ana Paz' } as const
  const terms = { version: '2026-01-01', acceptedAt: NOW }

  test.for<[string, AcceptedTerms | undefined]>([
    ['by the terms he accepted', terms],
    ['at a desk that asks for none', undefined],
  ])('%s, under the name he gives', ([, accepted]) => {
    const given = accepted && { terms: accepted }
    expect(change(BARE, { ...activate, ...given }, { state: { contact: KNOWN } })).toEqual({
      organisation: BARE,
      contact: { ...KNOWN, name: 'Ana Paz', access: { activatedAt: NOW, ...given } },
      facts: [{ kind: 'contact-activated', contactId: 'ana', ...(accepted && { terms: accepted.version }) }],
    })
  })

  test('done again, it changes nothing', () => {
    const { contact } = change(BARE, { ...activate, terms }, { state: { contact: KNOWN } })
    const again = change(BARE, { ...activate, name: 'Otra' }, { state: { contact }, now: '2026-12-22T09:00' })
    expect(again).toEqual({ organisation: BARE, contact, facts: [] })
  })

  test('nobody we know: no', () => {
    expect(refused(BARE, activate)).toEqual({ code: 'person/unknown', facts: { contactId: 'ana' } })
  })
})
