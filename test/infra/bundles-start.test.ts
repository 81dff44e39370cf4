/**
 * Every function as it is deployed: its bundle, in a process of its own with the environment of its template, starts and
 * gets as far as the services it is for. What a bundle leaves out by mistake shows here and nowhere else.
 */
import { imageOf } from '@plazo/aws/dynamodb/attribute-values'
import type { Item } from '@plazo/aws/dynamodb/entity'
import { activationItem, entryRequestItem } from '@plazo/aws/dynamodb/entry-items'
import { ticketItem } from '@plazo/aws/dynamodb/items'
import { agentItem, contactItem, organisationItem } from '@plazo/aws/dynamodb/person-items'
import { uploadItem } from '@plazo/aws/dynamodb/upload-items'
import { objectKey } from '@plazo/aws/s3/object-key'
import { ORIGIN_HEADER } from '@plazo/contracts/edge-headers'
import { deskById } from '@plazo/desks/desks'
import { fromEpoch, plus } from '@plazo/domain/instant'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Bundles, bundleFunctions } from '../../infra/bundle-functions.ts'
import { configOf } from '../../infra/config/config-of.ts'
import { FUNCTION_NAMES, type FunctionName } from '../../infra/function-entries.ts'
import { ROOT } from '../../infra/synthesise.ts'
import { eventOf } from '../fixtures/api-event.ts'
import { type AwsStub, startAwsStub } from '../fixtures/aws-stub.ts'
import { OFFICE_PEOPLE } from '../fixtures/people.ts'
import { runBundle } from '../fixtures/run-bundle.ts'
import { Story } from '../fixtures/story.ts'
import { wishOf } from '../fixtures/trial-files.ts'
import { environmentOf } from './function-environment.ts'

const DESK = deskById(configOf('prod', {}).desk)
const NOW = fromEpoch(Date.now())
const LATER = plus(NOW, 3_600_000)
const TOKEN = 'a'.repeat(32)

const { ticket } = new Story('2026-12-21T09:00')
const { body: wish } = wishOf()
const UPLOAD = {
  ...wish,
  id: `SANJOSE-${'0'.repeat(32)}`,
  type: 'image/png' as const,
  by: { role: 'customer', id: 'ana' } as const,
  verdict: 'waiting' as const,
  fingerprint: 'f',
  addedAt: NOW,
  goesAt: LATER,
}
const NEW_HERE = { id: 'nora', name: 'Nora Ruiz', mail: 'nora@customer.example', locale: 'es' } as const
const HELD: readonly Item[] = [
  ...OFFICE_PEOPLE.organisations.map((organisation) => organisationItem(organisation)),
  ...OFFICE_PEOPLE.contacts.map(contactItem),
  contactItem({ ...NEW_HERE, organisationId: 'SANJOSE' }),
  ...OFFICE_PEOPLE.agents.map(agentItem),
  activationItem(TOKEN, { organisationId: 'SANJOSE', contactId: NEW_HERE.id, expiresAt: LATER }),
  uploadItem(UPLOAD),
]

const shifts = [{ opens: '08:00', closes: '17:00' }]
const CLOCK = {
  calendar: {
    timeZone: 'America/Guatemala',
    week: { 1: shifts, 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] },
    exceptions: [],
  },
  target: { length: 'PT8H', unit: 'attendance' },
  startsAt: '2026-12-21T08:00:00-06:00',
  pauses: [],
}

type Wake = {
  event: object
  /** What it must have asked of AWS by then. */
  reaches: readonly string[]
  answer: unknown
}

