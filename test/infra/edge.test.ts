import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { runInNewContext } from 'node:vm'
import { ORIGIN_HEADER, VIEWER_HEADER } from '@plazo/contracts/edge-headers'
import { pagePolicy } from '@plazo/contracts/page-headers'
import { builtPages } from '@plazo/local/in-process/portal-pages'
import { Match, type Template } from 'aws-cdk-lib/assertions'
import { describe, expect, test } from 'vitest'
import { allOf, deskTemplates } from './desk-templates.ts'

const DOMAIN = {
  name: 'soporte.example.com',
  certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/0f3c2a1b-0000-4000-8000-000000000001',
}

const templates = deskTemplates('prod')
const { edge, api, jobs } = templates

type RateBased = {
  AggregateKeyType: string
  Limit: number
  ScopeDownStatement?: { AndStatement: { Statements: object[] } }
}
type Behavior = Record<string, unknown> & { FunctionAssociations: { FunctionARN: { 'Fn::GetAtt': string[] } }[] }

function distribution(template: Template) {
  const [found] = Object.values(template.findResources('AWS::CloudFront::Distribution'))
  return found?.['Properties'].DistributionConfig
}

/** The bucket of files has the account's number in its name. */
function policyAtTheEdge(): object {
  const pool = 'https://cognito-idp.us-east-1.amazonaws.com'
  const [before, after] = pagePolicy([pool, 'https://plazo-prod-files-NUMBER.s3.us-east-1.amazonaws.com']).split(
    'NUMBER',
  )
  return { 'Fn::Join': ['', [before, { Ref: 'AWS::AccountId' }, after]] }
}

describe('the pages', () => {
  test('their bucket is private, and read by this distribution alone, over TLS', () => {
    edge.hasResourceProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    })
    const [policy] = Object.values(edge.findResources('AWS::S3::BucketPolicy'))
    const statements: { Effect: string; Action: string; Principal: unknown; Condition: object }[] =
      policy?.['Properties'].PolicyDocument.Statement
    const allowed = statements.filter(({ Effect }) => Effect === 'Allow')
    expect(allowed).toHaveLength(1)
    expect(allowed[0]).toMatchObject({ Action: 's3:GetObject', Principal: { Service: 'cloudfront.amazonaws.com' } })
    expect(JSON.stringify(allowed[0]?.Condition)).toContain('AWS:SourceArn')
    expect(JSON.stringify(statements)).toContain('aws:SecureTransport')
    edge.hasResourceProperties('AWS::CloudFront::OriginAccessControl', {
      OriginAccessControlConfig: { SigningBehavior: 'always', SigningProtocol: 'sigv4' },
    })
  })

  test('they go out under the policy of every other door, with the user pool to talk to, and HTTPS for good', () => {
    edge.hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
      ResponseHeadersPolicyConfig: Match.objectLike({
        SecurityHeadersConfig: Match.objectLike({
          ContentSecurityPolicy: { ContentSecurityPolicy: policyAtTheEdge(), Override: true },
          StrictTransportSecurity: {
            AccessControlMaxAgeSec: 63_072_000,
            IncludeSubdomains: true,
            Preload: true,
            Override: true,
          },
          ContentTypeOptions: { Override: true },
          ReferrerPolicy: { ReferrerPolicy: 'same-origin', Override: true },
        }),
        CustomHeadersConfig: {
          Items: [
            { Header: 'cross-origin-opener-policy', Value: 'same-origin', Override: true },
            { Header: 'cross-origin-resource-policy', Value: 'same-origin', Override: true },
            { Header: 'permissions-policy', Value: 'camera=(), geolocation=(), microphone=()', Override: true },
          ],
        },
      }),
    })
    const { ResponseHeadersPolicyId } = distribution(edge).DefaultCacheBehavior
    expect(ResponseHeadersPolicyId.Ref).toMatch(/^HeadersOfPages/)
  })

  test('they are compressed, over HTTP/3, and never over plain HTTP', () => {
    const { HttpVersion, PriceClass, DefaultCacheBehavior } = distribution(edge)
    expect([HttpVersion, PriceClass]).toEqual(['http2and3', 'PriceClass_All'])
    expect(DefaultCacheBehavior).toMatchObject({ Compress: true, ViewerProtocolPolicy: 'redirect-to-https' })
  })
})

