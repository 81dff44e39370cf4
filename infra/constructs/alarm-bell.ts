/**
 * The bell of every ticket: one-time schedules, the role that rings, and the function that answers by asking the ticket.
 * @module
 */
import { RemovalPolicy, Stack, Validations } from 'aws-cdk-lib'
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { ScheduleGroup } from 'aws-cdk-lib/aws-scheduler'
import { Construct } from 'constructs'
import type { AlarmDefinition } from './desk-alarm.ts'
import { keepFailures } from './async-failures.ts'
import { DeadLetterQueue } from './dead-letter-queue.ts'
import { DeskFunction } from './desk-function.ts'
import type { DeskTable } from './desk-table.ts'
import { type House, nameOf } from './house.ts'
import { ownMetric, schedulerMetric } from './metrics.ts'

export interface AlarmBellProps {
  readonly house: House
  readonly table: DeskTable
}

export class AlarmBell extends Construct {
  readonly ring: DeskFunction
  readonly groupName: string
  readonly alarms: readonly AlarmDefinition[]
  private readonly house: House
  private readonly role: Role
  private readonly undelivered: DeadLetterQueue

  constructor(scope: Construct, id: string, { house, table }: AlarmBellProps) {
    super(scope, id)
    this.house = house
    this.groupName = nameOf(house, 'alarms')
    const group = new ScheduleGroup(this, 'Group', {
      scheduleGroupName: this.groupName,
      // Schedules only say where to look: the sweep finds every due ticket without them.
      removalPolicy: RemovalPolicy.DESTROY,
    })
    this.ring = this.ringFunction(table)
    this.undelivered = new DeadLetterQueue(this, 'Undelivered', {
      house,
      name: 'bell-undelivered',
      loss: 'Warnings, breaches and closes of the tickets in this queue come up to three minutes late, by the sweep.',
    })
    const failed = new DeadLetterQueue(this, 'Failed', {
      house,
      name: 'bell-failed',
      loss: 'The tickets in this queue are not warned of, escalated or closed until somebody acts.',
    })
    keepFailures(this, this.ring, { queue: failed, retries: 2, maxAgeMinutes: 60 })
    this.role = this.invokeRole(group.scheduleGroupArn)
    this.alarms = [...this.ring.alarms, ...this.undelivered.alarms, ...failed.alarms, ...this.ownAlarms()]
  }

  /** Lets `fn` set bells, and tells it where; nobody may change or cancel one. */
  letArm(fn: DeskFunction): void {
    const { region, account, partition } = Stack.of(this)
    const schedules = (group: string) => `arn:${partition}:scheduler:${region}:${account}:schedule/${group}/*`
    // The emulator names the schedule's group `default` when it asks whether a role may create it.
    const groups = this.house.config.stage === 'local' ? [this.groupName, 'default'] : [this.groupName]
    const environment = {
      ALARM_GROUP: this.groupName,
      ALARM_ROLE_ARN: this.role.roleArn,
      ALARM_TARGET_ARN: this.ring.lambda.functionArn,
      ALARM_DLQ_ARN: this.undelivered.queue.queueArn,
    }
    fn.allow({ actions: ['scheduler:CreateSchedule'], resources: groups.map(schedules) }, environment)
    fn.allow({
      actions: ['iam:PassRole'],
      resources: [this.role.roleArn],
      conditions: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
    })
    for (const group of groups) {
      const resource = schedules(group).replaceAll(/\$\{Token\[AWS\.(\w+)\.\d+\]\}/g, '<AWS::$1>')
      Validations.of(fn).acknowledge({
        id: `AwsSolutions-IAM5[Resource::${resource}]`,
        reason: 'The schedules of the desk: each is named after a ticket that does not exist yet.',
      })
    }
  }

  private ringFunction(table: DeskTable): DeskFunction {
    const fn = new DeskFunction(this, 'Ring', {
      house: this.house,
      name: 'ring',
      description: 'Applies what is due on the ticket whose bell rang',
      timeoutSeconds: 30,
      memoryMegabytes: 512,
      loss: 'Broken promises are noticed late: bells ring and the tickets behind them do not move.',
    })
    table.readTickets(fn)
    table.writeTickets(fn)
    return fn
  }

  private invokeRole(groupArn: string): Role {
    return new Role(this, 'InvokeRole', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: {
          StringEquals: { 'aws:SourceAccount': Stack.of(this).account, 'aws:SourceArn': groupArn },
        },
      }),
      inlinePolicies: {
        Ring: new PolicyDocument({
          statements: [
            new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [this.ring.lambda.functionArn] }),
            new PolicyStatement({
              actions: [...this.undelivered.send.actions],
              resources: [...this.undelivered.send.resources],
            }),
          ],
        }),
      },
    })
  }

  private ownAlarms(): readonly AlarmDefinition[] {
    return [
      {
        id: 'timer-lag',
        impact: 'Broken promises are noticed, and ladders walked, more than a minute late.',
        metric: ownMetric(this.house, 'TimerLagSeconds').with({ statistic: 'p99' }),
        threshold: 60,
      },
      {
        id: 'bells-dropped',
        impact: 'Scheduler gave up on bells: their tickets move up to three minutes late, by the sweep.',
        metric: schedulerMetric(this.groupName, 'InvocationDroppedCount'),
        threshold: 0,
      },
    ]
  }
}
