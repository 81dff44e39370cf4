/**
 * Cognito's sign-in as a browser meets it: JSON with `X-Amz-Target`, for the sample people and whoever is let in.
 * @module
 */
import { randomInt, randomUUID } from 'node:crypto'
import { isSignInOf, type SignInRegister } from '@plazo/application/sign-in-register'
import type { SignIns } from '@plazo/application/sign-ins'
import { epoch, fromEpoch, type Instant } from '@plazo/domain/instant'
import type { Contact } from '@plazo/domain/organisation'
import { Refusal } from '@plazo/domain/refusal'
import type * as z from 'zod'
import { claimsFor } from '../../../../functions/identity/claims-for.ts'
import { SAMPLE_PASSWORD, type SamplePeople } from '../samples/people.ts'
import { DeviceDouble } from './device-double.ts'
import { type Answer, done, no, revoked, taking } from './pool-answers.ts'
import { accessTokenOf } from './pool-tokens.ts'
import { customer, poolRegister, staffMember, type MailCode, type User, type Users } from './pool-users.ts'
import {
  appOf,
  type ClientId,
  confirm,
  DEVICE,
  forgot,
  initiate,
  prefer,
  respond,
  revoke,
  signOut,
  verify,
} from './pool-requests.ts'

/** Of an access token, as the gateway passes them on. */
type Claims = Readonly<Record<string, string>>
type Token = { user: User; client: ClientId; until: Instant; claims: Claims }
type Challenge = { user: User; client: ClientId; until: Instant; wrong: number }
/** Whoever signs in, and as which client. */
type Entrant = Pick<Token, 'user' | 'client'>

/** As the identity stack configures the pool. */
const ACCESS_SECONDS = 15 * 60
const REFRESH_SECONDS = { portal: 7 * 24 * 3600, console: 8 * 3600 } as const
const CHALLENGE_SECONDS = 180
/** Then the pool waits before it looks at another one. */
const WRONG_PASSWORDS = 5
const WRONG_CODES = 5
const STRONG = [/^.{12,}$/, /\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d\s]/u]

export class SignInDouble implements SignIns {
  /** Whether the desk's people have a role only with a device, as everywhere but on one machine. */
  secondFactor: 'required' | 'off' = 'off'
  /** The pool, as an administrator of it sees it. */
  readonly register: SignInRegister
  private readonly users: Users
  private readonly now: () => Instant
  private readonly mailCode: MailCode
  private readonly access = new Map<string, Token>()
  private readonly refresh = new Map<string, Token>()
  private readonly challenges = new Map<string, Challenge>()
  private readonly failures = new Map<string, number>()
  private readonly actions: Readonly<Record<string, (body: unknown) => Answer>> = {
    InitiateAuth: taking(initiate, (asked) =>
      asked.AuthFlow === 'REFRESH_TOKEN_AUTH'
        ? this.renew(asked.ClientId, asked.AuthParameters.REFRESH_TOKEN)
        : this.enter(asked.ClientId, asked.AuthParameters),
    ),
    RespondToAuthChallenge: taking(respond, (asked) => this.respond(asked)),
    AssociateSoftwareToken: taking(signOut, ({ AccessToken }) => this.associate(AccessToken)),
    VerifySoftwareToken: taking(verify, (asked) => this.verifyDevice(asked)),
    SetUserMFAPreference: taking(prefer, (asked) => this.prefer(asked)),
    ForgotPassword: taking(forgot, ({ Username }) => this.forgot(Username)),
    ConfirmForgotPassword: taking(confirm, (asked) => this.confirm(asked)),
    GlobalSignOut: taking(signOut, ({ AccessToken }) => this.signOut(AccessToken)),
    RevokeToken: taking(revoke, ({ Token }) => {
      this.refresh.delete(Token)
      return done()
    }),
  }

  constructor(people: SamplePeople, now: () => Instant, mailCode: MailCode) {
    this.now = now
    this.mailCode = mailCode
    const password = SAMPLE_PASSWORD
    this.users = new Map<string, User>([
      ...people.contacts.flatMap(({ mail, access, ...contact }) =>
        access ? [[mail, { attributes: customer(contact), password }] as const] : [],
      ),
      ...people.agents.map(({ mail, ...agent }) => [mail, { attributes: staffMember(agent), password }] as const),
    ])
    this.register = poolRegister(this.users, mailCode, (user) => this.endSessions(user))
  }

  async open(contact: Contact, password: string): Promise<void> {
    const found = await this.register.find(contact.mail)
    if (found && !isSignInOf(found, contact)) {
      throw new Refusal({ code: 'person/mail-taken', facts: { mail: contact.mail } })
    }
    this.users.set(contact.mail.toLowerCase(), { attributes: customer(contact), password })
  }

  /** The claims of a token that is still good. */
  verify(token: string): Claims | undefined {
    return this.good(token)?.claims
  }

  /** @param target The header `X-Amz-Target`. */
  answer(target: string | undefined, body: unknown): Answer {
    const [, action = ''] = /^AWSCognitoIdentityProviderService\.(\w+)$/.exec(target ?? '') ?? []
    return this.actions[action]?.(body) ?? no('UnknownOperationException', '')
  }

