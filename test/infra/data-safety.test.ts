import { Match } from 'aws-cdk-lib/assertions'
import { expect, test } from 'vitest'
import { allOf, deskTemplates, LIVE, type Resource } from './desk-templates.ts'

const templates = deskTemplates('prod', { mail: LIVE })
const local = deskTemplates('local')
const dev = deskTemplates('dev')

test('the table can be put back to any second of 35 days, and cannot be deleted by mistake', () => {
  templates.data.hasResource('AWS::DynamoDB::GlobalTable', {
    DeletionPolicy: 'Retain',
    Properties: Match.objectLike({
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
      Replicas: [
        Match.objectLike({
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        }),
      ],
    }),
  })
})

test('the table is encrypted under a key of its own that turns over every year', () => {
  templates.data.hasResource('AWS::KMS::Key', {
    DeletionPolicy: 'Retain',
    Properties: Match.objectLike({ EnableKeyRotation: true }),
  })
  templates.data.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
    SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
  })
})

test('the sweep’s index holds keys only; the lists’ indexes hold no attribute that every event changes', () => {
  const [table] = Object.values(allOf(templates, 'AWS::DynamoDB::GlobalTable'))
  const indexes: { IndexName: string; Projection: { ProjectionType: string; NonKeyAttributes?: string[] } }[] =
    table!['Properties']['GlobalSecondaryIndexes']
  const projections = Object.fromEntries(indexes.map(({ IndexName, Projection }) => [IndexName, Projection]))
  expect(Object.keys(projections).toSorted()).toEqual(['agent', 'alarm', 'breach', 'contact', 'organisation', 'queue'])
  expect(projections['alarm']).toEqual({ ProjectionType: 'KEYS_ONLY' })
  for (const name of ['agent', 'breach', 'contact', 'organisation', 'queue']) {
    const { ProjectionType, NonKeyAttributes } = projections[name]!
    expect(ProjectionType).toBe('INCLUDE')
    for (const volatile of ['version', 'changedAt', 'alarm']) expect(NonKeyAttributes).not.toContain(volatile)
  }
})

test('every log is kept for as long as the stage says, and no longer', () => {
  const groups = Object.values(allOf(templates, 'AWS::Logs::LogGroup'))
  const functions = Object.values(allOf(templates, 'AWS::Lambda::Function'))
  expect(groups).toHaveLength(functions.length + 1)
  for (const { Properties } of groups) expect(Properties['RetentionInDays']).toBe(90)
  for (const { Properties } of functions) expect(Properties['LoggingConfig']).toMatchObject({ LogFormat: 'JSON' })
})

test('queues and topics take nothing that is not over TLS', () => {
  const guarded = { ...allOf(templates, 'AWS::SQS::QueuePolicy'), ...allOf(templates, 'AWS::SNS::TopicPolicy') }
  const queues = Object.keys(allOf(templates, 'AWS::SQS::Queue'))
  expect(Object.keys(guarded)).toHaveLength(queues.length + 1)
  for (const { Properties } of Object.values(guarded)) {
    expect(JSON.stringify(Properties['PolicyDocument'])).toContain(
      '"Condition":{"Bool":{"aws:SecureTransport":"false"}}',
    )
  }
})

test('mail leaves over TLS or not at all', () => {
  templates.mail.hasResourceProperties('AWS::SES::ConfigurationSet', { DeliveryOptions: { TlsPolicy: 'REQUIRE' } })
})

test('nobody signs himself up, and a password is long and mixed', () => {
  templates.identity.hasResourceProperties('AWS::Cognito::UserPool', {
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    DeletionProtection: 'ACTIVE',
    MfaConfiguration: 'OPTIONAL',
    Policies: {
      PasswordPolicy: Match.objectLike({
        MinimumLength: 12,
        RequireLowercase: true,
        RequireNumbers: true,
        RequireSymbols: true,
        RequireUppercase: true,
      }),
    },
  })
})