describe('what runs at the edge', () => {
  const run = (name: string, event: object) => {
    const code = readFileSync(resolve(import.meta.dirname, `../../infra/edge/${name}.js`), 'utf8')
    return runInNewContext(`${code}\nhandler(event)`, { event: structuredClone(event) })
  }

  test.for([
    ['/', '/index.html'],
    ['/tickets', '/index.html'],
    ['/tickets/SANJOSE-4KQ9T2M7', '/index.html'],
    ['/consoles', '/index.html'],
    ['/assets/index-1.js', '/assets/index-1.js'],
    ['/config.json', '/config.json'],
    ['/icon.svg', '/icon.svg'],
    ['/console', '/console.html'],
    ['/console/tickets/SANJOSE-4KQ9T2M7', '/console.html'],
  ] as const)('%s is the file %s, as at the front door of one machine', async ([path, file]) => {
    expect(run('pages', { request: { uri: path } })).toEqual({ uri: file })
    const folder = await mkdtemp(join(tmpdir(), 'plazo-pages-'))
    for (const name of ['index.html', 'console.html']) await writeFile(join(folder, name), name)
    if (!file.endsWith('.html')) return
    let shown = ''
    const answer = { writeHead: () => answer, end: (body: Buffer) => (shown = String(body)) }
    await builtPages(folder)(
      { url: path, headers: {} } as IncomingMessage,
      answer as unknown as ServerResponse,
      'http://files',
    )
    expect(`/${shown}`).toBe(file)
  })

  test('who asks is said by the edge, over whatever the caller says', () => {
    const headers = { [VIEWER_HEADER]: { value: '192.0.2.1' }, host: { value: 'h' } }
    expect(run('viewer', { request: { headers }, viewer: { ip: '198.51.100.4' } })).toEqual({
      headers: { [VIEWER_HEADER]: { value: '198.51.100.4' }, host: { value: 'h' } },
    })
  })

  test('pages are found before the bucket is asked, and viewers are named before the API is', () => {
    const { DefaultCacheBehavior, CacheBehaviors } = distribution(edge)
    const functionOf = ({ FunctionAssociations }: Behavior) =>
      FunctionAssociations.map(({ FunctionARN }) => FunctionARN['Fn::GetAtt'][0])
    expect(functionOf(DefaultCacheBehavior)).toEqual([expect.stringMatching(/^Beforepages/)])
    expect(functionOf(CacheBehaviors[0])).toEqual([expect.stringMatching(/^Beforeviewer/)])
  })
})

describe('the API', () => {
  const sent = () =>
    distribution(edge).Origins.find(({ CustomOriginConfig }: Record<string, unknown>) => CustomOriginConfig)
  const accepted = (template: Template) =>
    Object.values(allOf({ api: template }, 'AWS::Lambda::Function')).map(({ Properties }) =>
      JSON.stringify(Properties['Environment'].Variables['ORIGIN_SECRETS']),
    )

  test('is asked over TLS, never cached, with all that the caller sent', () => {
    const [behavior, ...others] = distribution(edge).CacheBehaviors
    expect(others).toEqual([])
    expect(behavior).toMatchObject({
      PathPattern: '/api/*',
      ViewerProtocolPolicy: 'https-only',
      AllowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
      // CachingDisabled, AllViewerExceptHostHeader.
      CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
      OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
    })
    expect(sent().CustomOriginConfig.OriginProtocolPolicy).toBe('https-only')
  })

  test('every function of it lets in nobody without the secret that the edge sends', () => {
    const [header, ...others] = sent().OriginCustomHeaders
    expect(others).toEqual([])
    expect(header.HeaderName).toBe(ORIGIN_HEADER)
    expect(JSON.stringify(header.HeaderValue)).toMatch(/resolve:secretsmanager:.*OriginSecret/)
    for (const secrets of accepted(api)) expect(secrets).toMatch(/resolve:secretsmanager:.*OriginSecretSecret1/)
    expect(accepted(api).length).toBeGreaterThan(3)
  })

  test('a new secret is accepted beside the old one, and then sent', () => {
    const next = deskTemplates('prod', { originSecret: 2 })
    for (const secrets of accepted(next.api)) expect(secrets).toMatch(/OriginSecretSecret2.*OriginSecretSecret1/)
    expect(JSON.stringify(distribution(next.edge).Origins)).toMatch(/OriginSecretSecret2/)
    expect(JSON.stringify(distribution(next.edge).Origins)).not.toMatch(/OriginSecretSecret1/)
  })

  test('on one machine there is no edge, and nobody is asked', () => {
    const local = deskTemplates('local')
    expect(local.edge).toBeUndefined()
    expect(new Set(accepted(local.api))).toEqual(new Set([undefined]))
  })
})

