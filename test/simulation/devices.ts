/**
 * Browsers that the desk was told of, as their people know it, and what is held against them: I10 a conversation opens
 * for him alone whom its browser named, never from one that was ended, and no more often than his address allows.
 * @module
 */
import type { EntryRequest } from '@plazo/application/entry-book'
import { epoch, type Instant } from '@plazo/domain/instant'
import type { Ticket } from '@plazo/domain/ticket'
import { letterFor } from './admissions.ts'
import type { Answer } from './client.ts'
import type { World } from './world.ts'

const DAY = 86_400_000
/** Of one person in a day of UTC. */
const MOST_OPENINGS = 20
const MOST_FORMS = 10
/** Of a proof of work: it names the form it was done for. */
const KEY_LENGTH = 22

/** What somebody says of himself. */
export type Said = { name: string; mobile: string; mail: string; organisation: string }

export class Device {
  readonly cookie: string
  readonly said: Said
  /** `unsure`: somebody asked for its end, and has not been answered. */
  standing: 'remembered' | 'unsure' | 'ended' = 'remembered'
  private readonly world: World

  constructor(world: World, cookie: string, said: Said) {
    this.world = world
    this.cookie = cookie
    this.said = said
  }

  /** Somebody asks for its end. @returns what he does with the answer. */
  ends(): (answer: Answer) => void {
    if (this.standing === 'remembered') this.standing = 'unsure'
    return ({ status }) => {
      if (status === 200) this.standing = 'ended'
    }
  }

  /** It was told that nobody knows it. */
  unknown(): void {
    this.world.checker.expect(this.standing !== 'remembered', 'I10', this.said.mail, 'a browser is forgotten by itself')
    this.standing = 'ended'
  }
}

export class Devices {
  private readonly world: World
  private readonly all = new Map<string, Device>()
  private readonly openings = new Map<string, number>()
  private readonly forms = new Map<string, string>()
  /** Of people who were known, by their keys. */
  private readonly waiting = new Map<string, string>()
  private readonly refused = new Set<string>()

  constructor(world: World) {
    this.world = world
  }

  find(id: string | undefined): Device | undefined {
    return id === undefined ? undefined : this.all.get(id)
  }

  /** Any but that one, mostly one that is remembered. */
  other(than: Device | undefined): Device | undefined {
    const { chance } = this.world
    const others = [...this.all.values()].filter((each) => each !== than)
    const live = others.filter(({ standing }) => standing === 'remembered')
    if (live.length > 0 && chance.hits(0.8)) return chance.of(live)
    return others.length > 0 ? chance.of(others) : undefined
  }

  /** That has this cookie. */
  at(cookie: string): Device | undefined {
    return this.find(this.world.functions.deviceIn(cookie))
  }

  remembered(cookie: string, said: Said): Device {
    const device = new Device(this.world, cookie, said)
    this.all.set(this.world.functions.deviceIn(cookie), device)
    return device
  }

  /** Somebody sends this form, with this proof of work. */
  asked(challenge: string, form: object): void {
    this.forms.set(challenge.slice(0, KEY_LENGTH), JSON.stringify(form).toLowerCase())
  }

  /** Such a form was written down. */
  accepted({ id, at, who }: EntryRequest): void {
    const mail = 'mail' in who ? who.mail : ''
    this.counted({ id, mail, at }, 'forms', MOST_FORMS)
    if (this.isKnown(mail)) this.waiting.set(id, mail)
  }

  /** It is written down that its letter left. */
  settled(requestId: string): void {
    this.refused.add(requestId)
  }

  /** Once nothing goes wrong any more, whoever sent a form and is known has a ticket, or a letter that says why not. */
  answered(): void {
    const { checker, post } = this.world
    for (const [id, mail] of this.waiting) {
      const isDone = post.isDone(letterFor(id)) || !this.isKnown(mail)
      checker.expect(isDone, 'liveness', id, `the form of ${mail} came to nothing`)
    }
  }

  private isKnown(mail: string): boolean {
    return [...this.world.checker.books.all.values()].some(({ contacts }) =>
      [...contacts.values()].some((contact) => contact.mail.toLowerCase() === mail),
    )
  }

  /** Called with every opening as soon as it stands. */
  opened(ticket: Ticket): void {
    if (ticket.device === undefined) return
    if (ticket.follows !== undefined) return this.carried(ticket, ticket.follows)
    const mail = this.world.checker.books.all.get(ticket.organisationId)?.contacts.get(ticket.requesterId)?.mail
    if (ticket.channel === 'chat') this.begun(ticket, mail)
    else this.filed(ticket, mail)
  }

  /** What goes on in another ticket goes on in the same browser. */
  private carried({ id, device }: Ticket, follows: string): void {
    const { checker } = this.world
    checker.expect(checker.tickets.get(follows)?.ticket.device === device, 'I10', id, 'goes on in another browser')
  }

  private begun(ticket: Ticket, mail: string | undefined): void {
    const { id, device: from } = ticket
    const { checker } = this.world
    const device = this.find(from)
    if (!device) return checker.expect(false, 'I10', id, 'opened from a browser that nobody has')
    checker.expect(device.standing !== 'ended', 'I10', id, 'opened from a browser that was ended')
    const isHis = mail?.toLowerCase() === device.said.mail.toLowerCase()
    checker.expect(isHis, 'I10', id, `${device.said.mail} opened it for ${mail}`)
    this.counted({ id, mail: device.said.mail.toLowerCase(), at: ticket.openedAt }, 'conversations', MOST_OPENINGS)
  }

  /** One form, one ticket: its proof of work is its key. */
  private filed(ticket: Ticket, mail: string | undefined): void {
    const { id, device: key = '' } = ticket
    const { checker } = this.world
    const form = this.forms.get(key)
    this.forms.delete(key)
    this.waiting.delete(key)
    checker.expect(!this.refused.has(key), 'I4', id, 'opened for somebody who was told no')
    checker.expect(form !== undefined, 'I4', id, 'opened by a form that nobody sent, or twice by one')
    checker.expect(
      form?.includes(`"${mail?.toLowerCase()}"`) === true,
      'I10',
      id,
      `opened for ${mail}, who did not ask`,
    )
  }

  private counted(
    { id, mail, at }: { id: string; mail: string | undefined; at: Instant },
    what: string,
    most: number,
  ): void {
    const day = `${what} ${mail} ${Math.floor(epoch(at) / DAY)}`
    const times = (this.openings.get(day) ?? 0) + 1
    this.openings.set(day, times)
    this.world.checker.expect(times <= most, 'I10', id, `${times} ${what} of one person in a day`)
  }
}
