import { CfnOutput, Stack, type StackProps, Validations } from 'aws-cdk-lib'
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses'
import type { Construct } from 'constructs'
import type { AlarmDefinition } from '../constructs/desk-alarm.ts'
import type { DeskFunction } from '../constructs/desk-function.ts'
import { type House, nameOf } from '../constructs/house.ts'
import { reputation } from '../constructs/metrics.ts'

export interface MailStackProps extends StackProps {
  readonly house: House
}

/** Mail out: who the desk may write as, over which SES configuration set. */
export class MailStack extends Stack {
  readonly alarms: readonly AlarmDefinition[]
  private readonly house: House
  private readonly configurationSetName: string

  constructor(scope: Construct, id: string, { house, ...props }: MailStackProps) {
    super(scope, id, props)
    this.house = house
    this.configurationSetName = nameOf(house, 'out')
    this.identity(
      new ConfigurationSet(this, 'Out', {
        configurationSetName: this.configurationSetName,
        reputationMetrics: true,
        tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
        suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
      }),
    )
    this.alarms = reputationAlarms(this.configurationSetName)
  }

  /** Lets `fn` send as the desk, and tells it how; with mail off it may send nothing. */
  letSend(fn: DeskFunction): void {
    const { mail } = this.house.config
    const environment = {
      MAIL_MODE: mail.mode,
      MAIL_FROM: mail.from,
      ...(mail.mode === 'sandbox' ? { MAIL_SANDBOX_TO: mail.sandboxTo } : {}),
    }
    for (const [key, value] of Object.entries(environment)) fn.lambda.addEnvironment(key, value)
    if (mail.mode === 'off') return
    fn.allow({
      actions: ['ses:SendRawEmail'],
      resources: this.senders(mail.mode === 'sandbox' ? [mail.from, mail.sandboxTo] : [mail.from]),
      // AWS always says the sender; the emulator never does, hence IfExists.
      conditions: { StringEqualsIfExists: { 'ses:FromAddress': mail.from } },
    })
    if (this.house.config.stage !== 'local') return
    Validations.of(fn).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'The emulator asks for leave to send raw mail without naming an identity.',
    })
  }

  /** Addresses and their domains may both be identities; in the sandbox SES asks about the recipient too. */
  private senders(addresses: readonly string[]): readonly string[] {
    if (this.house.config.stage === 'local') return ['*']
    const identities = new Set(addresses.flatMap((address) => [address, address.replace(/^.*@/, '')]))
    return [
      ...[...identities].map((resourceName) => this.arn('identity', resourceName)),
      this.arn('configuration-set', this.configurationSetName),
    ]
  }

  private arn(resource: string, resourceName: string): string {
    return this.formatArn({ service: 'ses', resource, resourceName })
  }

  /** The domain becomes SES's when mail is live; what DNS still needs is printed. */
  private identity(configurationSet: ConfigurationSet): void {
    const { mail } = this.house.config
    if (mail.mode !== 'live') return
    const identity = new EmailIdentity(this, 'Domain', { identity: Identity.domain(mail.domain), configurationSet })
    if (this.house.config.stage === 'local') return
    identity.dkimRecords.forEach(({ name, value }, index) => {
      new CfnOutput(this, `DnsCname${index + 1}`, { value: `${name} CNAME ${value}` })
    })
  }
}

/** SES puts an account under review at 5 % bounces or 0.1 % complaints: these ring well before. */
function reputationAlarms(configurationSet: string): readonly AlarmDefinition[] {
  return [
    {
      id: 'mail-bounces',
      impact: "Customers do not get the desk's mail: more than 2 % of it comes back, and SES stops sending at 5 %.",
      metric: reputation(configurationSet, 'BounceRate'),
      threshold: 0.02,
    },
    {
      id: 'mail-complaints',
      impact: "Recipients mark the desk's mail as spam: SES stops all sending at 0.1 %, and nobody is told anything.",
      metric: reputation(configurationSet, 'ComplaintRate'),
      threshold: 0.0008,
    },
  ]
}
