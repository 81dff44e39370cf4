/**
 * An account at an office that sells plans and packs, and somebody who changes it.
 * @module
 */
import type { AccountCommand } from '@plazo/domain/account-commands'
import { decideAccount, type AccountDecision, type AccountState } from '@plazo/domain/decide-account'
import { isInstant, type Instant } from '@plazo/domain/instant'
import { NOTHING_USED } from '@plazo/domain/ledger'
import type { Organisation, PlanTerm } from '@plazo/domain/organisation'
import type { Policy } from '@plazo/domain/policy'
import { Refusal } from '@plazo/domain/refusal'
import { local } from '../fixtures/office.ts'
import { NOW, policy as rules } from './entitlement-cases.ts'

/** Terms of both lengths, cancelled up to five days before; a plan that comes with a licence; windows of two reasons. */
export const OFFICE: Policy = {
  ...rules({
    products: { desktop: { licencePlan: 'basic' }, web: { licencePlan: 'advanced' }, records: {} },
    terms: { lengths: ['monthly', 'yearly'], cancelDaysBefore: 5 },
    packs: { five: { tickets: 5, days: 30 } },
  }),
  work: {
    priority: {
      by: 'reason',
      usual: 'low',
      reasons: {
        stopped: { priority: 'high' },
        enrolment: { priority: 'high', announced: true },
        cards: { priority: 'medium', announced: true },
      },
    },
  },
}

/** Since January, monthly: renews on the 10th at nine. */
export const TERM: PlanTerm = { length: 'monthly', source: 'web', startsAt: local('2026-01-10T09:00') }
export const BARE: Organisation = { id: 'SANJOSE', name: 'Colegio San José' }
export const ON_PLAN: Organisation = { ...BARE, plan: 'basic', term: TERM }

type Asked = { state?: Partial<AccountState>; office?: Policy; now?: string | Instant }

export function change(
  organisation: Organisation,
  command: AccountCommand,
  { state = {}, office = OFFICE, now }: Asked = {},
): AccountDecision {
  const occasion = { policy: office, now: now === undefined ? NOW : isInstant(now) ? now : local(now), by: 'marco' }
  return decideAccount(occasion, { organisation, usage: NOTHING_USED, ...state }, command)
}

/** Why it was refused; what came of it when it was not. */
export function refused(organisation: Organisation, command: AccountCommand, asked: Asked = {}): unknown {
  try {
    return change(organisation, command, asked)
  } catch (error) {
    if (error instanceof Refusal) return error.reason
    throw error
  }
}
