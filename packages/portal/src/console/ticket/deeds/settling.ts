/**
 * How urgent it is, whether it may begin, what it cost, and the tickets that come of it.
 * @module
 */
import { PRIORITIES } from '@plazo/domain/policy'
import { call } from '../../../shared/api/client.ts'
import type { Deed, DeedField, Given, Sent } from './deed.ts'

export function prioritising({ ticket, desk, words: { priority } }: Given): Deed | undefined {
  if (ticket.closed) return undefined
  return {
    title: priority.title,
    lead: priority.lead,
    go: priority.go,
    fields: [
      {
        name: 'priority',
        label: priority.level,
        kind: 'choice',
        initial: ticket.priority,
        options: desk.priorities.map(({ id, name, meaning }) => ({ id, name: `${name}: ${meaning}` })),
      },
    ],
    async send({ values }) {
      const { id: ticketId, version } = ticket
      const level = PRIORITIES.find((each) => each === values['priority']) ?? ticket.priority
      await call('PUT /tickets/{ticketId}/priority', { at: { ticketId }, body: { priority: level }, version })
      return priority.done(desk.priorities.find(({ id }) => id === level)?.name ?? level)
    },
  }
}

/** An admin answers for what starts without its approver. */
export function overriding({ ticket, me, contacts, words: { override } }: Given): Deed | undefined {
  const { approval, id: ticketId, version } = ticket
  if (approval?.state !== 'awaited' || me.role !== 'admin' || ticket.closed) return undefined
  const names = approval.approverIds.map((id) => contacts.find((contact) => contact.id === id)?.name ?? id)
  return {
    title: override.title,
    lead: override.lead(names.join(', ')),
    go: override.go,
    fields: [{ name: 'reason', label: override.why, kind: 'prose' }],
    async send({ values: { reason = '' } }) {
      await call('POST /tickets/{ticketId}/approval/override', { at: { ticketId }, body: { reason }, version })
      return override.done
    },
  }
}

export function refunding({ ticket, me, words: { refund } }: Given): Deed | undefined {
  const { id: ticketId, version, grantId, refundedAt } = ticket
  if (me.role !== 'admin' || grantId === undefined || refundedAt !== undefined) return undefined
  return {
    title: refund.title,
    lead: refund.lead,
    go: refund.go,
    fields: [{ name: 'note', label: refund.why, kind: 'prose' }],
    async send({ values: { note = '' } }) {
      await call('PUT /tickets/{ticketId}/refund', { at: { ticketId }, body: { note }, version })
      return refund.done
    },
  }
}

export function splitting(given: Given): Deed | undefined {
  const { ticket, words } = given
  if (ticket.closed) return undefined
  return {
    title: words.split.title,
    lead: words.split.lead,
    go: words.split.go,
    fields: openingFields(given),
    async send(sent) {
      const at = { ticketId: ticket.id }
      const { id } = await call('POST /tickets/{ticketId}/splits', {
        at,
        body: openingOf(given, sent),
        once: sent.once,
      })
      return words.split.done(id)
    },
  }
}

/** A closed ticket stays closed: another one takes it up. */
export function following(given: Given): Deed | undefined {
  const { ticket, words } = given
  if (!ticket.closed) return undefined
  return {
    title: words.follow.title,
    lead: words.follow.lead,
    go: words.follow.go,
    fields: openingFields(given, ticket.subject, given.written),
    async send(sent) {
      const at = { ticketId: ticket.id }
      const body = openingOf(given, sent)
      const { id } = await call('POST /tickets/{ticketId}/follow-ups', { at, body, once: sent.once })
      return words.follow.done(id)
    },
  }
}

function openingFields(
  { ticket, desk, words: { split } }: Given,
  subject = '',
  description = '',
): readonly DeedField[] {
  const levels: DeedField = {
    name: 'priority',
    label: split.level,
    kind: 'choice',
    initial: ticket.priority,
    options: desk.priorities,
  }
  return [
    { name: 'subject', label: split.subject, kind: 'line', initial: subject },
    { name: 'topic', label: split.topic, kind: 'choice', initial: ticket.topic, options: desk.topics },
    // Where reasons decide, nobody chooses.
    ...(desk.priorityReasons ? [] : [levels]),
    { name: 'description', label: split.description, kind: 'prose', initial: description },
  ]
}

function openingOf({ ticket, desk }: Given, { values }: Sent) {
  const { subject = '', topic = ticket.topic, description = '' } = values
  const priority = desk.priorityReasons ? undefined : PRIORITIES.find((each) => each === values['priority'])
  const channels = desk.topics.find(({ id }) => id === topic)?.channels ?? []
  const channel = ticket.channel !== 'mail' && channels.includes(ticket.channel) ? ticket.channel : 'portal'
  return { subject, topic, description, channel, ...(priority && { priority }) }
}
