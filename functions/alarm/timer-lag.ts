import { epoch, type Instant } from '@plazo/domain/instant'

/** How late the desk was with what fell due by itself, as a line of the embedded metric format. */
export function timerLag({ stage, dueAt, now }: { stage: string; dueAt: Instant; now: Instant }): string {
  const TimerLagSeconds = (epoch(now) - epoch(dueAt)) / 1000
  const metrics = {
    Namespace: 'Plazo',
    Dimensions: [['Stage']],
    Metrics: [{ Name: 'TimerLagSeconds', Unit: 'Seconds' }],
  }
  return JSON.stringify({
    _aws: { Timestamp: epoch(now), CloudWatchMetrics: [metrics] },
    Stage: stage,
    TimerLagSeconds,
  })
}
