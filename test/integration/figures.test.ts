/**
 * The committed figures are whole, and what is cheap of them is measured again: a change that costs more fails here.
 */
import { readFileSync } from 'node:fs'
import { afterEach, beforeAll, beforeEach, expect, inject, test, vi } from 'vitest'
import * as z from 'zod'
import { BenchDesk } from '../bench/bench-desk.ts'
import { deadlines, repeated, schedulerCalls } from '../bench/desk-figures.ts'
import { answers, calls, cost, idleDeadlines, logs, unitsOf } from '../bench/operation-figures.ts'
import { measureOperations, type Operations } from '../bench/operations.ts'
import { FIGURES } from '../bench/report.ts'
import { seedPeople, seedTickets } from '../bench/seed.ts'

const figure = z.strictObject({ target: z.string(), measured: z.record(z.string(), z.number()), holds: z.boolean() })
const report = z.record(z.enum(FIGURES), figure)

let desk: BenchDesk
let operations: Operations

beforeAll(async () => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined)
  desk = await BenchDesk.ready(inject('dynamodbEndpoint'))
  await seedPeople(desk)
  await seedTickets(desk, 0, 60)
  operations = await measureOperations(desk)
}, 60_000)

beforeEach(() => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined)
})

afterEach(() => {
  vi.restoreAllMocks()
})

test('the report tells every figure, what was to be reached, and whether it was', () => {
  const told = report.parse(JSON.parse(readFileSync('test/bench/report.json', 'utf8')))
  expect(Object.keys(told)).toEqual([...FIGURES])
})

test.for([
  ['P4', () => idleDeadlines(operations)],
  ['P13', () => answers(operations)],
  ['P14', () => logs(operations)],
  ['P15', () => cost(operations)],
] as const)('%s holds on a small desk', ([, measured]) => {
  expect(measured()).toMatchObject({ holds: true })
})

test('P2 holds: a request that writes makes two calls at most, one that reads makes one', () => {
  const { measured, holds } = calls(operations)
  expect(holds).toBe(true)
  expect(measured['create where open tickets are compared']).toBe(2)
})

test('P3 holds for whatever is done, and for what follows from it', () => {
  expect(unitsOf(operations)).toMatchObject({ holds: true })
  expect(Object.keys(operations)).toEqual(
    expect.arrayContaining(['follow-up', 'hand-over', 'what was handed over closes', 'first opening of a month']),
  )
})

test('P5 holds for a few deadlines of one minute', async () => {
  expect(await deadlines(desk, 30)).toMatchObject({ holds: true, measured: { acted: 30 } })
})

test('P6 holds: Scheduler is called seldom, and never by a request', async () => {
  expect(await schedulerCalls([])).toMatchObject({ holds: true })
})

test('P7 holds: what comes twice, late or not at all has no effect of its own', async () => {
  expect(await repeated()).toMatchObject({ holds: true })
})
