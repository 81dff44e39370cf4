/**
 * The mail service: counts what leaves by message, takes it late or not at all while it is down.
 * @module
 */
import { hash } from 'node:crypto'
import type { Compose, ComposedMail, Envelope } from '@plazo/application/deliver-notice'
import type { NoticeKey, OutgoingMail } from '@plazo/application/mailer'
import type { Digest, Letter } from '@plazo/domain/letters'
import { letterFor, type IssuedLink } from './admissions.ts'
import type { Invocation } from './lambda.ts'
import type { World } from './world.ts'

const MESSAGE_ID = /^Message-ID: <([^@>]+)@/im
/** Under what a mail of several notices is recorded. */
const BUNDLE = 'bundle:'
const WHOLE_LETTERS = 0.02
const MINUTE = 60_000

export class Post {
  private readonly world: World
  private readonly left = new Map<string, number>()
  private readonly excused = new Map<string, number>()
  private readonly refused = new Set<string>()
  /** The notices that a mail tells, where it is not its own. */
  private readonly told = new Map<string, readonly string[]>()
  private downUntil = 0
  /** Told of each letter that lets somebody in. */
  onLetter: (link: IssuedLink) => void = () => undefined

  constructor(world: World) {
    this.world = world
  }

  /** @throws Error while the service is down. */
  take({ raw }: OutgoingMail, invocation: Invocation | undefined): void {
    const { now, faults, chance } = this.world
    if (faults.strikes('mail-down', 0.02)) this.downUntil = now + chance.int(1, 120) * MINUTE
    if (now < this.downUntil && !faults.areOver) {
      faults.count('mail-down')
      invocation?.met.push('mail-down')
      throw new Error('the mail service does not answer')
    }
    const entry = this.entryIn(raw, invocation)
    if (entry?.link) this.onLetter(entry.link)
    for (const id of entry ? [letterFor(entry.requestId)] : this.noticesOf(messageIn(raw))) {
      const times = (this.left.get(id) ?? 0) + 1
      this.left.set(id, times)
      invocation?.sent.push(id)
      const allowed = 1 + (this.excused.get(id) ?? 0)
      this.world.checker.expect(times <= allowed, 'I8', id, `a notice left ${times} times and not ${allowed}`)
    }
  }

  /** The words of a letter cost more than all that leads to it: most of them go out without. */
  composer(whole: Compose): Compose {
    const isWhole = () => this.world.chance.hits(WHOLE_LETTERS)
    return {
      letter: (letter, envelope) => (isWhole() ? whole.letter(letter, envelope) : emptyLetter(letter, envelope)),
      digest: (digest, envelope) => {
        const { recipient } = envelope
        const mail = isWhole() ? whole.digest(digest, envelope) : emptyDigest(digest, envelope)
        const ids = digest.notices.map(({ ticketId, sequence }) => messageOf({ ticketId, sequence, recipient }))
        this.told.set(messageIn(mail.raw), ids)
        return mail
      },
      lookUp: (lookedUp, envelope) => whole.lookUp(lookedUp, envelope),
    }
  }

  /** It will never be taken. */
  refuse(inputs: readonly unknown[], invocation: Invocation): void {
    for (const { raw } of inputs.filter(isMail)) {
      const entry = this.entryIn(raw, invocation)
      const ids = entry ? [letterFor(entry.requestId)] : this.noticesOf(messageIn(raw))
      for (const id of ids) this.refused.add(id)
    }
  }

  /** Its record says that it left. */
  settled(notice: NoticeKey, invocation: Invocation | undefined): void {
    if (!invocation || invocation.sent.length === 0) return
    const { recipient } = notice
    const own = recipient.startsWith(BUNDLE) ? { ...notice, recipient: recipient.slice(BUNDLE.length) } : notice
    const ids = this.noticesOf(togetherOf(own))
    invocation.sent = invocation.sent.filter((each) => each !== messageOf(own) && !ids.includes(each))
  }

  /** The record of a letter that lets somebody in says what became of it. */
  entered(requestId: string, invocation: Invocation | undefined): void {
    if (!invocation) return
    invocation.entry = undefined
    invocation.sent = invocation.sent.filter((each) => each !== letterFor(requestId))
  }

  /** Whom a mail lets in, if it is one of those. */
  private entryIn(raw: Uint8Array, invocation: Invocation | undefined): Invocation['entry'] {
    return messageIn(raw).startsWith('entry.') ? invocation?.entry : undefined
  }

  private noticesOf(message: string): readonly string[] {
    return this.told.get(message) ?? [message]
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

/** What a mail of several is called, by the first of them. */
function togetherOf({ ticketId, sequence, recipient }: NoticeKey): string {
  return messageOf({ ticketId, sequence, recipient }).replace(/\.([^.]+)$/, '.together.$1')
}

function emptyDigest({ notices }: Digest, { recipient }: Envelope): ComposedMail {
  const [first = { ticketId: '', sequence: 0 }] = notices
  const raw = Buffer.from(`Message-ID: <${togetherOf({ ...first, recipient })}@desk.example>`)
  return { subject: `${notices.length}`, text: '', raw }
}

/** A mail with nothing but its name. */
function emptyLetter({ ticket, event }: Letter, { recipient }: Envelope): ComposedMail {
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