  private enter(
    client: ClientId,
    { USERNAME: mail, PASSWORD: password }: { USERNAME: string; PASSWORD: string },
  ): Answer {
    const failed = this.failures.get(mail) ?? 0
    if (failed >= WRONG_PASSWORDS) return no('TooManyRequestsException', 'Rate exceeded')
    const user = this.users.get(mail.trim().toLowerCase())
    if (!user || user.isEnded || password !== user.password) {
      this.failures.set(mail, failed + 1)
      return no('NotAuthorizedException', 'Incorrect username or password.')
    }
    this.failures.delete(mail)
    user.isInvited = false
    return user.device?.isRequired ? this.challenge({ user, client }) : this.admitted({ user, client })
  }

  private admitted(entrant: Entrant): Answer {
    const seconds = REFRESH_SECONDS[appOf(entrant.client)]
    return this.granted(entrant, { RefreshToken: this.grant(this.refresh, entrant, seconds) })
  }

  private challenge({ user, client }: Entrant): Answer {
    const Session = randomUUID()
    this.challenges.set(Session, { user, client, until: this.after(CHALLENGE_SECONDS), wrong: 0 })
    const ChallengeParameters = { USER_ID_FOR_SRP: user.attributes['custom:person'] }
    return done({ ChallengeName: DEVICE, Session, ChallengeParameters })
  }

  private respond({ ClientId, Session, ChallengeResponses }: z.output<typeof respond>): Answer {
    const found = this.challenges.get(Session)
    if (found?.client !== ClientId || found.until <= this.now() || found.wrong >= WRONG_CODES)
      return no('NotAuthorizedException', 'Invalid session for the user, session is expired.')
    const refused = this.refuses(found.user.device, ChallengeResponses.SOFTWARE_TOKEN_MFA_CODE)
    if (refused) {
      found.wrong++
      return refused
    }
    this.challenges.delete(Session)
    return this.admitted(found)
  }

  private refuses(device: DeviceDouble | undefined, code: string): Answer | undefined {
    const verdict = device?.judge(code, this.now())
    if (verdict === 'right') return undefined
    return verdict === 'used'
      ? no('ExpiredCodeException', 'Your software token has already been used once.')
      : no('CodeMismatchException', 'Invalid code received for user')
  }

  private associate(token: string): Answer {
    const user = this.good(token)?.user
    if (!user) return revoked()
    user.device = new DeviceDouble()
    return done({ SecretCode: user.device.secret })
  }

  private verifyDevice({ AccessToken, UserCode }: z.output<typeof verify>): Answer {
    const device = this.good(AccessToken)?.user.device
    if (!device) return revoked()
    if (this.refuses(device, UserCode)) return no('EnableSoftwareTokenMFAException', 'Code mismatch')
    device.isProved = true
    return done({ Status: 'SUCCESS' })
  }

  private prefer({ AccessToken, SoftwareTokenMfaSettings }: z.output<typeof prefer>): Answer {
    const device = this.good(AccessToken)?.user.device
    if (!device?.isProved) return no('InvalidParameterException', 'User has not verified software token mfa')
    device.isRequired = SoftwareTokenMfaSettings.Enabled
    return done()
  }

  private good(token: string): Token | undefined {
    const found = this.access.get(token)
    return found && found.until > this.now() ? found : undefined
  }

  /** Another client's is no token of this one. */
  private renew(client: ClientId, token: string): Answer {
    const found = this.refresh.get(token)
    if (found?.client !== client || found.until <= this.now())
      return no('NotAuthorizedException', 'Refresh Token has expired')
    return this.granted(found, {})
  }

  /** The same for whoever has no sign-in. */
  private forgot(mail: string): Answer {
    const user = this.users.get(mail)
    if (user) {
      user.code = String(randomInt(1_000_000)).padStart(6, '0')
      this.mailCode(mail, user.code)
    }
    return done({ CodeDeliveryDetails: { DeliveryMedium: 'EMAIL' } })
  }

  private confirm({ Username, ConfirmationCode, Password }: z.output<typeof confirm>): Answer {
    const user = this.users.get(Username)
    if (!user || user.code !== ConfirmationCode)
      return no('CodeMismatchException', 'Invalid verification code provided')
    if (!STRONG.every((wanted) => wanted.test(Password))) return no('InvalidPasswordException', 'Too weak')
    Object.assign(user, { password: Password, code: undefined })
    this.failures.delete(Username)
    return done()
  }

  /** Everywhere: nothing is renewed any more. Unlike Cognito's, the access tokens end at once. */
  private signOut(token: string): Answer {
    const user = this.access.get(token)?.user
    if (!user) return revoked()
    this.endSessions(user)
    return done()
  }

  private endSessions(user: User): void {
    for (const tokens of [this.access, this.refresh]) {
      for (const [each, of] of tokens) if (of.user === user) tokens.delete(each)
    }
  }

  private granted(entrant: Entrant, more: { RefreshToken?: string }): Answer {
    const AccessToken = this.grant(this.access, entrant, ACCESS_SECONDS)
    return done({ AuthenticationResult: { AccessToken, ExpiresIn: ACCESS_SECONDS, TokenType: 'Bearer', ...more } })
  }

  private grant(tokens: Map<string, Token>, { user, client }: Entrant, seconds: number): string {
    const claims = this.claimsOf({ user, client })
    const token = accessTokenOf(user, claims)
    tokens.set(token, { user, client, until: this.after(seconds), claims })
    return token
  }

  /** As the pool's trigger says them. */
  private claimsOf({ user: { attributes, device }, client }: Entrant): Claims {
    const hasSecondFactor = this.secondFactor === 'off' || device?.isRequired === true
    return claimsFor(attributes, { app: appOf(client), hasSecondFactor })
  }

  private after(seconds: number): Instant {
    return fromEpoch(epoch(this.now()) + seconds * 1000)
  }
}