const WAKES: Readonly<Record<FunctionName, Wake>> = {
  desk: {
    event: eventOf('POST /simulations/clock', { body: CLOCK }),
    reaches: ['DynamoDB UpdateItem'],
    answer: expect.objectContaining({ statusCode: 200 }),
  },
  entry: {
    event: eventOf('POST /activations', {
      body: { token: TOKEN, password: 'Una frase, 12!', acceptedTerms: DESK.entry?.terms.version },
    }),
    reaches: ['DynamoDB GetItem', 'Cognito AdminCreateUser', 'Cognito AdminSetUserPassword'],
    answer: expect.objectContaining({ statusCode: 201 }),
  },
  people: {
    event: eventOf('GET /me', { as: 'ana' }),
    reaches: ['DynamoDB GetItem'],
    answer: expect.objectContaining({ statusCode: 200 }),
  },
  tickets: {
    event: eventOf('GET /tickets', { as: 'ana', query: { list: 'mine' } }),
    reaches: ['DynamoDB GetItem', 'DynamoDB Query'],
    answer: expect.objectContaining({ statusCode: 200 }),
  },
  accounts: {
    event: eventOf('GET /organisations/SANJOSE', { as: 'marco' }),
    reaches: ['DynamoDB GetItem'],
    answer: expect.objectContaining({ statusCode: 200 }),
  },
  visitors: {
    event: eventOf('POST /public/look-ups', { body: { ticketId: ticket.id, mail: 'ana@customer.example' } }),
    reaches: ['DynamoDB UpdateItem'],
    answer: expect.objectContaining({ statusCode: 200 }),
  },
  ring: { event: { ticketId: ticket.id }, reaches: ['DynamoDB GetItem'], answer: undefined },
  sweep: { event: {}, reaches: ['DynamoDB Query'], answer: undefined },
  arm: {
    event: recordOf(ticketItem({ ticket: { ...ticket, alarm: { at: LATER, generation: 1 } }, events: [] })),
    reaches: ['Scheduler POST'],
    answer: { batchItemFailures: [] },
  },
  notify: {
    event: recordOf(entryRequestItem({ id: TOKEN, at: NOW, who: { organisationId: 'SANJOSE', contactId: 'ana' } })),
    reaches: ['DynamoDB GetItem', 'DynamoDB TransactWriteItems', 'SES SendRawEmail'],
    answer: { batchItemFailures: [] },
  },
  claims: {
    event: {
      userPoolId: 'us-east-1_people',
      userName: 'luis',
      callerContext: { clientId: 'console' },
      request: { userAttributes: { 'custom:role': 'agent', 'custom:person': 'luis' } },
    },
    reaches: ['Cognito ListUserPoolClients', 'Cognito AdminGetUser'],
    answer: expect.objectContaining({ response: expect.anything() }),
  },
  files: {
    event: eventOf('POST /uploads', { as: 'ana', headers: { 'idempotency-key': 'it-starts-1' }, body: wish }),
    reaches: ['DynamoDB GetItem', 'DynamoDB PutItem'],
    answer: expect.objectContaining({ statusCode: 201 }),
  },
  scan: {
    event: { Records: [{ s3: { object: { key: objectKey(UPLOAD.id) } } }] },
    reaches: ['DynamoDB GetItem', 'S3 HEAD', 'S3 GET'],
    answer: undefined,
  },
}

let bundles: Bundles
let aws: AwsStub
beforeAll(async () => {
  bundles = await bundleFunctions(ROOT, DESK)
  aws = await startAwsStub()
  aws.hold(HELD)
})
afterAll(async () => {
  await aws.stop()
  await bundles.remove()
})

test.for(FUNCTION_NAMES)('the function %s starts as it is deployed, and reaches what it is for', async (name) => {
  const { reaches, answer } = WAKES[name]
  aws.fail({})
  aws.taken()
  expect(await woken(name)).toEqual(answer)
  expect(aws.taken()).toEqual(expect.arrayContaining([...reaches]))
})

const answered = (statusCode: number) => expect.objectContaining({ statusCode })

test.for([
  ['visitors', 'DynamoDB UpdateItem', 'ConditionalCheckFailedException', answered(429)],
  // The sign-in that is there is somebody else's.
  ['entry', 'Cognito AdminCreateUser', 'UsernameExistsException', answered(409)],
  ['arm', 'Scheduler POST', 'ConflictException', { batchItemFailures: [] }],
  // Known by their names alone.
  ['people', 'DynamoDB GetItem', 'ThrottlingException', answered(503)],
  ['notify', 'SES SendRawEmail', 'MessageRejected', { batchItemFailures: [] }],
  ['notify', 'SES SendRawEmail', 'Throttling', { batchItemFailures: [{ itemIdentifier: '1' }] }],
] as const)('the function %s knows what %s means by %s', async ([name, call, error, answer]) => {
  aws.fail({ [call]: error })
  expect(await woken(name)).toEqual(answer)
})

function woken(name: FunctionName): Promise<unknown> {
  const environment = { ...environmentOf(name), AWS_ENDPOINT_URL: aws.endpoint }
  return runBundle(bundles.folderOf(name), environment, throughEdge(WAKES[name].event, environment))
}

/** A request brings what the edge adds to it. */
function throughEdge(event: object, { ORIGIN_SECRETS: secrets }: Readonly<Record<string, string>>): object {
  const { headers }: { headers?: object } = event
  if (secrets === undefined || !headers) return event
  return { ...event, headers: { [ORIGIN_HEADER]: secrets.split(',')[0], ...headers } }
}

function recordOf(item: Item) {
  return { Records: [{ dynamodb: { SequenceNumber: '1', NewImage: imageOf(item) } }] }
}
