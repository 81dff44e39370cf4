/**
 * What happens to a ticket on paper, as the command that it is. Nobody's words are there.
 * @module
 */
import type { ticketSimulation, WorkOnPaper } from '@plazo/contracts/simulation-messages'
import type { Scene } from '@plazo/domain/ticket-simulation'
import type * as z from 'zod/mini'

type Happening = z.output<typeof ticketSimulation>['events'][number]
type Deed = Pick<Scene, 'actor' | 'command'>

export const CUSTOMER = { role: 'customer', id: 'customer' } as const
export const APPROVER = { role: 'customer', id: 'approver' } as const
const AGENT = { role: 'agent', id: 'agent' } as const

export function sceneOf(event: Happening): Scene {
  return { at: event.at, ...deedOf(event) }
}

function deedOf(event: Happening): Deed {
  switch (event.kind) {
    case 'customer-message':
      return customer({ ...message('public'), automatic: event.automatic })
    case 'agent-message':
      return agent({ ...message('public'), asks: event.asks })
    case 'note':
      return agent(message('internal'))
    case 'resolution':
      return agent({ kind: 'offer-resolution', text: '' })
    case 'solved':
    case 'not-solved':
      return customer({ kind: 'answer', answer: event.kind })
    case 'keep-watching':
      return customer({ kind: 'answer', answer: event.kind, until: event.until })
    case 'reading':
      return customer('read')
    case 'away':
      return customer({ kind: 'declare-away', until: event.until })
    case 'closure':
      return agent({ kind: 'close', reason: event.reason })
    case 'withdrawal':
      return customer({ kind: 'withdraw' })
    case 'rating':
      return customer({ kind: 'rate', stars: event.stars })
    default:
      return workOf(event)
  }
}

function workOf(event: WorkOnPaper): Deed {
  switch (event.kind) {
    case 'assignment':
      return agent({ kind: 'assign', agentId: event.agentId ?? undefined })
    case 'priority':
      return agent({ kind: 'set-priority', priority: event.priority })
    case 'call': {
      const { direction, calledAt = event.at } = event
      return agent({ kind: 'log-call', direction, calledAt, person: '', summary: '' })
    }
    case 'data-request':
      return agent({ kind: 'request-data', datum: event.datum, ...(event.reasoned && { reason: '' }) })
    case 'escalation':
      return agent({ kind: 'escalate', level: event.level, reason: '' })
    case 'approval': {
      const { approved } = event
      return { actor: APPROVER, command: { kind: 'decide-approval', approved, registered: [APPROVER.id] } }
    }
    case 'approval-override':
      return agent({ kind: 'override-approval', reason: '' })
    case 'off-hours-quote': {
      const { amount, from, to } = event
      return agent({ kind: 'quote-off-hours', amount, from, to })
    }
    case 'off-hours-answer':
      return customer({ kind: 'answer-quote', accepted: event.accepted })
    case 'refund':
      return agent({ kind: 'refund', note: '' })
    case 'transfer':
      return agent({ kind: 'transfer', team: event.team, topic: event.topic })
    case 'conversion':
      return agent({ kind: 'from-chat', estimate: event.estimate })
  }
}

function message(visibility: 'public' | 'internal') {
  return { kind: 'add-message', visibility, asks: false, automatic: false, text: '' } as const
}

function customer(command: Deed['command']): Deed {
  return { actor: CUSTOMER, command }
}

function agent(command: Deed['command']): Deed {
  return { actor: AGENT, command }
}
