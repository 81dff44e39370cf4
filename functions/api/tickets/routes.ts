/**
 * The routes of tickets: read the request, call the use case, present what it gives.
 * @module
 */
import type { Caller } from '@plazo/application/caller'
import { changeTicket } from '@plazo/application/change-ticket'
import type { Devices } from '@plazo/application/devices'
import { forgetDeviceOf } from '@plazo/application/forget-device-of'
import { listTickets } from '@plazo/application/list-tickets'
import { openTicket, type OpeningDesk, type OpenTicket } from '@plazo/application/open-ticket'
import type { Presence } from '@plazo/application/presence'
import { explainClocks, ticketEvents, viewTicket } from '@plazo/application/view-ticket'
import { nothing } from '@plazo/contracts/account-requests'
import { refundRequest } from '@plazo/contracts/work-requests'
import {
  answerRequest,
  assigneeRequest,
  awayRequest,
  closureRequest,
  eventsQuery,
  listQuery,
  messageRequest,
  priorityRequest,
  readsRequest,
  resolutionRequest,
  withdrawalRequest,
} from '@plazo/contracts/ticket-requests'
import {
  changedTicket,
  eventsPage,
  explanation,
  ticketPage,
  ticketWithTimeline,
} from '@plazo/contracts/ticket-responses'
import type { Command } from '@plazo/domain/commands'
import { waysChange } from '@plazo/domain/contact-ways'
import { parseTicketId } from '@plazo/domain/ticket-id'
import { etag, json, type Answer } from '../http/answer.ts'
import type { Call, Handlers } from '../http/api.ts'
import { readBody, readQuery, requestIdentity, versionSeen } from '../http/call.ts'
import type { Cursors } from '../http/cursor.ts'
import { listedBreaches } from './breaches.ts'
import { afterCommand, createdTicket, repeated } from './created-ticket.ts'
import { intakeRoutes } from './intake-routes.ts'
import { lookRoutes } from './look.ts'
import { namesFrom } from './names.ts'
import { presentWays } from './present-ways.ts'
import { presentEvents, presentRow, presentSteps, presentView } from './present.ts'
import { workRoutes } from './work-routes.ts'

export type TicketsDesk = OpeningDesk & { cursors: Cursors; presence: Presence; devices: Devices }
type TicketCall = Call<Caller>

export function ticketRoutes(desk: TicketsDesk): Handlers<'tickets', Caller> {
  const change = (call: TicketCall, command: Command) => changed(desk, call, command)
  return {
    ...intakeRoutes(desk, (call, command) => opened(desk, call, command)),
    listTickets: (call) => listed(desk, call),
    getTicket: (call) => viewed(desk, call),
    getEvents: (call) => polled(desk, call),
    getClocks: async ({ caller, ticketId }) => {
      const { next, clocks, ...rest } = await explainClocks(desk, caller, ticketId)
      const explained = clocks.map((clock) => ({ ...clock, segments: [...clock.segments] }))
      return json(200, explanation, { ...rest, clocks: explained, next: presentSteps(next, caller) })
    },
    addMessage: async (call) => {
      const { files, ...message } = readBody(messageRequest, call.event)
      return changed(desk, call, { kind: 'add-message', automatic: false, ...message }, files)
    },
    readMessages: async (call) => change(call, { kind: 'read-messages', ...readBody(readsRequest, call.event) }),
    offerResolution: async (call) => {
      const { files, text } = readBody(resolutionRequest, call.event)
      return changed(desk, call, { kind: 'offer-resolution', text }, files)
    },
    answerResolution: async (call) => change(call, { kind: 'answer', ...readBody(answerRequest, call.event) }),
    closeTicket: async (call) => change(call, { kind: 'close', ...readBody(closureRequest, call.event) }),
    withdrawTicket: async (call) => change(call, { kind: 'withdraw', ...readBody(withdrawalRequest, call.event) }),
    assignTicket: async (call) => {
      const { agentId } = readBody(assigneeRequest, call.event)
      return change(call, { kind: 'assign', agentId: agentId ?? undefined })
    },
    setPriority: async (call) => change(call, { kind: 'set-priority', ...readBody(priorityRequest, call.event) }),
    refundTicket: async (call) => change(call, { kind: 'refund', ...readBody(refundRequest, call.event) }),
    declareAway: async (call) => change(call, { kind: 'declare-away', ...readBody(awayRequest, call.event) }),
    endDevice: (call) => deviceEnded(desk, call),
    ...lookRoutes(desk),
    listBreaches: (call) => listedBreaches(desk, call),
    ...workRoutes(desk, change),
  }
}

