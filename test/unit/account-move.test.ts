import { club } from '@plazo/desks/club'
import { accountMove } from '@plazo/domain/account-move'
import type { Policy } from '@plazo/domain/policy'
import { expect, test } from 'vitest'
import { POLICY } from '../fixtures/office.ts'
import { ANA, Story } from '../fixtures/story.ts'

const ACCOUNT = { organisationId: 'SANJOSE', ticketId: 'SANJOSE-4KQ9T2M7' }
const [CLUB] = club.versions
const ONCE: Policy = { ...POLICY, intake: { ...CLUB.intake!, refusesDuplicates: true } }

type Facts = { slot?: true; closes?: true }

test.for<[string, Facts, Policy, object | undefined]>([
  ['stays as it is, while the ticket is open', { slot: true }, POLICY, undefined],
  ['stays as it is, when the ticket held nothing', { closes: true }, POLICY, undefined],
  ['has a slot more, when it closes', { slot: true, closes: true }, POLICY, { ...ACCOUNT, slot: { by: -1 } }],
  ['has a case less, at a desk that takes none twice', { closes: true }, ONCE, { ...ACCOUNT, case: { by: -1 } }],
])('the account %s', ([, { slot, closes }, policy, expected]) => {
  const story = new Story('2026-12-21T09:00', slot ? { slot } : {}, policy)
  if (closes) story.do('2026-12-21T10:00', ANA, { kind: 'withdraw' })
  expect(accountMove(policy, story)).toEqual(expected)
})

test('what an event gives back is given back to the grant that it names', () => {
  const story = new Story('2026-12-21T09:00', { grantId: 'month-2026-12' })
  story.do('2026-12-21T10:00', { role: 'agent', id: 'marco' }, { kind: 'refund', note: 'Fue un error.' })
  expect(accountMove(POLICY, story)).toEqual({ ...ACCOUNT, refund: { grantId: 'month-2026-12' } })
})
