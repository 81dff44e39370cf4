/**
 * People who send files: they upload something, wait or do not, send it, also twice, or never; and others ask for it.
 * Some do so in a conversation from a browser that has not signed in.
 * @module
 */
import { POINT } from '@plazo/local/samples/pictures'
import type { Contact } from '@plazo/application/directory'
import type { Ticket } from '@plazo/domain/ticket'
import { EICAR, wishOf } from '../fixtures/trial-files.ts'
import type { Habitat } from './browsers.ts'
import type { Person } from './client.ts'
import type { InChat, Parcel } from './parcels.ts'
import { atOnce } from './turns.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

type Post = Habitat & { agent: () => Person }
type Place = { address: string; fields: Readonly<Record<string, string>> }

export class Uploaders {
  private readonly post: Post
  private written = 0

  constructor(post: Post) {
    this.post = post
  }

  begin(): void {
    for (let sender = 0; sender < 2; sender++) this.live()
  }

  private live(): void {
    this.soon(this.post.world.chance.int(1, 50) * HOUR, async () => {
      this.live()
      const ticket = this.someTicket()
      if (ticket) await this.upload(ticket)
    })
  }

  private soon(milliseconds: number, work: () => Promise<void>): void {
    const { world, until } = this.post
    const at = world.now + milliseconds
    if (at < until) world.agenda.add(at, work)
  }

  private someTicket(): Ticket | undefined {
    const { chance, checker } = this.post.world
    const open = [...checker.tickets.values()].filter(({ ticket: { state } }) => state !== 'closed')
    return open.length > 0 ? chance.of(open).ticket : undefined
  }

  private async upload(ticket: Ticket): Promise<void> {
    const { world, client, agent } = this.post
    const { chance, checker, bucket } = world
    const device = checker.devices.find(ticket.device)
    const inChat = device && chance.hits(0.7) ? { device, ticketId: ticket.id } : undefined
    const as = inChat || chance.hits(0.6) ? requesterOf(ticket) : agent()
    const bytes = this.bytes()
    const { body: wish } = wishOf({ bytes, name: `captura ${this.written}.png` })
    const body = as.role === 'customer' ? wish : { ...wish, organisationId: ticket.organisationId }
    const asked = inChat
      ? ({ ...from(inChat), route: 'requestChatUpload' } as const)
      : ({ as, route: 'requestUpload' } as const)
    await client.ask({ ...asked, body, once: true }, (answer) => {
      const { id } = answer.body
      if (answer.status !== 201 || typeof id !== 'string' || !isPlace(answer.body['form'])) return
      const parcel = checker.parcels.packed({ id, by: as, bytes, ...(inChat && { inChat }) })
      // Some never come, and are sent all the same.
      if (chance.hits(0.93)) bucket.post(answer.body['form'].fields, bytes)
      const wait = chance.hits(0.1) ? chance.int(20, 30) * HOUR : chance.int(1, 40 * 60) * SECOND
      if (chance.hits(0.85)) this.soon(wait, () => this.send(ticket, parcel))
      this.soon(chance.int(1, 300) * SECOND, () => this.ask(parcel))
    })
  }

  /** Mostly a picture; now and then a virus, or something that is no picture. */
  private bytes(): Buffer {
    const { chance } = this.post.world
    const end = Buffer.from(String(++this.written))
    if (chance.hits(0.15)) return Buffer.concat([POINT, EICAR, end])
    return Buffer.concat([chance.hits(0.1) ? Buffer.from('MZ') : POINT, end])
  }

  /** How it stands, and that it is nobody else's. */
  private async ask({ id: uploadId, by, inChat }: Parcel): Promise<void> {
    const { client } = this.post
    if (inChat) return this.askInChat(uploadId, inChat)
    await client.ask({ as: by, route: 'getUpload', path: { uploadId }, only: [200, 404] })
    const [other] = this.strangers(by)
    if (other) await client.ask({ as: other, route: 'getUpload', path: { uploadId }, only: [404] })
  }

  private async askInChat(uploadId: string, inChat: InChat): Promise<void> {
    const { client, world } = this.post
    const { path, cookie } = from(inChat)
    const asked = { route: 'getChatUpload', path: { ...path, uploadId } } as const
    await client.ask({ ...asked, cookie, only: [200, 403, 404, 429] })
    const other = world.checker.devices.other(inChat.device)
    if (other) await client.ask({ ...asked, cookie: other.cookie, only: [403, 404, 429] })
    // Who has signed in as that person has not uploaded it.
    const as = this.requesterOf(inChat.ticketId)
    await client.ask({ as, route: 'getUpload', path: { uploadId }, only: [403, 404] })
  }

