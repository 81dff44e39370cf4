/**
 * Who the caller is to the desk, and for a customer how his organisation stands.
 * @module
 */
import type { Account, Accounts } from '@plazo/application/accounts'
import type { Caller } from '@plazo/application/caller'
import type { Agent, Contact, Organisation } from '@plazo/application/directory'
import type { StaffProfiles } from '@plazo/application/staff-profiles'
import { viewOf } from '@plazo/application/view-account'
import { meResponse } from '@plazo/contracts/desk-messages'
import { policyAt, type Desk } from '@plazo/domain/desk'
import { isTrained } from '@plazo/domain/entitlement'
import type { Instant } from '@plazo/domain/instant'
import { termsWanted } from '@plazo/domain/terms'
import type * as z from 'zod/mini'
import { presentFacts } from '../accounts/present.ts'
import { BadRequest } from '../http/answer-no.ts'
import { json, type Answer } from '../http/answer.ts'

export type MeDesk = { accounts: Accounts; staffProfiles: StaffProfiles; desk: Desk; now: () => Instant }

type Me = z.input<typeof meResponse>

/** As it is now: who has just changed it sees that he did. @throws BadRequest `caller/unknown` */
export async function me(desk: MeDesk, caller: Caller): Promise<Answer> {
  const shown = caller.role === 'customer' ? await customer(desk, caller) : await staff(desk, caller)
  // A token outlives a person's record by a minute at most.
  if (!shown) throw new BadRequest({ code: 'caller/unknown', facts: {} })
  return json(200, meResponse, shown)
}

async function customer(
  desk: MeDesk,
  { organisationId, id }: Extract<Caller, { role: 'customer' }>,
): Promise<Me | undefined> {
  const [contact, account] = await Promise.all([
    desk.accounts.contact(organisationId, id),
    desk.accounts.account(organisationId, { consistent: false }),
  ])
  return contact && account && presentCustomer(desk, contact, account)
}

function presentCustomer({ desk, now }: MeDesk, contact: Contact, account: Account): Me {
  const { id, name, mail, locale, phone, timeZone, access, declined = [] } = contact
  const policy = policyAt(desk, now())
  const needed = policy.entitlement?.trainingScore
  const wanted = termsWanted(desk, contact)
  const { organisation } = account
  const facts = presentFacts(viewOf(desk, account, now()))
  return {
    id,
    role: 'customer',
    name,
    mail,
    locale,
    ...(phone !== undefined && { phone }),
    ...(timeZone !== undefined && { timeZone }),
    notices: {
      ...(policy.notices?.receipts && { receipts: !declined.includes('receipts') }),
      progress: !declined.includes('progress'),
    },
    ...(access?.terms && { terms: access.terms }),
    ...(wanted !== undefined && { termsWanted: wanted }),
    organisation: {
      id: organisation.id,
      name: organisation.name,
      ...facts,
      ...(organisation.approverIds?.includes(id) && { approves: true as const }),
      ...announced(organisation, now()),
    },
    ...(needed !== undefined && { trained: isTrained(needed, contact) }),
  }
}

function announced({ windows = [] }: Organisation, now: Instant): Pick<NonNullable<Me['organisation']>, 'windows'> {
  const standing = windows.filter(({ until }) => until > now)
  return standing.length > 0 ? { windows: [...standing] } : {}
}

async function staff({ staffProfiles }: MeDesk, caller: Caller): Promise<Me | undefined> {
  const agent = await staffProfiles.find(caller.id)
  return agent && presentStaff(agent)
}

function presentStaff(agent: Agent): Me {
  return { ...agent, teams: [...agent.teams] }
}
