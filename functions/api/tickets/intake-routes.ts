/**
 * The routes of intake: opening, splitting, and asking what would come of it.
 * @module
 */
import type { Caller } from '@plazo/application/caller'
import { checkTicket, type TicketCheck } from '@plazo/application/check-ticket'
import type { OpeningDesk, OpenTicket } from '@plazo/application/open-ticket'
import type { INTAKE_ROUTES } from '@plazo/contracts/intake-routes'
import { checkRequest, followUpRequest, openTicketRequest, splitRequest } from '@plazo/contracts/ticket-requests'
import { ticketCheck } from '@plazo/contracts/ticket-responses'
import { isOpen, nextOpening } from '@plazo/domain/calendar'
import type { Locale } from '@plazo/domain/desk'
import type { Instant } from '@plazo/domain/instant'
import type * as z from 'zod/mini'
import { json, type Answer } from '../http/answer.ts'
import type { Call, Handler } from '../http/api.ts'
import { mistakesIn, readBody } from '../http/call.ts'
import { tellFinding, tellMistake, type ToldFinding } from '../http/finding.ts'
import { byWhom, rulesBeside } from './rules-beside.ts'

type Opening = Omit<OpenTicket, 'request'>
type IntakeHandlers = Readonly<
  Record<(typeof INTAKE_ROUTES)[number]['id'] | 'openTicket' | 'followUp', Handler<Caller>>
>

export function intakeRoutes(
  desk: OpeningDesk,
  open: (call: Call<Caller>, command: Opening) => Promise<Answer>,
): IntakeHandlers {
  const told = (schema: z.ZodMiniType<Told>, { event, caller }: Call<Caller>): Opening =>
    openingOf(readBody(schema, event, rulesBeside(desk, { by: byWhom(caller) })))
  return {
    openTicket: async (call) => open(call, told(openTicketRequest, call)),
    followUp: async (call) => open(call, { ...told(followUpRequest, call), follows: call.ticketId }),
    splitTicket: async (call) => open(call, { ...told(splitRequest, call), splitFrom: call.ticketId }),
    checkTicket: async (call) => {
      const { caller, event, locale } = call
      const check = await checkTicket(desk, caller, told(checkRequest, call))
      const untold = mistakesIn(openTicketRequest, event).map((mistake) => tellMistake(locale, mistake))
      return json(200, ticketCheck, presentCheck(check, { locale, untold }), { 'Content-Language': locale })
    },
  }
}

type Told = z.output<typeof followUpRequest> & { requester?: OpenTicket['requester'] }

function openingOf({ fields, menuPath, identity, callback, statements, notDuplicateOf, ...facts }: Told): Opening {
  const form = { fields, menuPath, identity, callback, statements, notDuplicateOf }
  return { ...facts, description: facts.description ?? '', form }
}

/** @param untold What an opening would still be refused for before any rule of the desk is asked. */
function presentCheck(
  check: TicketCheck,
  { locale, untold }: { locale: Locale; untold: readonly ToldFinding[] },
): z.input<typeof ticketCheck> {
  const { findings: found, completeness, deadlines, counted, choices, slots, balance, policy, now, ...rest } = check
  const missed = untold.filter(({ pointer }) => found.every((finding) => finding.pointer !== pointer))
  const findings = [
    ...missed.map((mistake) => ({ ...mistake, severity: 'refuses' as const })),
    ...found.map((finding) => ({ ...tellFinding(locale, finding), severity: finding.severity })),
  ]
  const answerBy = answerIn(deadlines)
  const { limit, open } = slots
  const opensAt = nextOpening(policy.calendar, now)
  const usualSolution = policy.intake?.usualSolution
  return {
    ...rest,
    accepted: findings.every(({ severity }) => severity === 'advises'),
    findings,
    completeness: { ...completeness, missing: [...completeness.missing] },
    deadlines: [...deadlines],
    counted: [...counted],
    ...(answerBy !== undefined && { answerBy }),
    choices: choices.map(({ priority, ...promised }) => {
      const by = answerIn(promised.deadlines)
      return { priority, ...(by !== undefined && { answerBy: by }) }
    }),
    slots: {
      ...slots,
      holders: [...slots.holders],
      ...(limit !== undefined && { free: Math.max(limit - open, 0) }),
    },
    ...(balance && { quotaLeft: balance.left }),
    isOpen: isOpen(policy.calendar, now),
    ...(opensAt !== undefined && { opensAt }),
    ...(usualSolution && { usualSolution }),
  }
}

function answerIn(deadlines: TicketCheck['deadlines']): Instant | undefined {
  return deadlines.find(({ kind }) => kind === 'firstResponse')?.dueAt
}
