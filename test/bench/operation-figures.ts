/**
 * What follows from the price of every operation: P1 to P4, P13 to P15.
 * @module
 */
import type { Measured, Operations } from './operations.ts'
import { atMost, exactly, type Figure } from './report.ts'

/** The limit of calls, by what the operation is; those of the sweep are counted by its partitions. */
const CALLS: Readonly<Record<string, number>> = {
  create: 2,
  'create where open tickets are compared': 2,
  'reply that changes nothing': 2,
  'first answer': 2,
  'question that hands over the turn': 2,
  close: 2,
  withdraw: 2,
  'solved by the customer': 2,
  'view 12 messages': 1,
  'empty poll': 1,
  'list mine': 1,
  'list the organisation': 1,
  'list the queue': 1,
  'list the unassigned': 1,
}

const KILOBYTE = 1024

/** Dollars a million, us-east-1; a gigabyte for logs. */
const PRICES = {
  request: 1.2,
  compute: 0.1333,
  readUnit: 0.125,
  writeUnit: 0.625,
  logGigabyte: 0.5,
  consumers: 2 * (0.2 + 0.0333),
  bell: 1 + 0.2 + 0.0333,
  mail: 100,
}

/** Of a million requests 70 % read, 20 % reply and 10 % open a ticket; of reads and of replies as many of each. */
const READS = ['list the queue', 'list mine', 'view 12 messages', 'empty poll']
const REPLIES = [
  'reply that changes nothing',
  'internal note',
  'first answer',
  'reply to the answer',
  'question that hands over the turn',
  'reply that hands it back',
]

export function growth(small: Operations, large: Operations): Figure {
  const ratios = Object.entries(CALLS_OF_GROWTH).map(([name, operation]) => {
    const [one, other] = [small[operation], large[operation]]
    const dimensions = [
      [one?.calls, other?.calls],
      [one?.readUnits, other?.readUnits],
      [one && units(one), other && units(other)],
      [one?.bytes, other?.bytes],
    ] as const
    return [
      name,
      Math.max(...dimensions.map(([before = 0, after = 0]) => (before === after ? 1 : after / before))),
    ] as const
  })
  const wanted = Object.fromEntries(ratios.map(([name]) => [name, 1]))
  return exactly(
    'growth of calls, units and bytes from 1k to 100k open tickets: 1.00',
    Object.fromEntries(ratios),
    wanted,
  )
}

const CALLS_OF_GROWTH = {
  create: 'create',
  reply: 'first answer',
  list: 'list the queue',
  view: 'view 12 messages',
  fire: 'bell that acts',
  close: 'close',
}

export function calls(operations: Operations): Figure {
  const measured = Object.fromEntries(Object.keys(CALLS).map((name) => [name, operations[name]?.calls ?? 0]))
  return atMost('create, reply, close ≤ 2 calls; list, view, poll 1', measured, CALLS)
}

export function unitsOf(operations: Operations): Figure {
  const all = Object.entries(operations)
  const most = (of: (cost: Measured) => number) => Math.max(...all.map(([, each]) => of(each)))
  const measured = {
    'most write units': most(units),
    'most if index writes were doubled': most(pessimistic),
    'most read units': Math.max(
      ...all.filter(([name]) => !name.startsWith('sweep')).map(([, { readUnits }]) => readUnits),
    ),
  }
  return atMost('no operation above 12 write units (18) or 1.5 read units', measured, {
    'most write units': 12,
    'most if index writes were doubled': 18,
    'most read units': 1.5,
  })
}

export function idleDeadlines(operations: Operations): Figure {
  const sweep = operations['sweep that finds nothing']
  const measured = {
    'reads by bells': 0,
    'read units a partition and pass': (sweep?.readUnits ?? 0) / (sweep?.calls ?? 1),
  }
  return atMost('nothing due: 0 reads by bells, sweep ≤ 0.5 units a partition and pass', measured, {
    'reads by bells': 0,
    'read units a partition and pass': 0.5,
  })
}

export function answers(operations: Operations): Figure {
  const bytes = (name: string) => operations[name]?.responseBytes ?? 0
  const measured = {
    'list of 25': Math.max(bytes('list the queue'), bytes('list the unassigned')),
    'empty poll': bytes('empty poll'),
    'view of 12 messages': bytes('view 12 messages'),
  }
  const limits = { 'list of 25': 8 * KILOBYTE, 'empty poll': 200, 'view of 12 messages': 12 * KILOBYTE }
  return atMost('bytes: list ≤ 8 KB, empty poll ≤ 200 B, view ≤ 12 KB', measured, limits)
}

export function logs(operations: Operations): Figure {
  const measured = { 'bytes a request': Math.max(...Object.values(operations).map(({ logBytes }) => logBytes)) }
  return atMost('≤ 600 B of log a successful request', measured, { 'bytes a request': 600 })
}

export function cost(operations: Operations): Figure {
  const price = (name: string) => dollars(operations[name])
  const reads = mean(READS.map(price))
  const replies = mean(REPLIES.map(price))
  const million = 0.7 * reads + 0.2 * replies + 0.1 * price('create')
  const bell = dollars(operations['bell that acts']) - PRICES.request + PRICES.bell
  const life =
    price('create') +
    6 * replies +
    price('assign') +
    price('solved by the customer') +
    2 * bell +
    20 * mean(['list the queue', 'list mine'].map(price)) +
    10 * price('view 12 messages') +
    8 * PRICES.mail
  const measured = { '$ a million requests': million, '$ a thousand ticket lives': life / 1000, '$ idle': 0 }
  const figure = atMost('≤ $3.3 a million requests, ≤ $1.0 a thousand ticket lives', measured, {
    '$ a million requests': 3.3,
    '$ a thousand ticket lives': 1,
    '$ idle': 0,
  })
  const told = Object.entries(measured).map(([name, value]) => [name, rounded(value)])
  return { ...figure, measured: Object.fromEntries(told) }
}

/** Of a million such operations: gateway, function, table, stream consumers and log. */
function dollars(operation: Measured | undefined): number {
  if (!operation) return Number.NaN
  const { readUnits, logBytes } = operation
  const written = units(operation)
  const table = readUnits * PRICES.readUnit + written * PRICES.writeUnit + (written > 0 ? PRICES.consumers : 0)
  return PRICES.request + PRICES.compute + table + (logBytes / 1000) * PRICES.logGigabyte
}

function units({ writeUnits, indexUnits }: Measured): number {
  return writeUnits + indexUnits
}

function pessimistic({ writeUnits, indexUnits, inTransaction }: Measured): number {
  return writeUnits + indexUnits * (inTransaction ? 2 : 1)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
