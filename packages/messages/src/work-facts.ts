/**
 * What a letter about work is made of, as its reader reads it.
 * @module
 */
import type { Desk } from '@plazo/domain/desk'
import type { Letter } from '@plazo/domain/letters'
import type { Quote } from '@plazo/domain/work'
import { cleanLine } from './clean-text.ts'
import { localTime, type Reading } from './local-time.ts'
import type { WorkFacts } from './mail-catalogue.ts'

export function workFactsOf(desk: Desk, { ticket, event }: Letter, reading: Reading): WorkFacts {
  switch (event.kind) {
    case 'data-requested':
      return { datum: nameOf(desk, event.datum, reading), because: event.reason && cleanLine(event.reason) }
    case 'approval-overridden':
      return { because: cleanLine(event.reason) }
    case 'escalated':
      return { level: event.level }
    case 'off-hours-quoted':
      return { quote: quoteOf(event, reading) }
    case 'off-hours-answered':
      return { accepted: event.accepted, quote: ticket.offHours && quoteOf(ticket.offHours, reading) }
    default:
      return {}
  }
}

/** A listed datum has a name in every language; any other was named by whoever asks. */
function nameOf({ fields }: Desk, datum: string, { locale }: Reading): string {
  return fields?.[datum]?.[locale] ?? cleanLine(datum)
}

function quoteOf({ amount, currency, from, to }: Quote, reading: Reading): WorkFacts['quote'] {
  return { price: `${currency} ${amount}`, from: localTime(from, reading), to: localTime(to, reading) }
}
