/**
 * Cognito's sign-in from a browser: JSON with `X-Amz-Target`, no SDK. It never says whether an address is known.
 * @module
 */
import { Problem } from '../api/problem.ts'

type Config = { signIn: { endpoint: string; clientId: string } }
type Result = { AccessToken: string; RefreshToken?: string }
type Reply = { AuthenticationResult?: Result; ['__type']?: string }

let config: Promise<Config> | undefined

/** @throws Problem `sign-in/wrong`, `sign-in/too-many` or `offline`. */
export async function enter(mail: string, password: string): Promise<{ token: string; refresh?: string }> {
  const result = await initiate('USER_PASSWORD_AUTH', { USERNAME: nameOf(mail), PASSWORD: password })
  const { AccessToken: token, RefreshToken: refresh } = result
  return { token, ...(refresh !== undefined && { refresh }) }
}

/** @throws Problem as {@link enter}. */
export async function renewWith(refresh: string): Promise<string> {
  return (await initiate('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: refresh })).AccessToken
}

/** Has a code mailed, if somebody has that address. @throws Problem `sign-in/too-many` or `offline`. */
export async function forgot(mail: string): Promise<void> {
  const { clientId } = (await readConfig()).signIn
  await ask('ForgotPassword', { ClientId: clientId, Username: nameOf(mail) })
}

/** @throws Problem `sign-in/code`, `sign-in/password`, `sign-in/too-many` or `offline`. */
export async function confirm(mail: string, code: string, password: string): Promise<void> {
  const { clientId } = (await readConfig()).signIn
  const wanted = { ClientId: clientId, Username: nameOf(mail), ConfirmationCode: code.trim(), Password: password }
  await ask('ConfirmForgotPassword', wanted)
}

/** Ends every session of whoever this token is of. */
export async function leaveEverywhere(token: string): Promise<void> {
  await ask('GlobalSignOut', { AccessToken: token })
}

/** Ends this session alone: nobody renews it, wherever the token is kept. */
export async function revoke(refresh: string): Promise<void> {
  const { clientId } = (await readConfig()).signIn
  await ask('RevokeToken', { ClientId: clientId, Token: refresh })
}

async function initiate(AuthFlow: string, AuthParameters: Readonly<Record<string, string>>): Promise<Result> {
  const { clientId } = (await readConfig()).signIn
  const { AuthenticationResult } = await ask('InitiateAuth', { AuthFlow, ClientId: clientId, AuthParameters })
  if (!AuthenticationResult) throw new Problem({ status: 400, code: 'sign-in/wrong' })
  return AuthenticationResult
}

async function ask(action: string, body: object): Promise<Reply> {
  const { endpoint } = (await readConfig()).signIn
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${action}`,
    },
    body: JSON.stringify(body),
  }).catch(() => undefined)
  if (!answer) throw new Problem({ status: 0, code: 'offline' })
  const reply: Reply = await answer.json().catch(() => ({}))
  if (answer.ok) return reply
  throw new Problem({ status: answer.status, code: codeOf(answer.status, reply['__type'] ?? '') })
}

function nameOf(mail: string): string {
  return mail.trim().toLowerCase()
}

function codeOf(status: number, type: string): string {
  if (status === 429 || /TooManyRequests|LimitExceeded|TooManyFailedAttempts/.test(type)) return 'sign-in/too-many'
  if (/CodeMismatch|ExpiredCode/.test(type)) return 'sign-in/code'
  if (/InvalidPassword/.test(type)) return 'sign-in/password'
  return status < 500 ? 'sign-in/wrong' : 'fault'
}

function readConfig(): Promise<Config> {
  config ??= fetch('/config.json').then((answer) => answer.json())
  return config
}
