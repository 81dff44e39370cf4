/**
 * IAM of the emulator, as far as taking a grant away needs it. Signed by hand (SigV4): one more SDK client for two calls
 * would be installed by everybody.
 * @module
 */
import { createHash, createHmac } from 'node:crypto'

export type Statement = { Action: string | readonly string[] }
type Policy = { Statement: readonly Statement[] }

const REGION = 'us-east-1'
const KEY = { id: 'test', secret: 'test' }

/** The names of a role's inline policies, and each as it stands. */
export async function policiesOf(endpoint: string, RoleName: string): Promise<ReadonlyMap<string, Policy>> {
  const names = await call(endpoint, { Action: 'ListRolePolicies', RoleName })
  const policies = [...names.matchAll(/<member>([^<]+)<\/member>/g)].map(async ([, PolicyName = '']) => {
    const answer = await call(endpoint, { Action: 'GetRolePolicy', RoleName, PolicyName })
    const [, document = ''] = /<PolicyDocument>([^<]+)<\/PolicyDocument>/.exec(answer) ?? []
    return [PolicyName, JSON.parse(decodeURIComponent(document))] as const
  })
  return new Map(await Promise.all(policies))
}

export async function putPolicy(
  endpoint: string,
  role: { RoleName: string; PolicyName: string },
  policy: Policy,
): Promise<void> {
  await call(endpoint, { Action: 'PutRolePolicy', ...role, PolicyDocument: JSON.stringify(policy) })
}

/** The roles whose name holds `part`. */
export async function rolesNamed(endpoint: string, part: string): Promise<readonly string[]> {
  const answer = await call(endpoint, { Action: 'ListRoles', MaxItems: '1000' })
  return [...answer.matchAll(/<RoleName>([^<]+)<\/RoleName>/g)].flatMap(([, name = '']) =>
    name.includes(part) ? name : [],
  )
}

async function call(endpoint: string, parameters: Record<string, string>): Promise<string> {
  const body = new URLSearchParams({ ...parameters, Version: '2010-05-08' }).toString()
  const answer = await fetch(endpoint, { method: 'POST', body, headers: signed(new URL(endpoint).host, body) })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${parameters['Action']} was answered ${answer.status}: ${text}`)
  return text
}

function signed(host: string, body: string): Record<string, string> {
  const time = new Date().toISOString().replace(/[-:]|\.\d{3}/g, '')
  const scope = `${time.slice(0, 8)}/${REGION}/iam/aws4_request`
  const names = 'content-type;host;x-amz-date'
  const type = 'application/x-www-form-urlencoded; charset=utf-8'
  const request = [
    'POST',
    '/',
    '',
    `content-type:${type}`,
    `host:${host}`,
    `x-amz-date:${time}`,
    '',
    names,
    digest(body),
  ]
  const toSign = ['AWS4-HMAC-SHA256', time, scope, digest(request.join('\n'))].join('\n')
  const key = scope.split('/').reduce<string | Buffer>((secret, part) => mac(secret, part), `AWS4${KEY.secret}`)
  const signature = mac(key, toSign).toString('hex')
  return {
    'content-type': type,
    'x-amz-date': time,
    authorization: `AWS4-HMAC-SHA256 Credential=${KEY.id}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function mac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}
