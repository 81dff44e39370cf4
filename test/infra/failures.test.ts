import { Match } from 'aws-cdk-lib/assertions'
import { expect, test } from 'vitest'
import { allOf, deskTemplates } from './desk-templates.ts'

const templates = deskTemplates('prod')
const functions = allOf(templates, 'AWS::Lambda::Function')

const named = (part: string) =>
  Object.entries(functions).find(([, { Properties }]) => Properties['FunctionName'] === `plazo-prod-${part}`)![0]

test.for([
  ['arm', ['ticket']],
  ['notify', ['event', 'bundle', 'look-up', 'entry-request', 'contact', 'agent']],
] as const)('the stream wakes %s for items of kind %s, and one bad record holds up no other', ([name, entities]) => {
  templates.jobs.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
    FunctionName: { Ref: named(name) },
    BisectBatchOnFunctionError: true,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    MaximumRetryAttempts: 20,
    MaximumRecordAgeInSeconds: 6 * 3600,
    DestinationConfig: { OnFailure: { Destination: Match.anyValue() } },
    FilterCriteria: {
      Filters: [{ Pattern: JSON.stringify({ dynamodb: { NewImage: { entity: { S: entities } } } }) }],
    },
  })
})

test('only the two consumers follow the stream: more than two a shard are throttled', () => {
  templates.jobs.resourceCountIs('AWS::Lambda::EventSourceMapping', 2)
})

test.for([
  ['ring', templates.jobs],
  ['sweep', templates.jobs],
  ['scan', templates.files],
] as const)('an event that %s cannot deal with ends in a queue', ([name, template]) => {
  template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
    FunctionName: { Ref: named(name) },
    DestinationConfig: { OnFailure: { Destination: Match.anyValue() } },
  })
})

test('the sweep runs every minute, and a minute that could not be is written down', () => {
  templates.jobs.hasResourceProperties('AWS::Events::Rule', {
    ScheduleExpression: 'rate(1 minute)',
    Targets: [Match.objectLike({ DeadLetterConfig: { Arn: Match.anyValue() } })],
  })
})

test('the consumer is told where a bell goes that cannot be rung', () => {
  const { Variables } = functions[named('arm')]!['Properties']['Environment']
  expect(Object.keys(Variables)).toEqual(
    expect.arrayContaining(['ALARM_GROUP', 'ALARM_ROLE_ARN', 'ALARM_TARGET_ARN', 'ALARM_DLQ_ARN']),
  )
})

test('dead letters are kept for two weeks', () => {
  const queues = Object.values(allOf(templates, 'AWS::SQS::Queue'))
  expect(queues).toHaveLength(6)
  for (const { Properties } of queues) expect(Properties['MessageRetentionPeriod']).toBe(14 * 86_400)
})
