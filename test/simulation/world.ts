/**
 * One desk with everything around it, in virtual time: the real handlers and consumers over the table in memory, and
 * between them whatever can go wrong.
 * @module
 */
import {
  BUNDLE_ENTITY,
  ENTRY_ENTITY,
  EVENT_ENTITY,
  LOOK_UP_ENTITY,
  TICKET_ENTITY,
} from '@plazo/application/table-shape'
import { ALWAYS_OPEN, type BusinessCalendar } from '@plazo/domain/calendar'
import type { Desk } from '@plazo/domain/desk'
import type { Policy, Span } from '@plazo/domain/policy'
import { memoryTable, type MemoryTable } from '@plazo/local/memory/memory-table'
import type { MemoryRecord } from '@plazo/local/memory/memory-items'
import { Agenda } from './agenda.ts'
import { Attended } from './attended.ts'
import { Bucket } from './bucket.ts'
import { Chance } from './chance.ts'
import { Checker } from './checker.ts'
import { Faults } from './faults.ts'
import { Functions, type ApiAnswer, type ApiCall } from './functions.ts'
import { Lambda, type Instance } from './lambda.ts'
import { lightItems } from './light-items.ts'
import { OlderAnswers } from './older-answers.ts'
import { Post } from './post.ts'
import { Scheduler } from './scheduler.ts'
import { Mapping } from './stream.ts'
import { Sweeps } from './sweeps.ts'

const MINUTE = 60_000
const ROLL_OUT = 60 * MINUTE

/** The desk as deployed first, and with its next policy; when the one follows on the other. */
export type Deployment = { before: Desk; after: Desk; at: number; effectiveAt: number }

export class World {
  now: number
  readonly chance: Chance
  readonly faults: Faults
  readonly agenda = new Agenda()
  private readonly light = lightItems()
  readonly table: MemoryTable = memoryTable(this.light)
  readonly checker = new Checker(this)
  readonly post = new Post(this)
  readonly scheduler = new Scheduler(this)
  readonly older = new OlderAnswers(this)
  readonly desk: Desk
  readonly functions: Functions
  readonly bucket: Bucket
  readonly api: Lambda<ApiCall, ApiAnswer>
  readonly ringing: Lambda<string, void>
  private readonly sweeping: Lambda<undefined, void>
  private readonly looking: Lambda<object, void>
  readonly sweeps: Sweeps
  private readonly arming: Mapping
  private readonly notifying: Mapping
  private readonly deployment: Deployment
  private readonly counts = new Map<BusinessCalendar, Attended>()
  private readonly began: number

  constructor(chance: Chance, deployment: Deployment, now: number) {
    this.chance = chance
    this.faults = new Faults(chance)
    this.deployment = deployment
    this.desk = deployment.after
    this.now = now
    this.began = now
    const made = new Chance(chance.int(0, 2 ** 32 - 1))
    const random = (bytes: number) => made.bytes(bytes)
    this.functions = new Functions(this, this.light.decoders, random)
    const { functions } = this
    this.api = new Lambda(this, (instance) => functions.api(instance))
    this.ringing = new Lambda(this, (instance) => functions.ringing(instance))
    this.sweeping = new Lambda(this, (instance) => functions.sweeping(instance))
    this.looking = new Lambda(this, (instance) => functions.looking(instance))
    this.bucket = new Bucket(this, this.looking, random)
    this.sweeps = new Sweeps(this, this.sweeping)
    this.arming = new Mapping(this, new Lambda(this, (instance) => functions.arming(instance)))
    this.notifying = new Mapping(this, new Lambda(this, (instance) => functions.notifying(instance)))
  }

  /** Everything planned up to `until` happens, and what follows from it. */
  async pass(until: number): Promise<void> {
    for (let next = this.agenda.take(until); next; next = this.agenda.take(until)) {
      this.now = next.at
      await next.work()
      this.follow()
      if (this.checker.violations.length > 0) return
    }
    this.now = until
  }

  /** The records of what was written go their ways. */
  follow(): void {
    for (const record of this.table.takeStream()) {
      if (isOf(record, TICKET_ENTITY)) this.arming.put(record)
      if (isOf(record, EVENT_ENTITY, BUNDLE_ENTITY, LOOK_UP_ENTITY, ENTRY_ENTITY)) this.notifying.put(record)
    }
  }

  /** Nothing goes wrong any more. */
  heal(): void {
    this.faults.stop()
    for (const lambda of [this.api, this.ringing, this.sweeping, this.looking]) lambda.restart()
    for (const mapping of [this.arming, this.notifying]) mapping.redrive()
  }

  get isQuiet(): boolean {
    return this.arming.isEmpty && this.notifying.isEmpty
  }

  isDeployed(): boolean {
    return this.now >= this.deployment.at + ROLL_OUT
  }

  /** Which code an instance has that starts now. */
  startsOld(): boolean {
    return this.now < this.deployment.at || (!this.isDeployed() && this.chance.hits(0.5))
  }

  deskOf({ old }: Instance): Desk {
    return old ? this.deployment.before : this.deployment.after
  }

  /** Whether running this instance counts as a fault: others run the next code already. */
  isBehind({ old }: Instance): boolean {
    return old && this.now >= this.deployment.at
  }

  /** An attendance of this run's months, counted once. */
  attended({ calendar }: Policy, unit: Span['unit']): Attended {
    const counting = unit === 'clock' ? ALWAYS_OPEN : calendar
    const found = this.counts.get(counting) ?? new Attended(counting, this.began)
    this.counts.set(counting, found)
    return found
  }
}

function isOf({ item }: MemoryRecord, ...entities: readonly string[]): boolean {
  return entities.some((entity) => item['entity'] === entity)
}
