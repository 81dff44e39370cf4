/**
 * Two pages of graphs: one for whoever is on call, one for whoever leads the desk.
 * @module
 */
import { Dashboard, GraphWidget, LogQueryWidget, type MathExpression, type Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { Construct } from 'constructs'
import { FUNCTION_NAMES } from '../function-entries.ts'
import { DEAD_LETTER_QUEUES } from './dead-letter-queue.ts'
import { type House, logGroupOf, nameOf } from './house.ts'
import * as metrics from './metrics.ts'

export interface ServiceHealthProps {
  readonly house: House
  readonly apiId: string
  readonly tableName: string
}

/** Is the desk up, fast, and free of work left lying? */
export class ServiceHealth extends Construct {
  constructor(scope: Construct, id: string, { house, apiId, tableName }: ServiceHealthProps) {
    super(scope, id)
    const { apiMetric, functionMetric, queueDepth, reputation, throttledCalls, throttledRequests } = metrics
    const counts = labelled(['Count', '4xx', '5xx'], (name) => apiMetric(apiId, name))
    const latency = labelled(['p50', 'p95', 'p99'], (statistic) => apiMetric(apiId, 'Latency').with({ statistic }))
    const errors = labelled(FUNCTION_NAMES, (name) => functionMetric(house, { name, metric: 'Errors' }))
    const durations = labelled(FUNCTION_NAMES, (name) =>
      functionMetric(house, { name, metric: 'Duration', statistic: 'p95' }),
    )
    const depths = labelled(DEAD_LETTER_QUEUES, (name) => queueDepth(nameOf(house, name)))
    const ages = labelled(['arm', 'notify'], (name) =>
      functionMetric(house, { name, metric: 'IteratorAge', statistic: 'Maximum' }),
    )
    const reputations = labelled(['BounceRate', 'ComplaintRate'], (kind) => reputation(nameOf(house, 'out'), kind))
    new Dashboard(this, 'Dashboard', {
      dashboardName: nameOf(house, 'service-health'),
      widgets: [
        [graph('Requests', counts), graph('Latency, ms', latency)],
        [graph('Errors by function', errors), graph('Duration by function, p95 ms', durations)],
        [graph('Dead letters', depths), graph('Age of the table’s changes, ms', ages)],
        [
          graph('Turned away', [throttledCalls(), throttledRequests(tableName)]),
          graph('Mail that comes back or is marked as spam', reputations),
        ],
      ],
    })
  }
}

export interface DeskHealthProps {
  readonly house: House
  readonly groupName: string
}

/** Does the desk keep its word, and does time reach it in time? */
export class DeskHealth extends Construct {
  constructor(scope: Construct, id: string, { house, groupName }: DeskHealthProps) {
    super(scope, id)
    const { ownMetric, schedulerMetric } = metrics
    const lag = labelled(['p50', 'p99', 'Maximum'], (statistic) =>
      ownMetric(house, 'TimerLagSeconds').with({ statistic }),
    )
    const bells = labelled(['InvocationAttemptCount', 'InvocationDroppedCount'], (name) =>
      schedulerMetric(groupName, name),
    )
    new Dashboard(this, 'Dashboard', {
      dashboardName: nameOf(house, 'desk-health'),
      widgets: [
        [
          counted('What happened to tickets', { log: logGroupOf(house, 'notify'), line: 'notices', by: 'kind' }),
          counted('What bells found', { log: logGroupOf(house, 'ring'), line: 'alarm rang', by: 'outcome' }),
        ],
        [graph('How late bells ring, seconds', lag), graph('Bells', bells)],
        [
          graph('Lost bells the sweep found', [ownMetric(house, 'SweepFinds')]),
          graph('Files the scanner does not judge', [metrics.unjudgedFiles(house)]),
        ],
      ],
    })
  }
}

/** Lines of a function's log, counted when somebody looks: nothing is stored or paid for in between. */
function counted(title: string, { log, line, by }: { log: string; line: string; by: string }): LogQueryWidget {
  return new LogQueryWidget({
    title,
    logGroupNames: [log],
    queryLines: [`filter message.message = '${line}'`, `stats count(*) as times by message.${by}`, 'sort times desc'],
    width: 12,
    height: 6,
  })
}

function labelled<Name extends string>(names: readonly Name[], metricOf: (name: Name) => Metric): Metric[] {
  return names.map((label) => metricOf(label).with({ label }))
}

function graph(title: string, left: (Metric | MathExpression)[]): GraphWidget {
  return new GraphWidget({ title, left, width: 12, height: 6 })
}
