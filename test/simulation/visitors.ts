/**
 * People who ask by the form on the page, without signing in: each of their forms costs a proof of work.
 * @module
 */
import { visitorFormRequest } from '@plazo/contracts/visitor-chat-messages'
import { policyAt } from '@plazo/domain/desk'
import { fromEpoch } from '@plazo/domain/instant'
import { workOn } from '../fixtures/proof-of-work.ts'
import type { Habitat } from './browsers.ts'
import { openingOf } from './opening.ts'

const SECOND = 1000
const HOUR = 3_600_000
const FORM = Object.keys(visitorFormRequest.shape)
/** More than are opened for one address in a day. */
const MANY = 13
const ONE_ADDRESS = '198.51.100.4'

export class Visitors {
  private readonly habitat: Habitat
  private written = 0

  constructor(habitat: Habitat) {
    this.habitat = habitat
  }

  /** Where there is no such form, somebody tries. */
  begin(): void {
    const visitors = this.topics ? 2 : 1
    for (let visitor = 0; visitor < visitors; visitor++) this.live()
  }

  private get topics(): readonly string[] | undefined {
    return this.habitat.world.desk.entry?.visitors?.form?.topics
  }

  private live(): void {
    const { chance } = this.habitat.world
    this.soon(chance.int(1, this.topics ? 60 : 400) * HOUR, async () => {
      this.live()
      const times = chance.hits(0.02) ? MANY : 1
      const mail = this.mail()
      for (let time = 0; time < times; time++) this.soon(time * 30 * SECOND, () => this.send(this.form(mail)))
    })
  }

  private soon(milliseconds: number, work: () => Promise<void>): void {
    const { world, until } = this.habitat
    const at = world.now + milliseconds
    if (at < until) world.agenda.add(at, work)
  }

  /** Mostly of somebody whom the desk knows. */
  private mail(): string {
    const { world, contacts } = this.habitat
    return world.chance.hits(0.9) ? world.chance.of(contacts()).mail : 'nadie@ninguna.example'
  }

  private form(mail: string): object {
    const { desk, chance, now } = this.habitat.world
    const policy = policyAt(desk, fromEpoch(now))
    const topics = chance.hits(0.95) ? this.topics : undefined
    const told = openingOf({ desk, policy, chance, now }, { via: 'portal', fields: FORM, topics })
    const number = ++this.written
    const identity = { name: `Visita ${number}`, mobile: '5512345678', mail, organisation: `Colegio ${number}` }
    return { ...told, identity }
  }

  private async send(form: object): Promise<void> {
    const { client, world } = this.habitat
    await client.ask({ route: 'getChallenge', reads: true }, ({ status, body: challenge }) => {
      if (status !== 200) return
      const solution = workOn(challenge as never)
      world.checker.devices.asked(solution.challenge, form)
      const wish = { route: 'askAsVisitor', body: { ...form, solution }, from: ONE_ADDRESS } as const
      const only = this.topics ? [202, 422, 429] : [403, 422, 429]
      this.soon(world.chance.int(1, 30) * SECOND, () => client.ask({ ...wish, only }))
    })
  }
}
