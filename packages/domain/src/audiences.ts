/**
 * People by their part in a ticket, as letters are addressed to them.
 * @module
 */
import type { NoticeRules, StaffParty } from './notice-rules.ts'
import type { Template } from './notices.ts'
import type { Ticket } from './ticket.ts'

/** People by their part in the ticket; `leads` are those who answer for the team. */
export type Audience =
  | { who: 'requester' }
  /** Whom the organisation named for its urgent tickets; the requester where it named nobody (S4-27). */
  | { who: 'responsible' }
  /** Others of the ticket's organisation. */
  | { who: 'contacts'; ids: readonly string[] }
  /** `orTeam` is told instead when the agent is no longer at the desk. */
  | { who: 'agent'; id: string; orTeam?: string }
  | { who: 'team' | 'leads'; team: string }

export type Notice = { to: Audience; template: Template }

/** A letter that the desk addresses otherwise goes where the desk says. */
export function byRules(
  { told: rules = {} }: NoticeRules,
  ticket: Ticket,
  notices: readonly Notice[],
): readonly Notice[] {
  const ruled: Partial<Record<Template, readonly StaffParty[]>> = rules
  const templates = [...new Set(notices.map(({ template }) => template))]
  return templates.flatMap(
    (template) =>
      ruled[template]?.flatMap((party) => toParty(ticket, party, template)) ??
      notices.filter((notice) => notice.template === template),
  )
}

function toParty(ticket: Ticket, party: StaffParty, template: Template): readonly Notice[] {
  switch (party) {
    case 'assignee':
      return toAssignee(ticket, template)
    case 'owner':
      return [toOwner(ticket, template)]
    case 'team':
      return [toTeam(ticket, template)]
    case 'leads':
      return [toLeads(ticket, template)]
  }
}

export function toRequester(template: Template): Notice {
  return { to: { who: 'requester' }, template }
}

export function toApprovers({ approval }: Ticket, template: Template): readonly Notice[] {
  return approval ? [{ to: { who: 'contacts', ids: approval.approverIds }, template }] : []
}

function toTeam({ team }: Ticket, template: Template): Notice {
  return { to: { who: 'team', team }, template }
}

export function toLeads({ team }: Ticket, template: Template): Notice {
  return { to: { who: 'leads', team }, template }
}

export function toAssignee({ assigneeId }: Ticket, template: Template): readonly Notice[] {
  return assigneeId === undefined ? [] : [{ to: { who: 'agent', id: assigneeId }, template }]
}

/** Whoever was given it at once, or the team. */
export function toTaker({ team }: Ticket, { assigneeId }: { assigneeId?: string }): Notice {
  const to =
    assigneeId === undefined
      ? ({ who: 'team', team } as const)
      : ({ who: 'agent', id: assigneeId, orTeam: team } as const)
  return { to, template: 'ticket-opened' }
}

/** The assignee, or the team of a ticket that nobody has taken yet. */
export function toOwner(ticket: Ticket, template: Template): Notice {
  const { assigneeId, team } = ticket
  return assigneeId === undefined
    ? toTeam(ticket, template)
    : { to: { who: 'agent', id: assigneeId, orTeam: team }, template }
}

export function personOf(
  { requesterId }: Ticket,
  to: Audience,
): { role: 'customer' | 'agent'; id: string } | undefined {
  switch (to.who) {
    case 'requester':
      return { role: 'customer', id: requesterId }
    case 'agent':
      return { role: 'agent', id: to.id }
    case 'responsible':
    case 'contacts':
    case 'team':
    case 'leads':
      return undefined
  }
}
