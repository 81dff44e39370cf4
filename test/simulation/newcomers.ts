/**
 * People on their way in: they register where that is open, follow the links of their mails, soon or too late, once or
 * twice, and ask for another one.
 * @module
 */
import { epoch } from '@plazo/domain/instant'
import { workOn } from '../fixtures/proof-of-work.ts'
import type { IssuedLink } from './admissions.ts'
import type { Habitat } from './browsers.ts'
import type { Answer } from './client.ts'
import { atOnce } from './turns.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const SKEW = 10 * MINUTE

export class Newcomers {
  private readonly habitat: Habitat
  private written = 0
  private readonly letIn = new Set<string>()

  constructor(habitat: Habitat) {
    this.habitat = habitat
  }

  begin(): void {
    this.habitat.world.post.onLetter = (link) => this.follow(link)
    this.live()
  }

  private get isOpen(): boolean {
    return this.habitat.world.desk.entry?.registration === 'open'
  }

  private live(): void {
    const { chance } = this.habitat.world
    this.soon(chance.int(1, this.isOpen ? 50 : 300) * HOUR, async () => {
      this.live()
      await (chance.hits(0.85) ? this.register() : this.guess())
    })
  }

  private soon(milliseconds: number, work: () => Promise<void>): void {
    const { world, until } = this.habitat
    const at = world.now + milliseconds
    if (at < until) world.agenda.add(at, work)
  }

  /** Mostly who is known, and sooner who is not in. */
  private async register(): Promise<void> {
    const { client, world, contacts } = this.habitat
    const { chance, desk } = world
    const outside = contacts().filter(({ access }) => !access)
    const people = outside.length > 0 && chance.hits(0.7) ? outside : contacts()
    const mail = chance.hits(0.9) ? chance.of(people).mail : 'nadie@ninguna.example'
    await client.ask({ route: 'getChallenge', reads: true }, ({ status, body: challenge }) => {
      if (status !== 200) return
      const acceptedTerms = chance.hits(0.95) ? (desk.entry?.terms.version ?? '') : 'others'
      const asked = { name: `Persona ${++this.written}`, mail, acceptedTerms, solution: workOn(challenge as never) }
      const only = this.isOpen ? [202, 422, 429] : [403, 422, 429]
      this.soon(chance.int(1, 60) * SECOND, () => client.ask({ route: 'register', body: asked, only }))
    })
  }

  private async guess(): Promise<void> {
    const { client, world } = this.habitat
    const token = world.chance.bytes(24).toString('base64url')
    await client.ask({ route: 'openLink', body: { token }, only: [404, 429] })
  }

  /** Somebody has a mail with a link: most follow it within a day, some when it is over. */
  private follow(link: IssuedLink): void {
    const { chance } = this.habitat.world
    this.soon(chance.hits(0.8) ? chance.int(1, 20 * 60) * MINUTE : chance.int(60, 100) * HOUR, () => this.open(link))
  }

  private async open(link: IssuedLink): Promise<void> {
    const { client, world } = this.habitat
    const { token } = link
    const only = this.answersTo(link)
    await client.ask({ route: 'openLink', body: { token }, reads: true, ...only }, ({ status, body }) => {
      if (status === 410 || (status === 409 && world.chance.hits(0.3)) || world.chance.hits(0.1))
        return this.soon(MINUTE, () => client.ask({ route: 'resendLink', body: { token }, only: [202, 429] }))
      if (status !== 200) return
      const wanted = body['termsWanted']
      const accepted = typeof wanted === 'string' ? { acceptedTerms: wanted } : {}
      this.soon(world.chance.int(10, 600) * SECOND, () => this.enter(link, accepted))
    })
  }

  /** Now and then at two screens at once, and again when he is in. */
  private async enter(link: IssuedLink, accepted: object): Promise<void> {
    const { client, world } = this.habitat
    const { chance, faults } = world
    const body = { token: link.token, password: 'Una-clave-larga-1', ...accepted }
    const enter = (turn?: () => Promise<void>) =>
      client.ask({ route: 'activate', body, ...this.answersTo(link) }, (answer) => this.entered(link, answer), turn)
    if (faults.strikes('two-at-once', 8)) await atOnce(chance, [enter, enter])
    else await enter()
    if (chance.hits(0.3)) this.soon(chance.int(1, 60) * MINUTE, () => this.open(link))
  }

  /** However many try at once, one is told that he is in. */
  private entered(link: IssuedLink, { status }: Answer): void {
    if (status !== 201) return
    const { checker } = this.habitat.world
    checker.expect(!this.letIn.has(link.token), 'I10', link.activation.contactId, 'two are let in by one link')
    this.letIn.add(link.token)
  }

  private answersTo({ isUsed, activation }: IssuedLink): { only?: readonly number[] } {
    if (isUsed) return { only: [409, 429] }
    return this.habitat.world.now > epoch(activation.expiresAt) + SKEW ? { only: [409, 410, 429] } : {}
  }
}
