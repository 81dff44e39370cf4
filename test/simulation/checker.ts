/**
 * Holds every write against the invariants, the moment it stands. Numbered as in the house's list: I1 closed is final,
 * I2 follow-ups are linked both ways, I3 open tickets within their limit, I4 the quota used once a ticket, I5 due times
 * as counted minute by minute, I6 an alarm no later than the next step, I7 every step once, in order, at its instant,
 * I8 a mail once, I9 timelines without gaps or second thoughts, I13 read after written, I14 escalating keeps the clocks,
 * I15 nobody approves for himself.
 * @module
 */
import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { AccountChange } from '@plazo/application/accounts'
import type { Commit, TicketChange } from '@plazo/application/ticket-store'
import { apply, opened } from '@plazo/domain/apply'
import { policyOf } from '@plazo/domain/desk'
import { epoch, fromEpoch } from '@plazo/domain/instant'
import type { RecordedEvent, Ticket } from '@plazo/domain/ticket'
import { Admissions } from './admissions.ts'
import { Books } from './books.ts'
import { isStep, whatOf, wordsOf } from './by-time.ts'
import { Devices } from './devices.ts'
import { Model } from './model.ts'
import { Parcels } from './parcels.ts'
import { difference, isSame } from './same.ts'
import { checkUsage, checkLimit } from './usage.ts'
import type { World } from './world.ts'

export type Violation = { invariant: string; where: string; at: string; what: string }
/** `given`: what it used of the quota another ticket uses now. */
export type Known = { ticket: Ticket; events: RecordedEvent[]; model: Model; given: boolean }

/** What the rules add to somebody's act in a conversation, at its instant. */
const OF_A_CONVERSATION = new Set(['stages-entered', 'greeted'])
const AFTER_CLOSING = new Set([
  'follow-up-opened',
  'split-off',
  'messages-read',
  'quota-refunded',
  'satisfaction-given',
  'closed',
  'file-checked',
])

export class Checker {
  readonly tickets = new Map<string, Known>()
  readonly violations: Violation[] = []
  readonly hash = createHash('sha256')
  checks = 0
  readonly books: Books
  readonly devices: Devices
  readonly admissions: Admissions
  readonly parcels: Parcels
  private readonly world: World

  constructor(world: World) {
    this.world = world
    this.books = new Books(world)
    this.devices = new Devices(world)
    this.admissions = new Admissions(world)
    this.parcels = new Parcels(world)
  }

  expect(holds: boolean, invariant: string, where: string, what: string | (() => string)): void {
    this.checks++
    if (holds) return
    const at = fromEpoch(this.world.now)
    this.violations.push({ invariant, where, at, what: typeof what === 'string' ? what : what() })
  }

  /** Called with every commit as soon as it stands. @param stale Decided upon an account as it had been. */
  async committed(commit: Commit, stale: boolean): Promise<void> {
    const { change, linked } = commit
    for (const { ticket, events, dueAt } of linked ? [change, linked] : [change])
      this.hash.update(JSON.stringify([ticket.id, events, ticket.alarm, dueAt, commit.account]))
    const { follows } = change.ticket
    if (!change.seen && follows !== undefined) this.follows(change.ticket, linked, follows)
    if (!change.seen) this.devices.opened(change.ticket)
    const before = this.tickets.get(change.ticket.id)?.ticket
    for (const each of linked ? [change, linked] : [change]) this.changed(each)
    this.books.committed(commit, stale)
    this.parcels.committed(commit)
    if (!stale) checkLimit(this.world, commit)
    const moves = before?.state !== change.ticket.state || before.refundedAt !== change.ticket.refundedAt
    if (moves) await checkUsage(this.world, change.ticket.organisationId)
  }

  /** Called with every change of an account as soon as it stands. */
  async accountChanged(change: AccountChange): Promise<void> {
    this.hash.update(JSON.stringify(change))
    this.admissions.changed(change)
    this.books.changed(change)
    await checkUsage(this.world, change.organisation.id)
  }

  /** What the table answers is what was committed. */
  async stored(): Promise<void> {
    const store = this.world.table.stores({ reach: 'desk' })
    for (const [ticketId, { ticket, events }] of this.tickets) {
      const history = await store.history(ticketId)
      const same = isSame(history, { ticket, events })
      this.expect(same, 'I9', ticketId, 'the table tells another story than was written')
    }
  }

