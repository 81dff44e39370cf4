import { Match } from 'aws-cdk-lib/assertions'
import { expect, test } from 'vitest'
import { allOf, deskTemplates, LIVE } from './desk-templates.ts'

const templates = deskTemplates('prod', { mail: LIVE })
const { files } = templates
const local = deskTemplates('local')
const named = deskTemplates('prod', {
  domain: {
    name: 'soporte.plazo.example',
    certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/6e8b1b2c-4f3a-4d2e-9c1b-0a2b3c4d5e6f',
  },
})

const statements = Object.values(allOf({ files }, 'AWS::S3::BucketPolicy')).flatMap(
  ({ Properties }) => Properties['PolicyDocument'].Statement,
)

test('the bucket is nobody’s but ours: no public access, no lists of rights, a key of its own, kept when the stack goes', () => {
  files.hasResource('AWS::S3::Bucket', {
    DeletionPolicy: 'Retain',
    Properties: Match.objectLike({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          Match.objectLike({
            BucketKeyEnabled: true,
            ServerSideEncryptionByDefault: Match.objectLike({ SSEAlgorithm: 'aws:kms' }),
          }),
        ],
      },
    }),
  })
  files.hasResourceProperties('AWS::KMS::Key', { EnableKeyRotation: true })
})

test('only over TLS, only what GuardDuty found clean, and no verdict but GuardDuty’s', () => {
  const denied = statements.filter(({ Effect }) => Effect === 'Deny')
  expect(JSON.stringify(denied)).toContain('"aws:SecureTransport":"false"')
  const clean = denied.find(({ Sid }) => Sid === 'OnlyWhatIsClean')
  expect(clean.Condition.StringNotEquals).toEqual({
    's3:ExistingObjectTag/GuardDutyMalwareScanStatus': 'NO_THREATS_FOUND',
  })
  // The function that looks, and GuardDuty's own role.
  expect(clean.Condition.ArnNotEquals['aws:PrincipalArn']).toHaveLength(2)
  expect(denied.find(({ Sid }) => Sid === 'NoVerdictsButTheScanners').Action).toEqual([
    's3:PutObjectTagging',
    's3:PutObjectVersionTagging',
  ])
})

test('a browser may post there from the portal, by its own name where it has one, and do nothing else', () => {
  const origins = (from: typeof templates) =>
    Object.values(allOf({ files: from.files }, 'AWS::S3::Bucket'))[0]?.['Properties']['CorsConfiguration'].CorsRules
  expect(origins(templates)).toEqual([
    expect.objectContaining({ AllowedMethods: ['POST'], AllowedOrigins: ['https://*.cloudfront.net'] }),
  ])
  expect(origins(named)).toEqual([expect.objectContaining({ AllowedOrigins: ['https://soporte.plazo.example'] })])
  expect(origins(local)).toEqual([expect.objectContaining({ AllowedOrigins: ['http://127.0.0.1:8080'] })])
})

test('the pages may talk to the bucket, and to no other one', () => {
  const [policy] = Object.values(allOf(templates, 'AWS::CloudFront::ResponseHeadersPolicy')).flatMap(
    ({ Properties }) => Properties['ResponseHeadersPolicyConfig'].SecurityHeadersConfig.ContentSecurityPolicy ?? [],
  )
  expect(JSON.stringify(policy)).toMatch(/https:\/\/plazo-prod-files-.*\.s3\.us-east-1\.amazonaws\.com/)
})

test('every file that comes wakes what looks at it, and so does every verdict; each hour what nobody sent goes', () => {
  files.hasResourceProperties('AWS::S3::Bucket', {
    NotificationConfiguration: {
      LambdaConfigurations: [Match.objectLike({ Event: 's3:ObjectCreated:*' })],
      EventBridgeConfiguration: { EventBridgeEnabled: true },
    },
  })
  files.hasResourceProperties('AWS::GuardDuty::MalwareProtectionPlan', {
    Actions: { Tagging: { Status: 'ENABLED' } },
    ProtectedResource: { S3Bucket: Match.objectLike({ ObjectPrefixes: ['uploads/'] }) },
  })
  const rules = Object.values(allOf({ files }, 'AWS::Events::Rule')).map(({ Properties }) => Properties)
  const wakes = rules.map((rule) => String(rule['ScheduleExpression'] ?? rule['EventPattern'].source[0]))
  expect(wakes.toSorted()).toEqual(['aws.guardduty', 'rate(1 hour)'])
  for (const { Targets } of rules)
    expect(Targets).toEqual([expect.objectContaining({ DeadLetterConfig: expect.anything() })])
})

test('who makes forms and links may not look through the bucket, nor remove or mark anything in it', () => {
  const policies = Object.values(allOf(templates, 'AWS::IAM::Policy'))
  const of = (part: string) => {
    const own = policies.filter(({ Properties }) => JSON.stringify(Properties['Roles']).includes(part))
    const actions = own.flatMap(({ Properties }) =>
      Properties['PolicyDocument'].Statement.flatMap(({ Action }: { Action: string | string[] }) => [Action].flat()),
    )
    return actions
      .map(String)
      .filter((action) => action.startsWith('s3:'))
      .toSorted()
  }
  expect(of('FilesFunction')).toEqual(['s3:GetObject', 's3:PutObject'])
  expect(of('ScanRole')).toEqual(['s3:DeleteObject', 's3:GetObject', 's3:GetObjectTagging'])
})

test('on one machine a double looks at files, and GuardDuty is not asked for', () => {
  local.files.resourceCountIs('AWS::GuardDuty::MalwareProtectionPlan', 0)
  const scan = Object.values(allOf({ files: local.files }, 'AWS::Lambda::Function'))[0]?.['Properties']
  expect(scan?.['Environment'].Variables.SCANNER).toBe('signature')
})
