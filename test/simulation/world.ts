/**
 * One desk with everything around it, in virtual time: the real handlers and consumers over the table in memory, and
 * between them whatever can go wrong.
 * @module
 */
import { hash } from 'node:crypto'
import type { Accounts } from '@plazo/application/accounts'
import { agentLoads } from '@plazo/application/agent-loads'
import { cachedDirectory } from '@plazo/application/cached-directory'
import type { TicketStores } from '@plazo/application/ticket-store'
import { BUNDLE_ENTITY, EVENT_ENTITY, LOOK_UP_ENTITY, TICKET_ENTITY } from '@plazo/application/table-shape'
import { ALWAYS_OPEN, type BusinessCalendar } from '@plazo/domain/calendar'
import type { Desk } from '@plazo/domain/desk'
import { epoch } from '@plazo/domain/instant'
import type { Policy, Span } from '@plazo/domain/policy'
import { ticketCode } from '@plazo/domain/ticket-id'
import { entryParts } from '@plazo/local/in-process/entry-parts'
import { MemoryFiles } from '@plazo/local/memory/memory-files'
import { memoryTable, type MemoryTable } from '@plazo/local/memory/memory-table'
import type { MemoryRecord } from '@plazo/local/memory/memory-items'
import { ring, sweep } from '../../functions/alarm/bell.ts'
import { alarmsConsumer } from '../../functions/streams/alarms-consumer.ts'
import { noticeComposer } from '../../functions/streams/compose-notice.ts'
import { noticesConsumer } from '../../functions/streams/notices-consumer.ts'
import { apiFamilies, LOCAL_LINKS, type ApiPorts } from '@plazo/local/in-process/api-families'
import { Agenda } from './agenda.ts'
import { Attended } from './attended.ts'
import type { Chance } from './chance.ts'
import { Checker } from './checker.ts'
import { clockOf } from './clock.ts'
import { Faults } from './faults.ts'
import { Lambda, troubled, type Instance } from './lambda.ts'
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

