/**
 * The mail service: counts what leaves by message, takes it late or not at all while it is down.
 * @module
 */
import { hash } from 'node:crypto'
import type { ComposedMail, Envelope } from '@plazo/application/deliver-notice'
import type { NoticeKey, OutgoingMail } from '@plazo/application/mailer'
import type { Letter } from '@plazo/domain/notices'
import type { Invocation } from './lambda.ts'
import type { World } from './world.ts'

const MESSAGE_ID = /^Message-ID: <([^@>]+)@/im
const MINUTE = 60_000

export class Post {
  private readonly world: World
  private readonly left = new Map<string, number>()
  private readonly excused = new Map<string, number>()
  private readonly refused = new Set<string>()
  private downUntil = 0

  constructor(world: World) {
    this.world = world
  }

  /** @throws Error while the service is down. */
  take({ raw }: OutgoingMail, invocation: Invocation | undefined): void {
    const { now, faults, chance } = this.world
    if (faults.strikes('mail-down', 0.02)) this.downUntil = now + chance.int(1, 240) * MINUTE
    if (now < this.downUntil && !faults.areOver) {
      faults.count('mail-down')
      invocation?.met.push('mail-down')
      throw new Error('the mail service does not answer')
    }
    const id = messageIn(raw)
    const times = (this.left.get(id) ?? 0) + 1
    this.left.set(id, times)
    invocation?.sent.push(id)
    const allowed = 1 + (this.excused.get(id) ?? 0)
    this.world.checker.expect(times <= allowed, 'I8', id, `a mail left ${times} times and not ${allowed}`)
  }

  /** It will never be taken. */
  refuse(inputs: readonly unknown[]): void {
    for (const mail of inputs) if (isMail(mail)) this.refused.add(messageIn(mail.raw))
  }

  /** Its record says that it left. */
  settled(notice: NoticeKey, invocation: Invocation | undefined): void {
    if (!invocation || invocation.sent.length === 0) return
    const id = messageOf(notice)
    invocation.sent = invocation.sent.filter((each) => each !== id)
  }

  /** Nobody could write down that these left: each may leave once more. */
  excuse(ids: readonly string[]): void {
    for (const id of ids) this.excused.set(id, (this.excused.get(id) ?? 0) + 1)
  }

  /** Whether it left, or was refused for good. */
  isDone(id: string): boolean {
    return this.left.has(id) || this.refused.has(id)
  }

  get digest(): string {
    return JSON.stringify([...this.left])
  }
}

/** What a mail of the desk is called. */
export function messageOf({ ticketId, sequence, recipient }: NoticeKey): string {
  const name = names.get(recipient) ?? hash('sha256', recipient).slice(0, 16)
  names.set(recipient, name)
  return `${ticketId}.${sequence}.${name}`
}

const names = new Map<string, string>()

/** A mail with nothing but its name. */
export function emptyLetter({ ticket, event }: Letter, { recipient }: Envelope): ComposedMail {
  const id = messageOf({ ticketId: ticket.id, sequence: event.sequence, recipient })
  return { subject: event.kind, text: '', raw: Buffer.from(`Message-ID: <${id}@desk.example>`) }
}

function messageIn(raw: Uint8Array): string {
  const [, id = ''] = MESSAGE_ID.exec(Buffer.from(raw).toString('latin1')) ?? []
  return id
}

function isMail(thing: unknown): thing is OutgoingMail {
  return typeof thing === 'object' && thing !== null && 'raw' in thing
}
