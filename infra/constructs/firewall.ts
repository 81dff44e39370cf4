/**
 * Who is turned away at the edge before anything is asked: too many requests, known attacks, addresses of ill repute.
 * @module
 */
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2'
import { Construct } from 'constructs'
import { type House, nameOf } from './house.ts'

/** Requests of one address in five minutes: a busy agent makes some hundreds. */
const REQUESTS_OF_ONE = 2000

/**
 * What the managed rules of AWS take for an attack and a ticket may well be about: it is text here, escaped wherever it is
 * shown, and the API has a limit of its own for its size.
 */
const COUNTED_ONLY = ['CrossSiteScripting_BODY', 'GenericLFI_BODY', 'GenericRFI_BODY', 'SizeRestrictions_BODY']

export class Firewall extends Construct {
  readonly arn: string

  constructor(scope: Construct, id: string, { house }: { house: House }) {
    super(scope, id)
    const acl = new CfnWebACL(this, 'Acl', {
      name: nameOf(house, 'edge'),
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: seenAs('all'),
      rules: [
        {
          name: 'too-many',
          priority: 0,
          action: { block: { customResponse: { responseCode: 429 } } },
          statement: { rateBasedStatement: { aggregateKeyType: 'IP', limit: REQUESTS_OF_ONE } },
          visibilityConfig: seenAs('too-many'),
        },
        managed('AWSManagedRulesAmazonIpReputationList', 1),
        managed('AWSManagedRulesKnownBadInputsRuleSet', 2),
        managed('AWSManagedRulesCommonRuleSet', 3, COUNTED_ONLY),
      ],
    })
    this.arn = acl.attrArn
  }
}

function managed(name: string, priority: number, countedOnly: readonly string[] = []): CfnWebACL.RuleProperty {
  return {
    name,
    priority,
    overrideAction: { none: {} },
    statement: {
      managedRuleGroupStatement: {
        vendorName: 'AWS',
        name,
        ruleActionOverrides: countedOnly.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
      },
    },
    visibilityConfig: seenAs(name),
  }
}

function seenAs(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { metricName, cloudWatchMetricsEnabled: true, sampledRequestsEnabled: false }
}
