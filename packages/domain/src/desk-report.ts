/**
 * How a desk did in a period, summed up from what each of its tickets adds: how tickets closed and came back, what
 * waits held, and what was promised beside what was delivered.
 * @module
 */
import { CLOCK_KINDS, PAUSE_CAUSES, type ClockKind, type PauseCause, type Span } from './policy.ts'
import type { Findings, Outcome, Period, Promised, Stop } from './ticket-findings.ts'
import { CLOSE_REASONS, type CloseReason } from './ticket.ts'

export type DeskReport = Period & {
  opened: number
  closed: number
  /** Reasons that there were. */
  closings: readonly { reason: CloseReason; tickets: number }[]
  /** Of those that closed in the period, how many a follow-up took up again, whenever that was. */
  repeats: readonly { topic: string; closed: number; takenUp: number }[]
  /** Waits that began, and the minutes of promises that waits held. */
  waits: readonly { cause: PauseCause; began: number; heldMinutes: number }[]
  /** Whoever stopped most of them late comes first. */
  stops: readonly AgentStops[]
  promises: readonly PromiseLine[]
}

/** An agent's questions, and his solutions that did not stand; the late ones one by one. */
export type AgentStops = { agentId: string; stops: number; late: readonly LateStop[] }

export type LateStop = Pick<Stop, 'ticketId' | 'at' | 'cause'> & {
  clock: ClockKind
  leftMinutes: number
  ofMinutes: number
}

/** One kind of promise. `delivered` counts what was not promised too; lengths are whole minutes of the promise's unit. */
export type PromiseLine = Pick<Outcome, 'clock' | 'whose' | 'published' | 'usual'> & {
  promised: number
  kept: number
  broken: number
  delivered: number
  medianMinutes?: number
  /** Nine of ten deliveries took no longer. */
  ninetiethMinutes?: number
}

const MINUTE = 60_000

export function deskReport({ from, to }: Period, all: readonly Findings[]): DeskReport {
  const closed = all.flatMap((each) => each.closed ?? [])
  return {
    from,
    to,
    opened: all.filter(({ opened }) => opened).length,
    closed: closed.length,
    closings: CLOSE_REASONS.flatMap((reason) => {
      const tickets = closed.filter((each) => each.reason === reason).length
      return tickets > 0 ? [{ reason, tickets }] : []
    }),
    repeats: grouped(closed, ({ topic }) => topic).map(([{ topic }, ...rest]) => ({
      topic,
      closed: rest.length + 1,
      takenUp: closed.filter((each) => each.topic === topic && each.takenUp).length,
    })),
    waits: PAUSE_CAUSES.flatMap((cause) => waitsFor(cause, all)),
    stops: grouped(
      all.flatMap(({ stops }) => stops),
      ({ agentId }) => agentId,
    )
      .map(stopsOfAgent)
      .toSorted((one, other) => other.late.length - one.late.length),
    promises: grouped(
      all.flatMap(({ outcomes }) => outcomes),
      ({ clock, whose, published }) =>
        [String(CLOCK_KINDS.indexOf(clock)), ...named(whose), spelt(published)].join(' '),
    ).map(promiseLine),
  }
}

function waitsFor(cause: PauseCause, all: readonly Findings[]): DeskReport['waits'] {
  const began = all.flatMap(({ waits }) => waits).filter((each) => each === cause).length
  const held = all.flatMap((each) => each.held).filter((each) => each.cause === cause)
  const heldMinutes = minutes(held.reduce((sum, { milliseconds }) => sum + milliseconds, 0))
  return began > 0 || heldMinutes > 0 ? [{ cause, began, heldMinutes }] : []
}

function stopsOfAgent(stops: readonly [Stop, ...Stop[]]): AgentStops {
  const late = stops.flatMap(({ ticketId, at, cause, late: found }) =>
    found
      ? [{ ticketId, at, cause, clock: found.clock, leftMinutes: minutes(found.left), ofMinutes: minutes(found.of) }]
      : [],
  )
  return { agentId: stops[0].agentId, stops: stops.length, late }
}

function promiseLine(outcomes: readonly [Outcome, ...Outcome[]]): PromiseLine {
  const [{ clock, whose, published, usual }] = outcomes
  const took = outcomes.flatMap((each) => each.took ?? []).toSorted((one, other) => one - other)
  const [median, ninetieth] = [quantile(took, 0.5), quantile(took, 0.9)]
  const kept = outcomes.filter((each) => each.kept === true).length
  const broken = outcomes.filter((each) => each.kept === false).length
  return {
    clock,
    whose,
    ...(published && { published }),
    ...(usual && { usual }),
    promised: kept + broken,
    kept,
    broken,
    delivered: took.length,
    ...(median !== undefined && { medianMinutes: minutes(median) }),
    ...(ninetieth !== undefined && { ninetiethMinutes: minutes(ninetieth) }),
  }
}

/** The least of them that so large a part of them does not exceed. */
function quantile(ascending: readonly number[], part: number): number | undefined {
  return ascending[Math.ceil(ascending.length * part) - 1]
}

/** Whole ones, so that what was in time stays below what was promised. */
function minutes(milliseconds: number): number {
  return Math.floor(milliseconds / MINUTE)
}

function named(whose: Promised): readonly string[] {
  return 'topic' in whose ? ['topic', whose.topic] : ['plan', whose.plan ?? '', whose.priority]
}

function spelt(published: Span | undefined): string {
  return published ? `${published.length} ${published.unit}` : ''
}

/** In the order of their keys. */
function grouped<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
): readonly (readonly [Value, ...Value[]])[] {
  const groups = new Map<string, [Value, ...Value[]]>()
  for (const value of values) {
    const group = groups.get(keyOf(value))
    if (group) group.push(value)
    else groups.set(keyOf(value), [value])
  }
  return [...groups].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group)
}
