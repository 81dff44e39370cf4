import { expect, test } from 'vitest'
import { allOf, deskTemplates, LIVE, type Resource } from './desk-templates.ts'

const templates = deskTemplates('prod', { mail: LIVE })
const policies = Object.values(allOf(templates, 'AWS::IAM::Policy'))
const roles = allOf(templates, 'AWS::IAM::Role')
const functions = Object.values(allOf(templates, 'AWS::Lambda::Function'))

type Statement = { Action: string | string[]; Resource: unknown; Effect: string; Condition?: Record<string, unknown> }

type Inline = { PolicyDocument: { Statement: Statement[] } }

const inline = Object.entries(roles).flatMap(([role, { Properties }]) => {
  const policiesInside: Inline[] = Properties['Policies'] ?? []
  return policiesInside.map(({ PolicyDocument }): [string, Statement[]] => [role, PolicyDocument.Statement])
})
/** What every role may do, by role. */
const rights = [
  ...inline,
  ...policies.map(({ Properties }): [string, Statement[]] => [
    Properties['Roles'][0].Ref,
    Properties['PolicyDocument'].Statement,
  ]),
]
const allowed = rights.flatMap(([role, statements]) =>
  statements.flatMap(({ Action, Resource }) =>
    [Action].flat().map((action) => ({ role, action, resources: [Resource].flat() })),
  ),
)

function rightsOf(functionName: string): string[] {
  const fn = functions.find(({ Properties }) => Properties['FunctionName'] === functionName) as Resource
  const role = fn['Properties']['Role']['Fn::GetAtt'][0]
  return allowed.flatMap((each) => (each.role === role ? [each.action] : [])).toSorted()
}

const OWN_LOG = ['logs:CreateLogStream', 'logs:PutLogEvents', 'xray:PutTelemetryRecords', 'xray:PutTraceSegments']

test('no right is given by a wildcard', () => {
  expect(allowed.filter(({ action }) => action.includes('*'))).toEqual([])
})

test('nobody may scan the table', () => {
  expect(allowed.filter(({ action }) => action === 'dynamodb:Scan')).toEqual([])
})

test('only X-Ray, which knows no resources, is allowed on all of them', () => {
  const everywhere = allowed.filter(({ resources }) => resources.includes('*')).map(({ action }) => action)
  expect(new Set(everywhere)).toEqual(new Set(['xray:PutTraceSegments', 'xray:PutTelemetryRecords']))
})

test('every function has a role of its own, with no managed policy', () => {
  const used = functions.map(({ Properties }) => Properties['Role']['Fn::GetAtt'][0])
  expect(new Set(used).size).toBe(functions.length)
  expect(Object.values(roles).filter(({ Properties }) => Properties['ManagedPolicyArns'])).toEqual([])
})

test('no policy is shared between roles', () => {
  expect(policies.filter(({ Properties }) => Properties['Roles'].length !== 1)).toEqual([])
})

test('only the consumer that sets bells may pass a role, and only to Scheduler', () => {
  const passing = rights.flatMap(([, statements]) =>
    statements.filter(({ Action }) => [Action].flat().includes('iam:PassRole')),
  )
  expect(passing).toHaveLength(1)
  expect(passing[0]?.Condition).toEqual({ StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } })
  expect(rightsOf('plazo-prod-arm')).toContain('iam:PassRole')
})

test('Scheduler may ring only for its own group', () => {
  const rung = Object.values(roles).filter(({ Properties }) =>
    JSON.stringify(Properties).includes('scheduler.amazonaws.com'),
  )
  expect(rung).toHaveLength(1)
  const { Condition } = rung[0]!['Properties']['AssumeRolePolicyDocument'].Statement[0]
  expect(Object.keys(Condition.StringEquals)).toEqual(['aws:SourceAccount', 'aws:SourceArn'])
})

test('the public routes may count calls and touch nothing of anybody', () => {
  const table = rightsOf('plazo-prod-desk').filter((action) => action.startsWith('dynamodb:'))
  expect(table).toEqual(['dynamodb:UpdateItem'])
  const counting = rights
    .flatMap(([, statements]) => statements)
    .find(({ Condition }) => JSON.stringify(Condition ?? {}).includes('RATE#'))
  expect(counting?.Condition).toMatchObject({ 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['RATE#*'] } })
})

test('signing in needs no data at all, but to see whether a user of the pool has a device, and what its clients are called', () => {
  expect(rightsOf('plazo-prod-claims')).toEqual([
    'cognito-idp:AdminGetUser',
    'cognito-idp:ListUserPoolClients',
    ...OWN_LOG,
  ])
})

test('who follows the stream may change, end and reopen sign-ins, and neither make one nor set a password', () => {
  expect(rightsOf('plazo-prod-notify').filter((action) => action.startsWith('cognito-idp:'))).toEqual([
    'cognito-idp:AdminDisableUser',
    'cognito-idp:AdminEnableUser',
    'cognito-idp:AdminGetUser',
    'cognito-idp:AdminUpdateUserAttributes',
    'cognito-idp:AdminUserGlobalSignOut',
  ])
})

test('whatever is allowed on sign-ins is allowed on those of this pool alone', () => {
  const pools = allowed.filter(({ action }) => action.startsWith('cognito-idp:'))
  expect(pools.length).toBeGreaterThan(0)
  for (const { resources } of pools)
    expect(JSON.stringify(resources)).toMatch(/^\[\{"Fn::(GetAtt|ImportValue)":[^{}]*People\w*[^{}]*Arn[^{}]*\}\]$/)
})

test('the function that sets bells reads no item of the table', () => {
  const actions = rightsOf('plazo-prod-arm')
  expect(actions).not.toContain('dynamodb:GetItem')
  expect(actions).not.toContain('dynamodb:Query')
})

test('only notices are mailed, and only as the desk', () => {
  const mailing = rights.flatMap(([, statements]) =>
    statements.filter(({ Action }) => [Action].flat().some((each) => each.startsWith('ses:'))),
  )
  expect(mailing).toHaveLength(1)
  expect(mailing[0]?.Condition).toEqual({ StringEqualsIfExists: { 'ses:FromAddress': 'soporte@plazo.example' } })
  expect(rightsOf('plazo-prod-notify')).toContain('ses:SendRawEmail')
})

test('with mail switched off nobody may send any', () => {
  const off = Object.values(allOf(deskTemplates('dev'), 'AWS::IAM::Policy'))
  expect(JSON.stringify(off)).not.toContain('ses:')
})

test('the table and its key are reached over TLS, and a key only through what it encrypts', () => {
  const statements = rights.flatMap(([, each]) => each)
  const onTable = statements.filter(({ Action }) =>
    /dynamodb:(GetItem|Query|PutItem|UpdateItem)/.test([Action].flat().join(' ')),
  )
  expect(onTable.length).toBeGreaterThan(5)
  for (const { Condition } of onTable) expect(Condition).toMatchObject({ Bool: { 'aws:SecureTransport': 'true' } })
  const writing = statements.filter(({ Action }) => [Action].flat().includes('kms:GenerateDataKey'))
  const through = ['dynamodb', 's3'].map((service) => ({
    StringEquals: { 'kms:ViaService': `${service}.us-east-1.amazonaws.com` },
  }))
  for (const { Condition } of writing) expect(through).toContainEqual(Condition)
})

test('what every role may do, so that any widening shows in review', () => {
  const byRole = Map.groupBy(rights, ([role]) => role)
  const told = [...byRole].map(([role, each]) => [role, each.flatMap(([, statements]) => statements)])
  expect(Object.fromEntries(told)).toMatchSnapshot()
})
