/**
 * Whether a history can have been one deed after the other: the ticket's timeline is the order, the rules themselves
 * are the model, told again without any store.
 * @module
 */
import { isDeepStrictEqual } from 'node:util'
import { replay } from '@plazo/domain/apply'
import { decide, decideReading } from '@plazo/domain/decide'
import type { Instant } from '@plazo/domain/instant'
import type { Policy } from '@plazo/domain/policy'
import { Refusal } from '@plazo/domain/refusal'
import type { Progress } from '@plazo/domain/steps'
import type { Actor, RecordedEvent, Ticket } from '@plazo/domain/ticket'
import type { Done, History, Look } from './history.ts'

/** The ticket between two deeds; `since` is when the deed that made it so began. */
type State = { ticket: Ticket; events: readonly RecordedEvent[]; since: number }

export type Kept = { ticket: Ticket; events: readonly RecordedEvent[] }

/** Everything that no order of the deeds explains. */
export function unexplained(policy: Policy, history: History, kept: Kept): readonly string[] {
  const written = history.done.flatMap((done) => claim(done, history, kept))
  const { states, wrong } = told(policy, written, kept)
  return [
    ...history.failures.map((failure) => `the alarm failed: ${String(failure)}`),
    ...history.done.filter(({ reply }) => reply.status >= 500).map((done) => `a fault: ${nameOf(done)}`),
    ...wrong,
    ...outOfOrder(written),
    ...backwards(kept.events),
    ...history.done
      .filter((done) => !written.some((each) => each.done === done))
      .filter((done) => !explained(policy, done, { states, written }))
      .map((done) => `no order explains ${nameOf(done)}`),
    ...history.looks.filter((look) => !seen(look, states)).map((look) => `seen half done: ${look.reply.text}`),
  ]
}

type Written = { done: Done; sequence: number }

/** The event that a deed wrote: the one its answer names, unless it is of an earlier deed that left nothing to do. */
function claim(done: Done, { done: all }: History, { events }: Kept): readonly Written[] {
  const { reply } = done
  const sequence = reply.body.event ?? 0
  const event = events[sequence - 1]
  if (reply.status >= 300 || !event || !wrote(done, event)) return []
  const earlier = all.some(
    (each) => each.began < done.began && each.reply.body.event === sequence && wrote(each, event),
  )
  return earlier ? [] : [{ done, sequence }]
}

const KINDS: Readonly<Record<string, RecordedEvent['kind']>> = {
  'add-message': 'message-added',
  'read-messages': 'messages-read',
  'offer-resolution': 'resolution-offered',
  answer: 'resolution-answered',
  close: 'closed',
  assign: 'assigned',
  'set-priority': 'terms-changed',
  'declare-away': 'away-declared',
}

function wrote({ as, deed: { command } }: Done, event: RecordedEvent): boolean {
  const same = 'text' in command && 'text' in event ? command.text === event.text : true
  return same && event.kind === KINDS[command.kind] && 'id' in event.actor && event.actor.id === as
}

function actorOf({ as }: Pick<Done, 'as'>): Actor {
  return { role: as === 'ana' ? 'customer' : 'agent', id: as }
}

/** Tells the deeds again in the timeline's order; what does not come out as it is written there is wrong. */
function told(policy: Policy, written: readonly Written[], { ticket: kept, events }: Kept) {
  const opened = replay(policy, events.slice(0, 1))
  let state: State = { ticket: opened, events: events.slice(0, 1), since: 0 }
  const states: State[] = [state]
  const wrong: string[] = []
  for (const { done, sequence } of written.toSorted((a, b) => a.sequence - b.sequence)) {
    const own = events[sequence - 1]
    const progress = own && attempt(() => model(policy, state, { ...done, ifVersion: undefined }, own.at))
    const next = events.slice(state.events.length, state.events.length + (progress?.events.length ?? 0))
    if (!progress || !isDeepStrictEqual(progress.events, next) || progress.events.find(isOwn)?.sequence !== sequence) {
      return { states, wrong: [`${nameOf(done)} is not what the rules make of it: ${JSON.stringify(next)}`] }
    }
    const met = [state, ...byTime(policy, state.events, next)]
    if (done.ifVersion !== undefined && !met.some(({ ticket }) => ticket.version === done.ifVersion)) {
      wrong.push(`nobody can have seen this version before: ${nameOf(done)}`)
    }
    states.push(...met.slice(1))
    state = { ticket: progress.ticket, events: [...state.events, ...next], since: done.began }
    states.push(state)
  }
  const rest = events.slice(state.events.length)
  states.push(...byTime(policy, state.events, rest))
  if (rest.some(isOwn)) wrong.push(`nobody asked for ${JSON.stringify(rest.find(isOwn))}`)
  // When it rings, whose requests it answered and how people were called are no facts of its timeline.
  const { alarm: _, requests: __, names: ___, ...ticket } = kept
  const { alarm: ____, ...last } = states.at(-1)?.ticket ?? opened
  if (!isDeepStrictEqual(ticket, last)) wrong.push(`kept ${JSON.stringify(ticket)}, told ${JSON.stringify(last)}`)
  return { states, wrong }
}

