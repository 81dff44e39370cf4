/**
 * Tickets as each reader may see them: customers never meet internal notes, nor the desk's own warnings.
 * @module
 */
import type { Caller } from '@plazo/application/caller'
import type { TicketRow } from '@plazo/application/ticket-store'
import type { TicketView } from '@plazo/application/view-ticket'
import type { contactWays } from '@plazo/contracts/priority-fields'
import type {
  step,
  ticketResponse,
  ticketRow,
  ticketWithTimeline,
  timelineEvent,
} from '@plazo/contracts/ticket-responses'
import type { Step } from '@plazo/domain/steps'
import type { RecordedEvent, Ticket } from '@plazo/domain/ticket'
import type * as z from 'zod/mini'
import type { Names } from './names.ts'
import { fileStates, presentCheck, presentFiles, type FileStates } from './present-files.ts'

type Standing = Omit<TicketView, 'events'>
type Named = Pick<TicketRow, 'names' | 'organisationId' | 'requesterId' | 'assigneeId'>

export async function presentTicket(
  { ticket, deadlines, next, ratedUntil }: Standing,
  caller: Caller,
  names: Names,
): Promise<Omit<z.input<typeof ticketResponse>, keyof typeof contactWays>> {
  const { followedBy, approval, stages, splitInto, device, plan, grantId, ...rest } = ticket
  const isStranger = caller.role === 'customer' && caller.device !== undefined
  return {
    ...rest,
    // On what terms the organisation is, its own people know.
    ...(!isStranger && { ...(plan !== undefined && { plan }), ...(grantId !== undefined && { grantId }) }),
    ...(device !== undefined && { unproved: true as const }),
    ...(await presentPeople(ticket, names)),
    deadlines: [...deadlines],
    next: presentSteps(next, caller),
    followedBy: [...followedBy],
    ...(splitInto && { splitInto: [...splitInto] }),
    ...(stages && { stages: [...stages] }),
    ...(approval && { approval: { ...approval, approverIds: [...approval.approverIds] } }),
    ...(ratedUntil !== undefined && { ratedUntil }),
  }
}

export async function presentView(
  view: TicketView,
  caller: Caller,
  names: Names,
): Promise<Omit<z.input<typeof ticketWithTimeline>, keyof typeof contactWays>> {
  const [opening] = view.events
  const [ticket, timeline] = await Promise.all([presentTicket(view, caller, names), presentEvents(view, caller, names)])
  if (opening?.kind !== 'opened') return { ...ticket, description: '', timeline }
  const { description, form } = opening
  return { ...ticket, description, ...(form && { form: names.words.form(form) }), timeline }
}

/** @param of The events of one ticket, or some of them. */
export async function presentEvents(
  of: { ticket: Pick<Ticket, 'organisationId'>; events: readonly RecordedEvent[] },
  caller: Caller,
  names: Names,
): Promise<z.input<typeof timelineEvent>[]> {
  const shown = caller.role === 'customer' ? of.events.filter(isForCustomers).map(withoutNotes) : of.events
  const stateOf = fileStates(of.events)
  const presented = await Promise.all(shown.map((event) => presentEvent(event, { ...of.ticket, stateOf }, names)))
  return caller.role === 'customer' ? presented.map(withoutInsideReasons) : presented
}

export async function presentRow(row: TicketRow, names: Names): Promise<z.input<typeof ticketRow>> {
  const { turn, names: _, ...rest } = row
  const waits = row.state === 'pending' && { turn }
  return { ...rest, ...names.words.stateBeyond(row), ...waits, ...(await presentNames(row, names)) }
}

/** Who asks and who has it, by name; without a read where a row knows it. */
export async function presentNames(
  { names: known, organisationId, requesterId, assigneeId }: Named,
  names: Names,
): Promise<{ organisation: string; requester: string; assignee?: string }> {
  const [organisation, requester, assignee] = await Promise.all([
    known?.organisation ?? names.organisation(organisationId).then(({ name }) => name),
    known?.requester ?? names.contact(organisationId, requesterId).then(({ name }) => name),
    assigneeId === undefined ? undefined : names.agent(assigneeId).then(({ name }) => name),
  ])
  return { organisation, requester, ...(assignee !== undefined && { assignee }) }
}

