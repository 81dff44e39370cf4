/**
 * A conversation's stages and greetings: what follows of itself from what people do, at the same instant.
 *
 * A stage is entered only from the one before it. An agent who would skip one is refused; time and customers end a
 * conversation where it stands.
 * @module
 */
import { isOpen } from './calendar.ts'
import type { Stage, StageAct, StageRule } from './intake-policy.ts'
import type { Policy } from './policy.ts'
import { Refusal } from './refusal.ts'
import type { Actor, Happening, Ticket, TicketEvent } from './ticket.ts'

export const GREETINGS = ['welcome', 'out-of-hours', 'farewell'] as const
export type Greeting = (typeof GREETINGS)[number]

export type ConversationHappening =
  /** In order; more than one when one act gave what several of them wait for. */
  | { kind: 'stages-entered'; stages: readonly Stage[] }
  /** The desk's own words, said by the system: they settle no clock and start no ladder. */
  | { kind: 'greeted'; greeting: Greeting }

/** Entered stages, first to last; the last is the one it is in. */
export type EnteredStage = { stage: Stage; at: TicketEvent['at'] }

/** What the desk does by itself upon an event. @param after The ticket with the event. */
export function echoes(policy: Policy, after: Ticket, event: TicketEvent): readonly ConversationHappening[] {
  const stages = stagesEntered(policy, after, actsOf(event))
  const greeting = greetingUpon(policy, after, event)
  return [
    ...(stages.length > 0 ? [{ kind: 'stages-entered', stages } as const] : []),
    ...(greeting === undefined ? [] : [{ kind: 'greeted', greeting } as const]),
  ]
}

/** @throws Refusal `stage/skipped` when an agent's act leads further than the next stage. */
export function requireNextStage(policy: Policy, ticket: Ticket, events: readonly TicketEvent[]): void {
  for (const event of events) {
    if (event.actor.role !== 'agent' || !asksForStage(event)) continue
    const rules = rulesFor(policy, ticket)
    const wanted = rules.find(({ on }) => actsOf(event).includes(on))
    const current = ticket.stages?.length ?? 0
    const next = rules[current]
    if (wanted && next && rules.indexOf(wanted) > current) {
      const facts = { ticketId: ticket.id, next: next.stage, wanted: wanted.stage }
      throw new Refusal({ code: 'stage/skipped', facts })
    }
  }
}

/** Closing a conversation as solved is its last stage; any other closing breaks it off. */
function asksForStage(event: TicketEvent): boolean {
  return event.kind === 'resolution-offered' || (event.kind === 'closed' && event.reason === 'solved')
}

function actsOf(event: TicketEvent): readonly StageAct[] {
  switch (event.kind) {
    case 'opened':
      return [
        'opened',
        // Staff know for whom they open it.
        ...(event.form?.identity || event.actor.role === 'agent' ? (['identified'] as const) : []),
        ...(event.description === '' ? [] : (['reported'] as const)),
      ]
    case 'message-added':
      return isReport(event.actor, event) ? ['reported'] : []
    case 'resolution-offered':
      return ['solution-offered']
    case 'closed':
      return ['closed']
    default:
      return []
  }
}

function isReport({ role }: Actor, { automatic }: Extract<Happening, { kind: 'message-added' }>): boolean {
  return role === 'customer' && !automatic
}

function stagesEntered(policy: Policy, ticket: Ticket, acts: readonly StageAct[]): readonly Stage[] {
  const ahead = rulesFor(policy, ticket).slice(ticket.stages?.length ?? 0)
  const stop = ahead.findIndex(({ on }) => !acts.includes(on))
  return (stop < 0 ? ahead : ahead.slice(0, stop)).map(({ stage }) => stage)
}

function rulesFor({ stages }: Policy, { channel }: Ticket): readonly StageRule[] {
  return stages?.[channel] ?? []
}

function greetingUpon({ greets, calendar }: Policy, { channel }: Ticket, event: TicketEvent): Greeting | undefined {
  if (greets?.includes(channel) !== true) return undefined
  if (event.kind === 'opened') return isOpen(calendar, event.at) ? 'welcome' : 'out-of-hours'
  return event.kind === 'closed' && event.reason !== 'spam' ? 'farewell' : undefined
}
