/**
 * The desk's functions as an instance of each begins: the real handlers and consumers, over ports in which anything may
 * go wrong. What they make up at random comes of the seed.
 * @module
 */
import { hash } from 'node:crypto'
import type { Accounts } from '@plazo/application/accounts'
import { agentLoads } from '@plazo/application/agent-loads'
import { cachedDirectory } from '@plazo/application/cached-directory'
import type { EntryBook } from '@plazo/application/entry-book'
import type { TicketStores } from '@plazo/application/ticket-store'
import type { Uploads } from '@plazo/application/uploads'
import { epoch } from '@plazo/domain/instant'
import { ticketCode } from '@plazo/domain/ticket-id'
import { apiFamilies, LOCAL_LINKS, localKeys, type ApiPorts } from '@plazo/local/in-process/api-families'
import { entryParts } from '@plazo/local/in-process/entry-parts'
import { emptyRegister } from '@plazo/local/in-process/pool-users'
import { ring, sweep } from '../../functions/alarm/bell.ts'
import type { Random } from '../../functions/random.ts'
import { scan } from '../../functions/files/scan-desk.ts'
import { alarmsConsumer } from '../../functions/streams/alarms-consumer.ts'
import { noticeComposer } from '../../functions/streams/compose-notice.ts'
import { noticesConsumer } from '../../functions/streams/notices-consumer.ts'
import { clockOf } from './clock.ts'
import { troubled, type Instance } from './lambda.ts'
import type { Decoders } from './light-items.ts'
import type { Post } from './post.ts'
import type { World } from './world.ts'

type Families = ReturnType<typeof apiFamilies>
export type ApiCall = { family: keyof Families; event: Parameters<Families['tickets']>[0] }
export type ApiAnswer = Awaited<ReturnType<Families['tickets']>>

/** A proof of work, as hard as it can be afforded by the hundred thousand. */
const LARGEST_NUMBER = 16

const newTicketCode = (request: string, turn: number) => ticketCode(hash('sha256', `${request}#${turn}`, 'buffer'))

export class Functions {
  private readonly world: World
  private readonly decoders: Decoders
  private readonly random: Random
  private readonly keys: ReturnType<typeof localKeys>
  private writing: Promise<void> = Promise.resolve()

  constructor(world: World, decoders: Decoders, random: Random) {
    this.world = world
    this.decoders = decoders
    this.random = random
    this.keys = localKeys(random, LARGEST_NUMBER)
  }

  api(instance: Instance): (call: ApiCall) => Promise<ApiAnswer> {
    const families = apiFamilies(this.apiPorts(instance), this.keys)
    return ({ family, event }) => families[family](event, { awsRequestId: 'lambda' } as never)
  }

  ringing(instance: Instance) {
    const handler = ring(this.bellDesk(instance))
    return (ticketId: string) => handler({ ticketId })
  }

  sweeping(instance: Instance) {
    return sweep(this.bellDesk(instance))
  }

  arming(instance: Instance) {
    return alarmsConsumer({ alarmClock: this.troubled(instance, this.world.scheduler) }, this.decoders.ticketWrites)
  }

  notifying(instance: Instance) {
    const { post, table } = this.world
    const ports = this.ports(instance)
    const send = async (mail: Parameters<Post['take']>[0]) => post.take(mail, instance.current)
    const mailer = this.troubled(instance, { send })
    const sender = { desk: ports.desk, portalUrl: 'https://desk.example' }
    const compose = post.composer(noticeComposer({ ...sender, signLink: LOCAL_LINKS.sign }))
    const mail = { mode: 'live', from: 'avisos@desk.example' } as const
    const entry = entryParts(this.troubled(instance, this.lettersOf(instance)), sender, this.random)
    const people = { staffProfiles: table.staffProfiles, signIns: emptyRegister(), metrics: () => undefined }
    const opening = { loads: agentLoads(ports), uploads: this.troubled(instance, table.uploads), newTicketCode }
    const desk = { ...ports, ...opening, ...entry, ...people, mailer, compose, mail }
    return noticesConsumer(desk, this.decoders.mailCauses)
  }

  looking(instance: Instance) {
    const { table, bucket } = this.world
    const { stores, desk, now } = this.ports(instance)
    const uploads = this.troubled(instance, table.uploads)
    const files = this.troubled(instance, bucket.files)
    const scanner = this.troubled(instance, { verdictOf: async (id: string) => bucket.verdictOf(id) })
    return scan({ stores, uploads, files, scanner, desk, now, metrics: () => undefined })
  }

