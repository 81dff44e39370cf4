/**
 * Every kind of event as its customers are told it: a sentence, and the words that somebody said with it.
 * @module
 */
import type { TicketEvent } from '@plazo/domain/ticket'
import type { PortalTexts } from '@plazo/messages/portal'
import type { Ticket } from './ticket-page.tsx'

export type Event = Ticket['timeline'][number]

/** `ticketId` ends the sentence. With neither, it is no news to a customer. */
export type Told = { sentence?: string | undefined; said?: string | undefined; ticketId?: string | undefined }

/** The names, instants and prices of an event as its reader says them. */
export type Naming = {
  texts: PortalTexts
  at: (instant: string | undefined) => string
  priority: (id: string | undefined) => string
  reason: (id: string) => string
  price: (of: { amount?: string | undefined; currency?: string | undefined }) => string
}

type Teller = (event: Event, naming: Naming) => Told

const nothing: Teller = () => ({})
const words: Teller = ({ text }) => ({ said: text })

/** A person's name, or the desk's. */
export function whoOf({ actor }: Event, { texts }: Pick<Naming, 'texts'>): string {
  return actor.name ?? texts.ticket.desk
}

const BY_KIND = {
  opened: ({ priorityGrounds: grounds }, { texts: { events }, reason }) => {
    if (!grounds) return { sentence: events.opened }
    const isConfirmed = grounds.by === 'confirmation'
    return { sentence: isConfirmed ? events.confirmed(grounds.meaning) : events.because(reason(grounds.reason)) }
  },
  'message-added': words,
  greeted: words,
  // Told under the message that was read.
  'messages-read': nothing,
  'stages-entered': nothing,
  'clock-warned': nothing,
  'clock-escalated': nothing,
  'resolution-offered': ({ text }, { texts }) => ({ sentence: texts.events.offered, said: text }),
  'resolution-answered': (event, naming) => {
    const { answer, until, text } = event
    const { answered, answeredBy } = naming.texts.events
    const sentence = [answer && answered[answer](whoOf(event, naming)), until && answeredBy(naming.at(until))]
    return { sentence: sentence.filter(Boolean).join(' '), said: text }
  },
  assigned: ({ agent }, { texts: { events } }) => ({
    sentence: agent ? events.assigned(agent.name) : events.unassigned,
  }),
  'terms-changed': ({ cause, priority }, naming) => {
    const by = cause === 'ladder' || cause === 'check-in' || cause === 'plan' ? cause : 'agent'
    return { sentence: naming.texts.events.priority[by](naming.priority(priority)) }
  },
  'away-declared': (event, naming) => ({
    sentence: naming.texts.events.away(whoOf(event, naming), naming.at(event.until)),
  }),
  'hold-ended': (_, { texts }) => ({ sentence: texts.events.holdEnded }),
  'clock-breached': ({ clock }, { texts }) => ({ sentence: clock && texts.events.broken[clock] }),
  // What the others lead to is told by an event of its own.
  'ladder-stepped': ({ step }, { texts: { events } }) =>
    step === 'ping' || step === 'notice' ? { sentence: events.ladder[step] } : {},
  'check-in-sent': (_, { texts }) => ({ sentence: texts.events.checkIn }),
  closed: ({ reason, note, ticketId }, { texts: { events } }) => {
    const closing = Object.entries(events.closed).find(([each]) => each === reason)?.[1] ?? events.closed.solved
    const link = ticketId !== undefined && (reason === 'duplicate' ? events.repeats : events.goesOn)
    return { sentence: [closing, link].filter(Boolean).join(' '), said: note, ticketId }
  },
  'follow-up-opened': ({ ticketId }, { texts }) => ({ sentence: texts.events.goesOn, ticketId }),
  'split-off': ({ ticketId }, { texts }) => ({ sentence: texts.events.split, ticketId }),
  'quota-refunded': ({ note }, { texts }) => ({ sentence: texts.events.refunded, said: note }),
  'call-logged': ({ direction, person = '', calledAt, summary }, { texts, at }) => ({
    sentence: direction && texts.events.call[direction](person, at(calledAt)),
    said: summary,
  }),
  'data-requested': (event, naming) => {
    const { datum, why } = naming.texts.events
    const asked = datum(whoOf(event, naming), event.datumName ?? event.datum ?? '')
    return { sentence: event.reason === undefined ? asked : `${asked} ${why(event.reason)}`, said: event.text }
  },
  escalated: ({ agent }, { texts: { events } }) => ({
    sentence: agent ? `${events.escalated} ${events.assigned(agent.name)}` : events.escalated,
  }),
  'approval-given': (event, naming) => approval('approval-given', event, naming),
  'approval-refused': (event, naming) => approval('approval-refused', event, naming),
  'approval-overridden': (event, naming) => approval('approval-overridden', event, naming),
  'off-hours-quoted': (event, { texts, at, price }) => ({
    sentence: texts.events.quoted(price(event), at(event.from), at(event.to)),
    said: event.text,
  }),
  'off-hours-answered': (event, naming) => {
    const { accepted, declined } = naming.texts.events.quote
    return { sentence: (event.accepted === true ? accepted : declined)(whoOf(event, naming)) }
  },
  'satisfaction-given': (event, naming) => ({
    sentence: naming.texts.events.rated(whoOf(event, naming), event.stars ?? 0),
    said: event.comment,
  }),
  'file-checked': ({ file }, { texts }) => {
    if (!file || file.state === 'waiting' || file.state === 'clean') return {}
    return { sentence: texts.files.event[file.state](file.name) }
  },
} satisfies Record<TicketEvent['kind'], Teller>

const TELLERS: Readonly<Record<string, Teller | undefined>> = BY_KIND

export function tell(event: Event, naming: Naming): Told {
  return TELLERS[event.kind]?.(event, naming) ?? {}
}

function approval(kind: keyof PortalTexts['events']['approval'], event: Event, naming: Naming): Told {
  return { sentence: naming.texts.events.approval[kind](whoOf(event, naming)), said: event.text ?? event.reason }
}
