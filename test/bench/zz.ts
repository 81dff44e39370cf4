import { startDynamoDb } from '../fixtures/dynamodb.ts'
import { BenchDesk } from './bench-desk.ts'
import { measureOperations } from './operations.ts'
import { seedPeople, seedTickets } from './seed.ts'
const { endpoint, stop } = await startDynamoDb(1024)
console.info = () => undefined
try {
  const desk = await BenchDesk.ready(endpoint)
  await seedPeople(desk)
  console.log('people')
  await seedTickets(desk, 0, Number(process.argv[2] ?? 1000))
  console.log('seeded')
  const ops = await measureOperations(desk)
  for (const [n, c] of Object.entries(ops))
    console.log(
      n.padEnd(36),
      c.calls,
      c.readUnits,
      c.writeUnits,
      '+',
      c.indexUnits,
      '=',
      c.writeUnits + c.indexUnits,
      '/',
      c.writeUnits + c.indexUnits * (c.inTransaction ? 2 : 1),
      'bytes',
      c.bytes,
      'resp',
      c.responseBytes,
      'log',
      c.logBytes,
    )
} finally {
  await stop()
}
