/**
 * IAM of the emulator, as far as taking a grant away needs it.
 * @module
 */
import {
  GetRolePolicyCommand,
  IAMClient,
  ListRolePoliciesCommand,
  ListRolesCommand,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam'
import { clientFor } from '@plazo/local/emulated-aws'

export type Statement = { Action: string | readonly string[] }
type Policy = { Statement: readonly Statement[] }

/** The names of a role's inline policies, and each as it stands. */
export async function policiesOf(endpoint: string, RoleName: string): Promise<ReadonlyMap<string, Policy>> {
  const iam = new IAMClient(clientFor(endpoint))
  const { PolicyNames = [] } = await iam.send(new ListRolePoliciesCommand({ RoleName }))
  const policies = PolicyNames.map(async (PolicyName) => {
    const { PolicyDocument = '' } = await iam.send(new GetRolePolicyCommand({ RoleName, PolicyName }))
    return [PolicyName, JSON.parse(decodeURIComponent(PolicyDocument)) as Policy] as const
  })
  return new Map(await Promise.all(policies))
}

export async function putPolicy(
  endpoint: string,
  role: { RoleName: string; PolicyName: string },
  policy: Policy,
): Promise<void> {
  await new IAMClient(clientFor(endpoint)).send(
    new PutRolePolicyCommand({ ...role, PolicyDocument: JSON.stringify(policy) }),
  )
}

/** The roles whose name holds `part`. */
export async function rolesNamed(endpoint: string, part: string): Promise<readonly string[]> {
  const { Roles = [] } = await new IAMClient(clientFor(endpoint)).send(new ListRolesCommand({ MaxItems: 1000 }))
  return Roles.flatMap(({ RoleName = '' }) => (RoleName.includes(part) ? RoleName : []))
}
