/**
 * Cognito's sign-in from a browser: JSON with `X-Amz-Target`, no SDK. It never says whether an address is known.
 * @module
 */
import { Problem } from '../api/problem.ts'
import { thisApp } from './this-app.ts'

type Config = { signIn: { endpoint: string; clientId: string; consoleClientId: string } }
type Result = { AccessToken: string; RefreshToken?: string }
type Reply = {
  AuthenticationResult?: Result
  ChallengeName?: string
  ChallengeParameters?: { USER_ID_FOR_SRP?: string }
  Session?: string
  SecretCode?: string
  Status?: string
  ['__type']?: string
  message?: string
}

export type Tokens = { token: string; refresh?: string }
/** The password was right, and more is asked for: a code of the person's device, or a password of his own choice. */
export type Challenge = { asks: 'code' | 'password'; username: string; challenge: string }

const DEVICE = 'SOFTWARE_TOKEN_MFA'
const OWN_PASSWORD = 'NEW_PASSWORD_REQUIRED'
const OF_DEVICE = /^(?:RespondToAuthChallenge|AssociateSoftwareToken|VerifySoftwareToken|SetUserMFAPreference)$/
const MANY = /TooManyRequests|LimitExceeded|TooManyFailedAttempts/

let config: Promise<Config> | undefined

/** @throws Problem `sign-in/wrong`, `sign-in/too-many`, `offline` or `fault`. */
export async function enter(mail: string, password: string): Promise<Tokens | Challenge> {
  const username = nameOf(mail)
  return met(await initiate('USER_PASSWORD_AUTH', { USERNAME: username, PASSWORD: password }), username)
}

/** @throws Problem `sign-in/device-code`, `sign-in/late` when the password is to be given again, or as {@link enter}. */
export async function respond(asked: Challenge, code: string): Promise<Tokens> {
  return tokensOf(await meet(asked, DEVICE, { SOFTWARE_TOKEN_MFA_CODE: digitsOf(code) }))
}

/** In place of the one that an administrator gave. @throws Problem `sign-in/password`, or as {@link respond}. */
export async function choose(asked: Challenge, password: string): Promise<Tokens | Challenge> {
  return met(await meet(asked, OWN_PASSWORD, { NEW_PASSWORD: password }), asked.username)
}

async function meet({ username, challenge }: Challenge, ChallengeName: string, given: object): Promise<Reply> {
  const ClientId = await readClient()
  const ChallengeResponses = { USERNAME: username, ...given }
  return ask('RespondToAuthChallenge', { ClientId, ChallengeName, Session: challenge, ChallengeResponses })
}

function met(reply: Reply, username: string): Tokens | Challenge {
  const { ChallengeName, ChallengeParameters, Session } = reply
  if (Session === undefined || (ChallengeName !== DEVICE && ChallengeName !== OWN_PASSWORD)) return tokensOf(reply)
  const asks = ChallengeName === DEVICE ? 'code' : 'password'
  return { asks, username: ChallengeParameters?.USER_ID_FOR_SRP ?? username, challenge: Session }
}

/** The secret of a device to be, in base 32; another one each time. @throws Problem as {@link respond}. */
export async function beginDevice(token: string): Promise<string> {
  const { SecretCode } = await ask('AssociateSoftwareToken', { AccessToken: token })
  if (SecretCode === undefined) throw new Problem({ status: 500, code: 'fault' })
  return SecretCode
}

/** Shows that the device has the secret. @throws Problem as {@link respond}. */
export async function proveDevice(token: string, code: string): Promise<void> {
  const { Status } = await ask('VerifySoftwareToken', { AccessToken: token, UserCode: digitsOf(code) })
  if (Status !== 'SUCCESS') throw new Problem({ status: 400, code: 'sign-in/device-code' })
}

/** From then on nobody signs in without its codes. @throws Problem as {@link respond}. */
export async function requireDevice(token: string): Promise<void> {
  const SoftwareTokenMfaSettings = { Enabled: true, PreferredMfa: true }
  await ask('SetUserMFAPreference', { AccessToken: token, SoftwareTokenMfaSettings })
}

/** @throws Problem as {@link enter}; `sign-in/wrong` when the session has ended. */
export async function renewWith(refresh: string): Promise<string> {
  return tokensOf(await initiate('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: refresh })).token
}

/** Has a code mailed, if somebody has that address. @throws Problem `sign-in/too-many` or `offline`. */
export async function forgot(mail: string): Promise<void> {
  const ClientId = await readClient()
  await ask('ForgotPassword', { ClientId, Username: nameOf(mail) })
}

/** @throws Problem `sign-in/code`, `sign-in/password`, `sign-in/too-many` or `offline`. */
export async function confirm(mail: string, code: string, password: string): Promise<void> {
  const ClientId = await readClient()
  const wanted = { ClientId, Username: nameOf(mail), ConfirmationCode: code.trim(), Password: password }
  await ask('ConfirmForgotPassword', wanted)
}

/** Ends every session of whoever this token is of. */
export async function leaveEverywhere(token: string): Promise<void> {
  await ask('GlobalSignOut', { AccessToken: token })
}

/** Ends this session alone: nobody renews it, wherever the token is kept. */
export async function revoke(refresh: string): Promise<void> {
  const ClientId = await readClient()
  await ask('RevokeToken', { ClientId, Token: refresh })
}

async function initiate(AuthFlow: string, AuthParameters: Readonly<Record<string, string>>): Promise<Reply> {
  const ClientId = await readClient()
  return ask('InitiateAuth', { AuthFlow, ClientId, AuthParameters })
}

function tokensOf({ AuthenticationResult }: Reply): Tokens {
  if (!AuthenticationResult) throw new Problem({ status: 400, code: 'sign-in/wrong' })
  const { AccessToken: token, RefreshToken: refresh } = AuthenticationResult
  return { token, ...(refresh !== undefined && { refresh }) }
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
  throw new Problem({ status: answer.status, code: codeOf(action, answer.status, reply) })
}

function nameOf(mail: string): string {
  return mail.trim().toLowerCase()
}

/** Apps show a code in two groups. @throws Problem `sign-in/device-code` for what is no code at all. */
function digitsOf(code: string): string {
  const digits = code.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(digits)) throw new Problem({ status: 400, code: 'sign-in/device-code' })
  return digits
}

function codeOf(action: string, status: number, { __type: type = '', message = '' }: Reply): string {
  const ofDevice = OF_DEVICE.test(action)
  // Cognito says so of passwords by its message alone.
  if (status === 429 || MANY.test(type) || /attempts exceeded/i.test(message)) return 'sign-in/too-many'
  if (/CodeMismatch|ExpiredCode|EnableSoftwareTokenMFA/.test(type))
    return ofDevice ? 'sign-in/device-code' : 'sign-in/code'
  if (/InvalidPassword/.test(type)) return 'sign-in/password'
  // The function that says who somebody is did not answer.
  if (status >= 500 || /Lambda|InternalError/.test(type)) return 'fault'
  return ofDevice ? 'sign-in/late' : 'sign-in/wrong'
}

/** Who signs in by the console is another client than who signs in by the portal. @throws Problem `offline`. */
async function readClient(): Promise<string> {
  const { clientId, consoleClientId } = (await readConfig()).signIn
  return thisApp() === 'console' ? consoleClientId : clientId
}

/** @throws Problem `offline`. */
export async function readConfig(): Promise<Config> {
  config ??= fetch('/config.json').then((answer) => answer.json())
  return config.catch(() => {
    config = undefined
    throw new Problem({ status: 0, code: 'offline' })
  })
}
