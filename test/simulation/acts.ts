/**
 * What people do to a ticket, as a table: by whom, how often, and with what words. Which of it is allowed is the desk's
 * to say; much of it is tried where it is not.
 * @module
 */
import type { RouteId } from '@plazo/contracts/routes'
import type { Desk } from '@plazo/domain/desk'
import { PRIORITIES, type Policy } from '@plazo/domain/policy'
import { ANSWERS, CLOSE_REASONS, type RecordedEvent, type Ticket } from '@plazo/domain/ticket'
import type { Chance } from './chance.ts'
import { inHours, type Answer } from './client.ts'
import type { Device } from './devices.ts'
import { openingOf } from './opening.ts'

export type Scene = {
  chance: Chance
  now: number
  ticket: Ticket
  events: readonly RecordedEvent[]
  desk: Desk
  policy: Policy
  /** Ids of agents, and of tickets of the same organisation. */
  agents: readonly string[]
  siblings: () => readonly string[]
  /** Mail addresses of other organisations' people. */
  foreign: () => readonly string[]
  /** The browser it was opened from, and what the desk calls its requester. */
  device: Device | undefined
  requester: string | undefined
}

export type Part =
  | 'requester'
  | 'approver'
  | 'colleague'
  | 'agent'
  | 'lead'
  | 'admin'
  | 'stranger'
  | 'gone'
  | 'anyone'
  | 'browser'
  | 'other-browser'

export type Act = {
  route: RouteId
  by: Part
  /** How likely against the others, as the ticket stands. */
  weight: (scene: Scene) => number
  query?: (scene: Scene) => Readonly<Record<string, string>>
  /** What stands in the path beside the ticket. */
  path?: (scene: Scene) => Readonly<Record<string, string>>
  /** Only these answers are right. */
  only?: readonly number[]
  /** What is wrong with what was answered, if anything. */
  wrong?: (scene: Scene, body: Answer['body']) => string | undefined
  body?: (scene: Scene) => object
}

export const is =
  (...states: readonly Ticket['state'][]) =>
  (yes: number, no = 0.05) =>
  ({ ticket }: Scene) =>
    states.includes(ticket.state) ? yes : no
const awaited =
  (yes: number) =>
  ({ ticket }: Scene) =>
    ticket.approval?.state === 'awaited' ? yes : 0.02
const quotedTo =
  (yes: number) =>
  ({ ticket }: Scene) =>
    ticket.offHours?.state === 'quoted' ? yes : 0.02
const open = is('open', 'pending', 'resolved')

