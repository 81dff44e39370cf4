/**
 * The lives of a run's tickets: who opens them, what is done to them and when, and sometimes by several at once.
 * @module
 */
import type { Contact } from '@plazo/application/directory'
import { ROUTES } from '@plazo/contracts/routes'
import { policyAt } from '@plazo/domain/desk'
import { fromEpoch } from '@plazo/domain/instant'
import type { Ticket } from '@plazo/domain/ticket'
import { ACTS, type Act, type Scene } from './acts.ts'
import { ASIDES } from './asides.ts'
import { Cast } from './cast.ts'
import { Browsers, isUnknown } from './browsers.ts'
import { CHAT_ACTS } from './chat-acts.ts'
import { Client, type Answer, type Person } from './client.ts'
import { Newcomers } from './newcomers.ts'
import { Office } from './office.ts'
import { openingOf } from './opening.ts'
import type { Device } from './devices.ts'
import type { Setting } from './setting.ts'
import { atOnce } from './turns.ts'
import { Uploaders } from './uploaders.ts'
import { Visitors } from './visitors.ts'
import type { World } from './world.ts'
import { Writers } from './writers.ts'

const MINUTE = 60_000
const HOUR = 3_600_000
const DAY = 86_400_000

const ALL_ACTS = [...ACTS, ...ASIDES, ...CHAT_ACTS]

type Arrival = { followed?: Ticket; by?: Contact; turn?: () => Promise<void> }

export class Play {
  readonly client: Client
  private readonly world: World
  private readonly setting: Setting
  private readonly until: number
  private readonly standing: number
  private readonly office: Office
  private readonly cast: Cast
  private readonly writers: Writers
  private readonly browsers: Browsers
  private readonly visitors: Visitors
  private readonly newcomers: Newcomers
  private readonly uploaders: Uploaders
  private openings: number

  constructor(world: World, setting: Setting) {
    this.world = world
    this.setting = setting
    this.client = new Client(world)
    this.office = new Office(world, this.client, setting)
    this.cast = new Cast(world, setting)
    this.writers = new Writers(world, this.client, setting)
    this.until = setting.startsAt + setting.days * DAY
    const habitat = {
      world,
      client: this.client,
      contacts: () => this.cast.contacts,
      until: this.until,
      begun: (ticketId: string) => this.live(ticketId),
    }
    this.browsers = new Browsers(habitat)
    this.visitors = new Visitors(habitat)
    this.newcomers = new Newcomers(habitat)
    this.uploaders = new Uploaders({ ...habitat, agent: () => this.cast.staff('agent') })
    this.standing = world.chance.int(35, 57)
    this.openings = this.standing * 3
  }

  async begin(): Promise<void> {
    const { world, setting } = this
    const { directory } = world.table
    for (const organisation of setting.organisations) await directory.putOrganisation(organisation)
    for (const contact of setting.contacts) await directory.putContact(contact)
    for (const agent of setting.agents) await directory.putAgent(agent)
    world.table.takeStream()
    for (const each of setting.organisations) {
      world.checker.books.open(
        each,
        setting.contacts.filter(({ organisationId }) => organisationId === each.id),
      )
    }
    for (let ticket = 0; ticket < this.standing; ticket++) this.arriveWithin(36 * HOUR)
    this.office.begin()
    this.writers.begin()
    this.browsers.begin()
    this.visitors.begin()
    this.newcomers.begin()
    this.uploaders.begin()
    if (!world.faults.strikes('person-revoked', 10)) return
    this.plan(world.chance.int(1, setting.days) * DAY, () => this.cast.revoke())
  }

  private plan(milliseconds: number, work: () => Promise<void>): void {
    const at = this.world.now + milliseconds
    if (at < this.until) this.world.agenda.add(at, work)
  }

  private arriveWithin(milliseconds: number): void {
    const rush = this.world.faults.strikes('two-at-once')
    this.plan(this.world.chance.int(0, milliseconds), () => (rush ? this.rush() : this.arrive()))
  }

  /** Several of one organisation at once, and mostly somebody at its account. */
  private async rush(): Promise<void> {
    const { chance } = this.world
    const { organisationId } = chance.of(this.cast.contacts)
    const own = this.cast.contacts.filter((contact) => contact.organisationId === organisationId)
    const openings = Array.from(
      { length: chance.int(2, 4) },
      () => (turn: () => Promise<void>) => this.arrive({ by: chance.of(own), turn }),
    )
    const office = (turn: () => Promise<void>) => this.office.act(organisationId, turn)
    await atOnce(chance, chance.hits(0.6) ? [...openings, office] : openings)
  }

