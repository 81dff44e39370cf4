/**
 * What people do to a ticket, as a table: by whom, how often, and with what words. Which of it is allowed is the desk's
 * to say; much of it is tried where it is not.
 * @module
 */
import type { RouteId } from '@plazo/contracts/routes'
import { PRIORITIES, type Policy } from '@plazo/domain/policy'
import { ANSWERS, CLOSE_REASONS, type RecordedEvent, type Ticket } from '@plazo/domain/ticket'
import { plainForm } from '@plazo/local/samples/plain-form'
import type { Chance } from './chance.ts'
import { inHours } from './client.ts'

export type Scene = {
  chance: Chance
  now: number
  ticket: Ticket
  events: readonly RecordedEvent[]
  policy: Policy
  /** Ids of agents, and of tickets of the same organisation. */
  agents: readonly string[]
  siblings: readonly string[]
}

export type Part = 'requester' | 'colleague' | 'agent' | 'lead' | 'admin' | 'stranger' | 'gone'

export type Act = {
  route: RouteId
  by: Part
  /** How likely against the others, as the ticket stands. */
  weight: (scene: Scene) => number
  body?: (scene: Scene) => object
}

const is =
  (...states: readonly Ticket['state'][]) =>
  (yes: number, no = 0.05) =>
  ({ ticket }: Scene) =>
    states.includes(ticket.state) ? yes : no
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
  { route: 'getTicket', by: 'requester', weight: open(0.5) },
  { route: 'getTicket', by: 'stranger', weight: open(0.1) },
  { route: 'getEvents', by: 'requester', weight: open(0.3) },
  { route: 'getClocks', by: 'agent', weight: open(0.3) },
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
]

function say(chance: Chance, how: object = {}): object {
  return { text: chance.of(['Sigue igual.', '¿Qué banco es?', 'Lo estamos viendo.', 'Se ve esto:\nERROR 42']), ...how }
}

function answered({ chance, now }: Scene): object {
  const answer = chance.of(ANSWERS)
  return answer === 'keep-watching' ? { answer, until: inHours(now, chance.int(1, 300)) } : { answer }
}

function closing({ chance, siblings }: Scene): object {
  const reason = chance.of(CLOSE_REASONS)
  const naming = reason === 'duplicate' || reason === 'handed-over'
  return { reason, ...(naming && { ticketId: chance.of(siblings) }) }
}

/** Mostly messages; now and then something that is none, or is not there. */
function seen(chance: Chance, events: readonly RecordedEvent[]): readonly number[] {
  const messages = events.filter(({ kind }) => kind === 'message-added' || kind === 'resolution-offered')
  if (messages.length === 0 || chance.hits(0.1)) return [chance.int(1, events.length + 2)]
  return messages.slice(-chance.int(1, 3)).map(({ sequence }) => sequence)
}

/** A ticket as a person with a reason writes it, on this desk. */
export function openingOf(policy: Policy, chance: Chance): Readonly<Record<string, unknown>> {
  const [name, topic] = chance.of(Object.entries(policy.topics))
  const channel = chance.of(topic.channels.filter((each) => each !== 'mail'))
  const products = Object.entries(policy.entitlement?.products ?? {})
  const [product] = products.length > 0 && chance.hits(0.7) ? chance.of(products) : []
  const modules = policy.intake?.subject?.modules ?? ['BANCOS', 'CHEQUES']
  return {
    subject: `${chance.of(modules)}, el caso número ${chance.int(1, 99_999)} de la semana`,
    description: 'Desde esta mañana el documento queda cargado dos veces y no podemos anular la copia.',
    topic: name,
    priority: chance.of(policy.priorities),
    channel,
    ...(product !== undefined && { product }),
    // Now and then something is left out.
    ...(chance.hits(0.95) && plainForm(policy, { topic: name, channel })),
  }
}
