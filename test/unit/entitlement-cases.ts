/**
 * An office with every rule of entitlement, and somebody who asks it.
 * @module
 */
import { entitle, type Client, type Wish } from '@plazo/domain/entitlement'
import { NOTHING_USED, type Usage } from '@plazo/domain/ledger'
import type { Licence, Organisation } from '@plazo/domain/organisation'
import type { EntitlementRules, Policy } from '@plazo/domain/policy'
import { Refusal } from '@plazo/domain/refusal'
import { local, POLICY } from '../fixtures/office.ts'

export const NOW = local('2026-12-21T09:00')
const { standard = { promises: {} }, bare = { promises: {} } } = POLICY.plans
export const LINKS = {
  sales: { address: 'https://office.example/ventas', name: { es: 'Ventas', en: 'Sales' } },
  course: { address: 'https://office.example/curso', name: { es: 'Curso', en: 'Course' } },
}
export const DESK = { contacts: { mail: 'soporte@office.example' }, links: LINKS }

const RULES: EntitlementRules = {
  products: {
    desktop: { versions: ['11', '12'] },
    web: {},
    cloud: { subscriptionEntitles: true },
    records: {},
  },
  graceDays: 5,
  trainingScore: 70,
  packs: { five: { tickets: 5, days: 30 } },
}

export const policy = (rules: EntitlementRules = RULES): Policy => ({
  ...POLICY,
  topics: {
    ...POLICY.topics,
    training: { team: 'support', channels: ['portal'], planFree: false },
    course: { team: 'support', channels: ['portal'], planFree: false, forUntrained: true },
    advice: { team: 'support', channels: ['portal'], planFree: false, once: true },
  },
  plans: {
    basic: { ...standard, covers: ['errors', 'course', 'advice'], products: ['desktop'], monthlyTickets: 2 },
    advanced: { ...bare, products: ['desktop', 'web'] },
    sized: { ...bare, openTickets: { small: 1, large: 4 } },
  },
  entitlement: rules,
})

export const GOOD: Organisation = { id: 'SANJOSE', name: 'Colegio San José', plan: 'basic', paidUntil: '2026-12-31' }
export const TRAINED = {
  id: 'ana',
  organisationId: 'SANJOSE',
  name: 'Ana',
  mail: 'ana@a.example',
  locale: 'es',
} as const
const ana = (score: number) => ({ ...TRAINED, training: { score } })

export type Case = {
  client?: Partial<Organisation>
  score?: number
  usage?: Partial<Usage>
  wish?: Partial<Wish>
  rules?: object
  now?: string
}

export function ask({ client = {}, score = 80, usage = {}, wish = {}, rules = {}, now }: Case = {}) {
  const who: Client = {
    organisation: { ...GOOD, ...client },
    contact: ana(score),
    usage: { ...NOTHING_USED, ...usage },
  }
  const asked = { desk: DESK, policy: policy({ ...RULES, ...rules }), now: now === undefined ? NOW : local(now) }
  return entitle(asked, who, { topic: 'errors', ...wish })
}

export const refusal = (of: Case) => refusalOf(() => ask(of))

export function refusalOf(act: () => unknown) {
  try {
    act()
  } catch (error) {
    if (error instanceof Refusal) return error.reason
    throw error
  }
  return undefined
}

export const monthly = {
  kind: 'monthly',
  amount: 2,
  from: local('2026-12-01T00:00'),
  until: local('2027-01-01T00:00'),
} as const
export const pack = { kind: 'pack', amount: 5, used: 0, from: NOW, until: local('2027-01-20T09:00') } as const
export const cancelled = { length: 'yearly', startsAt: local('2025-12-21T09:00'), source: 'web', endsAt: NOW } as const
export const held = (licence: Partial<Licence>) => ({
  licences: [{ product: 'records', kind: 'permanent', ...licence } as const],
})