  /** Once everything has followed from the stream. */
  linkedBothWays(): void {
    for (const [id, { ticket }] of this.tickets) {
      const { follows = '', splitFrom = '' } = ticket
      const followed = this.tickets.get(follows)?.ticket
      const told = followed?.followedBy.includes(id) === true || followed?.closed?.ticketId === id
      this.expect(told || follows === '', 'I2', id, `${follows} does not tell of what follows it`)
      const split = this.tickets.get(splitFrom)?.ticket.splitInto?.includes(id) === true
      this.expect(split || splitFrom === '', 'I2', id, `${splitFrom} does not tell of its other case`)
      const { followedBy, splitInto = [] } = ticket
      const all = [...followedBy, ...splitInto]
      this.expect(new Set(all).size === all.length, 'I2', id, 'it tells twice of one ticket')
    }
  }

  private follows(ticket: Ticket, linked: TicketChange | undefined, follows: string): void {
    const { id } = ticket
    const before = this.tickets.get(follows)?.ticket
    const followed = linked?.ticket ?? before
    const closed = followed?.id === follows && (followed.state === 'closed' || followed.handedTo?.ticketId === id)
    this.expect(
      closed && followed.organisationId === ticket.organisationId,
      'I2',
      id,
      `it follows ${follows}, not closed`,
    )
    const kept = before?.state === 'closed' || (before !== undefined && sameStarts(before, ticket))
    this.expect(kept, 'I14', id, 'handed over with its clocks set back')
  }

  private changed({ ticket, seen, events, dueAt }: TicketChange): void {
    const { id } = ticket
    const known = this.tickets.get(id)
    const stands =
      known?.ticket.version === seen?.version &&
      (known?.ticket.alarm?.generation ?? 0) === (seen?.generation ?? 0) &&
      known?.ticket.handedTo?.ticketId === seen?.handedTo
    this.expect(stands, 'I9', id, 'a write over what somebody else had written')
    const after = events.reduce<Known | undefined>((now, event) => this.happened(id, now, event), known)
    if (!after) return this.expect(false, 'I9', id, 'a ticket without its opening')
    // What no event tells: the alarm, the requests it was asked by, how people were called, and where it goes on.
    const { alarm: _, requests: __, names: ___, handedTo: ____, ...said } = ticket
    const { alarm: _____, requests: ______, names: _______, handedTo: ________, ...told } = after.ticket
    this.expect(isSame(said, told), 'I9', id, () => difference(said, told))
    this.armed(ticket, known?.ticket, after.model)
    this.promised(ticket, after.model, dueAt)
    this.tickets.set(id, { ...after, ticket })
  }

  private happened(id: string, known: Known | undefined, event: RecordedEvent): Known | undefined {
    if (!known) {
      if (event.kind !== 'opened') return undefined
      const policy = policyOf(this.world.desk, event.policyVersion)
      const model = new Model(policy, (unit) => this.world.attended(policy, unit), event)
      return { ticket: opened(event), events: [event], model, given: false }
    }
    const { ticket, model } = known
    this.expect(event.sequence === ticket.version + 1, 'I9', id, `event ${event.sequence} after ${ticket.version}`)
    this.expect(event.at >= ticket.changedAt, 'I9', id, `${event.kind} at ${event.at} after ${ticket.changedAt}`)
    this.expect(!(event.kind === 'satisfaction-given' && ticket.satisfaction), 'I4', id, 'rated twice')
    const farewell = OF_A_CONVERSATION.has(event.kind) && event.at === ticket.closed?.at
    const lives = ticket.state !== 'closed' || farewell || AFTER_CLOSING.has(event.kind)
    this.expect(lives && !(ticket.closed && event.kind === 'closed'), 'I1', id, `${event.kind} of a closed ticket`)
    this.inTime(known, event)
    this.byWhom(known, event)
    model.take(event)
    const after = apply(model.policy, ticket, event)
    this.expect(ticket.state !== 'closed' || after.state === 'closed', 'I1', id, `reopened by ${event.kind}`)
    const kept = event.kind !== 'escalated' || isDeepStrictEqual(ticket.clocks, after.clocks)
    this.expect(kept && sameStarts(ticket, after), 'I14', id, `${event.kind} set a clock back`)
    const given = known.given || (event.kind === 'closed' && event.carriedOver === true)
    return { ticket: after, events: [...known.events, event], model, given }
  }

