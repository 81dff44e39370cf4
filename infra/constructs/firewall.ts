/**
 * Who is turned away at the edge before anything is asked: too many requests, known attacks, addresses of ill repute.
 * @module
 */
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2'
import { Construct } from 'constructs'
import { type House, nameOf } from './house.ts'

/** A busy agent makes some hundreds. */
const REQUESTS_OF_ONE = 2000

/** Without signing in one asks a few times a day; a whole school may be one address. */
const PUBLIC_REQUESTS_OF_ONE = 100
const PUBLIC = '/api/v1/public/'
/** Polled while people talk there; the API counts for itself what is written in them. */
const CONVERSATIONS = `${PUBLIC}chats/`

const ASKED_IN_PUBLIC: CfnWebACL.StatementProperty = {
  andStatement: { statements: [below(PUBLIC), { notStatement: { statement: below(CONVERSATIONS) } }] },
}

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
        atMost('too-many', 0, { limit: REQUESTS_OF_ONE }),
        atMost('too-many-public', 1, { limit: PUBLIC_REQUESTS_OF_ONE, scopeDownStatement: ASKED_IN_PUBLIC }),
        managed('AWSManagedRulesAmazonIpReputationList', 2),
        managed('AWSManagedRulesKnownBadInputsRuleSet', 3),
        managed('AWSManagedRulesCommonRuleSet', 4, COUNTED_ONLY),
      ],
    })
    this.arn = acl.attrArn
  }
}

/** Requests of one address in five minutes. */
function atMost(
  name: string,
  priority: number,
  counted: Pick<CfnWebACL.RateBasedStatementProperty, 'limit' | 'scopeDownStatement'>,
): CfnWebACL.RuleProperty {
  return {
    name,
    priority,
    action: { block: { customResponse: { responseCode: 429 } } },
    statement: { rateBasedStatement: { aggregateKeyType: 'IP', ...counted } },
    visibilityConfig: seenAs(name),
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

function below(path: string): CfnWebACL.StatementProperty {
  return {
    byteMatchStatement: {
      fieldToMatch: { uriPath: {} },
      positionalConstraint: 'STARTS_WITH',
      searchString: path,
      textTransformations: [{ priority: 0, type: 'NORMALIZE_PATH' }],
    },
  }
}

function seenAs(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { metricName, cloudWatchMetricsEnabled: true, sampledRequestsEnabled: false }
}
