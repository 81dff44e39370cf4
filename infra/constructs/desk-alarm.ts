/**
 * Alarms that say what they mean: what a customer loses, and the page that tells what to do.
 * @module
 */
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'
import { type House, nameOf } from './house.ts'

/** Made beside the thing it watches; Observability turns it into an alarm. */
export type AlarmDefinition = {
  /** Kebab-case; its runbook is `infra/runbooks/<id>.md`. */
  id: string
  /** What a customer loses while it rings, in one sentence. */
  impact: string
  metric: IMetric
  /** It rings above this, never at it. */
  threshold: number
  /** Periods of the metric in a row; one when absent. */
  periods?: number
}

export interface DeskAlarmProps {
  readonly house: House
  readonly definition: AlarmDefinition
  readonly topic: ITopic
}

export class DeskAlarm extends Construct {
  constructor(scope: Construct, id: string, { house, definition, topic }: DeskAlarmProps) {
    super(scope, id)
    const alarm = new Alarm(this, 'Alarm', {
      alarmName: nameOf(house, definition.id),
      alarmDescription: `${definition.impact} Runbook: infra/runbooks/${definition.id}.md`,
      metric: definition.metric,
      threshold: definition.threshold,
      evaluationPeriods: definition.periods ?? 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      // A quiet desk sends no numbers, and that is no incident.
      treatMissingData: TreatMissingData.NOT_BREACHING,
    })
    alarm.addAlarmAction(new SnsAction(topic))
    alarm.addOkAction(new SnsAction(topic))
  }
}
