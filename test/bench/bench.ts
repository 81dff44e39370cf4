/**
 * `npm run bench`: every figure measured, the table printed, and the report written.
 * @module
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deskById } from '@plazo/desks/desks'
import { bundleFunctions } from '../../infra/bundle-functions.ts'
import { ROOT } from '../../infra/synthesise.ts'
import { startDynamoDb } from '../fixtures/dynamodb.ts'
import { BenchDesk } from './bench-desk.ts'
import { API_FUNCTIONS, bundleSizes, codeOf, stacks } from './build-figures.ts'
import { deadlines, repeated, schedulerCalls } from './desk-figures.ts'
import { answers, calls, cost, growth, idleDeadlines, logs, unitsOf } from './operation-figures.ts'
import { measureOperations, type Operations } from './operations.ts'
import { tableOf, type Report } from './report.ts'
import { seedPeople, seedTickets } from './seed.ts'
import { starts } from './start-figures.ts'

const SMALL = 1000
const LARGE = 100_000
const HEAP_MEGABYTES = 2048

console.info = () => undefined
const { endpoint, stop } = await startDynamoDb(HEAP_MEGABYTES)
const bundles = await bundleFunctions(ROOT, deskById('erp'))
try {
  const { operations: small } = await desksOf(SMALL)
  const { operations: large, desk } = await desksOf(LARGE)
  for (const [name, { calls: made, readUnits, writeUnits, indexUnits }] of Object.entries(large)) {
    console.warn(`${name.padEnd(36)} ${made} calls, ${readUnits} RCU, ${writeUnits}+${indexUnits} WCU`)
  }
  const report: Report = {
    P1: growth(small, large),
    P2: calls(large),
    P3: unitsOf(large),
    P4: idleDeadlines(large),
    P5: await deadlines(desk, 1000),
    P6: await schedulerCalls(API_FUNCTIONS.map((name) => codeOf(bundles, name))),
    P7: await repeated(),
    P8: bundleSizes(bundles),
    P13: answers(large),
    P14: logs(large),
    P15: cost(large),
    P16: stacks(),
    Q21: starts(bundles),
  }
  writeFileSync(join(import.meta.dirname, 'report.json'), `${JSON.stringify(report, undefined, 2)}\n`)
  console.warn(`\n${tableOf(report)}`)
} finally {
  await bundles.remove()
  await stop()
}

async function desksOf(tickets: number): Promise<{ desk: BenchDesk; operations: Operations }> {
  console.warn(`a desk with ${tickets} open tickets`)
  const desk = await BenchDesk.ready(endpoint)
  await seedPeople(desk)
  await seedTickets(desk, 0, tickets)
  return { desk, operations: await measureOperations(desk) }
}