  private async send(ticket: Ticket, parcel: Parcel): Promise<void> {
    const { world, client, agent } = this.post
    const { chance, faults } = world
    const { by, id, inChat } = parcel
    if (inChat) return this.sendInChat(parcel, inChat)
    const isInternal = by.role !== 'customer' && chance.hits(0.3)
    const body = { text: 'Se ve así.', files: [id], ...(isInternal && { visibility: 'internal' }) }
    const send = (ticketId: string, as: Person) => (turn?: () => Promise<void>) =>
      client.ask({ as, route: 'addMessage', path: { ticketId }, body }, () => this.readers(ticketId, parcel), turn)
    const once = send(ticket.id, by)
    const other = this.someTicket() ?? ticket
    if (faults.strikes('two-at-once', 8)) return atOnce(chance, [once, send(other.id, by)])
    // What somebody else uploaded is his to send.
    if (chance.hits(0.1)) await send(other.id, chance.hits(0.5) ? requesterOf(other) : agent())()
    await once()
    if (chance.hits(0.1)) this.soon(chance.int(1, 60) * MINUTE, send(other.id, by))
  }

  private async sendInChat(parcel: Parcel, inChat: InChat): Promise<void> {
    const { client, world } = this.post
    const body = { text: 'Se ve así.', files: [parcel.id] }
    const send = (where: InChat) =>
      client.ask({ ...from(where), route: 'addChatMessage', body }, () => this.readers(where.ticketId, parcel))
    // Another conversation of the same browser is none for it either.
    const other = world.chance.hits(0.2) ? this.someTicket() : undefined
    if (other) await send({ device: inChat.device, ticketId: other.id })
    await send(inChat)
  }

  private readers(ticketId: string, parcel: Parcel): void {
    const { chance } = this.post.world
    for (let reader = 0; reader < 2; reader++) this.soon(chance.int(1, 90) * MINUTE, () => this.read(ticketId, parcel))
  }

  private async read(ticketId: string, { id: fileId, by }: Parcel): Promise<void> {
    const { world, client, agent } = this.post
    const { chance, checker } = world
    const ticket = checker.tickets.get(ticketId)?.ticket
    if (!ticket) return
    const device = checker.devices.find(ticket.device)
    if (device && chance.hits(0.5)) return this.readInChat({ device, ticketId }, fileId)
    const [stranger] = this.strangers(requesterOf(ticket))
    const to = chance.of([requesterOf(ticket), agent(), by, ...(stranger ? [stranger] : [])])
    const only = to === stranger ? { only: [404] } : {}
    const wish = { as: to, route: 'getFile', path: { ticketId, fileId }, reads: true, ...only } as const
    await client.ask(wish, ({ status, body: { url } }) => {
      if (status === 200 && typeof url === 'string') checker.parcels.handedOut(url, { to, ticketId, fileId })
    })
  }

  /** From its own browser, or from another one that reaches nothing there. */
  private async readInChat(inChat: InChat, fileId: string): Promise<void> {
    const { world, client } = this.post
    const { chance, checker } = world
    const { path, cookie } = from(inChat)
    const other = chance.hits(0.3) ? checker.devices.other(inChat.device) : undefined
    const asked = { route: 'getChatFile', path: { ...path, fileId }, reads: true } as const
    if (other) return client.ask({ ...asked, cookie: other.cookie, only: [403, 404, 429] })
    const to = this.requesterOf(inChat.ticketId)
    const { standing } = inChat.device
    const only = standing === 'ended' ? { only: [403, 429] } : {}
    await client.ask({ ...asked, cookie, ...only }, ({ status, body: { url } }) => {
      if (status !== 200 || typeof url !== 'string' || !to) return
      checker.parcels.handedOut(url, { to, ticketId: inChat.ticketId, fileId })
    })
  }

  private requesterOf(ticketId: string): Person | undefined {
    const ticket = this.post.world.checker.tickets.get(ticketId)?.ticket
    return ticket && requesterOf(ticket)
  }

  /** Somebody of another organisation. */
  private strangers(than: Person): readonly Person[] {
    const { world, contacts } = this.post
    const own = than.role === 'customer' ? than.organisationId : ''
    const others = contacts().filter(({ organisationId }) => organisationId !== own)
    return others.length > 0 ? [customer(world.chance.of(others))] : []
  }
}

/** As a browser asks about its conversation. */
function from({ device: { cookie }, ticketId }: InChat) {
  return { cookie, path: { chatId: ticketId } }
}

function requesterOf({ organisationId, requesterId }: Ticket): Person {
  return { role: 'customer', organisationId, id: requesterId }
}

function customer({ organisationId, id }: Contact): Person {
  return { role: 'customer', organisationId, id }
}

function isPlace(form: unknown): form is Place {
  return typeof form === 'object' && form !== null && 'fields' in form
}
