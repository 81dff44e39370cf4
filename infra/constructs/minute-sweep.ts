/**
 * Every minute a look for bells that should have rung, since Scheduler may lose one and no promise is lost, and for
 * letters that need not wait any longer.
 * @module
 */
import { Duration } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import { Construct } from 'constructs'
import { keepFailures } from './async-failures.ts'
import { DeadLetterQueue } from './dead-letter-queue.ts'
import type { AlarmDefinition } from './desk-alarm.ts'
import { DeskFunction } from './desk-function.ts'
import type { DeskTable } from './desk-table.ts'
import type { House } from './house.ts'
import { ownMetric } from './metrics.ts'

export interface MinuteSweepProps {
  readonly house: House
  readonly table: DeskTable
}

export class MinuteSweep extends Construct {
  readonly alarms: readonly AlarmDefinition[]

  constructor(scope: Construct, id: string, { house, table }: MinuteSweepProps) {
    super(scope, id)
    const fn = new DeskFunction(this, 'Sweep', {
      house,
      name: 'sweep',
      description: 'Rings what should have rung two minutes ago, and lets go the letters that have waited',
      timeoutSeconds: 55,
      memoryMegabytes: 512,
      loss: 'Lost bells stay lost, and letters that wait for the morning or go together do not leave.',
    })
    table.readOverdue(fn)
    table.readTickets(fn)
    table.writeTickets(fn)
    const failed = new DeadLetterQueue(this, 'Failed', {
      house,
      name: 'sweep-failed',
      loss: 'A sweep did not run: lost bells and waiting letters wait another minute for each message here.',
    })
    // No retry: the next minute brings another sweep that sees all this one would have seen.
    keepFailures(this, fn, { queue: failed, retries: 0, maxAgeMinutes: 1 })
    new Rule(this, 'EveryMinute', {
      description: 'Wakes the sweep of the desk',
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [
        new LambdaFunction(fn.lambda, {
          deadLetterQueue: failed.queue,
          retryAttempts: 0,
          maxEventAge: Duration.minutes(1),
        }),
      ],
    })
    this.alarms = [...fn.alarms, ...failed.alarms, sweepFinds(house)]
  }
}

function sweepFinds(house: House): AlarmDefinition {
  return {
    id: 'sweep-finds',
    impact: 'Bells do not ring by themselves: warnings, breaches and closes come two to three minutes late.',
    metric: ownMetric(house, 'SweepFinds'),
    threshold: 0,
    // One lost bell is what the sweep is for; ten minutes of them is a fault.
    periods: 2,
  }
}
