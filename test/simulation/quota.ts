/**
 * The quota as the house's rules have it, by other means: whole months of a place, the soonest to expire first.
 * @module
 */
import type { Organisation } from '@plazo/application/directory'
import { epoch } from '@plazo/domain/instant'
import type { Grant } from '@plazo/domain/ledger'
import { dateAfter, localDate } from './local-date.ts'

/** The plan that stands at an instant in epoch milliseconds. */
export function planAt({ plan, term }: Organisation, at: number): string | undefined {
  const begun = !term || epoch(term.startsAt) <= at
  const over = term?.endsAt !== undefined && epoch(term.endsAt) <= at
  return begun && !over ? plan : undefined
}

/** Whether somebody who has paid until that day is served. */
export function isServed({ paidUntil }: Organisation, at: number, { graceDays, timeZone }: Patience): boolean {
  if (graceDays === undefined || paidUntil === undefined) return true
  return localDate(at, timeZone) <= dateAfter(paidUntil, graceDays)
}

type Patience = { graceDays: number | undefined; timeZone: string }

export function isUsable({ amount, used, from, until }: Grant, at: number): boolean {
  return used < amount && epoch(from) <= at && (until === undefined || at < epoch(until))
}

/** Whether the one expires before the other; of two at once, the name decides. */
export function goesBefore([one, a]: Named, [other, b]: Named): boolean {
  const [first, second] = [a, b].map(({ until }) => (until === undefined ? Infinity : epoch(until)))
  return first === second ? one < other : first! < second!
}

export type Named = readonly [string, Pick<Grant, 'until'>]

/** `2026-12`, as the place's calendar has it. */
export function monthOf(at: number, timeZone: string): string {
  return localDate(at, timeZone).slice(0, 7)
}

/** From the first instant of a month to the first of the next. */
export function isWholeMonth({ from, until }: Grant, month: string, timeZone: string): boolean {
  if (until === undefined) return false
  const inside = [epoch(from), epoch(until) - 1].every((at) => monthOf(at, timeZone) === month)
  const outside = [epoch(from) - 1, epoch(until)].every((at) => monthOf(at, timeZone) !== month)
  return inside && outside
}
