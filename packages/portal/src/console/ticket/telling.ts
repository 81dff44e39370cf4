/**
 * Every kind of event as a sentence, and the words that somebody said with it.
 * @module
 */
import type { TicketEvent } from '@plazo/domain/ticket'
import type { ConsoleTexts } from '@plazo/messages/console'
import type { TimelineEvent } from './use-ticket.ts'

type Tag = keyof ConsoleTexts['events']['tags']

/** `inside`: the customer never sees it. `ticketId` ends the sentence. */
export type Told = {
  sentence?: string | undefined
  said?: { text: string; tag?: Tag | undefined; inside: boolean } | undefined
  ticketId?: string | undefined
}

/** The names and instants of an event as its reader says them. */
export type Naming = {
  events: ConsoleTexts['events']
  desk: string
  at: (instant: string | undefined) => string
  priority: (id: string | undefined) => string
  team: (id: string | undefined) => string
  datum: (id: string | undefined) => string
  reason: (id: string) => string
  /** Why something is urgent. */
  grounds: (id: string) => string
}

type Teller = (event: TimelineEvent, naming: Naming) => Told

const aloud = (text: string | undefined, tag?: Tag): Told['said'] =>
  text === undefined || text === '' ? undefined : { text, tag, inside: false }
const inside = (text: string | undefined, tag: Tag): Told['said'] =>
  text === undefined || text === '' ? undefined : { text, tag, inside: true }

export const whoOf = ({ actor }: TimelineEvent, { desk }: Naming): string => actor.name ?? desk

const clockOf = ({ clock, dueAt }: TimelineEvent, { events, at }: Naming): [string, string] => [
  clock === undefined ? '' : events.clocks[clock],
  at(dueAt),
]

