/**
 * The lives of a run's organisations: what is done to their accounts, by whom and when.
 * @module
 */
import { ROUTES } from '@plazo/contracts/routes'
import { policyAt } from '@plazo/domain/desk'
import { fromEpoch } from '@plazo/domain/instant'
import { ACCOUNT_ACTS, type AccountAct, type AccountPart, type AccountScene } from './account-acts.ts'
import type { Client, Person, Wish } from './client.ts'
import type { Setting } from './setting.ts'
import type { World } from './world.ts'

const HOUR = 3_600_000

export class Office {
  private readonly world: World
  private readonly client: Client
  private readonly setting: Setting
  private numbers = 0

  constructor(world: World, client: Client, setting: Setting) {
    this.world = world
    this.client = client
    this.setting = setting
  }

  begin(): void {
    for (const { id } of this.setting.organisations) this.live(id)
  }

  /** One thing is done to an organisation's account. */
  async act(organisationId: string, turn?: () => Promise<void>): Promise<void> {
    const scene = this.sceneOf(organisationId)
    const act = scene && this.world.chance.weighted(ACCOUNT_ACTS, ({ weight }) => weight(scene))
    if (!scene || !act) return
    await this.client.ask(
      this.wishOf(act, scene),
      ({ status, body }) => {
        const id = body['id']
        if (act.route === 'createOrganisation' && status === 201 && typeof id === 'string') this.live(id)
      },
      turn,
    )
  }

  private live(organisationId: string): void {
    const { chance, agenda, now } = this.world
    const at = now + chance.int(0, 60) * HOUR
    if (at >= this.setting.startsAt + this.setting.days * 24 * HOUR) return
    agenda.add(at, async () => {
      await this.act(organisationId)
      this.live(organisationId)
    })
  }

  private sceneOf(organisationId: string): AccountScene | undefined {
    const { chance, now, desk, checker } = this.world
    const book = checker.books.all.get(organisationId)
    const policy = policyAt(desk, fromEpoch(now))
    return book && { chance, now, desk, policy, book, number: ++this.numbers }
  }

  private wishOf({ route: id, by, body }: AccountAct, scene: AccountScene): Wish {
    const { chance, book } = scene
    const route = ROUTES.find((each) => each.id === id)
    const part = chance.of(by)
    const needs = route && 'ifMatch' in route && (route.ifMatch === 'required' || chance.hits(0.3))
    const writes = route?.method !== 'GET'
    const barred = part === 'customer' || (writes && part !== 'admin' && part !== 'billing')
    const people = [...book.contacts.keys()]
    return {
      as: this.personOf(part, scene),
      route: id,
      path: {
        organisationId: book.organisation.id,
        contactId: people.length > 0 ? chance.of(people) : 'nobody',
      },
      ...(body && { body: body(scene) }),
      ...(needs && { ifVersion: book.version + (chance.hits(0.05) ? -1 : 0) }),
      ...(barred && { only: [403] }),
    }
  }

  private personOf(part: AccountPart, { chance, book }: AccountScene): Person {
    switch (part) {
      case 'billing':
        return { role: 'machine', id: 'billing', scopes: ['accounts.read', 'accounts.write'] }
      case 'reader':
        return { role: 'machine', id: 'reports', scopes: ['accounts.read'] }
      case 'customer': {
        const people = [...book.contacts.keys()]
        const id = people.length > 0 ? chance.of(people) : 'nobody'
        return { role: 'customer', organisationId: book.organisation.id, id }
      }
      case 'admin':
      case 'agent': {
        const people = this.setting.agents.filter(({ role }) => role === part)
        return { role: part, id: chance.of(people).id }
      }
    }
  }
}
