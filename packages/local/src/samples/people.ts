/**
 * Invented organisations and people. Their names and addresses are the same on every desk; what a desk asks of an
 * organisation or a person (plan, licences, size, training) comes from what shows that desk best.
 * @module
 */
import type { Agent, Contact, Organisation } from '@plazo/application/directory'
import { type Desk, policyAt } from '@plazo/domain/desk'
import { plus, type Instant } from '@plazo/domain/instant'
import type { Access } from '@plazo/domain/organisation'
import { circumstances } from './circumstances.ts'

/** The password of all of them. It opens nothing but the desk on this machine. */
export const SAMPLE_PASSWORD = 'Plazo-en-casa-1'

export type SamplePeople = {
  organisations: readonly Organisation[]
  contacts: readonly Contact[]
  agents: readonly Agent[]
}

const PLANNED = [
  { id: 'SANJOSE', name: 'Colegio San José' },
  { id: 'QUETZAL', name: 'Distribuidora Quetzal' },
  { id: 'VOLCAN', name: 'Grupo Volcán de Agua' },
] as const
const PLANLESS = { id: 'JADE', name: 'Artesanías Jade' }

const CONTACTS: readonly Contact[] = [
  { id: 'ana', organisationId: 'SANJOSE', name: 'Ana Morales', mail: 'ana@sanjose.example.com', locale: 'es' },
  { id: 'benito', organisationId: 'SANJOSE', name: 'Benito Cux', mail: 'benito@sanjose.example.com', locale: 'es' },
  { id: 'carla', organisationId: 'QUETZAL', name: 'Carla Fuentes', mail: 'carla@quetzal.example.com', locale: 'es' },
  { id: 'david', organisationId: 'VOLCAN', name: 'David Hill', mail: 'david@volcan.example.com', locale: 'en' },
  { id: 'elena', organisationId: 'JADE', name: 'Elena Tzoc', mail: 'elena@jade.example.com', locale: 'es' },
]

/** Known to the registry, and still to register. */
const NEVER_IN: Contact = {
  id: 'gabriela',
  organisationId: 'QUETZAL',
  name: 'Gabriela Paz',
  mail: 'gabriela@quetzal.example.com',
  locale: 'es',
}

/** @param now Decides the policy version, and so the plans there are. */
export function samplePeople(desk: Desk, now: Instant): SamplePeople {
  const plans = Object.keys(policyAt(desk, now).plans)
  const [team = '', ...otherTeams] = Object.keys(desk.teams)
  const teams = [team, ...otherTeams]
  const planned: Organisation[] = PLANNED.map(({ id, name }, index) => {
    // A desk with fewer plans gives its last one to the rest.
    const plan = plans[Math.min(index, plans.length - 1)]
    return { id, name, ...(plan !== undefined && { plan }) }
  })
  const { organisations, contacts } = circumstances(desk.id, now)
  return {
    organisations: [...planned, PLANLESS].map((organisation) => ({
      ...organisation,
      accountManagerId: 'lucia',
      ...organisations[organisation.id],
    })),
    contacts: [
      ...CONTACTS.map((contact) => ({ ...contact, access: accessTo(desk, now), ...contacts[contact.id] })),
      ...(desk.entry?.registration === 'open' ? [NEVER_IN] : []),
    ],
    agents: [
      { id: 'irma', name: 'Irma Sandoval', mail: 'irma@plazo.example.com', locale: 'es', role: 'agent', teams: [team] },
      { id: 'julio', name: 'Julio Paz', mail: 'julio@plazo.example.com', locale: 'es', role: 'agent', teams },
      { id: 'lucia', name: 'Lucía Arana', mail: 'lucia@plazo.example.com', locale: 'es', role: 'lead', teams },
      { id: 'marco', name: 'Marco Solís', mail: 'marco@plazo.example.com', locale: 'en', role: 'admin', teams },
    ],
  }
}

/** They have been in for a month. */
function accessTo({ entry }: Desk, now: Instant): Access {
  const activatedAt = plus(now, -30 * 24 * 60 * 60 * 1000)
  return { activatedAt, ...(entry && { terms: { version: entry.terms.version, acceptedAt: activatedAt } }) }
}
