/**
 * What the desk counts of itself, as lines in CloudWatch's embedded metric format.
 * @module
 */
import { epoch, type Instant } from '@plazo/domain/instant'

const UNITS = {
  /** How late the desk was with what fell due by itself. */
  TimerLagSeconds: 'Seconds',
  /** Tickets whose bell seems lost. */
  SweepFinds: 'Count',
  /** Files that were sent over half an hour ago, and that the scanner has not judged. */
  FilesUnjudged: 'Count',
  /** People who cannot sign in as the directory says. */
  SignInsBehind: 'Count',
} as const

export type Metrics = (metric: { name: keyof typeof UNITS; value: number; at: Instant }) => void

/** @param write Puts a line into the log as it is; `console` would wrap it, and CloudWatch then sees no metric. */
export function metrics(stage: string, write: (line: string) => void): Metrics {
  return ({ name, value, at }) => {
    const directive = { Namespace: 'Plazo', Dimensions: [['Stage']], Metrics: [{ Name: name, Unit: UNITS[name] }] }
    const document = { _aws: { Timestamp: epoch(at), CloudWatchMetrics: [directive] }, Stage: stage, [name]: value }
    write(`${JSON.stringify(document)}\n`)
  }
}