function isOwn({ actor }: RecordedEvent): boolean {
  return actor.role !== 'system'
}

/** What time alone made of it, step by step: a bell may have rung between any two of them. */
function byTime(policy: Policy, before: readonly RecordedEvent[], next: readonly RecordedEvent[]): readonly State[] {
  const first = next.findIndex(isOwn)
  const steps = first === -1 ? next : next.slice(0, first)
  return steps.map((_, index) => {
    const events = [...before, ...steps.slice(0, index + 1)]
    return { ticket: replay(policy, events), events, since: 0 }
  })
}

function model(policy: Policy, state: State, done: Done, now: Instant): Progress {
  const { ifVersion, deed } = done
  const { ticket } = state
  if (ifVersion !== undefined && ifVersion !== ticket.version) {
    throw new Refusal({ code: 'ticket/changed', facts: { ticketId: ticket.id, version: ticket.version } })
  }
  const { command } = deed
  const occasion = { actor: actorOf(done), now: ticket.changedAt > now ? ticket.changedAt : now }
  if (command.kind !== 'read-messages') return decide(policy, ticket, command, occasion)
  return decideReading(policy, state, { ...occasion, messages: command.messages })
}

function attempt(work: () => Progress): Progress | undefined {
  try {
    return work()
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

/** A refusal, or an answer to what was done already, that the rules give in one of the states the deed may have met. */
function explained(
  policy: Policy,
  done: Done,
  { states, written }: { states: readonly State[]; written: readonly Written[] },
) {
  // What was answered before he asked he must have met.
  const least = Math.max(0, ...written.filter((each) => each.done.ended < done.began).map(({ sequence }) => sequence))
  const met = states.filter(({ ticket, since }) => ticket.version >= least && since < done.ended)
  return met.some((state) => done.clock.some((now) => isAnswer(done, () => model(policy, state, done, now), state)))
}

function isAnswer({ reply: { status, body } }: Done, work: () => Progress, { ticket }: State): boolean {
  try {
    const { events } = work()
    return status < 300 && events.length === 0 && body.event === ticket.version
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { code, facts } = error.reason
    const same = code === body.code
    return (
      same && (code !== 'ticket/changed' || facts.version === body.ticket?.version || facts.version === versionIn(body))
    )
  }
}

function versionIn(body: object): unknown {
  return 'version' in body ? body.version : undefined
}

/** Who was answered before another began comes before him. */
function outOfOrder(written: readonly Written[]): readonly string[] {
  return written.flatMap((one) =>
    written
      .filter((other) => one.done.ended < other.done.began && one.sequence >= other.sequence)
      .map((other) => `${nameOf(other.done)} before ${nameOf(one.done)}, which was over`),
  )
}

/** No line of a timeline is older than the one before it. */
function backwards(events: readonly RecordedEvent[]): readonly string[] {
  return events
    .filter((event, index) => event.at < (events[index - 1]?.at ?? event.at))
    .map(({ sequence, at }) => `event ${sequence} at ${at} is older than the one before it`)
}

/** Whole deeds only, in the order in which they are kept. */
function seen({ as, reply: { status, body } }: Look, states: readonly State[]): boolean {
  const state = states.find(({ ticket }) => ticket.version === body.version)
  const numbers = (body.timeline ?? []).map(({ sequence }) => sequence)
  const all = (state?.events ?? []).map(({ sequence }) => sequence)
  return status === 200 && state !== undefined && (as === 'ana' || isDeepStrictEqual(numbers, all))
}

function nameOf({ as, deed, ifVersion, reply }: Done): string {
  return `${as} ${JSON.stringify(deed.body)} to ${deed.to} at ${ifVersion}: ${reply.status} ${reply.text.slice(0, 200)}`
}
