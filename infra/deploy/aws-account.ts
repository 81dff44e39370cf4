/**
 * What a deploy wants to know of the account it is about to change.
 * @module
 */
import { GetParameterCommand, ParameterNotFound, SSMClient } from '@aws-sdk/client-ssm'
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'

export type AwsAccount = {
  /** The account the credentials belong to; undefined when there are none. @throws Error in AWS's words when refused. */
  number: () => Promise<string | undefined>
  /** Version of the CDK's bootstrap stack; undefined when there is none. */
  bootstrapVersion: () => Promise<number | undefined>
}

/** Finds credentials wherever the CDK CLI does: environment, profile, single sign-on. */
export function awsAccount(region: string): AwsAccount {
  const sts = new STSClient({ region })
  return {
    async number() {
      const found = await sts.config.credentials().catch(() => undefined)
      return found && (await sts.send(new GetCallerIdentityCommand())).Account
    },
    async bootstrapVersion() {
      try {
        const Name = '/cdk-bootstrap/hnb659fds/version'
        const { Parameter } = await new SSMClient({ region }).send(new GetParameterCommand({ Name }))
        return Number(Parameter?.Value)
      } catch (error) {
        if (error instanceof ParameterNotFound) return undefined
        throw error
      }
    },
  }
}