const BY_KIND = {
  opened: (event, naming) => ({ sentence: `${naming.events.opened(whoOf(event, naming))}${groundsOf(event, naming)}` }),
  'message-added': ({ text, visibility, asks, automatic, actor }) => {
    if (visibility === 'internal') return { said: inside(text, 'internal') }
    if (asks) return { said: aloud(text, 'asks') }
    if (automatic) return { said: aloud(text, 'automatic') }
    return { said: aloud(text, actor.role === 'agent' ? 'public' : undefined) }
  },
  // Told under the message that was read.
  'messages-read': () => ({}),
  'resolution-offered': ({ text }) => ({ said: aloud(text, 'resolution') }),
  'resolution-answered': (event, naming) => {
    const { answer, until, text } = event
    const sentence = answer && naming.events.answered[answer](whoOf(event, naming))
    const till = until === undefined ? '' : ` ${naming.events.until(naming.at(until))}`
    return { sentence: `${sentence ?? ''}${till}`, said: aloud(text) }
  },
  assigned: (event, naming) => {
    const { agent, actor } = event
    const who = whoOf(event, naming)
    if (!agent) return { sentence: actor.role === 'system' ? naming.events.left : naming.events.unassigned(who) }
    return { sentence: agent.id === actor.id ? naming.events.taken(who) : naming.events.assigned(who, agent.name) }
  },
  'terms-changed': (event, naming) => {
    const { terms } = naming.events
    const cause =
      event.cause === 'ladder' || event.cause === 'check-in' || event.cause === 'plan' ? event.cause : 'agent'
    return { sentence: terms[cause](whoOf(event, naming), naming.priority(event.priority)) }
  },
  'away-declared': (event, naming) => ({ sentence: naming.events.away(whoOf(event, naming), naming.at(event.until)) }),
  'hold-ended': ({ cause }, { events }) => ({
    sentence: cause === 'watching' ? events.holdEnded.watching : events.holdEnded.away,
  }),
  'clock-warned': (event, naming) => ({ sentence: naming.events.warned(...clockOf(event, naming)) }),
  'clock-escalated': (event, naming) => ({ sentence: naming.events.told(...clockOf(event, naming)) }),
  'clock-breached': (event, naming) => ({
    sentence: naming.events[event.cause === 'change' ? 'brokenByChange' : 'broken'](...clockOf(event, naming)),
  }),
  'ladder-stepped': ({ step }, { events }) => ({ sentence: step && events.ladder[step] }),
  'check-in-sent': (_, { events }) => ({ sentence: events.checkIn }),
  closed: (event, naming) => {
    const { reason = '', note, ticketId } = event
    const closing = naming.events.closed(whoOf(event, naming), naming.reason(reason))
    const sentence = ticketId === undefined ? closing : `${closing} ${naming.events.follows}`
    return { sentence, said: event.actor.role === 'customer' ? aloud(note, 'note') : inside(note, 'note'), ticketId }
  },
  'follow-up-opened': ({ ticketId }, { events }) => ({ sentence: events.follows, ticketId }),
  'quota-refunded': (event, naming) => {
    const { cause = 'admin', note } = event
    const { refunded, refundedBy } = naming.events
    const sentence = cause === 'admin' ? refunded(whoOf(event, naming)) : refundedBy(naming.reason(cause))
    return { sentence, said: aloud(note) }
  },
  'split-off': (event, naming) => ({ sentence: naming.events.split(whoOf(event, naming)), ticketId: event.ticketId }),
  'stages-entered': ({ stages = [] }, { events }) => ({
    sentence: events.stages(stages.map((stage) => events.stage[stage]).join(', ')),
  }),
  greeted: ({ text }) => ({ said: aloud(text, 'desk') }),
  'call-logged': ({ direction, person = '', calledAt, summary }, { events, at }) => ({
    sentence: direction && events.call[direction](person, at(calledAt)),
    said: aloud(summary, 'call'),
  }),
  'data-requested': (event, naming) => {
    const asked = naming.events.dataRequested(whoOf(event, naming), naming.datum(event.datum))
    const why = event.reason === undefined ? '' : ` ${naming.events.tags.whyDatum}: ${event.reason}`
    return { sentence: `${asked}${why}`, said: aloud(event.text, 'asks') }
  },
  escalated: (event, naming) => {
    const { level = 1, team, agent, reason } = event
    const to = agent ? ` ${naming.events.escalatedTo(agent.name)}` : ''
    const raised = naming.events.escalated(whoOf(event, naming), level, naming.team(team))
    return { sentence: `${raised}${to}`, said: inside(reason, 'reason') }
  },
  'approval-given': (event, naming) => approval('approval-given', event, naming),
  'approval-refused': (event, naming) => approval('approval-refused', event, naming),
  'approval-overridden': (event, naming) => approval('approval-overridden', event, naming),
  'off-hours-quoted': (event, naming) => {
    const { amount = '', currency = '', from, to, text } = event
    const price = `${amount} ${currency}`
    const sentence = naming.events.quoted(whoOf(event, naming), price, naming.at(from), naming.at(to))
    return { sentence, said: aloud(text) }
  },
  'off-hours-answered': (event, naming) => {
    const { accepted, declined } = naming.events.quote
    return { sentence: (event.accepted ? accepted : declined)(whoOf(event, naming)) }
  },
  'satisfaction-given': (event, naming) => ({
    sentence: naming.events.rated(whoOf(event, naming), event.stars ?? 0),
    said: aloud(event.comment, 'comment'),
  }),
  'file-checked': ({ file }, { events }) => {
    if (!file || file.state === 'waiting' || file.state === 'clean') return {}
    return { sentence: events.fileChecked[file.state](file.name) }
  },
} satisfies Record<TicketEvent['kind'], Teller>

const TELLERS: Readonly<Record<string, Teller | undefined>> = BY_KIND

export function tell(event: TimelineEvent, naming: Naming): Told {
  return TELLERS[event.kind]?.(event, naming) ?? {}
}

function approval(kind: keyof ConsoleTexts['events']['approval'], event: TimelineEvent, naming: Naming): Told {
  return { sentence: naming.events.approval[kind](whoOf(event, naming)), said: aloud(event.text ?? event.reason) }
}

/** Why it has the priority that it was opened with. */
function groundsOf({ priorityGrounds }: TimelineEvent, { events, grounds }: Naming): string {
  if (!priorityGrounds) return ''
  const { confirmation, reason } = events.priorityBy
  return ` ${priorityGrounds.by === 'confirmation' ? confirmation(priorityGrounds.meaning) : reason(grounds(priorityGrounds.reason))}`
}
