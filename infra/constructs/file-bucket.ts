/**
 * Where files lie: private, encrypted, over TLS, posted to by the portal's pages alone and read by links of a minute.
 * @module
 */
import { Aws, Duration, RemovalPolicy, Validations } from 'aws-cdk-lib'
import { Effect, PolicyStatement, StarPrincipal } from 'aws-cdk-lib/aws-iam'
import { Key } from 'aws-cdk-lib/aws-kms'
import { CfnPermission, type IFunction } from 'aws-cdk-lib/aws-lambda'
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  CfnBucket,
  HttpMethods,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import type { Ability, DeskFunction } from './desk-function.ts'
import { type House, nameOf } from './house.ts'

/** As the adapters spell it. */
const PREFIX = 'uploads/'
const SCAN_TAG = 's3:ExistingObjectTag/GuardDutyMalwareScanStatus'

export class FileBucket extends Construct {
  readonly bucket: Bucket
  readonly key: Key
  /** By name, so that what the bucket wakes can name the bucket. */
  readonly bucketName: string
  private readonly house: House

  constructor(scope: Construct, id: string, { house }: { house: House }) {
    super(scope, id)
    this.house = house
    const removalPolicy = house.config.removal === 'retain' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY
    this.bucketName = `${nameOf(house, 'files')}-${Aws.ACCOUNT_ID}`
    this.key = new Key(this, 'Key', {
      alias: `alias/${nameOf(house, 'files')}`,
      description: 'Encrypts the files of the desk',
      enableKeyRotation: true,
      removalPolicy,
    })
    this.bucket = new Bucket(this, 'Bucket', {
      bucketName: this.bucketName,
      encryption: BucketEncryption.KMS,
      encryptionKey: this.key,
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      // The emulator speaks plain HTTP only.
      enforceSSL: house.config.stage !== 'local',
      lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      cors: [
        {
          allowedOrigins: [portalOrigin(house)],
          allowedMethods: [HttpMethods.POST],
          allowedHeaders: ['*'],
          maxAge: 3600,
        },
      ],
      removalPolicy,
    })
    this.acknowledge()
  }

  /** Whoever has a form of this function may post what the form says. */
  takeForms(fn: DeskFunction): void {
    this.allow(fn, ['s3:PutObject'], ['kms:GenerateDataKey', 'kms:Decrypt'])
  }

  /** Whoever has a link of this function may read what it links to. */
  handOut(fn: DeskFunction): void {
    this.allow(fn, ['s3:GetObject'], ['kms:Decrypt'])
  }

  /** Looks at what came, and removes what is bad or nobody's. */
  lookThrough(fn: DeskFunction): void {
    this.allow(fn, ['s3:GetObject', 's3:GetObjectTagging', 's3:DeleteObject'], ['kms:Decrypt'])
  }

  /** `fn` is woken by every object that comes. */
  wake(fn: IFunction, scanner: string | undefined): void {
    const permission = new CfnPermission(this, 'Wake', {
      action: 'lambda:InvokeFunction',
      functionName: fn.functionArn,
      principal: 's3.amazonaws.com',
      sourceAccount: Aws.ACCOUNT_ID,
      sourceArn: `arn:${Aws.PARTITION}:s3:::${this.bucketName}`,
    })
    const resource = this.bucket.node.defaultChild
    if (!(resource instanceof CfnBucket)) throw new Error('the bucket is none')
    resource.addResourceDependency(permission)
    resource.notificationConfiguration = {
      lambdaConfigurations: [{ event: 's3:ObjectCreated:*', function: fn.functionArn }],
      // By which the scanner tells what it found.
      ...(scanner !== undefined && { eventBridgeConfiguration: { eventBridgeEnabled: true } }),
    }
  }

  /** Nothing is read before it was found clean, but by those who look. */
  guard(lookers: readonly string[]): void {
    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        sid: 'OnlyWhatIsClean',
        effect: Effect.DENY,
        principals: [new StarPrincipal()],
        actions: ['s3:GetObject', 's3:GetObjectVersion'],
        resources: [this.bucket.arnForObjects('*')],
        conditions: {
          StringNotEquals: { [SCAN_TAG]: 'NO_THREATS_FOUND' },
          ArnNotEquals: { 'aws:PrincipalArn': [...lookers] },
        },
      }),
    )
    // No verdict is written by anybody but the scanner.
    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        sid: 'NoVerdictsButTheScanners',
        effect: Effect.DENY,
        principals: [new StarPrincipal()],
        actions: ['s3:PutObjectTagging', 's3:PutObjectVersionTagging'],
        resources: [this.bucket.arnForObjects('*')],
        conditions: { ArnNotEquals: { 'aws:PrincipalArn': [...lookers] } },
      }),
    )
  }

  private allow(fn: DeskFunction, actions: readonly string[], keyActions: readonly string[]): void {
    const { stage } = this.house.config
    const objects = `arn:${Aws.PARTITION}:s3:::${this.bucketName}/${PREFIX}*`
    Validations.of(fn).acknowledge({
      id: `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::plazo-${stage}-files-<AWS::AccountId>/${PREFIX}*]`,
      reason: 'Every file of this one bucket: which of them a caller may have is asked of its ticket.',
    })
    fn.allow({ actions, resources: [objects], conditions: this.overTls() }, { FILE_BUCKET: this.bucketName })
    fn.allow({ actions: keyActions, resources: [this.key.keyArn], conditions: this.throughBucket() })
  }

  private overTls(): NonNullable<Ability['conditions']> {
    return this.house.config.stage === 'local' ? {} : { Bool: { 'aws:SecureTransport': 'true' } }
  }

  private throughBucket(): NonNullable<Ability['conditions']> {
    const { stage, region } = this.house.config
    return stage === 'local' ? {} : { StringEquals: { 'kms:ViaService': `s3.${region}.amazonaws.com` } }
  }

  private acknowledge(): void {
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'Every link is made by the API, which writes down for whom; the bucket is reached in no other way.',
    })
    if (this.house.config.stage !== 'local') return
    Validations.of(this.bucket).acknowledge({ id: 'AwsSolutions-S10', reason: 'The emulator has no TLS to require.' })
  }
}

/** Without a domain of its own CloudFront says late where the portal is. What is posted needs a form in any case. */
function portalOrigin({ config: { portalUrl, domain } }: House): string {
  if (portalUrl !== undefined) return new URL(portalUrl).origin
  return domain ? `https://${domain.name}` : 'https://*.cloudfront.net'
}
