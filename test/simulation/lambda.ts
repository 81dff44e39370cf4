/**
 * Functions as Lambda runs them: an instance does one thing at a time, has a clock of its own, runs the code it was
 * started with, remembers what it likes, and may die at any call.
 * @module
 */
import { MailRefused } from '@plazo/application/mailer'
import { StaleVersion } from '@plazo/application/ticket-store'
import type { IssuedLink } from './admissions.ts'
import type { CallKind, Fault } from './faults.ts'
import { mayBeOlder } from './older-answers.ts'
import type { World } from './world.ts'

/** Where a function is: what it has done, and what waits for it. */
export type Invocation = {
  /** Faults that it met. */
  met: Fault[]
  die: () => void
  /** Resolves when it may go on, where several run at once. */
  turn: (() => Promise<void>) | undefined
  /** Answered once with what had been. */
  stale: boolean
  /** Mails that left, and whose record is not written yet. */
  sent: string[]
  /** Whom it is about to let in, and the link for him. */
  entry: { requestId: string; link: IssuedLink | undefined } | undefined
}

export type Instance = {
  skewMilliseconds: number
  /** Whether it was started before the deployment of the next policy. */
  old: boolean
  /** Nothing that it began goes on. */
  dead: boolean
  /** None between two invocations. */
  current: Invocation | undefined
}

/** `killed`: nobody hears what it has done. */
export type Ended<Result> = { met: readonly Fault[] } & (
  | { end: 'returned'; result: Result }
  | { end: 'failed'; error: unknown }
  | { end: 'killed' }
)

const SKEW_MILLISECONDS = 5 * 60_000

export class Lambda<Event, Result> {
  private readonly world: World
  private readonly start: (instance: Instance) => (event: Event) => Promise<Result>
  private pool: { instance: Instance; handler: (event: Event) => Promise<Result> }[] = []

  /** @param start Begins an instance: its handler, with all it needs bound to the instance. */
  constructor(world: World, start: (instance: Instance) => (event: Event) => Promise<Result>) {
    this.world = world
    this.start = start
  }

  async invoke(event: Event, turn?: () => Promise<void>): Promise<Ended<Result>> {
    const { instance, handler } = this.idle()
    const killed = Symbol('killed')
    const { promise: death, resolve } = Promise.withResolvers<typeof killed>()
    const invocation: Invocation = {
      met: [],
      turn,
      stale: false,
      sent: [],
      entry: undefined,
      die: () => {
        instance.dead = true
        resolve(killed)
      },
    }
    instance.current = invocation
    if (this.world.isBehind(instance)) {
      this.world.faults.count('old-code')
      invocation.met.push('old-code')
    }
    try {
      await turn?.()
      const result = await Promise.race([handler(event), death])
      if (result !== killed) return { end: 'returned', met: invocation.met, result }
      return { end: 'killed', met: invocation.met }
    } catch (error) {
      return { end: 'failed', met: invocation.met, error }
    } finally {
      // Its own calls may still arrive here when it was killed: they wait for ever.
      instance.current = undefined
      // One that died as it answered is not asked again either.
      if (instance.dead) this.pool = this.pool.filter((each) => each.instance !== instance)
      this.world.post.excuse(invocation.sent)
    }
  }

  /** Every instance anew. */
  restart(): void {
    this.pool = []
  }

  private idle() {
    const { world } = this
    if (world.faults.strikes('cold-start')) this.pool = this.pool.filter(({ instance }) => instance.current)
    const found = this.pool.find(({ instance }) => !instance.current && !(instance.old && world.isDeployed()))
    if (found) return found
    const old = world.startsOld()
    const skewMilliseconds = world.faults.strikes('clock-skew', 2)
      ? world.chance.int(-SKEW_MILLISECONDS, SKEW_MILLISECONDS)
      : 0
    const instance: Instance = { skewMilliseconds, old, dead: false, current: undefined }
    const begun = { instance, handler: this.start(instance) }
    this.pool.push(begun)
    return begun
  }
}

const WRITES =
  /^(commit|change|enter|hold|tie|claim|settle|release|put|save|write|add|remove|take|arm|send|keep|ask|remember|forget|spend|issue|open|judge|abandon$)/

/** A port as an instance sees it: any call of it may go wrong. */
export function troubled<Port extends object>(world: World, instance: Instance, port: Port): Port {
  return new Proxy(port, {
    get(target, name) {
      const found: unknown = Reflect.get(target, name)
      if (typeof found !== 'function') return found
      return (...inputs: unknown[]) =>
        call(world, instance, { name: String(name), inputs, work: async () => found.apply(target, inputs) })
    },
  })
}

type Call = { name: string; inputs: readonly unknown[]; work: () => Promise<unknown> }

async function call(world: World, instance: Instance, { name, inputs, work }: Call): Promise<unknown> {
  const invocation = instance.current
  if (instance.dead) return never()
  // Left over from an invocation that did not wait for it: Lambda lets it go on with the next one.
  if (!invocation) return work()
  if (invocation.turn) {
    await invocation.turn()
    if (instance.dead) return never()
    if (instance.current !== invocation) return work()
  }
  const older = mayBeOlder(name, inputs) ? await world.older.answer(name, inputs, work) : undefined
  if (older !== undefined) {
    invocation.stale = true
    return older
  }
  // One thing goes wrong at a time, or nothing would ever be done; seldom two.
  const fault = invocation.met.length > 0 && world.chance.hits(0.9) ? undefined : faultAt(world, name)
  if (fault === undefined) return work()
  world.faults.count(fault)
  invocation.met.push(fault)
  switch (fault) {
    case 'timeout-after-commit':
    case 'arm-timeout-after':
    case 'mail-sent-unanswered':
      await work()
      throw named('TimeoutError')
    case 'killed-after-write':
      await work()
      invocation.die()
      return never()
    case 'killed-before-write':
      invocation.die()
      return never()
    case 'mail-refused':
      world.post.refuse(inputs, invocation)
      throw errorOf(fault)
    default:
      throw errorOf(fault)
  }
}

function faultAt(world: World, name: string): Fault | undefined {
  for (const kind of kindsOf(name)) {
    const fault = world.faults.atCall(kind)
    if (fault !== undefined) return fault
  }
  return undefined
}

function kindsOf(name: string): readonly CallKind[] {
  if (name === 'commit' || name === 'change') return ['write', 'commit']
  if (name === 'arm') return ['arm']
  if (name === 'send') return ['send']
  return WRITES.test(name) ? ['write'] : ['read']
}

function errorOf(fault: Fault): Error {
  switch (fault) {
    case 'condition-lost':
      return new StaleVersion('another wrote first')
    case 'mail-refused':
      return new MailRefused('no such mailbox')
    case 'transaction-conflict':
      return named('TransactionCanceledException')
    case 'read-key-denied':
      return named('AccessDeniedException')
    case 'timeout-before-commit':
      return named('TimeoutError')
    default:
      return named('ThrottlingException')
  }
}

function named(name: string): Error {
  return Object.assign(new Error('injected'), { name })
}

/** What a dead function waits for. */
function never(): Promise<never> {
  return new Promise(() => undefined)
}