async function presentPeople(
  { organisationId, requesterId, assigneeId }: Pick<Ticket, 'organisationId' | 'requesterId' | 'assigneeId'>,
  names: Names,
) {
  const [organisation, requester, assignee] = await Promise.all([
    names.organisation(organisationId),
    names.contact(organisationId, requesterId),
    assigneeId === undefined ? undefined : names.agent(assigneeId),
  ])
  return { organisation, requester, ...(assignee && { assignee }) }
}

/** What rings next: a customer is told when a promise would break and what his own ladder does, not who is warned of it. */
export function presentSteps(steps: readonly Step[], { role }: Caller): z.input<typeof step>[] {
  const shown = role === 'customer' ? steps.filter(({ kind }) => kind !== 'clock-escalated').map(withoutWarning) : steps
  return shown
    .map((each) => ({
      kind: each.kind,
      at: each.at,
      ...('clock' in each && { clock: each.clock }),
      ...(each.kind === 'ladder-stepped' && { step: each.step }),
    }))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
}

/** Of a warning, the break that it warns of. */
function withoutWarning(each: Step): Step {
  if (each.kind !== 'clock-warned') return each
  const { clock, dueAt } = each
  return { kind: 'clock-breached', cause: 'time', clock, dueAt, at: dueAt }
}

/** Not the desk's notes and warnings; nor what its people read, since that would tell of notes. */
function isForCustomers(event: RecordedEvent): boolean {
  switch (event.kind) {
    case 'clock-warned':
    case 'clock-escalated':
      return false
    case 'message-added':
      return event.visibility === 'public'
    case 'messages-read':
      return event.actor.role === 'customer'
    case 'file-checked':
      // That it is clean is seen where it stands.
      return event.internal !== true && event.verdict !== 'clean'
    default:
      return true
  }
}

/** A closing note of the desk's people is for themselves. */
function withoutNotes(event: RecordedEvent): RecordedEvent {
  if (event.kind !== 'closed' || event.actor.role === 'customer') return event
  const { note: _, ...rest } = event
  return rest
}

/** Why the desk raised it is its own business; that it did, and to whom, is told. */
function withoutInsideReasons(event: z.input<typeof timelineEvent>): z.input<typeof timelineEvent> {
  if (event.kind !== 'escalated') return event
  const { reason: _, ...rest } = event
  return rest
}

async function presentEvent(
  event: RecordedEvent,
  { organisationId, stateOf }: Pick<Ticket, 'organisationId'> & { stateOf: FileStates },
  names: Names,
): Promise<z.input<typeof timelineEvent>> {
  const actor = await names.actor(organisationId, event.actor)
  switch (event.kind) {
    case 'opened':
      // The other facts of the opening are the ticket's own.
      return {
        kind: event.kind,
        sequence: event.sequence,
        at: event.at,
        actor,
        ...(event.priorityGrounds && { priorityGrounds: event.priorityGrounds }),
        ...presentFiles(event, stateOf),
      }
    case 'assigned':
    case 'escalated':
      return { ...event, actor, ...(event.agentId !== undefined && { agent: await names.agent(event.agentId) }) }
    case 'messages-read':
      return { ...event, actor, messages: [...event.messages] }
    case 'greeted':
      return { ...event, actor, ...names.words.greeting(event.greeting) }
    case 'data-requested':
      return { ...event, actor, ...names.words.datum(event.datum) }
    case 'clock-warned':
    case 'clock-escalated': {
      const { step: _, ...rest } = event
      return { ...rest, actor }
    }
    case 'message-added':
    case 'resolution-offered':
      return { ...presentWords(event), actor, ...presentFiles(event, stateOf) }
    case 'file-checked':
      return { ...presentCheck(event), actor }
    default:
      return { ...event, actor }
  }
}

function presentWords(event: Extract<RecordedEvent, { kind: 'message-added' | 'resolution-offered' }>) {
  const { files: _, ...said } = event
  if (said.kind === 'resolution-offered') return said
  const { asks, automatic, ...rest } = said
  return { ...rest, ...(asks && { asks }), ...(automatic && { automatic }) }
}
