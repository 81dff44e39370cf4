/**
 * A refused write is an answer, a write that met another one is tried again, anything else is a fault.
 */
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { GetCommand, PutCommand, type DynamoDBDocumentClient, type QueryCommandOutput } from '@aws-sdk/lib-dynamodb'
import { StaleVersion } from '@plazo/application/ticket-store'
import { ticketKey } from '@plazo/aws/dynamodb/keys'
import { ticketStores } from '@plazo/aws/dynamodb/ticket-store'
import { transact, type Step, type Wait } from '@plazo/aws/dynamodb/transact'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { aTicket, closing, DESK, freshName, NOW, opening, reply } from './changes.ts'
import { dynamoDbTable } from './tables.ts'

type Send = (command: unknown) => Promise<unknown>

let db: DynamoDBDocumentClient
let tableName: string
beforeAll(async () => {
  ;({ db, tableName } = await dynamoDbTable())
})

/** Puts an item, refused when it is there already. */
function aStep(name: string, otherwise?: Step['otherwise']): Step {
  const Item = { pk: name, sk: 'a', count: 3, nested: { tags: ['x'], on: true } }
  const condition = {
    ConditionExpression: 'attribute_not_exists(pk)',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  } as const
  return { operation: { Put: { TableName: tableName, Item, ...condition } }, ...(otherwise && { otherwise }) }
}

describe('a failed condition', () => {
  test.for([0, 1, 2])('is answered by its own step, number %i', async (obstacle) => {
    const names = [freshName(), freshName(), freshName()]
    await transact(db, [aStep(names[obstacle]!)])
    const steps = names.map((name) => aStep(name, () => new Error(`no to ${name}`)))
    await expect(transact(db, steps)).rejects.toThrow(`no to ${names[obstacle]}`)
  })

  test('is answered by the first step of several', async () => {
    const names = [freshName(), freshName()]
    for (const name of names) await transact(db, [aStep(name)])
    const steps = names.map((name) => aStep(name, () => new Error(`no to ${name}`)))
    await expect(transact(db, steps)).rejects.toThrow(`no to ${names[0]}`)
  })

  test('is answered with the item that stood there', async () => {
    const name = freshName()
    await transact(db, [aStep(name)])
    const found = vi.fn<(item: unknown) => Error>(() => new Error('no'))
    await expect(transact(db, [aStep(name, found)])).rejects.toThrow('no')
    expect(found).toHaveBeenCalledWith({ pk: name, sk: 'a', count: 3, nested: { tags: ['x'], on: true } })
  })

  test('that nobody expected is a fault', async () => {
    const name = freshName()
    await transact(db, [aStep(name)])
    await expect(transact(db, [aStep(name)])).rejects.toBeInstanceOf(TransactionCanceledException)
  })
})

describe('a write that met another one', () => {
  test.for(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])(
    'by %s is tried again',
    async (code) => {
      const send = vi
        .fn<Send>()
        .mockRejectedValueOnce(cancelled(code))
        .mockRejectedValueOnce(cancelled(code))
        .mockResolvedValue({})
      const wait = vi.fn<Wait>(async () => {})
      await transact(client(send), [aStep('a'), aStep('b')], wait)
      expect(wait.mock.calls).toEqual([[0], [1]])
    },
  )

  test('again and again is a fault and no answer', async () => {
    const send = vi.fn<Send>().mockRejectedValue(cancelled('TransactionConflict'))
    const steps = [aStep('a', () => new Error('no')), aStep('b', () => new Error('no'))]
    await expect(transact(client(send), steps, async () => {})).rejects.toBeInstanceOf(TransactionCanceledException)
    expect(send).toHaveBeenCalledTimes(19)
  })

  test('and was refused too is refused: that will not change', async () => {
    const send = vi.fn<Send>().mockRejectedValue(cancelled('TransactionConflict', 'ConditionalCheckFailed'))
    const steps = [aStep('a', () => new Error('not this')), aStep('b', () => new Error('no to b'))]
    await expect(transact(client(send), steps)).rejects.toThrow('no to b')
    expect(send).toHaveBeenCalledTimes(1)
  })
})

test.for([cancelled('ValidationError'), new Error('socket hang up')])(
  'anything else is a fault, at once: %s',
  async (error) => {
    const send = vi.fn<Send>().mockRejectedValue(error)
    await expect(transact(client(send), [aStep('a', () => new Error('no'))])).rejects.toBe(error)
    expect(send).toHaveBeenCalledTimes(1)
  },
)

describe('a timeline', () => {
  const store = () => ticketStores(db, tableName)(DESK)
  const put = async (item: object) => db.send(new PutCommand({ TableName: tableName, Item: { ...item } }))

  test('read while a write is half seen is the ticket as it was before', async () => {
    const ticket = aTicket({ organisationId: freshName() })
    await store().commit(opening(ticket))
    const before = (await stored(ticketKey(ticket.id))).Item
    await store().commit(reply(ticket))
    await put(before!)
    expect(await store().history(ticket.id)).toMatchObject({ ticket, events: [{ sequence: 1 }] })
  })

  test('read while a write is half seen is read again', async () => {
    const ticket = aTicket({ organisationId: freshName() })
    await store().commit(opening(ticket))
    await store().commit(reply(ticket))
    const whole = await store().history(ticket.id)
    let calls = 0
    const halfBlind = client(async (command) => {
      const output: QueryCommandOutput = await db.send(command)
      return calls++ === 0 ? { ...output, Items: output.Items?.filter(({ sk }) => sk !== 'E#00000002') } : output
    })
    expect(await ticketStores(halfBlind, tableName)(DESK).history(ticket.id)).toEqual(whole)
    expect(calls).toBe(2)
  })

  test('without one of its events is a fault, and a poll goes no further than the gap', async () => {
    const ticket = aTicket({ organisationId: freshName() })
    await store().commit({
      change: { ...opening({ ...ticket, version: 4 }).change, events: [...opening(ticket).change.events] },
    })
    await expect(store().history(ticket.id)).rejects.toThrow(`ticket ${ticket.id} lacks events`)
    await store().commit({ ...closing({ ...ticket, version: 4 }) })
    expect(await store().eventsAfter(ticket.id, 0)).toMatchObject([{ sequence: 1, at: NOW }])
  })
})

test('ten writers of one ticket that try until they are not stale all get through', async () => {
  const ticket = aTicket({ organisationId: freshName() })
  const store = ticketStores(db, tableName)(DESK)
  await store.commit(opening(ticket))
  async function write(): Promise<void> {
    const seen = await store.find(ticket.id)
    await store.commit(reply(seen!)).catch(async (error: unknown) => {
      if (!(error instanceof StaleVersion)) throw error
      await write()
    })
  }
  await Promise.all(Array.from({ length: 10 }, write))
  expect(await store.history(ticket.id)).toMatchObject({ ticket: { version: 11 }, events: { length: 11 } })
})

function cancelled(...codes: string[]): TransactionCanceledException {
  const CancellationReasons = codes.map((Code) => ({ Code }))
  return new TransactionCanceledException({ message: codes.join(), $metadata: {}, CancellationReasons })
}

/** A client whose calls end as told: for what DynamoDB Local cannot be made to do. */
function client(send: (command: never) => unknown): DynamoDBDocumentClient {
  return { send } as unknown as DynamoDBDocumentClient
}

async function stored(key: { pk: string; sk: string }) {
  return db.send(new GetCommand({ TableName: tableName, Key: key }))
}
