/**
 * A function that follows the table: retried, bisected down to the bad record, which ends in a queue of its own instead
 * of holding up the rest for a day.
 * @module
 */
import { Duration } from 'aws-cdk-lib'
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import { StreamFailures } from './async-failures.ts'
import { DeadLetterQueue } from './dead-letter-queue.ts'
import type { AlarmDefinition } from './desk-alarm.ts'
import type { DeskFunction } from './desk-function.ts'
import type { DeskTable } from './desk-table.ts'
import type { House } from './house.ts'
import { functionMetric } from './metrics.ts'

export interface TableConsumerProps {
  readonly house: House
  readonly table: DeskTable
  readonly fn: DeskFunction
  /** The function's own, for its queue and alarms. */
  readonly name: 'arm' | 'notify'
  /** Only changes of these kinds of item wake it. */
  readonly entities: readonly string[]
  readonly batchSize: number
  /** What a customer loses while it lags… */
  readonly late: string
  /** …and for every record it gave up. */
  readonly failed: string
}

/** Enough to outlast the minute for which a notice stays leased to a sender that died. */
const RETRIES = 20

export class TableConsumer extends Construct {
  readonly alarms: readonly AlarmDefinition[]

  constructor(scope: Construct, id: string, { house, table, fn, ...props }: TableConsumerProps) {
    super(scope, id)
    const failed = new DeadLetterQueue(this, 'Failed', { house, name: `${props.name}-failed`, loss: props.failed })
    table.readChanges(fn)
    const mapping = new EventSourceMapping(this, 'Changes', {
      target: fn.lambda,
      eventSourceArn: table.streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: props.batchSize,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: RETRIES,
      maxRecordAge: Duration.hours(6),
      onFailure: new StreamFailures(failed, fn),
      filters: [FilterCriteria.filter({ dynamodb: { NewImage: { entity: { S: FilterRule.or(...props.entities) } } } })],
    })
    // The mapping is refused while its function may not read the stream yet.
    mapping.node.addDependency(fn)
    const age = functionMetric(house, { name: props.name, metric: 'IteratorAge', statistic: 'Maximum' })
    this.alarms = [
      ...fn.alarms,
      ...failed.alarms,
      { id: `${props.name}-late`, impact: props.late, metric: age, threshold: 60_000 },
    ]
  }
}
