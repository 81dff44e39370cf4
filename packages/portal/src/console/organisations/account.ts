/**
 * An organisation's account as its page reads it, and who may change it.
 * @module
 */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type AnswerOf, call } from '../../shared/api/client.ts'
import { useReader } from '../../shared/texts.tsx'
import { useNow } from '../../shared/time/use-now.ts'
import { zoneOf } from '../../shared/time/own-zone.ts'
import { dayIn, isoDay, momentIn } from '../../shared/time/zoned.ts'
import { useDesk } from '../../shared/ui/openness.tsx'
import { type Definition, useDefinition } from '../definition/definition.ts'
import { useMe } from '../me.ts'
import { useConsoleTexts } from '../texts.ts'

export type Account = AnswerOf<'GET /organisations/{organisationId}'>
export type Person = AnswerOf<'GET /organisations/{organisationId}/contacts'>['contacts'][number]
export type Ledger = AnswerOf<'GET /organisations/{organisationId}/ledger'>

export function useAccount(organisationId: string) {
  const { locale } = useReader()
  return useQuery({
    queryKey: ['organisation', organisationId, locale],
    queryFn: () => call('GET /organisations/{organisationId}', { at: { organisationId } }),
  })
}

export function usePeople(organisationId: string) {
  return useQuery({
    queryKey: ['organisation', organisationId, 'people'],
    queryFn: () => call('GET /organisations/{organisationId}/contacts', { at: { organisationId } }),
  })
}

/** @param month `2026-12`; this month of the desk's when absent. */
export function useLedger(organisationId: string, month: string | undefined) {
  return useQuery({
    queryKey: ['organisation', organisationId, 'ledger', month ?? 'now'],
    queryFn: () => call('GET /organisations/{organisationId}/ledger', { at: { organisationId }, query: { month } }),
    placeholderData: (before) => before,
  })
}

/** What an account may be given; undefined until it is known, and for whoever may give nothing. */
export function useOffers(): Definition['inForce']['offers'] | undefined {
  const { data } = useDefinition()
  return useMayChange() ? data?.inForce.offers : undefined
}

/** As the API has it: the others get no button, and a refusal if they found another way. */
export function useMayChange(): boolean {
  return useMe()?.role === 'admin'
}

/** Reads anew all that is shown of it. */
export function useChanged(organisationId: string): () => Promise<void> {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: ['organisation', organisationId] })
}

/** Days and moments of the desk, in the reader's language. */
export function useDeskDays() {
  const { locale } = useReader()
  const desk = useDesk()
  const timeZone = desk?.timeZone ?? zoneOf()
  return {
    timeZone,
    day: (at: string) => dayIn(locale, timeZone, at),
    moment: (at: string) => momentIn(locale, timeZone, at),
  }
}

/** A plan by the name that the desk gives it. */
function usePlanName(): (id: string) => string {
  const desk = useDesk()
  return (id) => desk?.plans.find((plan) => plan.id === id)?.name ?? id
}

/** In one line: `Advanced`, `Advanced, not in force`, `no plan`. */
export function usePlanWords(): (plan: Account['plan']) => string {
  const words = useConsoleTexts().office
  const nameOf = usePlanName()
  return (plan) => {
    if (!plan) return words.noPlan
    return plan.inForce ? nameOf(plan.id) : `${nameOf(plan.id)}, ${words.notInForce}`
  }
}

/** Whether it has paid. */
export function useStandingWords(): (standing: Account['standing']) => string {
  const words = useConsoleTexts().office
  const days = useDeskDays()
  const today = isoDay(useNow(), days.timeZone)
  return ({ good, paidUntil, servedUntil }) => {
    if (!good) return words.unpaid
    if (paidUntil === undefined) return words.untold
    const inGrace = servedUntil !== undefined && paidUntil < today
    return inGrace ? words.grace(days.day(servedUntil)) : words.good
  }
}