describe('by configuration', () => {
  const portal = (of: typeof templates) =>
    Object.values(allOf({ jobs: of.jobs }, 'AWS::Lambda::Function')).find(
      ({ Properties }) => Properties['FunctionName'] === 'plazo-prod-notify',
    )?.['Properties'].Environment.Variables.PORTAL_URL

  test('without a domain mails link to where CloudFront serves the portal', () => {
    expect(JSON.stringify(portal({ ...templates, jobs }))).toMatch(/https:\/\/.*ImportValue.*Edge/)
    expect(distribution(edge).Aliases).toBeUndefined()
  })

  test('with one they link there, with its certificate and nothing older than TLS 1.2', () => {
    const own = deskTemplates('prod', { domain: DOMAIN })
    expect(portal(own)).toBe('https://soporte.example.com')
    expect(distribution(own.edge)).toMatchObject({
      Aliases: ['soporte.example.com'],
      ViewerCertificate: { AcmCertificateArn: DOMAIN.certificateArn, MinimumProtocolVersion: 'TLSv1.2_2021' },
    })
    own.edge.hasOutput('PortalUrl', { Value: 'https://soporte.example.com' })
  })

  test('a firewall stands there when one is wanted, and none otherwise', () => {
    edge.resourceCountIs('AWS::WAFv2::WebACL', 0)
    const { edge: guarded } = deskTemplates('prod', { firewall: true })
    expect(distribution(guarded).WebACLId).toBeDefined()
    const [acl] = Object.values(guarded.findResources('AWS::WAFv2::WebACL'))
    const rules: { Name: string; Statement: { RateBasedStatement?: RateBased } }[] = acl?.['Properties'].Rules
    expect(rules.map(({ Name }) => Name)).toEqual([
      'too-many',
      'too-many-public',
      'AWSManagedRulesAmazonIpReputationList',
      'AWSManagedRulesKnownBadInputsRuleSet',
      'AWSManagedRulesCommonRuleSet',
    ])
    const limits = rules.flatMap(({ Statement: { RateBasedStatement } }) => RateBasedStatement ?? [])
    expect(limits.map(({ AggregateKeyType, Limit }) => [AggregateKeyType, Limit])).toEqual([
      ['IP', 2000],
      ['IP', 100],
    ])
    const [meant, not] = limits[1]?.ScopeDownStatement?.AndStatement.Statements ?? []
    const isBelow = (path: string) => ({ PositionalConstraint: 'STARTS_WITH', SearchString: path })
    expect(meant).toMatchObject({ ByteMatchStatement: isBelow('/api/v1/public/') })
    expect(not).toMatchObject({ NotStatement: { Statement: { ByteMatchStatement: isBelow('/api/v1/public/chats/') } } })
    expect(limits[0]?.ScopeDownStatement).toBeUndefined()
  })
})

test('what the edge is made of, so that a change shows in review', () => {
  expect(edge.toJSON()).toMatchSnapshot()
})
