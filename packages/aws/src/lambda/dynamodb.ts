/**
 * Stands in the bundles for `@aws-sdk/client-dynamodb` and `@aws-sdk/lib-dynamodb`, under the same names: the five
 * operations that the stores use, over DynamoDB's JSON protocol. The SDK's way there, through every service's protocols,
 * schemas, endpoints and settings, is 190 kB of each bundle; the stores themselves know nothing of this.
 * @module
 */
import { randomUUID } from 'node:crypto'
import { imageOf, plainItem, type Image } from '../dynamodb/attribute-values.ts'
import { CallFailed, callAws, type Fields, type No } from './call-aws.ts'

class Command {
  readonly operation: string
  readonly input: Fields
  constructor(operation: string, input: Fields) {
    this.operation = operation
    this.input = input
  }
}

export class GetCommand extends Command {
  constructor(input: Fields) {
    super('GetItem', input)
  }
}

export class PutCommand extends Command {
  constructor(input: Fields) {
    super('PutItem', input)
  }
}

export class UpdateCommand extends Command {
  constructor(input: Fields) {
    super('UpdateItem', input)
  }
}

export class QueryCommand extends Command {
  constructor(input: Fields) {
    super('Query', input)
  }
}

/** Its token makes it safe to repeat: DynamoDB answers a repetition as it answered the first. */
export class TransactWriteCommand extends Command {
  constructor(input: Fields) {
    super('TransactWriteItems', { ClientRequestToken: randomUUID(), ...input })
  }
}

export class ConditionalCheckFailedException extends CallFailed {
  /** The item that stood there, if the operation asked for it. */
  get Item(): unknown {
    return this.fields['Item']
  }
}

export class TransactionCanceledException extends CallFailed {
  /** One for each item of the transaction, in order. */
  get CancellationReasons(): unknown {
    return this.fields['CancellationReasons']
  }
}

export class DynamoDBClient {
  readonly service = { name: 'dynamodb', target: 'DynamoDB_20120810', faultOf }
}

/** Takes and gives plain values. */
export class DynamoDBDocumentClient {
  private readonly client: DynamoDBClient
  private constructor(client: DynamoDBClient) {
    this.client = client
  }
  static from(client: DynamoDBClient): DynamoDBDocumentClient {
    return new DynamoDBDocumentClient(client)
  }
  async send({ operation, input }: Command): Promise<Fields> {
    return plainFields(await callAws(this.client.service, operation, taggedFields(input)))
  }
}

/** Where items, keys and values stand, at any depth of a request. */
const VALUES = new Set(['Item', 'Key', 'ExclusiveStartKey', 'ExpressionAttributeValues'])

function taggedFields(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, taggedField(name, value)]))
}

function taggedField(name: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => taggedField(name, each))
  if (!isFields(value)) return value
  return VALUES.has(name) ? imageOf(value) : taggedFields(value)
}

function plainFields({ Item, Items, Attributes, LastEvaluatedKey, ...others }: Fields): Fields {
  return {
    ...others,
    ...(isImage(Item) && { Item: plainItem(Item) }),
    ...(Array.isArray(Items) && { Items: Items.filter(isImage).map(plainItem) }),
    ...(isImage(Attributes) && { Attributes: plainItem(Attributes) }),
    ...(isImage(LastEvaluatedKey) && { LastEvaluatedKey: plainItem(LastEvaluatedKey) }),
  }
}

function faultOf(no: No): CallFailed {
  if (no.code === 'ConditionalCheckFailedException') return new ConditionalCheckFailedException(no)
  if (no.code === 'TransactionCanceledException') return new TransactionCanceledException(no)
  return new CallFailed(no)
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}

/** What DynamoDB calls an item is one. */
function isImage(value: unknown): value is Image {
  return isFields(value)
}
