/**
 * Every number the desk is watched by, spelt once.
 * @module
 */
import { Duration } from 'aws-cdk-lib'
import { MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch'
import type { FunctionName } from '../function-entries.ts'
import { type House, nameOf } from './house.ts'

export type FunctionReading = {
  name: FunctionName
  metric: 'Errors' | 'Throttles' | 'Duration' | 'IteratorAge'
  /** The sum when absent. */
  statistic?: string
}

/** What the functions write as embedded metrics, in namespace `Plazo` with the dimension `Stage`. */
type OwnMetric = 'TimerLagSeconds' | 'SweepFinds' | 'FilesUnjudged' | 'SignInsBehind'

const PERIOD = Duration.minutes(5)

export function functionMetric(house: House, { name, metric, statistic = 'Sum' }: FunctionReading): Metric {
  const dimensionsMap = { FunctionName: nameOf(house, name) }
  return new Metric({ namespace: 'AWS/Lambda', metricName: metric, dimensionsMap, statistic, period: PERIOD })
}

/** Calls that Lambda turned away, of all functions in the account and Region: they share one room. */
export function throttledCalls(): Metric {
  return new Metric({ namespace: 'AWS/Lambda', metricName: 'Throttles', statistic: 'Sum', period: PERIOD })
}

/** Messages waiting for a person. */
export function queueDepth(queueName: string): Metric {
  return new Metric({
    namespace: 'AWS/SQS',
    metricName: 'ApproximateNumberOfMessagesVisible',
    dimensionsMap: { QueueName: queueName },
    statistic: Stats.MAXIMUM,
    period: Duration.minutes(1),
  })
}

export function ownMetric(house: House, metricName: OwnMetric): Metric {
  const dimensionsMap = { Stage: house.config.stage }
  return new Metric({ namespace: 'Plazo', metricName, dimensionsMap, statistic: 'Sum', period: PERIOD })
}

/** Told once an hour. */
export function unjudgedFiles(house: House): Metric {
  return ownMetric(house, 'FilesUnjudged').with({ statistic: Stats.MAXIMUM, period: Duration.hours(1) })
}

/** Told of each one, when it happens. */
export function signInsBehind(house: House): Metric {
  return ownMetric(house, 'SignInsBehind')
}

export function apiMetric(apiId: string, metricName: 'Count' | '4xx' | '5xx' | 'Latency'): Metric {
  const dimensionsMap = { ApiId: apiId }
  return new Metric({ namespace: 'AWS/ApiGateway', metricName, dimensionsMap, statistic: 'Sum', period: PERIOD })
}

/** Requests answered 5xx, per hundred. */
export function failedPercent(apiId: string): MathExpression {
  return new MathExpression({
    expression: '100 * failed / MAX([requests, 1])',
    usingMetrics: { failed: apiMetric(apiId, '5xx'), requests: apiMetric(apiId, 'Count') },
    label: '5xx %',
    period: PERIOD,
  })
}

/** In per cent, of all requests at the edge. */
export function edgeMetric(distributionId: string, metricName: '4xxErrorRate' | '5xxErrorRate'): Metric {
  const dimensionsMap = { DistributionId: distributionId, Region: 'Global' }
  return new Metric({ namespace: 'AWS/CloudFront', metricName, dimensionsMap, statistic: 'Average', period: PERIOD })
}

/** `metricName` of the whole schedule group. */
export function schedulerMetric(
  groupName: string,
  metricName: 'InvocationDroppedCount' | 'InvocationAttemptCount',
): Metric {
  const dimensionsMap = { ScheduleGroup: groupName }
  return new Metric({ namespace: 'AWS/Scheduler', metricName, dimensionsMap, statistic: 'Sum', period: PERIOD })
}

/** A rate between 0 and 1 that SES keeps for one configuration set. */
export function reputation(configurationSet: string, kind: 'BounceRate' | 'ComplaintRate'): Metric {
  return new Metric({
    namespace: 'AWS/SES',
    metricName: `Reputation.${kind}`,
    dimensionsMap: { 'ses:configuration-set': configurationSet },
    statistic: Stats.MAXIMUM,
    period: Duration.hours(1),
  })
}

const TABLE_OPERATIONS = ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'TransactWriteItems']

/** Requests the table turned away, over all the operations the desk uses. */
export function throttledRequests(tableName: string): MathExpression {
  const metrics = TABLE_OPERATIONS.map((Operation, index) => [
    `m${index}`,
    new Metric({
      namespace: 'AWS/DynamoDB',
      metricName: 'ThrottledRequests',
      dimensionsMap: { TableName: tableName, Operation },
      statistic: 'Sum',
      period: PERIOD,
    }),
  ])
  const expression = TABLE_OPERATIONS.map((_, index) => `m${index}`).join(' + ')
  return new MathExpression({
    expression,
    usingMetrics: Object.fromEntries(metrics),
    label: 'throttled requests',
    period: PERIOD,
  })
}
