/**
 * Calls that the bundles make by themselves: signed as the SDK signs, tried again as the SDK does.
 */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, GetCommand, TransactWriteCommand } from '@plazo/aws/lambda/dynamodb'
import { signedHeaders } from '@plazo/aws/lambda/sign-request'
import * as lean from '@plazo/aws/lambda/dynamodb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

const CREDENTIALS = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalr+secret', sessionToken: 'session/token==' }

test.for([CREDENTIALS, { ...CREDENTIALS, sessionToken: undefined }])(
  'a request is signed as the SDK signs it',
  async (credentials) => {
    const { sessionToken, ...key } = credentials
    const identity = sessionToken === undefined ? key : { ...key, sessionToken }
    const sent = Promise.withResolvers<{ hostname: string; headers: Record<string, string>; body: string }>()
    const handle = async (request: Awaited<typeof sent.promise>) => {
      sent.resolve(request)
      throw new Error('seen enough')
    }
    const client = new DynamoDBClient({
      region: 'us-east-1',
      credentials: identity,
      requestHandler: { handle } as never,
    })
    await expect(client.send(new ListTablesCommand({}))).rejects.toThrow('seen enough')
    const { hostname, headers, body } = await sent.promise
    const { authorization = '', 'x-amz-date': date = '', ...others } = headers
    const names = /SignedHeaders=([^,]+)/.exec(authorization)?.[1]?.split(';') ?? []
    const signed = Object.fromEntries(
      Object.entries(others).filter(
        ([name]) => names.includes(name) && name !== 'host' && name !== 'x-amz-security-token',
      ),
    )
    const at = new Date(date.replace(/^(....)(..)(..T..)(..)(..Z)$/, '$1-$2-$3:$4:$5'))
    const ours = signedHeaders({ host: hostname, headers: signed, body }, credentials, {
      service: 'dynamodb',
      region: 'us-east-1',
      at,
    })
    expect(ours['authorization']).toBe(authorization)
    expect(ours['x-amz-security-token']).toBe(sessionToken)
  },
)

describe('a call', () => {
  type Turn = (request: IncomingMessage, response: ServerResponse) => void
  /** What the service does, turn by turn, and what it was sent. */
  let turns: Turn[]
  let sent: { target: unknown; connection: number | undefined; body: Record<string, unknown> }[]
  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { headers, socket } = request
    const body = JSON.parse(await text(request))
    sent.push({ target: headers['x-amz-target'], connection: socket.remotePort, body })
    turns.shift()?.(request, response)
  }
  const server = createServer((request, response) => void take(request, response))
  const db = DynamoDBDocumentClient.from(new lean.DynamoDBClient())
  const get = () => db.send(new GetCommand({ TableName: 'table', Key: { pk: 'a' } }))
  beforeEach(async () => {
    turns = []
    sent = []
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const { port } = server.address() as AddressInfo
    vi.stubEnv('AWS_ENDPOINT_URL', `http://127.0.0.1:${port}`)
    vi.stubEnv('AWS_REGION', 'us-east-1')
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'id')
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret')
    vi.spyOn(Math, 'random').mockReturnValue(0.001)
  })
  afterEach(async () => {
    vi.unstubAllEnvs()
    vi.restoreAllMocks()
    server.closeAllConnections()
    await once(server.close(), 'close')
  })

  const answers =
    (status: number, body: object | string): Turn =>
    (_, response) => {
      response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body))
    }
  const fails = (status: number, code: string) =>
    answers(status, { __type: `com.amazonaws.dynamodb.v20120810#${code}`, message: `it was ${code}` })
  const breaks: Turn = (request) => request.socket.destroy()
  const found = answers(200, { Item: { pk: { S: 'a' } } })

  test.for<[string, Turn]>([
    ['a service that fails', fails(500, 'InternalServerError')],
    ['a page that no service wrote', answers(503, '<html>busy</html>')],
    ['a busy table', fails(400, 'ProvisionedThroughputExceededException')],
    ['too many calls', fails(400, 'ThrottlingException')],
    ['a transaction still under way', fails(400, 'TransactionInProgressException')],
    ['a connection that breaks', breaks],
  ])('is made again after %s', async ([, trouble]) => {
    turns = [trouble, trouble, trouble, found]
    await expect(get()).resolves.toEqual({ Item: { pk: 'a' } })
    expect(sent).toHaveLength(4)
  })

  test('fails by the name that the service gives, when it goes on', async () => {
    turns = Array.from({ length: 9 }, () => fails(400, 'ThrottlingException'))
    await expect(get()).rejects.toMatchObject({ name: 'ThrottlingException', message: 'it was ThrottlingException' })
    expect(sent).toHaveLength(4)
  })

  test.for(['ValidationException', 'ConditionalCheckFailedException', 'AccessDeniedException'])(
    'is not made again after %s',
    async (name) => {
      turns = [fails(400, name), found]
      await expect(get()).rejects.toMatchObject({ name })
      expect(sent).toHaveLength(1)
    },
  )

  test('waits longer each time, and longest for a table that is busy', async () => {
    const waits: number[] = []
    vi.mocked(Math.random).mockImplementation(() => (waits.push(performance.now()), 0.03))
    turns = [fails(400, 'ThrottlingException'), fails(400, 'ThrottlingException'), found]
    await get()
    const [first = 0, second = 0] = waits
    expect(second - first).toBeGreaterThanOrEqual(29)
    expect(performance.now() - second).toBeGreaterThanOrEqual(59)
  })

  test('of a transaction says that it is the same one, so that no try is written twice', async () => {
    turns = [fails(500, 'InternalServerError'), answers(200, {}), answers(200, {})]
    const transaction = new TransactWriteCommand({
      TransactItems: [{ Put: { TableName: 'table', Item: { pk: 'a' } } }],
    })
    await db.send(transaction)
    await db.send(new TransactWriteCommand(transaction.input))
    const [first, second] = sent.map(({ body }) => body['ClientRequestToken'])
    expect(first).toMatch(/^[0-9a-f-]{36}$/)
    expect(second).toBe(first)
  })

  test('goes over the connection of the one before', async () => {
    turns = [found, found, found]
    await get()
    await get()
    expect(sent[1]?.connection).toBe(sent[0]?.connection)
    expect(sent[0]?.target).toBe('DynamoDB_20120810.GetItem')
  })
})

test('without an endpoint a call goes to the service in the function’s region, over TLS', async () => {
  vi.stubEnv('AWS_ENDPOINT_URL', '')
  vi.stubEnv('AWS_REGION', 'nowhere.invalid')
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'id')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret')
  const db = DynamoDBDocumentClient.from(new lean.DynamoDBClient())
  const call = db.send(new GetCommand({ TableName: 'table', Key: { pk: 'a' } }))
  await expect(call).rejects.toMatchObject({ hostname: 'dynamodb.nowhere.invalid.amazonaws.com' })
  vi.unstubAllEnvs()
})
