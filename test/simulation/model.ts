/**
 * A ticket as the house's rules have it, told again from its events alone and by other means: whose turn it is, what
 * waits, which promises run, and the one thing that time does next. What the desk records is held against it.
 * @module
 */
import { epoch } from '@plazo/domain/instant'
import { CLOCK_KINDS, promisesFor, type ClockKind, type PauseCause, type Policy, type Span } from '@plazo/domain/policy'
import type { RecordedEvent, Ticket } from '@plazo/domain/ticket'
import { lengthOf, type Attended } from './attended.ts'
import { isWord } from './by-time.ts'
import { nextOfClock, type Clock, type Next } from './next.ts'
import { Waits } from './waits.ts'

type Opened = Extract<RecordedEvent, { kind: 'opened' }>

const HELD = ['away', 'watching'] as const

export class Model {
  readonly policy: Policy
  private readonly count: (unit: Span['unit']) => Attended
  readonly clocks = new Map<ClockKind, Clock>()
  private readonly waits = new Waits()
  private terms: { topic: string; plan?: string | undefined; priority: Ticket['priority'] }
  private readonly channel: Opened['channel']
  private ladder: { anchor: number; done: number } | undefined
  private hold: { until: number; cause: 'away' | 'watching' } | undefined
  private approver: boolean
  /** Since when nobody has heard from the customer, and whether he was asked. */
  private contact: { since: number; asked: boolean }
  private changed: number
  state: Ticket['state'] = 'open'
  turn: Ticket['turn'] = 'agent'

  constructor(policy: Policy, count: (unit: Span['unit']) => Attended, event: Opened) {
    const { topic, plan, priority, channel } = event
    this.policy = policy
    this.count = count
    this.terms = { topic, plan, priority }
    this.channel = channel
    this.changed = epoch(event.at)
    this.approver = event.approverIds !== undefined
    this.contact = { since: this.changed, asked: false }
    if (event.carried) this.carryOn(event.carried)
    else for (const kind of ['firstResponse', 'resolution'] as const) this.begin(kind, this.changed)
    if (this.approver) this.yieldTo('pending', 'approver', 'approver')
  }

  take(event: RecordedEvent): void {
    this.changed = epoch(event.at)
    const { priority } = this.terms
    this.happen(event)
    if (isWord(this.policy, event) || this.terms.priority !== priority)
      this.contact = { since: this.changed, asked: false }
    if (event.kind === 'check-in-sent') this.contact = { since: this.changed, asked: true }
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
    const all: (Next | undefined)[] = [
      this.hold && { at: this.hold.until, kind: 'hold-ended', what: this.hold.cause },
      ...CLOCK_KINDS.map((kind) => this.nextOf(kind)),
      this.nextRung(),
      this.nextCheckIn(),
    ]
    return all.reduce((first, each) => (each && (!first || each.at < first.at) ? each : first), undefined)
  }

  /** When a promise is due; undefined while it waits, is over or was never given. */
  dueOf(kind: ClockKind): number | undefined {
    const clock = this.clocks.get(kind)
    const target = promisesFor(this.policy, this.terms)[kind]
    if (!clock || clock.over || !target || this.waits.isUnderWay(this.policy.pausedBy[kind])) return undefined
    return this.count(target.unit).due(
      clock.start,
      lengthOf(target.length),
      this.waits.over(this.policy.pausedBy[kind]),
    )
  }

  private nextOf(kind: ClockKind): Next | undefined {
    const clock = this.clocks.get(kind)
    const target = promisesFor(this.policy, this.terms)[kind]
    const due = this.dueOf(kind)
    if (!clock || !target || due === undefined) return undefined
    const waits = this.waits.over(this.policy.pausedBy[kind])
    return nextOfClock(kind, clock, { target, due, waits, changed: this.changed, attended: this.count(target.unit) })
  }

  private nextRung(): Next | undefined {
    if (!this.ladder || this.hold) return undefined
    const step = this.policy.ladders[this.channel]?.[this.ladder.done]
    if (!step) return undefined
    const held = this.waits.over(HELD)
    const at = this.count(step.after.unit).due(this.ladder.anchor, lengthOf(step.after.length), held)
    return at === undefined ? undefined : { at, kind: 'ladder-stepped', what: `${step.kind} ${this.ladder.done + 1}` }
  }

  /** Rests while the ladder goes on or the ticket is held; the lowest priority cannot drop. */
  private nextCheckIn(): Next | undefined {
    const rule = this.policy.work?.checkIns?.[this.terms.priority]
    const lowest = this.policy.priorities.indexOf(this.terms.priority) <= 0
    if (!rule || lowest || this.hold || this.nextRung()) return undefined
    const { since, asked } = this.contact
    const { length, unit } = asked ? rule.patience : rule.every
    const held = this.waits.over(HELD)
    const due = this.count(unit).due(since, lengthOf(length), held)
    if (due === undefined) return undefined
    const at = Math.max(due, this.changed)
    return asked ? { at, kind: 'terms-changed', what: 'check-in' } : { at, kind: 'check-in-sent', what: '' }
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

  /** What another ticket promised goes on as it stood. */
  private carryOn({ clocks, pauses }: NonNullable<Opened['carried']>): void {
    for (const kind of CLOCK_KINDS) {
      const clock = clocks[kind]
      if (!clock) continue
      const over = clock.state === 'settled'
      const steps = over ? { warned: 0, escalated: 0 } : { warned: clock.warned, escalated: clock.escalated }
      const broken = clock.breachedAt === undefined ? {} : { broken: epoch(clock.breachedAt) }
      this.clocks.set(kind, { start: epoch(clock.startedAt), ...steps, ...broken, over })
    }
    for (const { cause, from, to } of pauses) {
      this.waits.begin(cause, epoch(from))
      if (to !== undefined) this.waits.end(cause, epoch(to))
    }
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
    this.waits.begin(cause, this.changed)
  }

  private restart(): void {
    if (this.ladder) this.ladder = { anchor: this.changed, done: 0 }
  }

  private wait(until: number, cause: 'away' | 'watching'): void {
    if (this.hold && this.hold.cause !== cause) this.release()
    this.hold = { until, cause }
    this.waits.begin(cause, this.changed)
  }

  private release(): void {
    if (this.hold) this.end(this.hold.cause)
    this.hold = undefined
  }

  private begin(kind: ClockKind, start: number): void {
    this.clocks.set(kind, { start, warned: 0, escalated: 0, over: false })
  }

  private end(cause: PauseCause): void {
    this.waits.end(cause, this.changed)
  }
}
