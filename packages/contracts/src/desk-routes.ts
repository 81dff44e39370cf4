/**
 * The routes of the public desk: what it promises, and what is worked through on paper. Nothing is stored, and anyone may
 * ask.
 * @module
 */
import * as z from 'zod/mini'
import { clockOutcome, clockSimulation, deskResponse } from './desk-messages.ts'
import { ok, type FamilyRoute } from './route.ts'
import { ticketOutcome, ticketSimulation } from './simulation-messages.ts'

export const DESK_ROUTES = [
  {
    id: 'getDesk',
    family: 'desk',
    method: 'GET',
    path: '/desk',
    access: 'public',
    summary: 'The desk: its hours, topics, plans and priorities',
    answer: ok(deskResponse),
  },
  {
    id: 'getOpenApi',
    family: 'desk',
    method: 'GET',
    path: '/openapi.json',
    access: 'public',
    summary: 'This document',
    answer: ok(z.looseObject({})),
  },
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
] as const satisfies readonly FamilyRoute<'desk'>[]
