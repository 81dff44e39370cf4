/**
 * Cognito's sign-in from a browser: JSON with `X-Amz-Target`, no SDK.
 * @module
 */
import { Problem } from '../api/problem.ts'

type Config = { signIn: { endpoint: string; clientId: string } }
type Result = { AccessToken: string; RefreshToken?: string }
type Reply = { AuthenticationResult?: Result; ['__type']?: string }

let config: Promise<Config> | undefined

/** @throws Problem `sign-in/wrong`, `sign-in/too-many` or `offline`. */
export async function enter(mail: string, password: string): Promise<{ token: string; refresh?: string }> {
  const result = await initiate('USER_PASSWORD_AUTH', { USERNAME: mail.trim().toLowerCase(), PASSWORD: password })
  const { AccessToken: token, RefreshToken: refresh } = result
  return { token, ...(refresh !== undefined && { refresh }) }
}

/** @throws Problem as {@link enter}. */
export async function renewWith(refresh: string): Promise<string> {
  return (await initiate('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: refresh })).AccessToken
}

async function initiate(AuthFlow: string, AuthParameters: Readonly<Record<string, string>>): Promise<Result> {
  const { endpoint, clientId } = (await readConfig()).signIn
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth',
    },
    body: JSON.stringify({ AuthFlow, ClientId: clientId, AuthParameters }),
  }).catch(() => undefined)
  if (!answer) throw new Problem({ status: 0, code: 'offline' })
  const reply: Reply = await answer.json().catch(() => ({}))
  if (reply.AuthenticationResult) return reply.AuthenticationResult
  throw new Problem({ status: answer.status, code: codeOf(answer.status, reply['__type'] ?? '') })
}

function codeOf(status: number, type: string): string {
  if (status === 429 || /TooManyRequests|LimitExceeded/.test(type)) return 'sign-in/too-many'
  return status < 500 ? 'sign-in/wrong' : 'fault'
}

function readConfig(): Promise<Config> {
  config ??= fetch('/config.json').then((answer) => answer.json())
  return config
}
