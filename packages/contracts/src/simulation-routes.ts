/**
 * The routes of what is worked through on paper: nothing is stored, and anyone may ask.
 * @module
 */
import { clockOutcome, clockSimulation } from './desk-messages.ts'
import { ok, type Route } from './route.ts'
import { ticketOutcome, ticketSimulation } from './simulation-messages.ts'

export const SIMULATION_ROUTES = [
  {
    id: 'simulateClock',
    family: 'desk',
    method: 'POST',
    path: '/simulations/clock',
    access: 'public',
    summary: 'When a promise of any calendar would be due, and why',
    body: clockSimulation,
    answer: ok(clockOutcome),
  },
  {
    id: 'simulateTicket',
    family: 'desk',
    method: 'POST',
    path: '/simulations/ticket',
    access: 'public',
    summary: 'What would become of a ticket of this desk: promises, steps and quota',
    body: ticketSimulation,
    answer: ok(ticketOutcome),
  },
] as const satisfies readonly Route[]