test('a second factor is an app’s code, never an SMS, and the claims ask for it wherever people are real', () => {
  const asked = (from: typeof templates) =>
    Object.values(allOf(from, 'AWS::Lambda::Function')).flatMap(
      ({ Properties }) => Properties['Environment'].Variables.SECOND_FACTOR ?? [],
    )
  expect([templates, dev, local].map(asked)).toEqual([['required'], ['required'], ['off']])
  templates.identity.hasResourceProperties('AWS::Cognito::UserPool', {
    EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
    // A browser that is remembered would be asked for no code.
    DeviceConfiguration: Match.absent(),
    LambdaConfig: { PreTokenGenerationConfig: { LambdaVersion: 'V2_0' } },
  })
})

test('a signed-in person can change neither who she is, nor her role, nor her organisation', () => {
  const clients = Object.values(allOf(templates, 'AWS::Cognito::UserPoolClient')).filter(isForPeople)
  expect(clients).toHaveLength(2)
  for (const client of clients) {
    const { WriteAttributes, ReadAttributes } = client['Properties']
    expect(WriteAttributes).toEqual(['locale', 'name', 'zoneinfo'])
    expect(ReadAttributes).toEqual(expect.arrayContaining(['custom:person', 'custom:role', 'custom:organisation']))
  }
})

test('both apps may sign people in by their password; but on one machine a token lasts a quarter of an hour', () => {
  const clients = (from: typeof templates) =>
    Object.values(allOf(from, 'AWS::Cognito::UserPoolClient')).filter(isForPeople)
  for (const stage of [templates, dev, local]) {
    for (const { Properties } of clients(stage)) {
      expect(Properties['ExplicitAuthFlows']).toEqual([
        'ALLOW_USER_PASSWORD_AUTH',
        'ALLOW_USER_SRP_AUTH',
        'ALLOW_REFRESH_TOKEN_AUTH',
      ])
    }
  }
  for (const { Properties } of clients(templates)) {
    expect(Properties).toMatchObject({
      AccessTokenValidity: 15,
      EnableTokenRevocation: true,
      GenerateSecret: false,
      PreventUserExistenceErrors: 'ENABLED',
    })
  }
})

test('who answers signs in by the console’s own client for a working day, customers by the portal’s for a week', () => {
  const MINUTES_A_DAY = 24 * 60
  const sessions = (name: string, minutes: number) =>
    templates.identity.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      ClientName: name,
      RefreshTokenValidity: minutes,
      TokenValidityUnits: Match.objectLike({ RefreshToken: 'minutes' }),
    })
  sessions('plazo-prod-portal', 7 * MINUTES_A_DAY)
  sessions('plazo-prod-console', 8 * 60)
  templates.identity.hasResourceProperties('AWS::Lambda::Function', {
    Environment: {
      Variables: Match.objectLike({ PORTAL_CLIENT: 'plazo-prod-portal', CONSOLE_CLIENT: 'plazo-prod-console' }),
    },
  })
})

test('a stage that may be destroyed leaves nothing behind', () => {
  for (const template of Object.values(dev)) expect(JSON.stringify(template.toJSON())).not.toContain('"Retain"')
})

test('a vendor’s own system has a secret and scopes, and can sign nobody in', () => {
  const machine = Object.values(allOf(templates, 'AWS::Cognito::UserPoolClient')).find((each) => !isForPeople(each))
  expect(machine?.['Properties']).toMatchObject({
    GenerateSecret: true,
    AllowedOAuthFlows: ['client_credentials'],
    AllowedOAuthFlowsUserPoolClient: true,
  })
  expect(machine?.['Properties']['AllowedOAuthScopes']).toHaveLength(2)
  expect(machine?.['Properties']['ExplicitAuthFlows'] ?? []).not.toContain('ALLOW_USER_SRP_AUTH')
})

function isForPeople({ Properties }: Resource): boolean {
  return Properties['AllowedOAuthFlowsUserPoolClient'] !== true
}
