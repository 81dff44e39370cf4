import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { allOf, deskTemplates, namesOf } from './desk-templates.ts'

const RUNBOOKS = resolve(import.meta.dirname, '../../infra/runbooks')
const templates = deskTemplates('prod')
type Alarm = {
  AlarmName: string
  AlarmDescription: string
  AlarmActions: unknown[]
  OKActions: unknown[]
  Namespace?: string
  MetricName?: string
  Threshold: number
  Dimensions?: { Name: string; Value: string }[]
}
const alarms = Object.values(allOf(templates, 'AWS::CloudWatch::Alarm')).map(({ Properties }) => Properties as Alarm)

/** What the alarms on a metric watch, in order. */
const watchedBy = (metric: string) =>
  alarms
    .flatMap(({ MetricName, Dimensions }) => (MetricName === metric ? [Dimensions?.[0]?.Value ?? ''] : []))
    .toSorted()
const runbooks = readdirSync(RUNBOOKS).map((file) => file.replace(/\.md$/, ''))

test('every alarm has a runbook, and every runbook an alarm', () => {
  const names = runbooks.map((id) => `plazo-prod-${id}`)
  expect(namesOf(templates, 'AWS::CloudWatch::Alarm', 'AlarmName')).toEqual(names.toSorted())
})

test('every alarm says what a customer loses and where to read on, and tells people when it rings and when it ends', () => {
  for (const { AlarmName, AlarmDescription, AlarmActions, OKActions } of alarms) {
    const id = AlarmName.replace('plazo-prod-', '')
    expect(AlarmDescription).toMatch(new RegExp(`^[A-Z].{30,}\\. Runbook: infra/runbooks/${id}\\.md$`))
    expect(AlarmActions).toHaveLength(1)
    expect(OKActions).toEqual(AlarmActions)
  }
})

test.for(runbooks)('the runbook of %s tells loss, signs, remedy and end, with commands', (id) => {
  const text = readFileSync(`${RUNBOOKS}/${id}.md`, 'utf8')
  expect(text).toMatch(
    /^# .+\n\n\*\*What the customer loses\.\*\* .+\n\n## How to see it\n[^]+\n## What to do\n[^]+\n## How to know it is over\n/,
  )
  expect(text).toMatch(/```sh\n/)
  for (const [, linked] of text.matchAll(/\]\(([a-z0-9-]+)\.md\)/g)) expect(runbooks).toContain(linked)
})

test('time that reaches tickets over a minute late rings', () => {
  const lag = alarms.find(({ AlarmName }) => AlarmName === 'plazo-prod-timer-lag')
  expect(lag).toMatchObject({
    Namespace: 'Plazo',
    MetricName: 'TimerLagSeconds',
    Dimensions: [{ Name: 'Stage', Value: 'prod' }],
    Threshold: 60,
    ComparisonOperator: 'GreaterThanThreshold',
  })
})

test('one message in any dead-letter queue rings', () => {
  expect(watchedBy('ApproximateNumberOfMessagesVisible')).toEqual(namesOf(templates, 'AWS::SQS::Queue', 'QueueName'))
  const depths = alarms.filter(({ MetricName }) => MetricName === 'ApproximateNumberOfMessagesVisible')
  expect(depths.map(({ Threshold }) => Threshold)).toEqual(depths.map(() => 0))
})

test('every function rings when it fails', () => {
  expect(watchedBy('Errors')).toEqual(namesOf(templates, 'AWS::Lambda::Function', 'FunctionName'))
})

test('there is a dashboard for the service and one for the desk', () => {
  const names = namesOf(templates, 'AWS::CloudWatch::Dashboard', 'DashboardName')
  expect(names).toEqual(['plazo-prod-desk-health', 'plazo-prod-service-health'])
})