async function opened(desk: TicketsDesk, call: TicketCall, command: Omit<OpenTicket, 'request'>): Promise<Answer> {
  const outcome = await openTicket(desk, call.caller, { ...command, request: requestIdentity(call) })
  return createdTicket(desk, call, outcome)
}

async function changed(
  desk: TicketsDesk,
  call: TicketCall,
  command: Command,
  files?: readonly string[],
): Promise<Answer> {
  const { caller, event, route, ticketId } = call
  const request = route.creates ? requestIdentity(call) : undefined
  const ifVersion = route.ifMatch ? versionSeen(event, route) : undefined
  const outcome = await changeTicket(desk, caller, { ticketId, command, files, ifVersion, request })
  const { ticket, sequence, replayed } = outcome
  const headers = { ...etag(ticket.version), ...repeated(replayed) }
  return json(
    route.answer.status,
    changedTicket,
    { ticket: await afterCommand(desk, call, ticket), event: sequence },
    headers,
  )
}

async function viewed(desk: TicketsDesk, { caller, event, locale, ticketId }: TicketCall): Promise<Answer> {
  const view = await viewTicket(desk, caller, ticketId)
  const headers = etag(view.ticket.version)
  const now = desk.now()
  // Beside an open chat or a phone the version says too little.
  if (hasSeen(event, headers.ETag) && !waysChange(desk.desk, view.ticket, now)) return { status: 304, headers }
  const presented = await presentView(view, caller, namesFrom(desk, locale))
  const ways = presentWays(desk.desk, view.ticket, { locale, now })
  return json(200, ticketWithTimeline, { ...presented, ...ways }, headers)
}

async function deviceEnded(desk: TicketsDesk, { caller, event, ticketId }: TicketCall): Promise<Answer> {
  readBody(nothing, event)
  await forgetDeviceOf(desk, caller, ticketId)
  return json(200, nothing, {})
}

async function polled(desk: TicketsDesk, { caller, event, ticketId, locale }: TicketCall): Promise<Answer> {
  const { after } = readQuery(eventsQuery, event)
  const bound = [caller, 'events', ticketId]
  const seen = after === undefined ? 0 : Number(desk.cursors.read(after, bound, 'query:/after'))
  const events = await ticketEvents(desk, caller, { ticketId, after: seen })
  const next = desk.cursors.write(String(events.at(-1)?.sequence ?? seen), bound)
  const ticket = { organisationId: parseTicketId(ticketId)?.organisationId ?? '' }
  const shown = await presentEvents({ ticket, events }, caller, namesFrom(desk, locale))
  return json(200, eventsPage, { events: shown, next })
}

async function listed(desk: TicketsDesk, { caller, event, locale }: TicketCall): Promise<Answer> {
  const { state, openedTo, order, cursor, ...query } = readQuery(listQuery, event)
  const { limit: _, ...filters } = query
  const bound = [caller, 'list', filters, state ?? [], openedTo ?? '', order]
  const { rows, next } = await listTickets(desk, caller, {
    ...query,
    states: state,
    openedBefore: openedTo,
    oldestFirst: order === 'oldest',
    after: cursor === undefined ? undefined : desk.cursors.read(cursor, bound, 'query:/cursor'),
  })
  const names = namesFrom(desk, locale)
  return json(200, ticketPage, {
    tickets: await Promise.all(rows.map((row) => presentRow(row, names))),
    ...(next !== undefined && { next: desk.cursors.write(next, bound) }),
  })
}

/** Weakly compared, as RFC 9110 wants it here: what lies between may have marked the tag as weak. */
function hasSeen({ headers }: TicketCall['event'], tag: string): boolean {
  const known = headers['if-none-match']?.split(',') ?? []
  return known.some((each) => each.trim().replace(/^W\//, '') === tag)
}
