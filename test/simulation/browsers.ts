/**
 * People who have not signed in: they tell the desk who uses their browser, have conversations from it, and have it
 * forgotten again.
 * @module
 */
import { visitorChatRequest } from '@plazo/contracts/visitor-chat-messages'
import { policyAt } from '@plazo/domain/desk'
import { fromEpoch } from '@plazo/domain/instant'
import type { Contact } from '@plazo/application/directory'
import { workOn } from '../fixtures/proof-of-work.ts'
import type { Answer, Client } from './client.ts'
import type { Device, Said } from './devices.ts'
import { openingOf } from './opening.ts'
import type { World } from './world.ts'

type Browser = { device?: Device | undefined }

/** Where people live who have not signed in. */
export type Habitat = {
  world: World
  client: Client
  /** Everybody known by now. */
  contacts: () => readonly Contact[]
  /** When nothing is begun any more. */
  until: number
  /** Told of each conversation that was begun. */
  begun: (ticketId: string) => void
}

const SECOND = 1000
const HOUR = 3_600_000
/** Who writes is known by his browser. */
const CHAT = Object.keys(visitorChatRequest.shape).filter((field) => field !== 'identity')
/** More than an address has in a day. */
const MANY = 24

export class Browsers {
  private readonly habitat: Habitat
  private written = 0

  constructor(habitat: Habitat) {
    this.habitat = habitat
  }

  /** Where nobody has conversations without signing in, somebody tries. */
  begin(): void {
    const { world } = this.habitat
    const browsers = this.isOpen ? world.chance.int(2, 5) : 1
    for (let browser = 0; browser < browsers; browser++) this.live({})
  }

  private get isOpen(): boolean {
    return this.habitat.world.desk.entry?.visitors?.chat !== undefined
  }

  private live(browser: Browser): void {
    const { chance } = this.habitat.world
    this.soon(chance.int(1, this.isOpen ? 40 : 300) * HOUR, async () => {
      this.live(browser)
      await this.visit(browser)
    })
  }

  private soon(milliseconds: number, work: () => Promise<void>): void {
    const { world, until } = this.habitat
    const at = world.now + milliseconds
    if (at < until) world.agenda.add(at, work)
  }

  private async visit(browser: Browser): Promise<void> {
    const { chance } = this.habitat.world
    const isKnown = browser.device !== undefined && browser.device.standing !== 'ended'
    if (chance.hits(isKnown ? 0.05 : 0.8)) return this.tell(browser)
    if (chance.hits(0.2)) return this.look(browser)
    if (browser.device && chance.hits(0.04)) return this.forget(browser)
    const times = isKnown && chance.hits(0.01) ? MANY : 1
    for (let time = 0; time < times; time++) this.soon(time * 20 * SECOND, () => this.open(browser))
  }

  /** Says who uses it. */
  private async tell(browser: Browser): Promise<void> {
    const { client, world } = this.habitat
    await client.ask({ route: 'getChallenge', reads: true }, ({ status, body }) => {
      if (status !== 200) return
      const solution = workOn(body as never)
      const said = this.saying()
      const wish = { route: 'rememberDevice', body: { identity: said, solution } } as const
      const only = this.isOpen ? [201, 403, 422, 429] : [403, 422, 429]
      this.soon(world.chance.int(1, 60) * SECOND, () =>
        client.ask({ ...wish, only }, ({ status: told, cookie }) => {
          if (told === 201 && cookie !== undefined) browser.device = world.checker.devices.remembered(cookie, said)
        }),
      )
    })
  }

  /** Mostly of somebody whom the desk knows. */
  private saying(): Said {
    const { world, contacts } = this.habitat
    const { chance } = world
    const mail = chance.hits(0.9) ? chance.of(contacts()).mail : 'nadie@ninguna.example'
    const written = chance.hits(0.2) ? mail.toUpperCase() : mail
    const number = ++this.written
    return { name: `Visita ${number}`, mobile: '5512345678', mail: written, organisation: `Colegio ${number}` }
  }

  private async look({ device }: Browser): Promise<void> {
    const { client, world } = this.habitat
    const before = device?.standing
    const wish = { route: 'getDevice', cookie: device?.cookie, reads: true, only: [200, 429] } as const
    await client.ask(wish, ({ status, body }) => {
      if (status !== 200) return
      const told = JSON.stringify(body)
      const isHis = device !== undefined && told.includes(`"${device.said.name}"`)
      const isRight = isHis ? before !== 'ended' : told === '{}' && device?.standing !== 'remembered'
      world.checker.expect(isRight, 'I10', 'getDevice', () => `a browser that is ${device?.standing} is told ${told}`)
    })
  }

  private async forget(browser: Browser): Promise<void> {
    const { device } = browser
    if (!device) return
    const wish = { route: 'forgetDevice', cookie: device.cookie, body: {}, only: [200, 429] } as const
    await this.habitat.client.ask(wish, device.ends())
  }

  private async open({ device }: Browser): Promise<void> {
    const { client, world, begun } = this.habitat
    const { desk, chance, now } = world
    const policy = policyAt(desk, fromEpoch(now))
    const body = openingOf({ desk, policy, chance, now }, { via: 'chat', fields: CHAT })
    const isEnded = device === undefined || device.standing === 'ended'
    const only = isEnded ? { only: [403, 422] } : {}
    await client.ask({ route: 'openChat', cookie: device?.cookie, body, reads: true, ...only }, (answer) => {
      const { status, body: told } = answer
      if (isUnknown(answer)) device?.unknown()
      if (status === 201 && typeof told['id'] === 'string') begun(told['id'])
    })
  }
}

/** Whether the desk says that it has not been told of this browser. */
export function isUnknown({ status, body }: Answer): boolean {
  return status === 403 && body['code'] === 'device/unknown'
}
