import { SchedulerClient } from '@aws-sdk/client-scheduler'
import { ticketWrites } from '@plazo/aws/dynamodb/stream'
import { schedulerAlarmClock } from '@plazo/aws/scheduler/alarm-clock'
import { alarmStreamEnvironment } from '../env.ts'
import { now } from '../now.ts'
import { alarmsConsumer } from './alarms-consumer.ts'

const env = alarmStreamEnvironment()
const alarmClock = schedulerAlarmClock(new SchedulerClient(), {
  group: env.ALARM_GROUP,
  roleArn: env.ALARM_ROLE_ARN,
  targetArn: env.ALARM_TARGET_ARN,
  deadLetterArn: env.ALARM_DLQ_ARN,
  now,
})

export const handler = alarmsConsumer({ alarmClock }, ticketWrites)
