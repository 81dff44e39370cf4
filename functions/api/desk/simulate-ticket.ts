/**
 * The simulation of a ticket: the request as a plot, and its outcome in the reader's language.
 * @module
 */
import type { simulatedEvent, ticketOutcome, ticketSimulation } from '@plazo/contracts/simulation-messages'
import { policyAt, type Desk, type Locale } from '@plazo/domain/desk'
import type { Client } from '@plazo/domain/entitlement'
import type { Instant } from '@plazo/domain/instant'
import type { Intake } from '@plazo/domain/intake'
import { monthlyGrant, NOTHING_USED, type Grant, type Usage } from '@plazo/domain/ledger'
import type { Policy } from '@plazo/domain/policy'
import { simulateTicket, type TicketOutcome, type TicketPlot } from '@plazo/domain/ticket-simulation'
import type { RecordedEvent } from '@plazo/domain/ticket'
import { problemWording } from '@plazo/messages/problems'
import type * as z from 'zod/mini'
import { invalid } from '../http/answer-no.ts'
import { tellFinding } from '../http/finding.ts'
import { APPROVER, CUSTOMER, sceneOf } from './scene-of.ts'

type Simulation = z.output<typeof ticketSimulation>

/** @throws Refusal when such a ticket could not be opened; BadRequest for a plan that the desk does not have. */
export function simulatedTicket(desk: Desk, asked: Simulation, locale: Locale): z.input<typeof ticketOutcome> {
  return presentOutcome(simulateTicket(desk, plotOf(policyAt(desk, asked.openedAt), asked)), { desk, locale })
}

function plotOf(
  policy: Policy,
  { events, organisation, trainingScore, openedAt, until, told, priorityReason: reason, ...wish }: Simulation,
): TicketPlot {
  const { openTickets: _, ticketsThisMonth: __, windows, ...facts } = organisation
  const announced = windows.map((window, index) => ({ ...window, id: `window-${index + 1}` }))
  const contact = trainingScore === undefined ? {} : { training: { score: trainingScore } }
  const client: Client = {
    organisation: { ...facts, windows: announced, approverIds: [APPROVER.id], id: 'PAPER', name: '' },
    contact: { ...contact, id: CUSTOMER.id, organisationId: 'PAPER', name: '', mail: '', locale: 'es' },
    usage: usageOf(policy, organisation, openedAt),
  }
  return {
    openedAt,
    client,
    wish: { ...wish, reason },
    scenes: events.map(sceneOf),
    until,
    told: told && { ...told, description: told.description ?? '' },
  }
}

/** @throws BadRequest for a plan that the desk does not have. */
function usageOf(
  { plans, calendar }: Policy,
  { plan: name, openTickets, ticketsThisMonth }: Simulation['organisation'],
  now: Instant,
): Usage {
  const usage = { ...NOTHING_USED, openTickets }
  if (name === undefined) return usage
  const plan = Object.hasOwn(plans, name) ? plans[name] : undefined
  if (!plan)
    throw invalid([{ code: 'field/option', facts: { options: Object.keys(plans) }, pointer: '/organisation/plan' }])
  const month = monthlyGrant(plan, usage, { now, timeZone: calendar.timeZone })
  if (!month || ticketsThisMonth === 0) return usage
  const used = Math.min(ticketsThisMonth, month.grant.amount)
  return { ...usage, grants: { [month.id]: { ...month.grant, used } } }
}

function presentOutcome(outcome: TicketOutcome, reader: { desk: Desk; locale: Locale }): z.input<typeof ticketOutcome> {
  const { ticket, events, handedOver, intake, explanation, refusals, ahead, usage, grant } = outcome
  const { policyVersion, timeZone, clocks } = explanation
  return {
    policyVersion,
    timeZone,
    ...(ticket.plan !== undefined && { plan: ticket.plan }),
    state: ticket.state,
    turn: ticket.turn,
    priority: ticket.priority,
    clocks: clocks.map((clock) => ({ ...clock, segments: [...clock.segments] })),
    timeline: events.map(presentEvent),
    handedOver: handedOver.map((each) => ({ event: each.scene, timeline: each.events.map(presentEvent) })),
    ...(intake && { intake: presentIntake(intake, reader.locale) }),
    refusals: refusals.map(({ scene, reason }) => ({
      event: scene,
      code: reason.code,
      ...problemWording(reader, reason),
    })),
    ahead: ahead.map(presentEvent),
    openTickets: usage.openTickets,
    ...(grant && { quota: quotaOf(grant) }),
  }
}

function presentIntake({ findings, form: { completeness } }: Intake, locale: Locale) {
  return {
    accepted: findings.every(({ severity }) => severity === 'advises'),
    findings: findings.map((finding) => ({ ...tellFinding(locale, finding), severity: finding.severity })),
    completeness: { ...completeness, missing: [...completeness.missing] },
  }
}

function presentEvent(event: RecordedEvent): z.input<typeof simulatedEvent> {
  const actor = { role: event.actor.role }
  switch (event.kind) {
    case 'messages-read':
      return { ...event, actor, messages: [...event.messages] }
    case 'clock-warned':
    case 'clock-escalated': {
      const { step: _, ...rest } = event
      return { ...rest, actor }
    }
    // On paper nothing is attached.
    case 'opened':
    case 'resolution-offered': {
      const { files: _, ...rest } = event
      return { ...rest, actor }
    }
    case 'message-added': {
      const { files: _, asks, automatic, ...rest } = event
      return { ...rest, actor, ...(asks && { asks }), ...(automatic && { automatic }) }
    }
    // Why is told in words, or by what kind of event it is.
    case 'data-requested':
    case 'escalated':
    case 'approval-overridden': {
      const { reason: _, ...rest } = event
      return { ...rest, actor }
    }
    default:
      return { ...event, actor }
  }
}

function quotaOf({ kind, amount, used, until }: Grant) {
  return { kind, amount, left: amount - used, ...(until !== undefined && { until }) }
}
