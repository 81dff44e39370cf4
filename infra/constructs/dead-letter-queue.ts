/**
 * Where work ends that failed for good, and the alarm that says what was lost with it.
 * @module
 */
import { Duration, Validations } from 'aws-cdk-lib'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { AlarmDefinition } from './desk-alarm.ts'
import type { Ability } from './desk-function.ts'
import { type House, nameOf } from './house.ts'
import { queueDepth } from './metrics.ts'

export const DEAD_LETTER_QUEUES = [
  'bell-undelivered',
  'bell-failed',
  'sweep-failed',
  'arm-failed',
  'notify-failed',
  'scan-failed',
] as const

export interface DeadLetterQueueProps {
  readonly house: House
  /** The queue's name after `plazo-<stage>-`, and the id of its alarm. */
  readonly name: (typeof DEAD_LETTER_QUEUES)[number]
  /** What a customer loses with one message in it. */
  readonly loss: string
}

export class DeadLetterQueue extends Construct {
  readonly queue: Queue
  readonly alarms: readonly AlarmDefinition[]

  constructor(scope: Construct, id: string, { house, name, loss }: DeadLetterQueueProps) {
    super(scope, id)
    const queueName = nameOf(house, name)
    this.queue = new Queue(this, 'Queue', {
      queueName,
      encryption: QueueEncryption.SQS_MANAGED,
      // The longest there is: a long weekend must not outlast the evidence.
      retentionPeriod: Duration.days(14),
      // The emulator speaks plain HTTP only, and would show its queues to nobody.
      enforceSSL: house.config.stage !== 'local',
    })
    this.alarms = [{ id: name, impact: loss, metric: queueDepth(queueName), threshold: 0 }]
    const rules = ['AwsSolutions-SQS3', 'Serverless-SQSRedrivePolicy']
    const itself = 'This is a dead-letter queue itself: what lands here waits for a person.'
    Validations.of(this).acknowledge(...rules.map((rule) => ({ id: rule, reason: itself })))
    if (house.config.stage !== 'local') return
    Validations.of(this).acknowledge({ id: 'AwsSolutions-SQS4', reason: 'The emulator has no TLS to require.' })
  }

  /** To put a message in, and nothing else. */
  get send(): Ability {
    return { actions: ['sqs:SendMessage'], resources: [this.queue.queueArn] }
  }
}
