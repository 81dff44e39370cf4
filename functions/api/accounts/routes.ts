/**
 * The routes of organisations and their accounts: read the request, call the use case, present what it gives.
 * @module
 */
import { callerIdOf, type AnyCaller } from '@plazo/application/caller'
import { changeAccount, registerOrganisation, type AccountOutcome } from '@plazo/application/change-account'
import type { RequestIdentity } from '@plazo/application/repeatable'
import type { Directory } from '@plazo/application/directory'
import { listOrganisations } from '@plazo/application/list-organisations'
import type { EntryBook } from '@plazo/application/entry-book'
import { invite } from '@plazo/application/invite'
import { storeFor } from '@plazo/application/store-for'
import { ledgerOf, viewOf, type LedgerDesk } from '@plazo/application/view-account'
import {
  contactRequest,
  ledgerQuery,
  licencesRequest,
  newContact,
  newOrganisation,
  nothing,
  organisationsQuery,
  overrideRequest,
  packRequest,
  planRequest,
  profileRequest,
  standingRequest,
  trainingRequest,
  windowRequest,
} from '@plazo/contracts/account-requests'
import {
  contactResponse,
  contactsResponse,
  ledgerResponse,
  organisationPage,
  organisationResponse,
  organisationView,
} from '@plazo/contracts/account-responses'
import { acceptedResponse } from '@plazo/contracts/entry-messages'
import { BASE_PATH } from '@plazo/contracts/route'
import type { AccountCommand } from '@plazo/domain/account-commands'
import { policyAt } from '@plazo/domain/desk'
import { dayStart } from '@plazo/domain/civil-day'
import { Refusal } from '@plazo/domain/refusal'
import { etag, json, type Answer } from '../http/answer.ts'
import type { Call, Handlers } from '../http/api.ts'
import { readBody, readQuery, requestIdentity, versionSeen } from '../http/call.ts'
import type { MeDesk } from '../people/present-me.ts'
import { namesFrom } from '../tickets/names.ts'
import { presentRow } from '../tickets/present.ts'
import { profileRoutes } from './own-profile.ts'
import { presentContact, presentLedger, presentOrganisation, presentPage } from './present.ts'

export type AccountsApi = LedgerDesk &
  MeDesk & {
    directory: Directory
    entryBook: EntryBook
    /** Eight Crockford characters for a name that was never used: names windows and packs. */
    newTicketCode: (name: string, turn: number) => string
  }
type AccountCall = Call<AnyCaller>

/** As many of its last tickets as a view shows. */
const LAST_TICKETS = 10

export function accountRoutes(desk: AccountsApi): Handlers<'accounts', AnyCaller> {
  const write = (call: AccountCall, command: AccountCommand) => changed(desk, call, command)
  const person = (call: AccountCall, command: AccountCommand) => changedPerson(desk, call, command)
  return {
    createOrganisation: (call) => registered(desk, call),
    listOrganisations: (call) => page(desk, call),
    getOrganisation: (call) => viewed(desk, call),
    changeOrganisation: async (call) =>
      write(call, { kind: 'change-profile', profile: readBody(profileRequest, call.event) }),
    getLedger: (call) => ledger(desk, call),
    setPlan: async (call) => write(call, { kind: 'subscribe', ...readBody(planRequest, call.event) }),
    renewPlan: async (call) => write(call, { kind: 'renew', ...readBody(nothing, call.event) }),
    cancelPlan: async (call) => write(call, { kind: 'cancel', ...readBody(nothing, call.event) }),
    buyPack: async (call) =>
      write(call, { kind: 'buy-pack', grantId: `pack-${codeOf(desk, call)}`, ...readBody(packRequest, call.event) }),
    setStanding: async (call) => write(call, standingOf(call)),
    setLicences: async (call) => write(call, { kind: 'tell-licences', ...readBody(licencesRequest, call.event) }),
    announceWindow: async (call) => {
      const window = { id: codeOf(desk, call), ...readBody(windowRequest, call.event) }
      return write(call, { kind: 'announce-window', window })
    },
    listContacts: (call) => listed(desk, call),
    createContact: async (call) => person(call, { kind: 'register-contact', person: readBody(newContact, call.event) }),
    changeContact: async (call) =>
      person(call, {
        kind: 'change-contact',
        person: { id: contactId(call), ...readBody(contactRequest, call.event) },
      }),
    inviteContact: (call) => invited(desk, call),
    setTraining: async (call) =>
      person(call, { kind: 'score-training', contactId: contactId(call), ...readBody(trainingRequest, call.event) }),
    overrideTraining: async (call) =>
      person(call, { kind: 'override-training', contactId: contactId(call), ...readBody(overrideRequest, call.event) }),
    ...profileRoutes(desk),
  }
}