  private inTime({ ticket, events, model }: Known, event: RecordedEvent): void {
    const next = model.next()
    const last = events.at(-1)
    // What a scanner says comes when it comes, as what people do.
    if (event.actor.role !== 'system' || event.kind === 'file-checked') {
      const same = last?.actor.role !== 'system' && last?.at === event.at
      const done = same || !next || next.at > epoch(event.at)
      return this.expect(done, 'I7', ticket.id, () => `${event.kind} at ${event.at} before ${wordsOf(next)}`)
    }
    if (!isStep(event)) {
      const follows = last?.kind === 'ladder-stepped' || (OF_A_CONVERSATION.has(event.kind) && last?.at === event.at)
      return this.expect(follows, 'I7', ticket.id, `${event.kind} by nobody`)
    }
    const fits = next?.kind === event.kind && next.at === epoch(event.at) && next.what === whatOf(event)
    this.expect(fits, 'I7', ticket.id, () => `${event.kind} ${whatOf(event)} at ${event.at} and not ${wordsOf(next)}`)
    const due = 'dueAt' in event ? epoch(event.dueAt) : undefined
    this.expect(due === next?.dueAt, 'I5', ticket.id, () => `due ${due && fromEpoch(due)} and not as ${wordsOf(next)}`)
  }

  private byWhom({ ticket, events }: Known, event: RecordedEvent): void {
    const { id } = ticket
    if (event.kind === 'messages-read') {
      for (const sequence of event.messages) {
        const message = events[sequence - 1]
        const written = message?.kind === 'message-added' || message?.kind === 'resolution-offered'
        this.expect(written && message.at <= event.at, 'I13', id, `event ${sequence} read before it was written`)
      }
    }
    if (event.kind === 'approval-given') {
      const by = event.actor.role === 'customer' ? event.actor.id : ''
      const asked = by !== ticket.requesterId && this.books.mayApprove(ticket.organisationId, by)
      this.expect(asked, 'I15', id, `approved by ${by || 'staff'}`)
    }
    if (event.kind === 'resolution-offered') {
      this.expect(ticket.approval?.state !== 'awaited', 'I15', id, 'solved before it was approved')
    }
  }

  private armed(ticket: Ticket, before: Ticket | undefined, model: Model): void {
    const { id, alarm } = ticket
    const next = model.next()
    if (next) {
      const rings = alarm?.at !== undefined && epoch(alarm.at) <= next.at
      this.expect(rings, 'I6', id, () => `its alarm is at ${alarm?.at}, and ahead is ${wordsOf(next)}`)
    }
    const quiet = before?.state !== 'closed' || before.alarm?.generation === alarm?.generation
    this.expect(quiet, 'I6', id, 'an alarm for a closed ticket')
  }

  private promised(ticket: Ticket, model: Model, dueAt: string | undefined): void {
    const { id, clocks } = ticket
    const same = ticket.state === model.state && ticket.turn === model.turn
    this.expect(same, 'I9', id, `${ticket.state}/${ticket.turn}, told again ${model.state}/${model.turn}`)
    const kinds = ['firstResponse', 'nextResponse', 'resolution'] as const
    const dues = kinds.flatMap((kind) => model.dueOf(kind) ?? [])
    const due = dues.length > 0 ? fromEpoch(Math.min(...dues)) : undefined
    this.expect(dueAt === due, 'I5', id, `due ${dueAt} and not ${due}`)
    for (const kind of kinds) {
      const runs = model.clocks.has(kind) && !model.clocks.get(kind)?.over
      this.expect((clocks[kind]?.state === 'running') === runs, 'I5', id, `${kind} is ${clocks[kind]?.state}`)
    }
  }
}

function sameStarts(before: Ticket, after: Ticket): boolean {
  return (['firstResponse', 'resolution'] as const).every(
    (kind) => before.clocks[kind]?.startedAt === after.clocks[kind]?.startedAt,
  )
}
