/**
 * Accounts as the contract shows them.
 * @module
 */
import type { AccountView, Ledger } from '@plazo/application/view-account'
import type {
  accountFacts,
  contactResponse,
  ledgerResponse,
  organisationPage,
  organisationResponse,
} from '@plazo/contracts/account-responses'
import type { AccountEntry } from '@plazo/domain/account-entry'
import type { Contact } from '@plazo/domain/organisation'
import type * as z from 'zod/mini'

type Facts = z.input<z.ZodMiniObject<typeof accountFacts>>

export function presentFacts({ plan, standing, slots, balance }: AccountView): Facts {
  return {
    ...(plan && { plan }),
    standing,
    slots: { ...slots, holders: [...slots.holders] },
    ...(balance && { balance: { ...balance, grants: [...balance.grants] } }),
  }
}

export function presentOrganisation(view: AccountView): z.input<typeof organisationResponse> {
  const { id, name, size, term, licences = [], windows = [], approverIds = [] } = view.organisation
  const { accountManagerId, responsibleId } = view.organisation
  return {
    id,
    name,
    version: view.version,
    ...(size !== undefined && { size }),
    ...presentFacts(view),
    ...(term && { term }),
    licences: [...licences],
    windows: [...windows],
    ...(accountManagerId !== undefined && { accountManagerId }),
    approverIds: [...approverIds],
    ...(responsibleId !== undefined && { responsibleId }),
  }
}

export function presentPage(views: readonly AccountView[], more: boolean): z.input<typeof organisationPage> {
  const last = views.at(-1)?.organisation.id
  return {
    organisations: views.map(({ organisation: { id, name }, plan, standing, slots, balance }) => ({
      id,
      name,
      ...(plan && { plan }),
      standing,
      slots,
      ...(balance && { left: balance.left }),
    })),
    ...(more && last !== undefined && { next: last }),
  }
}

export function presentContact(contact: Contact): z.input<typeof contactResponse> {
  return contact
}

export function presentLedger({ view, month, lines, requesterIds, entries }: Ledger): z.input<typeof ledgerResponse> {
  const { balance } = presentFacts(view)
  const told = lines.map((line) => {
    const requesterId = requesterIds.get(line.ticketId ?? '')
    return { ...line, ...(requesterId !== undefined && { requesterId }) }
  })
  return { month, ...(balance && { balance }), lines: told, history: entries.map(presentEntry) }
}

function presentEntry(entry: AccountEntry): z.input<typeof ledgerResponse>['history'][number] {
  switch (entry.kind) {
    case 'licences-told':
      return { ...entry, licences: [...entry.licences] }
    case 'registered':
    case 'profile-changed':
    case 'contact-registered':
    case 'contact-changed':
      return { ...entry, fields: [...entry.fields] }
    default:
      return entry
  }
}
