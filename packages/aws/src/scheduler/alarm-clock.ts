import { ConflictException, CreateScheduleCommand, type SchedulerClient } from '@aws-sdk/client-scheduler'
import type { AlarmClock } from '@plazo/application/alarm-clock'
import { epoch, latest, plus, type Instant } from '@plazo/domain/instant'

export type AlarmTarget = {
  /** Name of the schedule group: one a stage, so that taking a stage down is one call. */
  group: string
  /** What Scheduler becomes to ring. */
  roleArn: string
  targetArn: string
  /** Where a bell goes that could not be rung. */
  deadLetterArn: string
  now: () => Instant
}

/** Scheduler refuses an instant that has passed; this far ahead it still lies ahead when the call arrives. */
const HEAD_START_MILLISECONDS = 5000
/** The sweep rings two minutes after a lost bell, so an hour of trying is long enough. */
const RETRY = { MaximumEventAgeInSeconds: 3600, MaximumRetryAttempts: 10 }

/**
 * One-time schedules, each gone once it rang. A generation's name is never used again, so arming needs no reading, and
 * no update can meet the deletion of a finished schedule.
 */
export function schedulerAlarmClock(client: SchedulerClient, alarm: AlarmTarget): AlarmClock {
  return {
    async arm({ ticketId, generation, at }) {
      const ringsAt = latest(at, plus(alarm.now(), HEAD_START_MILLISECONDS))
      const schedule = new CreateScheduleCommand({
        Name: `${ticketId}.${generation}`,
        GroupName: alarm.group,
        ScheduleExpression: `at(${wholeSecond(ringsAt)})`,
        ScheduleExpressionTimezone: 'UTC',
        FlexibleTimeWindow: { Mode: 'OFF' },
        ActionAfterCompletion: 'DELETE',
        Target: {
          Arn: alarm.targetArn,
          RoleArn: alarm.roleArn,
          // Nothing to believe: the handler reads the ticket.
          Input: JSON.stringify({ ticketId }),
          RetryPolicy: RETRY,
          DeadLetterConfig: { Arn: alarm.deadLetterArn },
        },
      })
      try {
        await client.send(schedule)
      } catch (error) {
        // It was armed before.
        if (!(error instanceof ConflictException)) throw error
      }
    },
  }
}

/** `2026-12-21T15:00:00` in UTC, rounded up: a bell that rings early rings for nothing. */
function wholeSecond(at: Instant): string {
  const rest = epoch(at) % 1000
  return plus(at, rest === 0 ? 0 : 1000 - rest).slice(0, '2026-12-21T15:00:00'.length)
}
