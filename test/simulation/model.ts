/**
 * A ticket as the house's rules have it, told again from its events alone and by other means: whose turn it is, what
 * waits, which promises run, and the one thing that time does next. What the desk records is held against it.
 * @module
 */
import { epoch } from '@plazo/domain/instant'
import { CLOCK_KINDS, promisesFor, type ClockKind, type PauseCause, type Policy, type Span } from '@plazo/domain/policy'
import type { RecordedEvent, Ticket } from '@plazo/domain/ticket'
import { lengthOf, type Attended, type Wait } from './attended.ts'

type Opened = Extract<RecordedEvent, { kind: 'opened' }>
type Clock = { start: number; warned: number; escalated: number; broken?: number; over: boolean }
type Waiting = { cause: PauseCause; from: number; to?: number }

/** What time does next: the event it is told by, when, and what tells it from others of its kind. */
export type Next = { at: number; kind: RecordedEvent['kind']; what: string; dueAt?: number }

export class Model {
  readonly policy: Policy
  private readonly count: (unit: Span['unit']) => Attended
  readonly clocks = new Map<ClockKind, Clock>()
  private waits: Waiting[] = []
  private terms: { topic: string; plan?: string | undefined; priority: Ticket['priority'] }
  private readonly channel: Opened['channel']
  private ladder: { anchor: number; done: number } | undefined
  private hold: { until: number; cause: 'away' | 'watching' } | undefined
  private approver: boolean
  private changed: number
  state: Ticket['state'] = 'open'
  turn: Ticket['turn'] = 'agent'

  constructor(policy: Policy, count: (unit: Span['unit']) => Attended, event: Opened) {
    const { topic, plan, priority, channel, approverIds } = event
    this.policy = policy
    this.count = count
    this.terms = { topic, plan, priority }
    this.channel = channel
    this.changed = epoch(event.at)
    this.approver = approverIds !== undefined
    this.begin('firstResponse', this.changed)
    this.begin('resolution', this.changed)
    if (this.approver) this.yieldTo('pending', 'approver', 'approver')
  }

  take(event: RecordedEvent): void {
    this.changed = epoch(event.at)
    this.happen(event)
  }

  private happen(event: RecordedEvent): void {
    const now = this.changed
    switch (event.kind) {
      case 'message-added': {
        if (event.visibility === 'internal' || event.automatic) return
        if (event.actor.role === 'customer') return this.customer()
        this.answer()
        if (event.asks) this.toCustomer('pending')
        else this.restart()
        return
      }
      case 'data-requested':
        this.answer()
        return this.toCustomer('pending')
      case 'resolution-offered':
        this.answer()
        return this.toCustomer('resolved')
      case 'messages-read':
        if (this.policy.readingCancelsLadder && event.actor.role === 'customer') this.restart()
        return
      case 'resolution-answered':
        if (event.answer === 'not-solved') this.customer()
        else if (event.until !== undefined) {
          this.wait(epoch(event.until), 'watching')
          this.restart()
        }
        return
      case 'away-declared':
        return this.wait(epoch(event.until), 'away')
      case 'hold-ended':
        return this.release()
      case 'terms-changed':
        this.terms = { topic: event.topic, plan: event.plan, priority: event.priority }
        return
      case 'approval-given':
      case 'approval-overridden':
        this.end('approver')
        this.approver = false
        if (this.turn === 'approver') this.desk()
        return
      case 'clock-warned':
      case 'clock-breached':
      case 'clock-escalated': {
        const clock = this.clocks.get(event.clock)
        if (!clock) return
        if (event.kind === 'clock-warned') clock.warned = event.step + 1
        else if (event.kind === 'clock-breached') clock.broken = now
        else clock.escalated = event.step + 1
        return
      }
      case 'ladder-stepped':
        this.ladder = { anchor: now, done: event.number }
        return
      case 'closed':
        this.state = 'closed'
        this.turn = 'nobody'
        for (const clock of this.clocks.values()) clock.over = true
        return
      default:
    }
  }

  /** The earliest thing that happens by itself; of several at once, in the order of this list. */
  next(): Next | undefined {
    if (this.state === 'closed') return undefined
    const { hold } = this
    const all: (Next | undefined)[] = [
      hold && { at: hold.until, kind: 'hold-ended', what: hold.cause },
      ...CLOCK_KINDS.map((kind) => this.nextOf(kind)),
      this.nextRung(),
    ]
    return all.reduce((first, each) => (each && (!first || each.at < first.at) ? each : first), undefined)
  }

  /** When a promise is due; undefined while it waits, is over or was never given. */
  dueOf(kind: ClockKind): number | undefined {
    const clock = this.clocks.get(kind)
    const target = promisesFor(this.policy, this.terms)[kind]
    if (!clock || clock.over || !target || this.stands(kind)) return undefined
    return this.count(target.unit).due(clock.start, lengthOf(target.length), this.waitsOf(kind))
  }

