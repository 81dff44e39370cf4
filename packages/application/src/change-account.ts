/**
 * Changes an organisation's account: read, decide, write once, with a line of its history for every fact.
 * @module
 */
import type { AccountCommand } from '@plazo/domain/account-commands'
import { grantEntry, type AccountActor, type AccountEntry, type AccountFact } from '@plazo/domain/account-entry'
import { decideAccount, type AccountDecision } from '@plazo/domain/decide-account'
import { policyAt, type Desk } from '@plazo/domain/desk'
import type { Instant } from '@plazo/domain/instant'
import type { Contact, Organisation } from '@plazo/domain/organisation'
import { Refusal } from '@plazo/domain/refusal'
import { DuplicateRequest, type Account, type Accounts, type CreatingRequest } from './accounts.ts'
import type { AnyCaller } from './caller.ts'
import type { RequestIdentity } from './repeatable.ts'
import { retryingStale } from './retrying-stale.ts'

export type AccountsDesk = { accounts: Accounts; desk: Desk; now: () => Instant }

export type AccountRequest = {
  organisationId: string
  command: AccountCommand
  /** The version the caller saw; any other is refused. */
  ifVersion?: number | undefined
  /** For commands that create something: makes them safe to repeat. */
  request?: RequestIdentity | undefined
  /** The token of a link that is spent by it. */
  link?: string | undefined
}

/** `replayed`: an earlier request with this key did it; the account is as it is now. */
export type AccountOutcome = { account: Account; contact?: Contact | undefined; replayed: boolean }

/**
 * @throws Refusal of the rules; `organisation/unknown`; `organisation/changed` when `ifVersion` is not the current one.
 * @throws StaleVersion when others kept writing first: a fault, to be tried again.
 */
export async function changeAccount(
  desk: AccountsDesk,
  caller: AnyCaller,
  change: AccountRequest,
): Promise<AccountOutcome> {
  const request = change.request && { ...change.request, at: desk.now() }
  return repeatable(desk, request, change.organisationId, () =>
    retryingStale(() => attempt(desk, caller, { ...change, request })),
  )
}

/** @throws Refusal `organisation/known` when the code is taken. */
export async function registerOrganisation(
  desk: AccountsDesk,
  caller: AnyCaller,
  { organisation, request: identity }: { organisation: Organisation; request: RequestIdentity },
): Promise<AccountOutcome> {
  const { id: organisationId } = organisation
  const request = { ...identity, at: desk.now() }
  return repeatable(desk, request, organisationId, () =>
    retryingStale(async () => {
      if (await desk.accounts.account(organisationId, { consistent: true })) {
        throw new Refusal({ code: 'organisation/known', facts: { organisationId } })
      }
      const fact = { kind: 'registered', fields: Object.keys(organisation) } as const
      const entries = entriesOf([fact], { version: 1, at: desk.now(), actor: accountActor(caller) })
      await desk.accounts.change({ organisation, entries, request })
      return { account: await known(desk, organisationId), replayed: false }
    }),
  )
}

type Attempt = Omit<AccountRequest, 'request'> & { request: CreatingRequest | undefined }

async function attempt(desk: AccountsDesk, caller: AnyCaller, change: Attempt): Promise<AccountOutcome> {
  const { organisationId, command, ifVersion, request, link } = change
  const now = desk.now()
  const before = await known(desk, organisationId)
  const { version } = before
  if (ifVersion !== undefined && version !== ifVersion) {
    throw new Refusal({ code: 'organisation/changed', facts: { organisationId, version } })
  }
  const contact = await contactOf(desk.accounts, organisationId, command)
  const occasion = { policy: policyAt(desk.desk, now), now, by: caller.id }
  const decision = decideAccount(occasion, { ...before, contact }, command)
  if (decision.facts.length === 0) {
    // Somebody was quicker with it.
    if (link !== undefined) throw new Refusal({ code: 'activation/used', facts: {} })
    return { account: before, contact, replayed: false }
  }
  const actor = accountActor(caller)
  const entries = entriesOf(decision.facts, { version: version + 1, at: now, actor })
  const takesMail = decision.contact !== undefined && decision.contact.mail !== contact?.mail
  await desk.accounts.change({ ...changeOf(decision), takesMail, seen: version, entries, request, link })
  return { account: await known(desk, organisationId), contact: decision.contact ?? contact, replayed: false }
}

function changeOf({ organisation, contact, grant }: AccountDecision) {
  return { organisation, contact, grant }
}

/** The version makes their keys the only ones; grants are known by their own. */
function entriesOf(
  facts: readonly AccountFact[],
  { version, at, actor }: { version: number; at: Instant; actor: AccountActor },
): readonly AccountEntry[] {
  return facts.map((fact, index) =>
    fact.kind === 'granted'
      ? grantEntry(fact.grantId, fact.grant, { actor, ...(fact.pack !== undefined && { pack: fact.pack }) })
      : { ...fact, at, key: `${String(version).padStart(8, '0')}#${index}`, actor },
  )
}

async function known({ accounts }: AccountsDesk, organisationId: string): Promise<Account> {
  const account = await accounts.account(organisationId, { consistent: true })
  if (!account) throw new Refusal({ code: 'organisation/unknown', facts: { organisationId } })
  return account
}

async function contactOf(
  accounts: Accounts,
  organisationId: string,
  command: AccountCommand,
): Promise<Contact | undefined> {
  if ('person' in command) return accounts.contact(organisationId, command.person.id)
  return 'contactId' in command ? accounts.contact(organisationId, command.contactId) : undefined
}

/** As for tickets: only when the work is refused, or its key turns out to be used, is the record of requests read. */
async function repeatable(
  desk: AccountsDesk,
  request: CreatingRequest | undefined,
  organisationId: string,
  work: () => Promise<AccountOutcome>,
): Promise<AccountOutcome> {
  try {
    return await work()
  } catch (error) {
    if (!request || !(error instanceof Refusal || error instanceof DuplicateRequest)) throw error
    const earlier = await desk.accounts.request(request)
    if (!earlier) throw error
    if (earlier.fingerprint !== request.fingerprint) {
      throw new Refusal({ code: 'request/key-reused', facts: { key: request.key } })
    }
    return { account: await known(desk, organisationId), replayed: true }
  }
}

function accountActor(caller: AnyCaller): AccountActor {
  const { role, id } = caller
  return { role: role === 'machine' || role === 'customer' ? role : 'agent', id }
}
