/**
 * What is asked of the customer, noted of a call, or quoted.
 * @module
 */
import { CALL_DIRECTIONS } from '@plazo/domain/work'
import { call } from '../../../shared/api/client.ts'
import { zoneOf } from '../../../shared/time/own-zone.ts'
import { instantOf, localOf } from '../../../shared/time/zoned.ts'
import { type Deed, filled, type Given } from './deed.ts'

export function requestingData({ ticket, workbench, words: { data } }: Given): Deed | undefined {
  if (ticket.closed) return undefined
  const listed = workbench.data ?? []
  const other = { id: '', name: data.other }
  return {
    title: data.title,
    lead: data.lead,
    go: data.go,
    fields: [
      ...(listed.length > 0
        ? [{ name: 'listed', part: 'datum', label: data.datum, kind: 'choice' as const, options: [...listed, other] }]
        : []),
      { name: 'datum', label: data.which, kind: 'line', when: ({ listed: chosen = '' }) => chosen === '' },
      { name: 'reason', label: data.why, kind: 'prose', hint: data.whyHint },
      { name: 'text', label: data.text, kind: 'prose' },
    ],
    async send({ values, once }) {
      const { id: ticketId, version } = ticket
      const datum = values['listed'] || (values['datum'] ?? '')
      const body = { datum, ...filled(values, 'reason', 'text') }
      await call('POST /tickets/{ticketId}/data-requests', { at: { ticketId }, body, version, once })
      return data.done
    },
  }
}

export function loggingCall({ ticket, now, words: { call: words } }: Given): Deed | undefined {
  if (ticket.closed) return undefined
  const directions = CALL_DIRECTIONS.map((id) => ({ id, name: words.directions[id] }))
  return {
    title: words.title,
    lead: words.lead,
    go: words.go,
    fields: [
      { name: 'direction', label: words.direction, kind: 'choice', options: directions, initial: 'from-customer' },
      { name: 'person', label: words.person, kind: 'line', initial: ticket.requester.name },
      { name: 'calledAt', label: words.at, kind: 'moment', initial: localOf(now, zoneOf()) },
      { name: 'summary', label: words.summary, kind: 'prose' },
    ],
    async send({ values, once }) {
      const { direction, person = '', calledAt = '', summary = '' } = values
      const way = CALL_DIRECTIONS.find((each) => each === direction) ?? 'from-customer'
      const body = { direction: way, person, calledAt: instantOf(calledAt, zoneOf()), summary }
      await call('POST /tickets/{ticketId}/calls', { at: { ticketId: ticket.id }, body, once })
      return words.done
    },
  }
}

export function quoting({ ticket, workbench, words: { quote } }: Given): Deed | undefined {
  if (!workbench.offHours || ticket.closed) return undefined
  return {
    title: quote.title,
    lead: quote.lead,
    go: quote.go,
    fields: [
      { name: 'amount', label: quote.amount(workbench.offHours.currency), kind: 'line', hint: quote.amountHint },
      { name: 'from', label: quote.from, kind: 'moment' },
      { name: 'to', label: quote.to, kind: 'moment' },
      { name: 'text', label: quote.text, kind: 'prose' },
    ],
    async send({ values, once }) {
      const { id: ticketId, version } = ticket
      const { amount = '', from = '', to = '' } = values
      const body = { amount, from: instantOf(from, zoneOf()), to: instantOf(to, zoneOf()), ...filled(values, 'text') }
      await call('POST /tickets/{ticketId}/off-hours', { at: { ticketId }, body, version, once })
      return quote.done
    },
  }
}
