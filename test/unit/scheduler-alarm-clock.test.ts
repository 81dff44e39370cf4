import {
  ConflictException,
  ThrottlingException,
  type CreateScheduleInput,
  type SchedulerClient,
} from '@aws-sdk/client-scheduler'
import { schedulerAlarmClock } from '@plazo/aws/scheduler/alarm-clock'
import { instant } from '@plazo/domain/instant'
import { expect, test } from 'vitest'

const NOW = instant('2026-12-21T15:00:00Z')
const ARNS = { roleArn: 'arn:role', targetArn: 'arn:ring', deadLetterArn: 'arn:dlq' }

function trial(failure?: Error) {
  const schedules: CreateScheduleInput[] = []
  const client = {
    send: async ({ input }: { input: CreateScheduleInput }) => {
      schedules.push(input)
      if (failure) throw failure
    },
  } as unknown as SchedulerClient
  const clock = schedulerAlarmClock(client, { group: 'alarms', ...ARNS, now: () => NOW })
  const arm = (at: string) => clock.arm({ ticketId: 'SANJOSE-4KQ9T2M7', generation: 3, at: instant(at) })
  return { arm, schedules }
}

test('one schedule a generation, that goes when it has rung and says only where to look', async () => {
  const { arm, schedules } = trial()
  await arm('2026-12-21T16:30:00Z')
  expect(schedules).toEqual([
    {
      Name: 'SANJOSE-4KQ9T2M7.3',
      GroupName: 'alarms',
      ScheduleExpression: 'at(2026-12-21T16:30:00)',
      ScheduleExpressionTimezone: 'UTC',
      FlexibleTimeWindow: { Mode: 'OFF' },
      ActionAfterCompletion: 'DELETE',
      Target: {
        Arn: 'arn:ring',
        RoleArn: 'arn:role',
        Input: '{"ticketId":"SANJOSE-4KQ9T2M7"}',
        RetryPolicy: { MaximumEventAgeInSeconds: 3600, MaximumRetryAttempts: 10 },
        DeadLetterConfig: { Arn: 'arn:dlq' },
      },
    },
  ])
  expect(schedules[0]?.Name).toMatch(/^[0-9a-zA-Z-_.]{1,64}$/)
})

test.for([
  ['a whole second as it is', '2026-12-21T16:30:00.000Z', '2026-12-21T16:30:00'],
  ['a part of a second rounded up, never early', '2026-12-21T16:30:00.001Z', '2026-12-21T16:30:01'],
  ['over the end of a day', '2026-12-21T23:59:59.500Z', '2026-12-22T00:00:00'],
  ['what has passed, in a few seconds', '2026-12-21T10:00:00.000Z', '2026-12-21T15:00:05'],
  ['what is about to pass, too', '2026-12-21T15:00:01.000Z', '2026-12-21T15:00:05'],
] as const)('rings for %s', async ([, at, expression]) => {
  const { arm, schedules } = trial()
  await arm(at)
  expect(schedules[0]?.ScheduleExpression).toBe(`at(${expression})`)
})

test('a generation that is armed already is armed', async () => {
  const conflict = new ConflictException({ message: 'exists', Message: 'exists', $metadata: {} })
  await expect(trial(conflict).arm('2026-12-21T16:30:00Z')).resolves.toBeUndefined()
})

test('throttling is a fault, to be tried again', async () => {
  const throttled = new ThrottlingException({ message: 'slow', Message: 'slow', $metadata: {} })
  await expect(trial(throttled).arm('2026-12-21T16:30:00Z')).rejects.toBe(throttled)
})