function standingOf({ event }: AccountCall): AccountCommand {
  const { paidUntil } = readBody(standingRequest, event)
  return { kind: 'tell-standing', paidUntil: paidUntil ?? undefined }
}

async function page(desk: AccountsApi, { event }: AccountCall): Promise<Answer> {
  const { views, more } = await listOrganisations(desk, readQuery(organisationsQuery, event))
  return json(200, organisationPage, presentPage(views, more))
}

async function registered(desk: AccountsApi, call: AccountCall): Promise<Answer> {
  const { caller, event } = call
  const organisation = readBody(newOrganisation, event)
  const outcome = await registerOrganisation(desk, caller, { organisation, request: identityOf(call) })
  return json(201, organisationResponse, presentOrganisation(viewOf(desk.desk, outcome.account, desk.now())), {
    ...headersOf(outcome),
    Location: `${BASE_PATH}/organisations/${organisation.id}`,
  })
}

async function changed(desk: AccountsApi, call: AccountCall, command: AccountCommand): Promise<Answer> {
  const outcome = await change(desk, call, command)
  const shown = presentOrganisation(viewOf(desk.desk, outcome.account, desk.now()))
  return json(call.route.answer.status, organisationResponse, shown, headersOf(outcome))
}

async function changedPerson(desk: AccountsApi, call: AccountCall, command: AccountCommand): Promise<Answer> {
  const outcome = await change(desk, call, command)
  const id = 'person' in command ? command.person.id : contactId(call)
  const contact = outcome.contact ?? (await desk.accounts.contact(organisationId(call), id))
  if (!contact) throw new Refusal({ code: 'person/unknown', facts: { contactId: id } })
  return json(call.route.answer.status, contactResponse, presentContact(contact), headersOf(outcome))
}

function change(desk: AccountsApi, call: AccountCall, command: AccountCommand): Promise<AccountOutcome> {
  const { caller, event, route } = call
  return changeAccount(desk, caller, {
    organisationId: organisationId(call),
    command,
    ifVersion: route.ifMatch ? versionSeen(event, route) : undefined,
    request: route.creates ? identityOf(call) : undefined,
  })
}

async function invited(desk: AccountsApi, call: AccountCall): Promise<Answer> {
  readBody(nothing, call.event)
  const id = `${organisationId(call)}-${contactId(call)}-${identityOf(call).id}`
  await invite(desk, { id, organisationId: organisationId(call), contactId: contactId(call) })
  return json(202, acceptedResponse, {})
}

async function viewed(desk: AccountsApi, call: AccountCall): Promise<Answer> {
  const id = organisationId(call)
  const account = await desk.accounts.account(id, { consistent: true })
  if (!account) throw new Refusal({ code: 'organisation/unknown', facts: { organisationId: id } })
  const by = { list: 'organisation', organisationId: id } as const
  const store = await storeFor(desk, call.caller)
  const { rows } = await store.list({ by, limit: LAST_TICKETS })
  const names = namesFrom(desk, call.locale)
  const tickets = await Promise.all(rows.map((row) => presentRow(row, names)))
  const shown = presentOrganisation(viewOf(desk.desk, account, desk.now()))
  return json(200, organisationView, { ...shown, tickets }, etag(account.version))
}

async function listed(desk: AccountsApi, call: AccountCall): Promise<Answer> {
  const id = organisationId(call)
  const [account, contacts] = await Promise.all([
    desk.accounts.account(id, { consistent: true }),
    desk.accounts.contacts(id),
  ])
  if (!account) throw new Refusal({ code: 'organisation/unknown', facts: { organisationId: id } })
  return json(200, contactsResponse, { contacts: contacts.map(presentContact) }, etag(account.version))
}

async function ledger(desk: AccountsApi, call: AccountCall): Promise<Answer> {
  const { month } = readQuery(ledgerQuery, call.event)
  const now = desk.now()
  const { timeZone } = policyAt(desk.desk, now).calendar
  const at = month === undefined ? now : dayStart(`${month}-01`, timeZone)
  return json(200, ledgerResponse, presentLedger(await ledgerOf(desk, organisationId(call), at)))
}

function codeOf(desk: AccountsApi, call: AccountCall): string {
  return desk.newTicketCode(`${identityOf(call).id} ${desk.now()}`, 0)
}

function identityOf({ caller, ...call }: AccountCall): RequestIdentity {
  return requestIdentity({ ...call, caller: { id: callerIdOf(caller) } })
}

function organisationId({ event }: AccountCall): string {
  return event.pathParameters?.['organisationId'] ?? ''
}

function contactId({ event }: AccountCall): string {
  return event.pathParameters?.['contactId'] ?? ''
}

function headersOf({ account, replayed }: AccountOutcome): Record<string, string> {
  return { ...etag(account.version), ...(replayed && { 'Idempotency-Replayed': 'true' }) }
}