export const ACTS: readonly Act[] = [
  {
    route: 'addMessage',
    by: 'agent',
    weight: is('open')(5, 0.3),
    body: ({ chance }) => say(chance, { asks: chance.hits(0.5) }),
  },
  { route: 'addMessage', by: 'agent', weight: open(1), body: ({ chance }) => say(chance, { visibility: 'internal' }) },
  { route: 'addMessage', by: 'requester', weight: is('pending')(3, 0.7), body: ({ chance }) => say(chance) },
  { route: 'addMessage', by: 'colleague', weight: open(0.4), body: ({ chance }) => say(chance) },
  { route: 'addMessage', by: 'stranger', weight: open(0.1), body: ({ chance }) => say(chance) },
  { route: 'addMessage', by: 'gone', weight: open(0.2), body: ({ chance }) => say(chance) },
  { route: 'getTicket', by: 'requester', weight: open(0.2) },
  { route: 'getTicket', by: 'stranger', weight: open(0.1) },
  { route: 'getEvents', by: 'requester', weight: open(0.15) },
  { route: 'getClocks', by: 'agent', weight: open(0.15) },
  {
    route: 'readMessages',
    by: 'requester',
    weight: open(1, 0.3),
    body: ({ chance, events }) => ({ messages: seen(chance, events) }),
  },
  {
    route: 'readMessages',
    by: 'agent',
    weight: open(0.5),
    body: ({ chance, events }) => ({ messages: seen(chance, events) }),
  },
  {
    route: 'offerResolution',
    by: 'agent',
    weight: is('open')(2, 0.2),
    body: () => ({ text: 'Pruebe de nuevo, por favor.' }),
  },
  { route: 'answerResolution', by: 'requester', weight: is('resolved')(4, 0.1), body: answered },
  { route: 'closeTicket', by: 'lead', weight: open(0.15), body: closing },
  { route: 'withdrawTicket', by: 'requester', weight: open(0.1), body: () => ({ note: 'Ya no hace falta.' }) },
  {
    route: 'assignTicket',
    by: 'lead',
    weight: open(1),
    body: ({ chance, agents }) => ({ agentId: chance.hits(0.2) ? null : chance.of(agents) }),
  },
  { route: 'setPriority', by: 'lead', weight: open(0.6), body: ({ chance }) => ({ priority: chance.of(PRIORITIES) }) },
  {
    route: 'declareAway',
    by: 'requester',
    weight: open(0.5),
    body: ({ chance, now }) => ({ until: inHours(now, chance.int(1, 200)) }),
  },
  { route: 'logCall', by: 'agent', weight: open(0.2), body: ({ chance, now }) => called(chance, now) },
  { route: 'requestData', by: 'agent', weight: is('open')(0.7), body: ({ chance, policy }) => asked(chance, policy) },
  { route: 'splitTicket', by: 'agent', weight: open(0.25), body: openingOf },
  { route: 'transferTicket', by: 'agent', weight: open(0.25), body: handedTo },
  {
    route: 'convertChat',
    by: 'agent',
    weight: ({ ticket }) => (ticket.channel === 'chat' && ticket.state !== 'closed' ? 0.7 : 0.02),
    body: ({ chance }) => ({ estimate: `PT${chance.int(1, 9)}H` }),
  },
  { route: 'getChain', by: 'requester', weight: open(0.1) },
  { route: 'lookAtTicket', by: 'agent', weight: open(0.1), body: () => ({}), only: [200, 404] },
  { route: 'escalate', by: 'agent', weight: open(0.4), body: () => ({ reason: 'Pide un cambio del programa.' }) },
  {
    route: 'decideApproval',
    by: 'approver',
    weight: awaited(4),
    body: ({ chance }) => ({ approved: chance.hits(0.8) }),
  },
  // Nobody approves for himself.
  { route: 'decideApproval', by: 'requester', weight: awaited(2), body: () => ({ approved: true }) },
  { route: 'decideApproval', by: 'colleague', weight: awaited(1), body: () => ({ approved: true }) },
  {
    route: 'overrideApproval',
    by: 'admin',
    weight: awaited(1),
    body: () => ({ reason: 'El director está de viaje.' }),
  },
  { route: 'overrideApproval', by: 'agent', weight: awaited(0.5), body: () => ({ reason: 'Me parece que sí.' }) },
  { route: 'offerResolution', by: 'agent', weight: awaited(1), body: () => ({ text: 'Ya está cambiado.' }) },
  { route: 'refundTicket', by: 'admin', weight: open(0.2), body: () => ({ note: 'Fue un error nuestro.' }) },
  { route: 'quoteOffHours', by: 'agent', weight: open(0.3), body: ({ now }) => quoted(now) },
  {
    route: 'answerQuote',
    by: 'requester',
    weight: quotedTo(3),
    body: ({ chance }) => ({ accepted: chance.hits(0.6) }),
  },
  {
    route: 'rateTicket',
    by: 'requester',
    weight: is('closed')(2),
    body: ({ chance }) => ({ stars: chance.int(1, 5) }),
  },
]

function handedTo({ chance, policy }: Scene): object {
  const [topic, { team }] = chance.of(Object.entries(policy.topics))
  return { team, topic, note: 'Lo atiende el otro departamento.' }
}

/** The night of the next day, seldom within anybody's hours. */
function quoted(now: number): object {
  const day = inHours(now, 24).slice(0, 10)
  return { amount: '150.00', from: `${day}T02:00:00-05:00`, to: `${day}T05:00:00-05:00` }
}

function called(chance: Chance, now: number): object {
  const direction = chance.of(['from-customer', 'to-customer'])
  return { direction, person: 'Ana', calledAt: inHours(now, -chance.int(0, 5)), summary: 'Preguntó cuánto falta.' }
}

function asked(chance: Chance, { work }: Policy): object {
  const datum = chance.of([...(work?.dataRequests?.allowed ?? []), 'el número de la cuenta'])
  return { datum, ...(chance.hits(0.7) && { reason: 'Para encontrar el documento.' }) }
}

export function say(chance: Chance, how: object = {}): object {
  return { text: chance.of(['Sigue igual.', '¿Qué banco es?', 'Lo estamos viendo.', 'Se ve esto:\nERROR 42']), ...how }
}

export function answered({ chance, now }: Scene): object {
  const answer = chance.of(ANSWERS)
  return answer === 'keep-watching' ? { answer, until: inHours(now, chance.int(1, 300)) } : { answer }
}

function closing({ chance, siblings }: Scene): object {
  const reason = chance.of(CLOSE_REASONS)
  const naming = reason === 'duplicate' || reason === 'handed-over'
  return { reason, ...(naming && { ticketId: chance.of(siblings()) }) }
}

/** Mostly messages; now and then something that is none, or is not there. */
export function seen(chance: Chance, events: readonly RecordedEvent[]): readonly number[] {
  const messages = events.filter(({ kind }) => kind === 'message-added' || kind === 'resolution-offered')
  if (messages.length === 0 || chance.hits(0.1)) return [chance.int(1, events.length + 2)]
  return messages.slice(-chance.int(1, 3)).map(({ sequence }) => sequence)
}
