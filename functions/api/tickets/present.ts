/**
 * Tickets as each reader may see them: customers never meet internal notes, nor the desk's own warnings.
 * @module
 */
import type { Caller } from '@plazo/application/caller'
import type { TicketView } from '@plazo/application/view-ticket'
import type { step, ticketResponse, ticketWithTimeline, timelineEvent } from '@plazo/contracts/ticket-responses'
import type { Step } from '@plazo/domain/steps'
import type { RecordedEvent } from '@plazo/domain/ticket'
import type * as z from 'zod'
import type { Names } from './names.ts'

type Standing = Pick<TicketView, 'ticket' | 'deadlines' | 'next'>

export async function presentTicket(
  { ticket, deadlines, next }: Standing,
  caller: Caller,
  names: Names,
): Promise<z.input<typeof ticketResponse>> {
  const { organisationId: _, requesterId, assigneeId, followedBy, ...rest } = ticket
  const [organisation, requester, assignee] = await Promise.all([
    names.organisation(),
    names.contact(requesterId),
    assigneeId === undefined ? undefined : names.agent(assigneeId),
  ])
  return {
    ...rest,
    organisation,
    requester,
    ...(assignee && { assignee }),
    deadlines: [...deadlines],
    next: presentSteps(next, caller),
    followedBy: [...followedBy],
  }
}

export async function presentView(
  view: TicketView,
  caller: Caller,
  names: Names,
): Promise<z.input<typeof ticketWithTimeline>> {
  const [opening] = view.events
  const [ticket, timeline] = await Promise.all([
    presentTicket(view, caller, names),
    presentEvents(view.events, caller, names),
  ])
  return { ...ticket, description: opening?.kind === 'opened' ? opening.description : '', timeline }
}

export function presentEvents(
  events: readonly RecordedEvent[],
  caller: Caller,
  names: Names,
): Promise<z.input<typeof timelineEvent>[]> {
  return Promise.all(events.filter((event) => isVisible(event, caller)).map((event) => presentEvent(event, names)))
}

/** What rings next: a customer is told of promises and of his own ladder, not of who is warned at the desk. */
export function presentSteps(steps: readonly Step[], caller: Caller): z.input<typeof step>[] {
  return steps
    .filter(({ kind }) => caller.role !== 'customer' || (kind !== 'clock-warned' && kind !== 'clock-escalated'))
    .map((each) => ({
      kind: each.kind,
      at: each.at,
      ...('clock' in each && { clock: each.clock }),
      ...(each.kind === 'ladder-stepped' && { step: each.step }),
    }))
}

function isVisible(event: RecordedEvent, { role }: Caller): boolean {
  if (role !== 'customer') return true
  switch (event.kind) {
    case 'clock-warned':
    case 'clock-escalated':
      return false
    case 'message-added':
      return event.visibility === 'public'
    default:
      return true
  }
}

async function presentEvent(event: RecordedEvent, names: Names): Promise<z.input<typeof timelineEvent>> {
  const actor = await names.actor(event.actor)
  switch (event.kind) {
    case 'opened':
      // The facts of the opening are the ticket's own.
      return { kind: event.kind, sequence: event.sequence, at: event.at, actor }
    case 'assigned':
      return { ...event, actor, ...(event.agentId !== undefined && { agent: await names.agent(event.agentId) }) }
    case 'messages-read':
      return { ...event, actor, messages: [...event.messages] }
    case 'clock-warned':
    case 'clock-escalated': {
      const { step: _, ...rest } = event
      return { ...rest, actor }
    }
    default:
      return { ...event, actor }
  }
}
