/**
 * Who plays which part.
 * @module
 */
import type { Agent, Contact } from '@plazo/application/directory'
import type { Ticket } from '@plazo/domain/ticket'
import type { Part } from './acts.ts'
import type { Person } from './client.ts'
import type { Setting } from './setting.ts'
import type { World } from './world.ts'

/** How long a directory may remember who has left, with clocks that differ. */
const REMEMBERED = 12 * 60_000

export class Cast {
  private readonly world: World
  private readonly setting: Setting
  /** Has another role since then; his token says the old one. */
  private gone: { agent: Agent; at: number } | undefined

  constructor(world: World, setting: Setting) {
    this.world = world
    this.setting = setting
  }

  /** Everybody known by now. */
  get contacts(): readonly Contact[] {
    return [...this.world.checker.books.all.values()].flatMap(({ contacts }) => [...contacts.values()])
  }

  async revoke(): Promise<void> {
    const { world, setting } = this
    const agent = setting.agents.find(({ role }) => role === 'agent')
    if (!agent) return
    await world.table.directory.putAgent({ ...agent, role: 'lead' })
    this.gone = { agent, at: world.now }
  }

  onlyAnswers(by: Part): readonly number[] | undefined {
    if (by === 'stranger') return [404]
    return by === 'gone' && this.gone && this.world.now > this.gone.at + REMEMBERED ? [403] : undefined
  }

  personOf(by: Part, { organisationId, requesterId }: Ticket): Person | undefined {
    const { contacts } = this
    const { chance } = this.world
    switch (by) {
      case 'requester':
        return { role: 'customer', organisationId, id: requesterId }
      case 'colleague':
        return customer(chance.of(contacts.filter((contact) => contact.organisationId === organisationId)))
      case 'approver':
        return { role: 'customer', organisationId, id: this.approverOf(organisationId) ?? requesterId }
      case 'stranger':
        return customer(chance.of(contacts.filter((contact) => contact.organisationId !== organisationId)))
      case 'anyone':
      case 'browser':
      case 'other-browser':
        return undefined
      case 'gone':
        return this.gone ? { role: 'agent', id: this.gone.agent.id } : this.staff('agent')
      case 'agent':
      case 'lead':
      case 'admin':
        return this.staff(by)
    }
  }

  private approverOf(organisationId: string): string | undefined {
    return this.world.checker.books.all.get(organisationId)?.organisation.approverIds?.[0]
  }

  staff(role: 'agent' | 'lead' | 'admin'): Person {
    const left = this.gone?.agent.id
    return {
      role,
      id: this.world.chance.of(this.setting.agents.filter((agent) => agent.role === role && agent.id !== left)).id,
    }
  }
}

function customer({ organisationId, id }: Contact): Person {
  return { role: 'customer', organisationId, id }
}
