/**
 * Words for how a ticket stands: its public state, and advice on how it was filed.
 * @module
 */
import { isInEvaluation } from '@plazo/domain/contact-ways'
import type { Desk, Locale, Text } from '@plazo/domain/desk'
import type { filedLate } from '@plazo/domain/priority'
import type { Ticket, TicketState } from '@plazo/domain/ticket'

const STATES: Readonly<Record<TicketState, Text>> = {
  open: { es: 'Abierto', en: 'Open' },
  pending: { es: 'Pendiente de su respuesta', en: 'Waiting for your reply' },
  resolved: { es: 'Resuelto, por confirmar', en: 'Resolved, to be confirmed' },
  closed: { es: 'Cerrado', en: 'Closed' },
}
const WAITS: Readonly<Partial<Record<Ticket['turn'], Text>>> = {
  approver: { es: 'Pendiente de autorización', en: 'Waiting for approval' },
  'third-party': { es: 'Pendiente de un tercero', en: 'Waiting for somebody else' },
}
const EVALUATION: Text = { es: 'En evaluación', en: 'In evaluation' }

/** What the public calls the ticket's state: in the desk's own words, where it has its own (S1-09, S2-46). */
export function stateName({ publicStates }: Desk, ticket: Ticket, locale: Locale): string {
  if (publicStates) return publicStates[ticket.state][locale]
  const words = isInEvaluation(ticket) ? EVALUATION : (WAITS[ticket.turn] ?? STATES[ticket.state])
  return words[locale]
}

/** The same as far as a row of a list tells. */
export function rowStateName(
  { publicStates }: Desk,
  { state, turn }: Pick<Ticket, 'state' | 'turn'>,
  locale: Locale,
): string {
  return (publicStates?.[state] ?? WAITS[turn] ?? STATES[state])[locale]
}

/** What a state is called, whatever else there is to a ticket. */
export function stateWord({ publicStates }: Desk, state: TicketState, locale: Locale): string {
  return (publicStates?.[state] ?? STATES[state])[locale]
}

/** Do not leave it to the last day (S2-57). */
export function filedLateAdvice(late: NonNullable<ReturnType<typeof filedLate>>, locale: Locale): string {
  const { daysLeft, atLeastDays, dueDate } = late
  return locale === 'es'
    ? `La entrega es el ${dueDate} y quedan ${daysLeft} ${daysLeft === 1 ? 'día' : 'días'}. La próxima vez envíe el caso al menos ${atLeastDays} días antes: no lo deje para el último día.`
    : `It is due on ${dueDate} and ${daysLeft} ${daysLeft === 1 ? 'day is' : 'days are'} left. Next time send the ticket at least ${atLeastDays} days before: do not leave it to the last day.`
}
