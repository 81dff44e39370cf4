import { Stack, type StackProps, Validations } from 'aws-cdk-lib'
import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { Construct } from 'constructs'
import { DeskHealth, ServiceHealth } from '../constructs/dashboards.ts'
import { type AlarmDefinition, DeskAlarm } from '../constructs/desk-alarm.ts'
import { type House, nameOf } from '../constructs/house.ts'
import { throttledCalls } from '../constructs/metrics.ts'
import type { ApiStack } from './api-stack.ts'
import type { DataStack } from './data-stack.ts'
import type { EdgeStack } from './edge-stack.ts'
import type { FilesStack } from './files-stack.ts'
import type { IdentityStack } from './identity-stack.ts'
import type { JobsStack } from './jobs-stack.ts'
import type { MailStack } from './mail-stack.ts'

export interface ObservabilityStackProps extends StackProps {
  readonly house: House
  readonly data: DataStack
  readonly identity: IdentityStack
  readonly mail: MailStack
  readonly jobs: JobsStack
  readonly files: FilesStack
  readonly api: ApiStack
  readonly edge: EdgeStack | undefined
}

/** How people learn that something is wrong: every construct's alarms, one topic, two dashboards. */
export class ObservabilityStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    { house, data, identity, mail, jobs, files, api, edge, ...props }: ObservabilityStackProps,
  ) {
    super(scope, id, props)
    const topic = new Topic(this, 'Alarms', {
      topicName: nameOf(house, 'alarms'),
      displayName: `Plazo ${house.config.stage}`,
      enforceSSL: true,
    })
    if (house.config.alarmMail !== undefined) topic.addSubscription(new EmailSubscription(house.config.alarmMail))
    Validations.of(topic).acknowledge({
      id: 'Serverless-SNSRedrivePolicy',
      reason: 'It carries news of alarms to a mailbox; the alarms themselves stay in CloudWatch.',
    })
    const sources = [data.table, identity, mail, jobs, files, api, ...(edge ? [edge] : [])]
    const alarms = [...sources.flatMap((source) => source.alarms), throttled()].filter(
      // The emulator has no alarms on metric math.
      ({ metric }) => house.config.stage !== 'local' || metric instanceof Metric,
    )
    for (const definition of alarms) new DeskAlarm(this, definition.id, { house, definition, topic })
    new DeskHealth(this, 'DeskHealth', { house, groupName: jobs.bell.groupName })
    new ServiceHealth(this, 'ServiceHealth', {
      house,
      apiId: api.apiId,
      tableName: data.table.table.tableName,
    })
  }
}

function throttled(): AlarmDefinition {
  return {
    id: 'functions-throttled',
    impact: 'Requests are refused and bells and mail wait: the account has no room for more functions at once.',
    metric: throttledCalls(),
    threshold: 0,
  }
}