type ApiCall = {
  family: keyof ReturnType<typeof apiFamilies>
  event: Parameters<ReturnType<typeof apiFamilies>['tickets']>[0]
}
type ApiAnswer = Awaited<ReturnType<ReturnType<typeof apiFamilies>['tickets']>>

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
  readonly api: Lambda<ApiCall, ApiAnswer>
  readonly ringing: Lambda<string, void>
  private readonly sweeping: Lambda<undefined, void>
  private readonly sweeps: Sweeps
  private readonly arming: Mapping
  private readonly notifying: Mapping
  private readonly deployment: Deployment
  private readonly counts = new Map<BusinessCalendar, Attended>()
  private readonly began: number
  private writing: Promise<void> = Promise.resolve()

  constructor(chance: Chance, deployment: Deployment, now: number) {
    this.chance = chance
    this.faults = new Faults(chance)
    this.deployment = deployment
    this.desk = deployment.after
    this.now = now
    this.began = now
    this.api = new Lambda(this, (instance) => {
      const families = apiFamilies(this.apiPorts(instance))
      return ({ family, event }) => families[family](event, { awsRequestId: 'lambda' } as never)
    })
    this.ringing = new Lambda(this, (instance) => {
      const handler = ring(this.bellDesk(instance))
      return (ticketId) => handler({ ticketId })
    })
    this.sweeping = new Lambda(this, (instance) => sweep(this.bellDesk(instance)))
    this.sweeps = new Sweeps(this, this.sweeping)
    this.arming = new Mapping(this, new Lambda(this, (instance) => this.armingConsumer(instance)))
    this.notifying = new Mapping(this, new Lambda(this, (instance) => this.noticesConsumer(instance)))
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
      if (isOf(record, EVENT_ENTITY, BUNDLE_ENTITY, LOOK_UP_ENTITY)) this.notifying.put(record)
    }
  }

  /** Nothing goes wrong any more. */
  heal(): void {
    this.faults.stop()
    for (const lambda of [this.api, this.ringing, this.sweeping]) lambda.restart()
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

  private stores(instance: Instance): TicketStores {
    return (scope) => {
      const store = this.table.stores(scope)
      return {
        ...store,
        commit: (commit) =>
          this.oneByOne(async () => {
            await store.commit(commit)
            await this.checker.committed(commit, instance.current?.stale === true)
            const { alarm } = commit.change.ticket
            if (alarm?.at !== undefined) this.sweeps.lookFor(epoch(alarm.at))
          }),
      }
    }
  }

  private accounts(): Accounts {
    const { accounts } = this.table
    return {
      ...accounts,
      change: (change) =>
        this.oneByOne(async () => {
          await accounts.change(change)
          await this.checker.accountChanged(change)
        }),
    }
  }

  /** What is written is looked at before anything else is written. */
  private oneByOne(work: () => Promise<void>): Promise<void> {
    const done = this.writing.then(work)
    this.writing = done.catch(() => undefined)
    return done
  }

  /** Every port as this instance sees it. */
  private ports(instance: Instance) {
    const { outbox, heldMail, pace, directory, overdueAlarms, history } = this.table
    const stores = this.stores(instance)
    const trouble = <Port extends object>(port: Port) => troubled(this, instance, port)
    const now = clockOf(() => this.now + instance.skewMilliseconds)
    const settle: typeof outbox.settle = async (notice, outcome, at) => {
      await outbox.settle(notice, outcome, at)
      this.post.settled(notice, instance.current)
    }
    const hold: typeof outbox.hold = async (notice, wait, at) => {
      await outbox.hold(notice, wait, at)
      this.sweeps.letGo(epoch(wait.until))
    }
    return {
      stores: (scope: Parameters<TicketStores>[0]) => trouble(stores(scope)),
      accounts: trouble(this.accounts()),
      history: trouble(history),
      directory: cachedDirectory(trouble(directory), now),
      outbox: trouble({ ...outbox, settle, hold }),
      heldMail: trouble(heldMail),
      pace: trouble(pace),
      overdueAlarms: trouble(overdueAlarms),
      desk: instance.old ? this.deployment.before : this.deployment.after,
      now,
    }
  }

  private apiPorts(instance: Instance): ApiPorts {
    const newTicketCode = (request: string, turn: number) => ticketCode(hash('sha256', `${request}#${turn}`, 'buffer'))
    const ports = this.ports(instance)
    return {
      ...this.table,
      ...ports,
      directory: { ...this.table.directory, ...ports.directory },
      loads: agentLoads(ports),
      drafts: troubled(this, instance, this.table.drafts),
      lookUps: troubled(this, instance, this.table.lookUps),
      files: new MemoryFiles(ports.now),
      signIns: { open: async () => undefined },
      openApi: '{}',
      newTicketCode,
    }
  }

  private bellDesk(instance: Instance) {
    return { ...this.ports(instance), metrics: () => undefined }
  }

  private armingConsumer(instance: Instance) {
    return alarmsConsumer({ alarmClock: troubled(this, instance, this.scheduler) }, this.light.decoders.ticketWrites)
  }

  private noticesConsumer(instance: Instance) {
    const ports = this.ports(instance)
    const send = async (mail: Parameters<Post['take']>[0]) => this.post.take(mail, instance.current)
    const mailer = troubled(this, instance, { send })
    const sender = { desk: ports.desk, portalUrl: 'https://desk.example' }
    const compose = this.post.composer(noticeComposer({ ...sender, signLink: LOCAL_LINKS.sign }))
    const mail = { mode: 'live', from: 'avisos@desk.example' } as const
    const entry = entryParts(this.table.entryBook, sender)
    return noticesConsumer({ ...ports, ...entry, mailer, compose, mail }, this.light.decoders.mailCauses)
  }
}

function isOf({ item }: MemoryRecord, ...entities: readonly string[]): boolean {
  return entities.some((entity) => item['entity'] === entity)
}
