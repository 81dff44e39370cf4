/**
 * Who asked to be let in, and the links that let people in, as they were told; and what is held against them: I10 a link
 * lets him in alone whom it was mailed to, once and before it is over; I8 a letter once, and at last.
 * @module
 */
import type { AccountChange } from '@plazo/application/accounts'
import type { Activation, EntryRequest } from '@plazo/application/entry-book'
import { epoch } from '@plazo/domain/instant'
import type { World } from './world.ts'

/** By how much a clock may be ahead of another. */
const SKEW = 10 * 60_000

export type IssuedLink = { token: string; activation: Activation; isUsed: boolean }

export class Admissions {
  private readonly world: World
  private readonly links = new Map<string, IssuedLink>()
  private readonly requests: EntryRequest[] = []

  constructor(world: World) {
    this.world = world
  }

  /** A request was written down. */
  asked(request: EntryRequest): void {
    this.requests.push(request)
  }

  issued(token: string, activation: Activation): IssuedLink {
    const link = { token, activation, isUsed: false }
    this.links.set(token, link)
    return link
  }

  /** Called with every change of an account before it is known. */
  changed({ organisation: { id }, contact, entries, link: token }: AccountChange): void {
    const { checker, now } = this.world
    const lets = entries.some(({ kind }) => kind === 'contact-activated')
    if (!lets && token === undefined) return
    const link = this.links.get(token ?? '')
    if (!link || !contact) return checker.expect(false, 'I10', id, 'somebody is let in without a link')
    const { activation, isUsed } = link
    const isHis = activation.organisationId === id && activation.contactId === contact.id
    checker.expect(isHis && lets, 'I10', id, `${contact.id} is let in by the link of ${activation.contactId}`)
    checker.expect(!isUsed, 'I10', id, `${contact.id} is let in twice by one link`)
    checker.expect(
      now < epoch(activation.expiresAt) + SKEW,
      'I10',
      id,
      `${contact.id} is let in by a link that is over`,
    )
    const wasIn = checker.books.all.get(id)?.contacts.get(contact.id)?.access !== undefined
    checker.expect(!wasIn, 'I10', id, `${contact.id} is let in again`)
    link.isUsed = true
  }

  /** Once nothing goes wrong any more, whoever was asked for by name has his letter. */
  answered(): void {
    const { checker, post } = this.world
    for (const { id, who } of this.requests) {
      const isKnown = 'contactId' in who && checker.books.all.get(who.organisationId)?.contacts.has(who.contactId)
      checker.expect(isKnown !== true || post.isDone(letterFor(id)), 'liveness', id, 'who was invited has no letter')
    }
  }
}

/** What the letter of a request is called here. */
export function letterFor(requestId: string): string {
  return `entry ${requestId}`
}
