/**
 * What was uploaded, as who uploaded it knows it, and what is held against it: I10 a file is handed out when it is clean,
 * of its own ticket, to its own organisation, as it was sent; I4 it is sent once; and at last it is judged, and its
 * ticket told.
 * @module
 */
import type { Commit } from '@plazo/application/ticket-store'
import { organisationOfUpload } from '@plazo/application/uploads'
import { beginsAs } from '@plazo/domain/file-signature'
import { EICAR } from '../fixtures/trial-files.ts'
import type { Person } from './client.ts'
import type { Device } from './devices.ts'
import type { World } from './world.ts'

/** The browser that has the conversation. */
export type InChat = { device: Device; ticketId: string }
/** `inChat`: uploaded without signing in, for that conversation. `sentWith`: the ticket that has it. */
export type Parcel = {
  id: string
  by: Person
  bytes: Buffer
  inChat?: InChat
  sentWith?: string
  isInternal?: boolean
}

export class Parcels {
  private readonly world: World
  private readonly all = new Map<string, Parcel>()

  constructor(world: World) {
    this.world = world
  }

  packed(parcel: Parcel): Parcel {
    const { id } = parcel
    this.world.checker.expect(!this.all.has(id), 'I10', id, 'two have the same place')
    this.all.set(id, parcel)
    return parcel
  }

  /** Those that a ticket has. */
  of(ticketId: string): readonly Parcel[] {
    return [...this.all.values()].filter(({ sentWith }) => sentWith === ticketId)
  }

  /** Called with every commit as soon as it stands. */
  committed({ change: { ticket, events }, uploads = [] }: Commit): void {
    const { checker } = this.world
    for (const { uploadId, internal, verdict } of uploads) {
      const parcel = this.all.get(uploadId)
      if (!parcel) return checker.expect(false, 'I10', uploadId, 'sent, and nobody had uploaded it')
      checker.expect(parcel.sentWith === undefined, 'I4', uploadId, `sent with ${parcel.sentWith} and ${ticket.id}`)
      const isOwn = organisationOfUpload(uploadId) === ticket.organisationId
      const sender = events.findLast(({ actor }) => actor.role !== 'system')?.actor
      const isHis = sender?.role !== 'system' && sender?.id === parcel.by.id
      const isHere = parcel.inChat === undefined || parcel.inChat.ticketId === ticket.id
      checker.expect(isOwn && isHis && isHere, 'I10', uploadId, `of ${parcel.by.id}, sent with ${ticket.id}`)
      checker.expect(verdict !== 'clean' || isClean(parcel), 'I10', uploadId, 'sent as clean, and it is not')
      parcel.sentWith = ticket.id
      parcel.isInternal = internal === true
    }
  }

  /** Somebody was told where a file is handed out. */
  handedOut(url: string, { to, ticketId, fileId }: { to: Person; ticketId: string; fileId: string }): void {
    const { checker, bucket } = this.world
    const parcel = this.all.get(fileId)
    const isOwn = to.role !== 'customer' || to.organisationId === organisationOfUpload(fileId)
    const isThere = parcel?.sentWith === ticketId && !(to.role === 'customer' && parcel.isInternal)
    checker.expect(isOwn && isThere, 'I10', fileId, `of ${parcel?.sentWith}, handed out to ${to.id} with ${ticketId}`)
    const given = bucket.files.handOut(new URL(url))?.bytes
    const isIt = parcel !== undefined && isClean(parcel) && (!given || parcel.bytes.equals(given))
    checker.expect(isIt, 'I10', fileId, 'handed out, and not clean or not the same')
  }

  /** A day after the last fault. */
  async settled(): Promise<void> {
    const { checker, table } = this.world
    for (const { id, sentWith } of this.all.values()) {
      const [upload] = await table.uploads.find([id])
      if (sentWith === undefined || !upload) continue
      checker.expect(upload.verdict !== 'waiting', 'liveness', id, `nobody ever looked at it, in ${sentWith}`)
      const events = checker.tickets.get(sentWith)?.events ?? []
      const told = events.filter((event) => event.kind === 'file-checked' && event.fileId === id)
      const owed = upload.claim?.verdict === 'waiting' ? 1 : 0
      checker.expect(told.length === owed, 'liveness', id, `${sentWith} was told ${told.length} times what it is`)
      const lies = (await this.world.bucket.files.read(id)) !== undefined
      checker.expect(!lies || upload.verdict === 'clean', 'liveness', id, 'what is not clean still lies there')
    }
  }
}

function isClean({ bytes }: Parcel): boolean {
  return beginsAs('image/png', bytes) && !bytes.includes(EICAR)
}
