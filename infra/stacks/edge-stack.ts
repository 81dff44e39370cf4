import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ORIGIN_HEADER } from '@plazo/contracts/edge-headers'
import { CfnOutput, Fn, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import type { AlarmDefinition } from '../constructs/desk-alarm.ts'
import { EdgeHeaders } from '../constructs/edge-headers.ts'
import { Firewall } from '../constructs/firewall.ts'
import { type House, nameOf } from '../constructs/house.ts'
import { edgeMetric } from '../constructs/metrics.ts'
import type { ApiStack } from './api-stack.ts'

export interface EdgeStackProps extends StackProps {
  readonly house: House
  readonly api: ApiStack
}

const FUNCTIONS = join(import.meta.dirname, '../edge')

/** One address for people: the pages from a private bucket, the API behind a secret, a firewall if the stage wants one. */
export class EdgeStack extends Stack {
  /** Where people find the portal, and where mails link to. */
  readonly portalUrl: string
  readonly alarms: readonly AlarmDefinition[]

  constructor(scope: Construct, id: string, { house, api, ...props }: EdgeStackProps) {
    super(scope, id, props)
    const { domain, firewall } = house.config
    const bucket = this.bucket()
    const headers = new EdgeHeaders(this, 'Headers', { house })
    const distribution = new Distribution(this, 'Portal', {
      comment: nameOf(house, 'portal'),
      defaultRootObject: 'index.html',
      defaultBehavior: {
        // @ts-expect-error the library's classes do not meet its own interface under exactOptionalPropertyTypes
        origin: S3BucketOrigin.withOriginAccessControl(bucket),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        // What it may keep, and for how long, each file says itself.
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        compress: true,
        responseHeadersPolicy: headers.ofPages,
        functionAssociations: [before(this, 'pages')],
      },
      additionalBehaviors: { '/api/*': { ...this.toApi(api), responseHeadersPolicy: headers.ofApi } },
      httpVersion: HttpVersion.HTTP2_AND_3,
      // The cheaper classes have no place in South America.
      priceClass: PriceClass.PRICE_CLASS_ALL,
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      ...(domain && {
        domainNames: [domain.name],
        certificate: Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn),
      }),
      ...(firewall && { webAclId: new Firewall(this, 'Firewall', { house }).arn }),
    })
    acknowledge(distribution, house)
    this.portalUrl = `https://${domain?.name ?? distribution.domainName}`
    this.alarms = edgeAlarms(house, distribution.distributionId)
    new CfnOutput(this, 'PortalUrl', { value: this.portalUrl })
    new CfnOutput(this, 'PortalBucketName', { value: bucket.bucketName })
    new CfnOutput(this, 'EdgeDomain', { value: distribution.domainName })
  }

  /** Whatever is in it was built and can be built again. */
  private bucket(): Bucket {
    const bucket = new Bucket(this, 'Pages', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    Validations.of(bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'It holds the same public pages for everybody, and only the distribution may read them.',
    })
    return bucket
  }

  private toApi(api: ApiStack): BehaviorOptions {
    return {
      origin: new HttpOrigin(Fn.select(2, Fn.split('/', api.url)), {
        protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
        customHeaders: { [ORIGIN_HEADER]: api.originSecret },
      }),
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      functionAssociations: [before(this, 'viewer')],
    }
  }
}

/** What runs at the edge before the origin is asked, by its file. */
function before(scope: Construct, name: 'pages' | 'viewer') {
  const code = readFileSync(join(FUNCTIONS, `${name}.js`), 'utf8')
  const edgeFunction = new EdgeFunction(scope, `Before-${name}`, {
    code: FunctionCode.fromInline(code),
    runtime: FunctionRuntime.JS_2_0,
  })
  return { function: edgeFunction, eventType: FunctionEventType.VIEWER_REQUEST }
}

function acknowledge(distribution: Distribution, { config }: House): void {
  Validations.of(distribution).acknowledge(
    { id: 'AwsSolutions-CFR1', reason: "The desk's customers travel: no country is shut out." },
    {
      id: 'AwsSolutions-CFR3',
      reason: 'The API writes down every request it is asked; the pages are the same for everybody.',
    },
  )
  if (!config.firewall)
    Validations.of(distribution).acknowledge({
      id: 'AwsSolutions-CFR2',
      reason: 'A firewall is switched on by the configuration: it costs more than all else of a quiet desk.',
    })
  if (!config.domain)
    Validations.of(distribution).acknowledge({
      id: 'AwsSolutions-CFR4',
      reason: "Under CloudFront's own name the least version of TLS is CloudFront's to say.",
    })
}

/** CloudFront tells its numbers in one region only. */
function edgeAlarms({ config }: House, distributionId: string): readonly AlarmDefinition[] {
  if (config.region !== 'us-east-1') return []
  return [
    {
      id: 'edge-5xx',
      impact: 'Customers and agents get no page or no answer: more than 1 % of requests fail at the edge.',
      metric: edgeMetric(distributionId, '5xxErrorRate'),
      threshold: 1,
      periods: 2,
    },
  ]
}
