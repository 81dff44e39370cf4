/**
 * What the sample organisations and people are to each desk: who is entitled and by what, and who is refused and why.
 * @module
 */
import type { Contact, Organisation } from '@plazo/application/directory'
import { plus, type Instant } from '@plazo/domain/instant'

type Circumstances = {
  organisations: Readonly<Record<string, Partial<Organisation>>>
  contacts: Readonly<Record<string, Partial<Contact>>>
}

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000

/** A desk that asks nothing of anybody is not here. */
const BY_DESK: Readonly<Record<string, (now: Instant) => Circumstances>> = { school, club, erp }

export function circumstances(deskId: string, now: Instant): Circumstances {
  return BY_DESK[deskId]?.(now) ?? { organisations: {}, contacts: {} }
}

/**
 * San José is entitled by a subscription, Quetzal by the policy of its permanent licence; Volcán’s policy has run out,
 * and David has not passed enough of the course. Benito is San José’s director.
 */
function school(now: Instant): Circumstances {
  const scored = trained(now)
  return {
    organisations: {
      SANJOSE: {
        licences: [{ product: 'classroom', kind: 'subscription', validUntil: day(now, 300) }],
        approverIds: ['benito'],
      },
      QUETZAL: {
        name: 'Colegio Quetzal',
        licences: [{ product: 'records', kind: 'permanent', validUntil: day(now, 90) }],
      },
      VOLCAN: {
        name: 'Liceo Volcán de Agua',
        licences: [{ product: 'records', kind: 'permanent', validUntil: day(now, -40) }],
      },
      JADE: { name: 'Academia Jade' },
    },
    contacts: {
      ana: { phone: '5512345678', ...scored(92) },
      benito: { phone: '5512345679', ...scored(85) },
      carla: { phone: '3312345670', ...scored(74) },
      david: { phone: '8112345670', ...scored(55) },
    },
  }
}

/** Clubs of each size, one of them with a window announced; Volcán is behind with its payment but inside the grace. */
function club(now: Instant): Circumstances {
  const scored = trained(now)
  const licences = [{ product: 'suite', version: '12', kind: 'permanent', validUntil: day(now, 200) }] as const
  const paidUntil = day(now, 20)
  return {
    organisations: {
      SANJOSE: { name: 'Club San José', size: 'small', licences, paidUntil },
      QUETZAL: {
        name: 'Club Quetzal',
        size: 'medium',
        licences,
        paidUntil,
        windows: [
          {
            id: 'cards',
            reason: 'special-process',
            from: now,
            until: plus(now, 10 * DAY_MILLISECONDS),
            note: 'Emisión de carnets 2027',
          },
        ],
      },
      VOLCAN: { name: 'Club Volcán de Agua', size: 'large', licences, paidUntil: day(now, -3) },
      JADE: { name: 'Club Jade', size: 'small', licences },
    },
    contacts: { ana: scored(95), benito: scored(80), carla: scored(88), david: scored(30) },
  }
}

/** A plan each, by month and by year; Quetzal has cancelled, and uses what is left until its term ends. */
function erp(now: Instant): Circumstances {
  const monthly = { length: 'monthly', source: 'web' } as const
  const yearly = { length: 'yearly', source: 'salesperson' } as const
  const startsAt = plus(now, -40 * DAY_MILLISECONDS)
  return {
    organisations: {
      SANJOSE: { term: { ...monthly, startsAt }, responsibleId: 'ana' },
      QUETZAL: {
        term: { ...yearly, startsAt, cancelledAt: now, endsAt: plus(startsAt, 365 * DAY_MILLISECONDS) },
        responsibleId: 'carla',
      },
      VOLCAN: { term: { ...yearly, startsAt }, responsibleId: 'david' },
    },
    contacts: {},
  }
}

function trained(now: Instant): (score: number) => Pick<Contact, 'training'> {
  const scoredAt = plus(now, -100 * DAY_MILLISECONDS)
  return (score) => ({ training: { score, scoredAt } })
}

function day(now: Instant, ahead: number): string {
  return plus(now, ahead * DAY_MILLISECONDS).slice(0, 10)
}
