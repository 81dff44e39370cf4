/**
 * Two hundred at once want what an organisation has little of: each gets a ticket or the reason why not, and no more
 * are opened than there is room for (I3, I4).
 */
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { PutCommand, TransactWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { accounts } from '@plazo/aws/dynamodb/accounts'
import { usageItem } from '@plazo/aws/dynamodb/account-items'
import { fullJitter } from '@plazo/aws/dynamodb/transact'
import type { Desk } from '@plazo/domain/desk'
import type { Grant } from '@plazo/domain/ledger'
import { expect, test, vi } from 'vitest'
import { ApiTrial, DESK, TICKET } from '../fixtures/api-trial.ts'
import { local, POLICY } from '../fixtures/office.ts'
import type { Who } from '../fixtures/people.ts'
import { chanceOf } from '../fixtures/chance.ts'
import { VirtualTime } from '../fixtures/virtual-time.ts'
import { NOW, officeTable } from './office-table.ts'

vi.setConfig({ testTimeout: 300_000 })
vi.spyOn(console, 'info').mockImplementation(() => {})

const AT_ONCE = 200
const ASKING: readonly Who[] = ['ana', 'beto', 'dora']
/** Of one ticket each: whoever comes late to one finds the next. */
const PACKS = 6
const MONTHLY = 40

const { openTickets: _, ...unlimited } = POLICY.plans['standard']!
const COUNTED: Desk = {
  ...DESK,
  versions: [{ ...POLICY, plans: { ...POLICY.plans, standard: { ...unlimited, monthlyTickets: MONTHLY } } }],
}

/** How long a transaction takes at the service. */
const SERVICE_MILLISECONDS = 10
/** Well below what a function has. */
const PATIENCE_MILLISECONDS = 15_000

/**
 * As the service does it: of two transactions on one item at a time, the second is cancelled. DynamoDB Local lets them
 * wait for each other.
 */
function conflicting(db: DynamoDBDocumentClient, time: VirtualTime): DynamoDBDocumentClient {
  const taken = new Set<string>()
  const send = async (command: unknown) => {
    if (!(command instanceof TransactWriteCommand)) return time.outside(() => db.send(command as PutCommand))
    const keys = (command.input.TransactItems ?? []).map(({ Put, Update }) =>
      JSON.stringify(Put ? [Put.Item?.['pk'], Put.Item?.['sk']] : [Update?.Key?.['pk'], Update?.Key?.['sk']]),
    )
    const met = keys.filter((key) => taken.has(key))
    if (met.length > 0) {
      const CancellationReasons = keys.map((key) => ({ Code: met.includes(key) ? 'TransactionConflict' : 'None' }))
      throw new TransactionCanceledException({ message: 'conflict', $metadata: {}, CancellationReasons })
    }
    for (const key of keys) taken.add(key)
    try {
      await time.sleep(SERVICE_MILLISECONDS)
      return await time.outside(() => db.send(command))
    } finally {
      for (const key of keys) taken.delete(key)
    }
  }
  return { send } as unknown as DynamoDBDocumentClient
}

async function desk(policy: Desk) {
  const time = new VirtualTime()
  const wait = fullJitter({ random: chanceOf(1), sleep: (milliseconds) => time.sleep(milliseconds) })
  const table = await officeTable({ plan: 'standard', through: (db) => ({ db: conflicting(db, time), wait }) })
  const { direct, tableName } = table
  return {
    time,
    api: ApiTrial.on(table, { desk: policy, now: NOW }),
    usage: async () => (await accounts(direct, tableName).account('SANJOSE', { consistent: true }))?.usage,
    put: async (Item: object) => direct.send(new PutCommand({ TableName: tableName, Item: { ...Item } })),
  }
}

/** How often each answer was given. */
async function askedAtOnce({
  api,
  time,
}: {
  api: ApiTrial
  time: VirtualTime
}): Promise<Readonly<Record<string, number>>> {
  const replies = await time.until(
    Promise.all(
      Array.from({ length: AT_ONCE }, (_each, index) =>
        api.ask('POST /tickets', { as: ASKING[index % ASKING.length]!, headers: api.fresh(), body: TICKET }),
      ),
    ),
  )
  expect(time.now).toBeLessThan(PATIENCE_MILLISECONDS)
  const counts: Record<string, number> = {}
  for (const { status, body } of replies) {
    const answer = `${status} ${body.code ?? ''}`.trim()
    counts[answer] = (counts[answer] ?? 0) + 1
  }
  return counts
}

test('S2-25, first 8: of two hundred openings at once as many succeed as there are slots', async () => {
  const busy = await desk(DESK)
  expect(await askedAtOnce(busy)).toEqual({ '201': 3, '409 ticket/open-limit': AT_ONCE - 3 })
  expect(await busy.usage()).toMatchObject({ openTickets: 3, holders: { length: 3 } })
})

test('S4-17, first 7: of two hundred openings at once as many succeed as the quota and its packs have tickets', async () => {
  const busy = await desk(COUNTED)
  const { usage, put } = busy
  const pack: Grant = { kind: 'pack', amount: 1, used: 0, from: NOW, until: local('2026-12-30T00:00') }
  const grants = Object.fromEntries(Array.from({ length: PACKS }, (_each, index) => [`pack-${index}`, pack]))
  await put(usageItem('SANJOSE', { openTickets: 0, holders: [], grants }))
  const granted = MONTHLY + PACKS
  expect(await askedAtOnce(busy)).toEqual({ '201': granted, '402 quota/exhausted': AT_ONCE - granted })
  const used = Object.values((await usage())?.grants ?? {}).map((grant) => grant.used)
  expect(used.toSorted((a, b) => a - b)).toEqual([...Array.from({ length: PACKS }, () => 1), MONTHLY])
})

test('two hundred openings at once that there is room for all succeed, though each meets the others', async () => {
  const busy = await desk({
    ...DESK,
    versions: [{ ...POLICY, plans: { ...POLICY.plans, standard: unlimited } }],
  })
  expect(await askedAtOnce(busy)).toEqual({ '201': AT_ONCE })
  expect(await busy.usage()).toMatchObject({ openTickets: AT_ONCE })
})
