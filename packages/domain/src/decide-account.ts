/**
 * What may be changed of an organisation's account: a command becomes facts, or a refusal.
 * @module
 */
import type { AccountCommand, Profile } from './account-commands.ts'
import type { AccountFact } from './account-entry.ts'
import { daysLater } from './civil-day.ts'
import { cancel, renew, subscribe, withLicencePlan, type Decision, type Office } from './decide-plan.ts'
import { planInForce } from './entitlement.ts'
import { expired, type NewGrant, type Usage } from './ledger.ts'
import type { AnnouncedWindow, Contact, Licence, Organisation } from './organisation.ts'
import { withOwnChanges } from './own-profile.ts'
import type { Policy } from './policy.ts'
import { Refusal } from './refusal.ts'

/** An organisation with what a command may speak of. */
export type AccountState = { organisation: Organisation; usage: Usage; contact?: Contact | undefined }

/** What a command leads to; `contact` and `grant` are those that are new or changed. */
export type AccountDecision = Decision & { contact?: Contact; grant?: NewGrant }

/** Who asks: named in an override. */
export type AccountOccasion = Office & { by: string }

/**
 * @returns no facts when there was nothing to do.
 * @throws Refusal by the rules of the command.
 */
export function decideAccount(
  occasion: AccountOccasion,
  state: AccountState,
  command: AccountCommand,
): AccountDecision {
  const { organisation } = state
  switch (command.kind) {
    case 'change-profile':
      return changeProfile(organisation, command.profile)
    case 'subscribe':
      return subscribe(occasion, organisation, command)
    case 'renew':
      return renew(occasion, organisation)
    case 'cancel':
      return cancel(occasion, organisation)
    case 'tell-standing':
      return tellStanding(organisation, command.paidUntil)
    case 'tell-licences':
      return tellLicences(occasion, organisation, command.licences)
    case 'announce-window':
      return announce(occasion, organisation, command.window)
    case 'buy-pack':
      return buyPack(occasion, state, command)
    case 'register-contact':
    case 'change-contact':
      return writeContact(state, command)
    case 'change-own':
      return changeOwn(occasion, state, command)
    case 'accept-terms':
      return accept(occasion, state, command)
    case 'activate-contact':
      return activate(occasion, state, command)
    case 'score-training':
    case 'override-training':
      return train(occasion, state, command)
  }
}

function changeProfile(organisation: Organisation, profile: Profile): Decision {
  const {
    size: _size,
    accountManagerId: _manager,
    approverIds: _approvers,
    responsibleId: _who,
    ...rest
  } = organisation
  const changed = changes(organisation, profile, ['name', 'size', 'accountManagerId', 'approverIds', 'responsibleId'])
  if (changed.length === 0) return { organisation, facts: [] }
  return { organisation: { ...rest, ...profile }, facts: [{ kind: 'profile-changed', fields: changed }] }
}

function tellStanding(organisation: Organisation, paidUntil: string | undefined): Decision {
  if (paidUntil === organisation.paidUntil) return { organisation, facts: [] }
  const { paidUntil: _, ...rest } = organisation
  const told = paidUntil === undefined ? {} : { paidUntil }
  return { organisation: { ...rest, ...told }, facts: [{ kind: 'standing-told', ...told }] }
}

/** @throws Refusal `product/unknown` for what the desk does not list. */
function tellLicences(office: Office, organisation: Organisation, licences: readonly Licence[]): Decision {
  const known = Object.keys(office.policy.entitlement?.products ?? {})
  const strange = licences.find(({ product }) => !known.includes(product))
  if (strange) throw new Refusal({ code: 'product/unknown', facts: { product: strange.product, known } })
  // A billing system tells them every night.
  const isNew = changes(organisation, { licences }, ['licences']).length > 0
  const told: readonly AccountFact[] = isNew ? [{ kind: 'licences-told', licences }] : []
  const { organisation: after, facts } = withLicencePlan(office, { ...organisation, licences }, licences)
  return { organisation: after, facts: [...told, ...facts] }
}

/** Windows that are over make room; that they were announced stays in the history. */
function announce({ policy, now }: Office, organisation: Organisation, window: AnnouncedWindow): Decision {
  const known = announcedReasons(policy)
  if (!known.includes(window.reason)) {
    throw new Refusal({ code: 'window/reason', facts: { reason: window.reason, known } })
  }
  if (window.until <= now) throw new Refusal({ code: 'until/not-ahead', facts: { until: window.until, now } })
  const ahead = organisation.windows?.filter(({ until }) => until > now) ?? []
  return {
    organisation: { ...organisation, windows: [...ahead, window] },
    facts: [{ kind: 'window-announced', window }],
  }
}

function announcedReasons({ work }: Policy): readonly string[] {
  if (work?.priority?.by !== 'reason') return []
  return Object.entries(work.priority.reasons).flatMap(([reason, { announced }]) => (announced ? [reason] : []))
}