  private nextOf(kind: ClockKind): Next | undefined {
    const clock = this.clocks.get(kind)
    const target = promisesFor(this.policy, this.terms)[kind]
    const due = this.dueOf(kind)
    if (!clock || !target || due === undefined) return undefined
    const attended = this.count(target.unit)
    const sorted = (lengths: readonly string[]) => lengths.map(lengthOf).toSorted((a, b) => a - b)
    const notBefore = (at: number | undefined) => (at === undefined ? undefined : Math.max(at, this.changed))
    if (clock.broken !== undefined) {
      const after = sorted(target.escalations)[clock.escalated]
      const at = after === undefined ? undefined : notBefore(attended.due(clock.broken, after, this.waitsOf(kind)))
      return at === undefined
        ? undefined
        : { at, kind: 'clock-escalated', what: `${kind} ${clock.escalated}`, dueAt: due }
    }
    if (due < this.changed) return { at: this.changed, kind: 'clock-breached', what: `${kind} change`, dueAt: due }
    const warnings = sorted(target.warnings)
      .toReversed()
      .map((before, step) => ({ step, at: attended.back(due, before, this.waitsOf(kind)) ?? due }))
      .slice(clock.warned)
    const warning = warnings.findLast(({ at }) => at <= this.changed) ?? warnings[0]
    if (warning)
      return {
        at: Math.max(warning.at, this.changed),
        kind: 'clock-warned',
        what: `${kind} ${warning.step}`,
        dueAt: due,
      }
    return { at: due, kind: 'clock-breached', what: `${kind} time`, dueAt: due }
  }

  private nextRung(): Next | undefined {
    if (!this.ladder || this.hold) return undefined
    const step = this.policy.ladders[this.channel]?.[this.ladder.done]
    if (!step) return undefined
    const held = this.over((cause) => cause === 'away' || cause === 'watching')
    const at = this.count(step.after.unit).due(this.ladder.anchor, lengthOf(step.after.length), held)
    return at === undefined ? undefined : { at, kind: 'ladder-stepped', what: `${step.kind} ${this.ladder.done + 1}` }
  }

  private customer(): void {
    this.release()
    this.ladder = undefined
    for (const cause of ['customer', 'resolved', 'away', 'watching'] as const) this.end(cause)
    const runs = (kind: ClockKind) => this.clocks.has(kind) && !this.clocks.get(kind)?.over
    if (!runs('firstResponse') && !runs('nextResponse')) this.begin('nextResponse', this.changed)
    if (this.approver) {
      this.state = 'pending'
      this.turn = 'approver'
    } else this.desk()
  }

  private desk(): void {
    this.state = 'open'
    this.turn = 'agent'
  }

  /** A word of the desk to the customer keeps both promises to answer. */
  private answer(): void {
    for (const kind of ['firstResponse', 'nextResponse'] as const) {
      const clock = this.clocks.get(kind)
      if (clock) clock.over = true
    }
  }

  private toCustomer(state: 'pending' | 'resolved'): void {
    this.end(state === 'pending' ? 'resolved' : 'customer')
    this.yieldTo(state, 'customer', state === 'pending' ? 'customer' : 'resolved')
    this.ladder = { anchor: this.changed, done: 0 }
  }

  private yieldTo(state: 'pending' | 'resolved', turn: 'customer' | 'approver', cause: PauseCause): void {
    this.state = state
    this.turn = turn
    if (!this.waits.some((wait) => wait.cause === cause && wait.to === undefined)) {
      this.waits.push({ cause, from: this.changed })
    }
  }

  private restart(): void {
    if (this.ladder) this.ladder = { anchor: this.changed, done: 0 }
  }

  private wait(until: number, cause: 'away' | 'watching'): void {
    if (this.hold && this.hold.cause !== cause) this.release()
    this.hold = { until, cause }
    if (!this.waits.some((wait) => wait.cause === cause && wait.to === undefined)) {
      this.waits.push({ cause, from: this.changed })
    }
  }

  private release(): void {
    if (this.hold) this.end(this.hold.cause)
    this.hold = undefined
  }

  private begin(kind: ClockKind, start: number): void {
    this.clocks.set(kind, { start, warned: 0, escalated: 0, over: false })
  }

  private end(cause: PauseCause): void {
    for (const wait of this.waits) if (wait.cause === cause) wait.to ??= this.changed
  }

  private stands(kind: ClockKind): boolean {
    return this.waits.some(({ cause, to }) => to === undefined && this.policy.pausedBy[kind].includes(cause))
  }

  private waitsOf(kind: ClockKind): Wait[] {
    return this.over((cause) => this.policy.pausedBy[kind].includes(cause))
  }

  private over(counts: (cause: PauseCause) => boolean): Wait[] {
    return this.waits.flatMap(({ cause, from, to }) => (to !== undefined && counts(cause) ? [{ from, to }] : []))
  }
}
