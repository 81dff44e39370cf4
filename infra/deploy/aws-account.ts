/**
 * What a deploy wants to know of the account it is about to change.
 * @module
 */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { type Credentials, type Post, signedPost } from './signed-post.ts'

export type AwsAccount = {
  /** The account the credentials belong to; undefined when there are none. @throws Error in AWS's words when refused. */
  number: () => Promise<string | undefined>
  /** Version of the CDK's bootstrap stack; undefined when there is none. */
  bootstrapVersion: () => Promise<number | undefined>
}

export function awsAccount(region: string, environment: Readonly<Record<string, string | undefined>>): AwsAccount {
  // Any client would do: it looks for credentials wherever the CDK CLI does.
  const { credentials } = new DynamoDBClient({ region }).config
  const ask = async (service: string, request: Pick<Post, 'headers' | 'body'>, found: Credentials) => {
    const url = new URL(environment['AWS_ENDPOINT_URL'] ?? `https://${service}.${region}.amazonaws.com`)
    return signedPost({ service, region, url, ...request }, found)
  }
  return {
    async number() {
      const found = await credentials().catch(() => undefined)
      if (!found) return undefined
      const { ok, text } = await ask('sts', CALLER_IDENTITY, found)
      const account = /<Account>(\d{12})<\/Account>/.exec(text)?.[1]
      if (ok && account !== undefined) return account
      throw new Error(/<Message>([^<]*)/.exec(text)?.[1] ?? text)
    },
    async bootstrapVersion() {
      const { ok, text } = await ask('ssm', BOOTSTRAP_VERSION, await credentials())
      if (ok) return Number(/"Value":\s*"(\d+)"/.exec(text)?.[1])
      if (text.includes('ParameterNotFound')) return undefined
      throw new Error(text)
    },
  }
}

const CALLER_IDENTITY = {
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: 'Action=GetCallerIdentity&Version=2011-06-15',
}

const BOOTSTRAP_VERSION = {
  headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'AmazonSSM.GetParameter' },
  body: JSON.stringify({ Name: '/cdk-bootstrap/hnb659fds/version' }),
}
