/**
 * What people write and do not send: nothing that was kept is lost, nor shown to anybody else.
 * @module
 */
import type { Client, Person } from './client.ts'
import type { Setting } from './setting.ts'
import type { World } from './world.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Kept for thirty days by clocks that differ. */
const SURELY_KEPT = 29 * DAY
const NAMES = ['new', 'reply'] as const

/** `maybe`: what was sent since then, and nobody heard whether it was kept. */
type Known = { content: string; at: number; maybe: readonly string[] }

export class Writers {
  private readonly world: World
  private readonly client: Client
  private readonly setting: Setting
  private readonly kept = new Map<string, Known>()
  private written = 0

  constructor(world: World, client: Client, setting: Setting) {
    this.world = world
    this.client = client
    this.setting = setting
  }

  begin(): void {
    const { contacts, agents } = this.setting
    const customers = contacts.map(({ organisationId, id }) => ({ role: 'customer', organisationId, id }) as const)
    // The only agent may have another role by and by.
    const staff = agents.filter(({ role }) => role !== 'agent').map(({ role, id }) => ({ role, id }))
    for (const person of [...customers, ...staff]) this.live(person)
  }

  /** One thing after the other, as a person does. */
  private live(person: Person): void {
    const { chance, agenda, now } = this.world
    const at = now + chance.int(1, 80) * HOUR
    if (at >= this.setting.startsAt + this.setting.days * DAY) return
    agenda.add(at, () => (chance.hits(0.5) ? this.write(person) : this.look(person)))
  }

  private async write(person: Person): Promise<void> {
    const { world, kept } = this
    const name = world.chance.of(NAMES)
    const key = keyOf(person, name)
    const content = world.chance.hits(0.1) ? '' : `draft ${++this.written}`
    await this.client.ask(
      { as: person, route: 'keepDraft', path: { draft: name }, body: { content }, only: [200] },
      (answer) => {
        const { maybe = [], ...before } = kept.get(key) ?? { content: '', at: world.now }
        const isKept = answer.status === 200
        kept.set(key, isKept ? { content, at: world.now, maybe: [] } : { ...before, maybe: [...maybe, content] })
        this.live(person)
      },
    )
  }

  private async look(person: Person): Promise<void> {
    const { world, kept } = this
    const name = world.chance.of(NAMES)
    const wish = { as: person, route: 'getDraft', path: { draft: name }, reads: true, only: [200] } as const
    await this.client.ask(wish, ({ status, body }) => {
      const { content, at, maybe } = kept.get(keyOf(person, name)) ?? { content: '', at: world.now, maybe: [] }
      const told = body['content'] ?? ''
      const isIt = told === content || maybe.some((each) => each === told) || world.now > at + SURELY_KEPT
      world.checker.expect(
        status !== 200 || isIt,
        'I13',
        `${person.id} ${name}`,
        () => `${JSON.stringify(told)} and not ${content}`,
      )
      this.live(person)
    })
  }
}

function keyOf(person: Person, name: string): string {
  return `${person.role} ${person.id} ${name}`
}
