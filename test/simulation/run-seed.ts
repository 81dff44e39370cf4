/**
 * One run from one number: weeks of a desk with everything going wrong, then an hour in which nothing does.
 * @module
 */
import { createHash } from 'node:crypto'
import { epoch, fromEpoch } from '@plazo/domain/instant'
import type { RecordedEvent } from '@plazo/domain/ticket'
import { Chance } from './chance.ts'
import type { Violation } from './checker.ts'
import type { Fault } from './faults.ts'
import { Play } from './play.ts'
import { messageOf } from './post.ts'
import { settingOf } from './setting.ts'
import { checkStatements } from './statements.ts'
import { World } from './world.ts'

export type Outcome = {
  seed: number
  desk: string
  ticketDays: number
  tickets: number
  checks: number
  faults: readonly (readonly [Fault, number])[]
  answers: readonly (readonly [string, number])[]
  violations: readonly Violation[]
  /** Of all that was written and sent. */
  digest: string
}

const MINUTE = 60_000
const DAY = 86_400_000
/** Liveness: how soon after the last fault everything has been done. */
const SETTLES_WITHIN = 15 * MINUTE
/** And how punctual it is from then on, also where a bell had been lost before. */
const PUNCTUAL = 4 * MINUTE

export async function runSeed(seed: number): Promise<Outcome> {
  const chance = new Chance(seed)
  const setting = settingOf(seed, chance)
  const world = new World(chance, setting.deployment, setting.startsAt)
  const play = new Play(world, setting)
  const end = setting.startsAt + setting.days * DAY
  await play.begin()
  await world.pass(end)
  if (world.checker.violations.length === 0) await settle(world, end)
  return outcomeOf(seed, { world, play, end })
}

/** Faults stop: every step is done, every mail leaves, and from then on the desk is punctual. */
async function settle(world: World, end: number): Promise<void> {
  const { checker } = world
  world.heal()
  world.follow()
  await world.pass(end + SETTLES_WITHIN)
  checker.expect(world.isQuiet, 'liveness', 'stream', 'records wait that nothing keeps')
  await expectLetGo(world)
  checker.admissions.answered()
  checker.devices.answered()
  for (const [id, { model, events, ticket }] of checker.tickets) {
    const next = model.next()
    checker.expect(
      !next || next.at > world.now - PUNCTUAL,
      'liveness',
      id,
      `${next?.kind} ${next?.what} was never done`,
    )
    for (const event of events)
      checker.expect(wasTold(world, event, ticket), 'liveness', id, `nobody was told of ${event.kind}`)
  }
  const healed = new Map([...checker.tickets].map(([id, { events }]) => [id, events.length]))
  for (let hour = 1; hour <= 24; hour++) {
    await world.pass(end + SETTLES_WITHIN + hour * 60 * MINUTE)
    for (const [id, { model }] of checker.tickets) {
      const next = model.next()
      checker.expect(!next || next.at > world.now - PUNCTUAL, 'liveness', id, `${next?.kind} ${next?.what} is late`)
    }
  }
  for (const [id, { events }] of checker.tickets) {
    for (const event of events.slice(healed.get(id)))
      checker.expect(event.actor.role === 'system', 'I7', id, 'somebody acts')
  }
  await expectLetGo(world)
  await checker.parcels.settled()
  await checker.stored()
  checker.linkedBothWays()
  await checkStatements(world)
}

/** A letter that was held leaves, alone or with others, as soon as it may. */
async function expectLetGo({ checker, table, now }: World): Promise<void> {
  const waiting = await table.heldMail.due(fromEpoch(now - 2 * MINUTE))
  checker.expect(waiting.length === 0, 'liveness', 'held mail', 'letters wait that need not any longer')
}

type Story = { requesterId: string; id: string; organisationId: string }

/** Of what the desk does, the requester is told by mail, whoever else is. */
function wasTold(world: World, event: RecordedEvent, { requesterId, id, organisationId }: Story): boolean {
  const message = messageOf({ ticketId: id, sequence: event.sequence, recipient: `contact:${requesterId}` })
  const mayDecline = event.kind === 'message-added' && !event.asks
  const declines = mayDecline && world.checker.books.all.get(organisationId)?.unwilling.has(requesterId)
  return !tellsRequester(event) || isHis(event, requesterId) || declines === true || world.post.isDone(message)
}

function tellsRequester(event: RecordedEvent): boolean {
  switch (event.kind) {
    case 'message-added':
      return event.visibility === 'public' && event.actor.role === 'agent'
    case 'resolution-offered':
      return true
    case 'closed':
      return event.reason !== 'spam'
    case 'ladder-stepped':
      return event.step === 'ping' || event.step === 'notice'
    default:
      return false
  }
}

function isHis({ actor }: RecordedEvent, requesterId: string): boolean {
  return actor.role === 'customer' && actor.id === requesterId
}

function outcomeOf(seed: number, { world, play, end }: { world: World; play: Play; end: number }): Outcome {
  const { checker, faults, post, desk } = world
  const tickets = [...checker.tickets.values()].map(({ ticket }) => ticket)
  const until = Math.min(world.now, end)
  const spans = tickets.map(({ openedAt, closed }) =>
    Math.max(0, Math.min(until, closed ? epoch(closed.at) : until) - epoch(openedAt)),
  )
  const answers = [...play.client.statuses].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const counts = [...faults.counts]
  const digest = createHash('sha256')
    .update(checker.hash.digest())
    .update(JSON.stringify([post.digest, answers, counts, checker.violations]))
    .digest('hex')
  return {
    seed,
    desk: desk.id,
    ticketDays: spans.reduce((sum, span) => sum + span, 0) / DAY,
    tickets: tickets.length,
    checks: checker.checks,
    faults: counts,
    answers,
    violations: checker.violations,
    digest,
  }
}
