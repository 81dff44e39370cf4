/**
 * What anyone may ask of the desk.
 * @module
 */
import type { RateLimiter } from '@plazo/application/rate-limiter'
import { clockOutcome, clockSimulation, deskResponse } from '@plazo/contracts/desk-messages'
import { ticketOutcome, ticketSimulation } from '@plazo/contracts/simulation-messages'
import { calendarProblems } from '@plazo/domain/calendar'
import { simulateClock } from '@plazo/domain/clock-simulation'
import type { Desk } from '@plazo/domain/desk'
import { durationMilliseconds, type Instant } from '@plazo/domain/instant'
import type { MistakeCode } from '@plazo/messages/problem-catalogue'
import type * as z from 'zod/mini'
import { invalid } from '../http/answer-no.ts'
import { json, type Answer } from '../http/answer.ts'
import type { Call, Handlers } from '../http/api.ts'
import { readBody } from '../http/call.ts'
import { spend, type Purse } from '../http/spend.ts'
import { presentDesk } from './present-desk.ts'
import { simulatedTicket } from './simulate-ticket.ts'

export type PublicDesk = { desk: Desk; rateLimiter: RateLimiter; now: () => Instant; openApi: string }

/** Free to try, and too little to be a burden: a simulation walks up to three years of a calendar. */
const SIMULATIONS: Purse = { name: 'simulations', calls: 300, windowSeconds: 60 }

export function deskRoutes(desk: PublicDesk): Handlers<'desk', undefined> {
  return {
    getDesk: async ({ locale }) =>
      json(200, deskResponse, presentDesk(desk.desk, locale, desk.now()), { 'Content-Language': locale }),
    getOpenApi: async () => ({ status: 200, headers: { 'Content-Type': 'application/json' }, body: desk.openApi }),
    simulateClock: (call) => simulate(desk, call),
    simulateTicket: async ({ event, locale }) => {
      const headers = await spend(desk, SIMULATIONS, event)
      const simulated = simulatedTicket(desk.desk, readBody(ticketSimulation, event), locale)
      return json(200, ticketOutcome, simulated, { ...headers, 'Content-Language': locale })
    },
  }
}

async function simulate(desk: PublicDesk, { event }: Call<undefined>): Promise<Answer> {
  const headers = await spend(desk, SIMULATIONS, event)
  const { calendar, target, ...rest } = readBody(clockSimulation, event)
  const problems = calendarProblems(calendar)
  if (problems.length > 0) {
    throw invalid(problems.map(({ path, reason }) => ({ code: reason, facts: {}, pointer: `/calendar${path}` })))
  }
  const simulated = {
    calendar,
    target: { milliseconds: durationMilliseconds(target.length), unit: target.unit },
    ...rest,
  }
  return json(200, clockOutcome, outcome(simulated), headers)
}

function outcome(simulated: Parameters<typeof simulateClock>[0]): z.input<typeof clockOutcome> {
  try {
    return simulateClock(simulated)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    // What is left of a checked calendar's faults: it does not hold that much time.
    const code: MistakeCode = 'calendar/too-little'
    throw invalid([{ code, facts: {}, pointer: '/target/length' }])
  }
}