  private async arrive({ followed, by, turn }: Arrival = {}): Promise<void> {
    const { world, client } = this
    const { chance } = world
    if (this.openings-- <= 0) return
    const { organisationId, id } = by ?? chance.of(this.cast.contacts)
    const policy = policyAt(world.desk, fromEpoch(world.now))
    const requester = { organisationId, contactId: id }
    const byStaff = !followed && chance.hits(0.2)
    const himself: Person = {
      role: 'customer',
      organisationId: followed?.organisationId ?? organisationId,
      id: followed?.requesterId ?? id,
    }
    const as = byStaff ? this.cast.staff('agent') : himself
    const body = { ...openingOf({ desk: world.desk, policy, chance, now: world.now }), ...(byStaff && { requester }) }
    const wish = followed
      ? ({ as, route: 'followUp', path: { ticketId: followed.id }, body } as const)
      : ({ as, route: 'openTicket', body } as const)
    const answered = ({ status, body: answer }: Answer) => {
      const ticketId = answer['id']
      if (status === 201 && typeof ticketId === 'string') this.live(ticketId)
      else this.arriveWithin(DAY)
    }
    await client.ask(wish, answered, turn)
  }

  private live(ticketId: string): void {
    this.plan(this.pause(), async () => {
      const known = this.world.checker.tickets.get(ticketId)
      if (!known) return
      await this.happen(ticketId)
      const { ticket } = known
      if (ticket.state !== 'closed') return this.live(ticketId)
      if (this.world.chance.hits(0.4)) await this.arrive({ followed: ticket })
      else this.arriveWithin(DAY)
      if (this.world.chance.hits(0.3)) this.live(ticketId)
    })
  }

  private pause(): number {
    const { chance } = this.world
    if (chance.hits(0.15)) return chance.int(0, 20 * MINUTE)
    return chance.hits(0.3) ? chance.int(0, 12 * HOUR) : chance.int(12 * HOUR, 7 * DAY)
  }

  private async happen(ticketId: string): Promise<void> {
    const { world } = this
    if (!world.faults.strikes('two-at-once')) return this.act(ticketId)
    const ring = async (turn: () => Promise<void>) => void (await world.ringing.invoke(ticketId, turn))
    const acts = Array.from(
      { length: world.chance.int(2, 3) },
      () => (turn: () => Promise<void>) => this.act(ticketId, turn),
    )
    await atOnce(world.chance, [...acts, ring])
  }

  private async act(ticketId: string, turn?: () => Promise<void>): Promise<void> {
    const { world } = this
    const scene = this.sceneOf(ticketId)
    const act = scene && world.chance.weighted(ALL_ACTS, ({ weight }) => weight(scene))
    if (!scene || !act) return
    const ended = act.route === 'endDevice' ? scene.device?.ends() : undefined
    const answered = (answer: Answer) => {
      const { status, body } = answer
      ended?.(answer)
      if (act.by === 'browser' && isUnknown(answer)) scene.device?.unknown()
      // A ticket that is handed over goes on in another.
      if (status === 201 && typeof body['id'] === 'string' && body['id'] !== ticketId) this.live(body['id'])
      const wrong = status === 200 ? act.wrong?.(scene, body) : undefined
      world.checker.expect(wrong === undefined, 'I10', act.route, () => String(wrong))
    }
    await this.client.ask(this.wishOf(act, scene), answered, turn)
  }

  private wishOf(act: Act, scene: Scene) {
    const { ticket, chance } = scene
    const route = ROUTES.find(({ id }) => id === act.route)
    const stale = chance.hits(0.05) ? -1 : 0
    const needs = route && 'ifMatch' in route && (route.ifMatch === 'required' || chance.hits(0.3))
    const isOver = act.by === 'browser' && scene.device?.standing === 'ended'
    const only = isOver ? [403] : (this.cast.onlyAnswers(act.by) ?? act.only)
    const cookie = this.browserOf(act.by, scene)?.cookie
    return {
      as: this.cast.personOf(act.by, ticket),
      route: act.route,
      path: { ticketId: ticket.id, chatId: ticket.id, ...act.path?.(scene) },
      ...(cookie !== undefined && { cookie }),
      ...((act.wrong ?? act.by === 'browser') && { reads: true }),
      ...(act.query && { query: act.query(scene) }),
      ...(act.body && { body: act.body(scene) }),
      ...(needs && { ifVersion: ticket.version + stale }),
      ...(only && { only }),
    }
  }

  private browserOf(by: Act['by'], { device }: Scene): Device | undefined {
    if (by === 'browser') return device
    return by === 'other-browser' ? this.world.checker.devices.other(device) : undefined
  }

  private sceneOf(ticketId: string): Scene | undefined {
    const { world, setting } = this
    const known = world.checker.tickets.get(ticketId)
    if (!known) return undefined
    const { ticket, events, model } = known
    const siblings = () =>
      [...world.checker.tickets.values()].flatMap(({ ticket: { organisationId, id } }) =>
        organisationId === ticket.organisationId ? [id] : [],
      )
    const agents = setting.agents.map(({ id }) => id)
    const foreign = () =>
      this.cast.contacts.flatMap(({ organisationId, mail }) => (organisationId === ticket.organisationId ? [] : [mail]))
    return {
      chance: world.chance,
      now: world.now,
      ticket,
      events,
      desk: world.desk,
      policy: model.policy,
      agents,
      siblings,
      foreign,
      device: world.checker.devices.find(ticket.device),
      requester: world.checker.books.all.get(ticket.organisationId)?.contacts.get(ticket.requesterId)?.name,
    }
  }
}