  /** As the desk calls the browser that has this cookie. */
  deviceIn(cookie: string): string {
    return this.keys.tokens.idOf(cookie.slice(cookie.indexOf('=') + 1)) ?? ''
  }

  private troubled<Port extends object>(instance: Instance, port: Port): Port {
    return troubled(this.world, instance, port)
  }

  private stores(instance: Instance): TicketStores {
    const { world } = this
    return (scope) => {
      const store = world.table.stores(scope)
      return this.troubled(instance, {
        ...store,
        commit: (commit) =>
          this.oneByOne(async () => {
            await store.commit(commit)
            await world.checker.committed(commit, instance.current?.stale === true)
            const { alarm } = commit.change.ticket
            if (alarm?.at !== undefined) world.sweeps.lookFor(epoch(alarm.at))
          }),
      })
    }
  }

  private accounts(): Accounts {
    const { table, checker } = this.world
    return {
      ...table.accounts,
      change: (change) =>
        this.oneByOne(async () => {
          await table.accounts.change(change)
          await checker.accountChanged(change)
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
    const { world } = this
    const { outbox, heldMail, pace, directory, overdueAlarms, history } = world.table
    const now = clockOf(() => world.now + instance.skewMilliseconds)
    const settle: typeof outbox.settle = async (notice, outcome, at) => {
      await outbox.settle(notice, outcome, at)
      world.post.settled(notice, instance.current)
    }
    const hold: typeof outbox.hold = async (notice, wait, at) => {
      await outbox.hold(notice, wait, at)
      world.sweeps.letGo(epoch(wait.until))
    }
    return {
      stores: this.stores(instance),
      accounts: this.troubled(instance, this.accounts()),
      history: this.troubled(instance, history),
      directory: cachedDirectory(this.troubled(instance, directory), now),
      outbox: this.troubled(instance, { ...outbox, settle, hold }),
      heldMail: this.troubled(instance, heldMail),
      pace: this.troubled(instance, pace),
      overdueAlarms: this.troubled(instance, overdueAlarms),
      desk: world.deskOf(instance),
      now,
    }
  }

  private apiPorts(instance: Instance): ApiPorts {
    const { table, bucket } = this.world
    const ports = this.ports(instance)
    return {
      ...table,
      ...ports,
      directory: { ...table.directory, ...ports.directory },
      loads: agentLoads(ports),
      drafts: this.troubled(instance, table.drafts),
      lookUps: this.troubled(instance, table.lookUps),
      devices: this.troubled(instance, table.devices),
      rateLimiter: this.troubled(instance, table.rateLimiter),
      staffProfiles: this.troubled(instance, table.staffProfiles),
      files: this.troubled(instance, bucket.files),
      uploads: this.troubled(instance, this.uploads()),
      entryBook: this.troubled(instance, this.doorOf()),
      signIns: this.troubled(instance, { open: async () => undefined }),
      openApi: '{}',
      newTicketCode,
    }
  }

  /** Whoever has a place for a file is known to the hourly tidying. */
  private uploads(): Uploads {
    const { table, bucket } = this.world
    return {
      ...table.uploads,
      async add(upload) {
        bucket.opened()
        return table.uploads.add(upload)
      },
    }
  }

  /** What is asked at the door is known here. */
  private doorOf(): EntryBook {
    const { table, checker } = this.world
    return {
      ...table.entryBook,
      async ask(request, spent) {
        const isNew = await table.entryBook.ask(request, spent)
        if (isNew) checker.admissions.asked(request)
        if (isNew && request.asks) checker.devices.accepted(request)
        return isNew
      },
    }
  }

  private lettersOf(instance: Instance): EntryBook {
    const { table, checker, post } = this.world
    return {
      ...table.entryBook,
      async issue(requestId, link, now) {
        const claim = await table.entryBook.issue(requestId, link, now)
        if (claim === 'granted' && instance.current) {
          const issued = link && checker.admissions.issued(link.token, link.activation)
          instance.current.entry = { requestId, link: issued }
        }
        return claim
      },
      async settle(requestId, outcome, at) {
        await table.entryBook.settle(requestId, outcome, at)
        post.entered(requestId, instance.current)
        checker.devices.settled(requestId)
      },
      async release(requestId) {
        await table.entryBook.release(requestId)
        if (instance.current) instance.current.entry = undefined
      },
    }
  }

  private bellDesk(instance: Instance) {
    return { ...this.ports(instance), metrics: () => undefined }
  }
}
