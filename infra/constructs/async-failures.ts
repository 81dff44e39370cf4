/**
 * What becomes of an event that a function was handed and could not deal with.
 * @module
 */
import { Duration } from 'aws-cdk-lib'
import {
  EventInvokeConfig,
  type EventSourceMapping,
  type IEventSourceDlq,
  type IFunction,
} from 'aws-cdk-lib/aws-lambda'
import type { Construct } from 'constructs'
import type { DeadLetterQueue } from './dead-letter-queue.ts'
import type { DeskFunction } from './desk-function.ts'

/** Retries of an asynchronous call, then the queue. */
export function keepFailures(scope: Construct, fn: DeskFunction, props: AsyncFailuresProps): void {
  fn.allow(props.queue.send)
  new EventInvokeConfig(scope, `${fn.name}Failures`, {
    function: fn.lambda,
    retryAttempts: props.retries,
    maxEventAge: Duration.minutes(props.maxAgeMinutes),
    onFailure: { bind: () => ({ destination: props.queue.queue.queueArn }) },
  })
}

export type AsyncFailuresProps = { queue: DeadLetterQueue; retries: 0 | 1 | 2; maxAgeMinutes: number }

/** The queue as the end of a stream's failed records, with the one action it takes. */
export class StreamFailures implements IEventSourceDlq {
  private readonly queue: DeadLetterQueue
  private readonly fn: DeskFunction

  constructor(queue: DeadLetterQueue, fn: DeskFunction) {
    this.queue = queue
    this.fn = fn
  }

  bind(_mapping: EventSourceMapping, _target: IFunction) {
    this.fn.allow(this.queue.send)
    return { destination: this.queue.queue.queueArn }
  }
}
