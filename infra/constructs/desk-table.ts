/**
 * The one table, and what may be done with it: each ability lists its exact actions, `Scan` is in none.
 * @module
 */
import { RemovalPolicy } from 'aws-cdk-lib'
import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb'
import { Key } from 'aws-cdk-lib/aws-kms'
import { INDEXES, PARTITION_KEY, SORT_KEY, TTL_ATTRIBUTE, type IndexName } from '@plazo/application/table-shape'
import { Construct } from 'constructs'
import type { AlarmDefinition } from './desk-alarm.ts'
import type { Ability, DeskFunction } from './desk-function.ts'
import { type House, nameOf } from './house.ts'
import { throttledRequests } from './metrics.ts'

const KEY_READ = ['kms:Decrypt', 'kms:DescribeKey']
const KEY_WRITE = [...KEY_READ, 'kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo']

const READ = ['dynamodb:GetItem', 'dynamodb:Query']
const WRITE = ['dynamodb:PutItem', 'dynamodb:UpdateItem']

/** What a ticket's readers look through; the alarm index is the sweep's alone. */
const TICKET_INDEXES = ['queue', 'agent', 'organisation', 'contact', 'breach'] as const satisfies readonly IndexName[]

export class DeskTable extends Construct {
  readonly table: TableV2
  readonly alarms: readonly AlarmDefinition[]
  private readonly key: Key
  private readonly house: House

  constructor(scope: Construct, id: string, { house }: { house: House }) {
    super(scope, id)
    this.house = house
    const removalPolicy = house.config.removal === 'retain' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY
    this.key = new Key(this, 'Key', {
      alias: `alias/${nameOf(house, 'data')}`,
      description: 'Encrypts the tickets of the desk',
      enableKeyRotation: true,
      removalPolicy,
    })
    this.table = new TableV2(this, 'Table', {
      partitionKey: { name: PARTITION_KEY, type: AttributeType.STRING },
      sortKey: { name: SORT_KEY, type: AttributeType.STRING },
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(this.key),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: house.config.removal === 'retain',
      dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
      timeToLiveAttribute: TTL_ATTRIBUTE,
      removalPolicy,
      globalSecondaryIndexes: Object.entries(INDEXES).map(([indexName, index]) => indexProps(indexName, index)),
    })
    this.alarms = [
      {
        id: 'table-throttled',
        impact: 'Customers wait or are told to try again: the table turns requests away.',
        metric: throttledRequests(this.table.tableName),
        threshold: 0,
      },
    ]
  }

  /** Tickets with their timelines, lists, who is who, and requests already answered. */
  readTickets(fn: DeskFunction): void {
    this.allow(fn, { actions: READ, resources: this.arns(TICKET_INDEXES) })
  }

  /** One transaction a command: the ticket, its events and the counters it moves. */
  writeTickets(fn: DeskFunction): void {
    this.allow(fn, { actions: WRITE, resources: this.arns() })
  }

  /** Organisations, contacts and agents: base table only. */
  readPeople(fn: DeskFunction): void {
    this.allow(fn, { actions: READ, resources: this.arns() })
  }

  /** What people have written and not sent: these items, and no others. */
  keepDrafts(fn: DeskFunction): void {
    const conditions = onlyItemsOf('ORG#*#DRAFTS#*', 'DESK#DRAFTS#*')
    this.allow(fn, { actions: ['dynamodb:PutItem'], resources: this.arns(), conditions })
  }

  /** How often a stranger has called; the items of rates and no others. */
  countCalls(fn: DeskFunction): void {
    this.allow(fn, { actions: ['dynamodb:UpdateItem'], resources: this.arns(), conditions: onlyItemsOf('RATE#*') })
  }

  /** Places for uploads, and how many somebody asked for. */
  keepUploads(fn: DeskFunction): void {
    const conditions = onlyItemsOf('ORG#*#UPLOAD#*', 'RATE#*')
    this.allow(fn, { actions: WRITE, resources: this.arns(), conditions })
  }

  /** Who asks to be let in, and the person and the account of whoever is. */
  letIn(fn: DeskFunction): void {
    this.allow(fn, { actions: READ, resources: this.arns() })
    this.allow(fn, { actions: WRITE, resources: this.arns(), conditions: onlyItemsOf('ENTRY#*', 'ORG#*') })
  }

  /** Who was told what, what waits for whom, and the links of whoever is let in: these items, and no others. */
  recordNotices(fn: DeskFunction): void {
    const conditions = onlyItemsOf('ORG#*#NOTICE', 'ORG#*#READER#*', 'DESK#READER#*', 'ENTRY#*')
    this.allow(fn, { actions: WRITE, resources: this.arns(), conditions })
  }

  /** Tickets that nobody waits for, what they take of an account, and what an opening brings about elsewhere. */
  openTickets(fn: DeskFunction): void {
    this.allow(fn, { actions: WRITE, resources: this.arns(), conditions: onlyItemsOf('ORG#*') })
  }

  /** Tickets whose bell seems lost. */
  readOverdue(fn: DeskFunction): void {
    this.allow(fn, { actions: ['dynamodb:Query'], resources: [`${this.table.tableArn}/index/alarm`] })
  }

  /** Every change of the table, in order. */
  readChanges(fn: DeskFunction): void {
    fn.allow({
      actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
      resources: [this.streamArn],
    })
    fn.allow({ actions: ['kms:Decrypt'], resources: [this.key.keyArn] })
  }

  get streamArn(): string {
    const arn = this.table.tableStreamArn
    if (arn === undefined) throw new Error('the table has no stream')
    return arn
  }

  private allow(fn: DeskFunction, { actions, resources, conditions }: Ability): void {
    const writes = actions.some((action) => /:(Put|Update)Item$/.test(action))
    fn.allow(
      { actions, resources, conditions: { ...conditions, ...this.overTls() } },
      { TABLE_NAME: this.table.tableName },
    )
    fn.allow({ actions: writes ? KEY_WRITE : KEY_READ, resources: [this.key.keyArn], conditions: this.throughTable() })
  }

  private arns(indexes: readonly IndexName[] = []): string[] {
    return [this.table.tableArn, ...indexes.map((index) => `${this.table.tableArn}/index/${index}`)]
  }

  /** The emulator speaks no TLS, and knows no `kms:ViaService`. */
  private overTls(): NonNullable<Ability['conditions']> {
    return this.house.config.stage === 'local' ? {} : { Bool: { 'aws:SecureTransport': 'true' } }
  }

  private throughTable(): NonNullable<Ability['conditions']> {
    const { stage, region } = this.house.config
    return stage === 'local' ? {} : { StringEquals: { 'kms:ViaService': `dynamodb.${region}.amazonaws.com` } }
  }
}

function onlyItemsOf(...partitionKeys: readonly string[]): NonNullable<Ability['conditions']> {
  return { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitionKeys } }
}

function indexProps(indexName: string, index: (typeof INDEXES)[IndexName]) {
  const keys = {
    indexName,
    partitionKey: { name: index.partitionKey, type: AttributeType.STRING },
    sortKey: { name: index.sortKey, type: AttributeType.STRING },
  }
  if (index.projects.length === 0) return { ...keys, projectionType: ProjectionType.KEYS_ONLY }
  return { ...keys, projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...index.projects] }
}