/** @throws Refusal `pack/unknown`, or `plan/none`: a pack adds to a plan, and no ticket is sold alone (S4-21). */
function buyPack(
  office: Office,
  { organisation, usage }: AccountState,
  { pack, grantId }: Extract<AccountCommand, { kind: 'buy-pack' }>,
): AccountDecision {
  const { policy, now } = office
  const packs = policy.entitlement?.packs ?? {}
  const bought = Object.hasOwn(packs, pack) ? packs[pack] : undefined
  if (!bought) throw new Refusal({ code: 'pack/unknown', facts: { pack, known: Object.keys(packs) } })
  if (!planInForce(office, organisation)) {
    throw new Refusal({ code: 'plan/none', facts: { organisationId: organisation.id } })
  }
  const span = { from: now, until: daysLater(now, bought.days, policy.calendar.timeZone) }
  const grant = { kind: 'pack', amount: bought.tickets, ...span } as const
  return {
    organisation,
    grant: { grantId, made: { ...grant, used: 0 }, over: expired(usage.grants, now) },
    facts: [{ kind: 'granted', grantId, grant, pack }],
  }
}

function writeContact(
  { organisation, contact: before }: AccountState,
  { kind, person }: Extract<AccountCommand, { kind: 'register-contact' | 'change-contact' }>,
): AccountDecision {
  const contactId = person.id
  if (kind === 'register-contact') {
    if (before) throw new Refusal({ code: 'person/known', facts: { contactId } })
    const contact = { ...person, organisationId: organisation.id }
    return { organisation, contact, facts: [{ kind: 'contact-registered', contactId, fields: Object.keys(person) }] }
  }
  const { declined, training, access, ...known } = requireContact(before, contactId)
  const fields = changes(known, person, ['name', 'mail', 'locale', 'timeZone', 'phone'])
  if (fields.length === 0) return { organisation, facts: [] }
  const contact = {
    ...person,
    organisationId: organisation.id,
    ...(declined && { declined }),
    ...(training && { training }),
    ...(access && { access }),
  }
  return { organisation, contact, facts: [{ kind: 'contact-changed', contactId, fields }] }
}

function changeOwn(
  { policy }: AccountOccasion,
  { organisation, contact: before }: AccountState,
  { contactId, changes: wanted }: Extract<AccountCommand, { kind: 'change-own' }>,
): AccountDecision {
  const known = requireContact(before, contactId)
  const contact = withOwnChanges(policy, known, wanted)
  const fields = changes(known, contact, ['name', 'locale', 'timeZone', 'phone', 'declined'])
  if (fields.length === 0) return { organisation, contact: known, facts: [] }
  return { organisation, contact, facts: [{ kind: 'contact-changed', contactId, fields }] }
}

/** Whoever accepts is in, whether by a link of ours or not. */
function accept(
  { now }: AccountOccasion,
  { organisation, contact: before }: AccountState,
  { contactId, version }: Extract<AccountCommand, { kind: 'accept-terms' }>,
): AccountDecision {
  const contact = requireContact(before, contactId)
  if (contact.access?.terms?.version === version) return { organisation, contact, facts: [] }
  const access = { activatedAt: now, ...contact.access, terms: { version, acceptedAt: now } }
  return {
    organisation,
    contact: { ...contact, access },
    facts: [{ kind: 'terms-accepted', contactId, terms: version }],
  }
}

/** Done again, as after a lost answer, it changes nothing. */
function activate(
  { now }: AccountOccasion,
  { organisation, contact: before }: AccountState,
  { contactId, name, terms }: Extract<AccountCommand, { kind: 'activate-contact' }>,
): AccountDecision {
  const contact = requireContact(before, contactId)
  if (contact.access) return { organisation, contact, facts: [] }
  const access = { activatedAt: now, ...(terms && { terms }) }
  const told = terms && { terms: terms.version }
  return {
    organisation,
    contact: { ...contact, name, access },
    facts: [{ kind: 'contact-activated', contactId, ...told }],
  }
}

/** A score as told by whoever holds the course; an override is somebody's word, and says why (S0-02). */
function train(
  { now, by }: AccountOccasion,
  { organisation, contact: before }: AccountState,
  command: Extract<AccountCommand, { kind: 'score-training' | 'override-training' }>,
): AccountDecision {
  const { contactId } = command
  const contact = requireContact(before, contactId)
  if (command.kind === 'score-training') {
    const { score } = command
    const training = { ...contact.training, score, scoredAt: now }
    return { organisation, contact: { ...contact, training }, facts: [{ kind: 'training-scored', contactId, score }] }
  }
  const { reason } = command
  const training = { ...contact.training, override: { by, reason, at: now } }
  return {
    organisation,
    contact: { ...contact, training },
    facts: [{ kind: 'training-overridden', contactId, reason }],
  }
}

function requireContact(contact: Contact | undefined, contactId: string): Contact {
  if (contact) return contact
  throw new Refusal({ code: 'person/unknown', facts: { contactId } })
}

/** The names of the fields that differ. */
function changes<Of>(before: Of, after: Partial<Of>, fields: readonly (keyof Of & string)[]): readonly string[] {
  return fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
}
