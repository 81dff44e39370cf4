/**
 * What the edge adds to every answer: the policy of the pages, the same text as before every other door, and HTTPS for good.
 * @module
 */
import { PAGE_HEADERS, pagePolicy } from '@plazo/contracts/page-headers'
import { Aws, Duration, Stack } from 'aws-cdk-lib'
import {
  HeadersReferrerPolicy,
  type ResponseSecurityHeadersBehavior,
  ResponseHeadersPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { Construct } from 'constructs'
import { type House, nameOf } from './house.ts'

const HTTPS_FOR_GOOD: ResponseSecurityHeadersBehavior = {
  strictTransportSecurity: {
    accessControlMaxAge: Duration.days(730),
    includeSubdomains: true,
    preload: true,
    override: true,
  },
  contentTypeOptions: { override: true },
}

/** As CloudFront writes them. */
const REFERRER = { 'same-origin': HeadersReferrerPolicy.SAME_ORIGIN } as const

export class EdgeHeaders extends Construct {
  readonly ofPages: ResponseHeadersPolicy
  /** The API says the rest itself. */
  readonly ofApi: ResponseHeadersPolicy

  constructor(scope: Construct, id: string, { house }: { house: House }) {
    super(scope, id)
    const { 'x-content-type-options': _, 'referrer-policy': referrer, ...others } = PAGE_HEADERS
    // People sign in at the user pool itself: no password passes through anything of ours.
    const { region } = Stack.of(this)
    // Files go to a bucket of another origin, and come from there.
    const files = `https://${nameOf(house, 'files')}-${Aws.ACCOUNT_ID}.s3.${region}.amazonaws.com`
    const pool = `https://cognito-idp.${region}.amazonaws.com`
    this.ofPages = new ResponseHeadersPolicy(this, 'OfPages', {
      responseHeadersPolicyName: nameOf(house, 'pages'),
      securityHeadersBehavior: {
        ...HTTPS_FOR_GOOD,
        contentSecurityPolicy: { contentSecurityPolicy: pagePolicy([pool, files]), override: true },
        referrerPolicy: { referrerPolicy: REFERRER[referrer], override: true },
      },
      customHeadersBehavior: {
        customHeaders: Object.entries(others).map(([header, value]) => ({ header, value, override: true })),
      },
    })
    this.ofApi = new ResponseHeadersPolicy(this, 'OfApi', {
      responseHeadersPolicyName: nameOf(house, 'api'),
      securityHeadersBehavior: HTTPS_FOR_GOOD,
    })
  }
}
