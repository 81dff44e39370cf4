/**
 * Cognito's sign-in as a browser meets it: JSON with `X-Amz-Target`, for the sample people and whoever is let in.
 * @module
 */
import { randomInt, randomUUID } from 'node:crypto'
import type { SignIns } from '@plazo/application/sign-ins'
import { epoch, fromEpoch, type Instant } from '@plazo/domain/instant'
import type { Contact } from '@plazo/domain/organisation'
import * as z from 'zod'
import { SAMPLE_PASSWORD, type SamplePeople } from '../samples/people.ts'

export const CLIENT_ID = 'in-process'

/** Of an access token, as the gateway passes them on. */
type Claims = Readonly<Record<string, string>>
type User = { claims: Claims; password: string; code?: string | undefined }
type Token = { user: User; until: Instant }
type Answer = { status: number; body: object }

/** As the identity stack configures the pool. */
const ACCESS_SECONDS = 3600
const REFRESH_SECONDS = 8 * 3600
/** Then the pool waits before it looks at another one. */
const WRONG_PASSWORDS = 5
const STRONG = [/^.{12,}$/, /\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d\s]/u]

const ClientId = z.literal(CLIENT_ID)
const initiate = z.discriminatedUnion('AuthFlow', [
  z.object({
    AuthFlow: z.literal('USER_PASSWORD_AUTH'),
    ClientId,
    AuthParameters: z.object({ USERNAME: z.string(), PASSWORD: z.string() }),
  }),
  z.object({
    AuthFlow: z.literal('REFRESH_TOKEN_AUTH'),
    ClientId,
    AuthParameters: z.object({ REFRESH_TOKEN: z.string() }),
  }),
])
const forgot = z.object({ ClientId, Username: z.string() })
const confirm = forgot.extend({ ConfirmationCode: z.string(), Password: z.string() })
const signOut = z.object({ AccessToken: z.string() })
const revoke = z.object({ ClientId, Token: z.string() })

/** What Cognito would mail: the code with which a password is set. */
type MailCode = (mail: string, code: string) => void

export class SignInDouble implements SignIns {
  private readonly users: Map<string, User>
  private readonly now: () => Instant
  private readonly mailCode: MailCode
  private readonly access = new Map<string, Token>()
  private readonly refresh = new Map<string, Token>()
  private readonly failures = new Map<string, number>()
  private readonly actions: Readonly<Record<string, (body: unknown) => Answer>> = {
    InitiateAuth: taking(initiate, (asked) =>
      asked.AuthFlow === 'REFRESH_TOKEN_AUTH'
        ? this.renew(asked.AuthParameters.REFRESH_TOKEN)
        : this.enter(asked.AuthParameters),
    ),
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
        access ? [[mail, { claims: customer(contact), password }] as const] : [],
      ),
      ...people.agents.map(
        ({ mail, id, role }) => [mail, { claims: { plazo_person: id, plazo_role: role }, password }] as const,
      ),
    ])
  }

  async open(contact: Contact, password: string): Promise<void> {
    this.users.set(contact.mail.toLowerCase(), { claims: customer(contact), password })
  }

  /** The claims of a token that is still good. */
  verify(token: string): Claims | undefined {
    const found = this.access.get(token)
    return found && found.until > this.now() ? found.user.claims : undefined
  }

  /** @param target The header `X-Amz-Target`. */
  answer(target: string | undefined, body: unknown): Answer {
    const [, action = ''] = /^AWSCognitoIdentityProviderService\.(\w+)$/.exec(target ?? '') ?? []
    return this.actions[action]?.(body) ?? no('UnknownOperationException', '')
  }

  private enter({ USERNAME: mail, PASSWORD: password }: { USERNAME: string; PASSWORD: string }): Answer {
    const failed = this.failures.get(mail) ?? 0
    if (failed >= WRONG_PASSWORDS) return no('TooManyRequestsException', 'Rate exceeded')
    const user = this.users.get(mail.trim().toLowerCase())
    if (!user || password !== user.password) {
      this.failures.set(mail, failed + 1)
      return no('NotAuthorizedException', 'Incorrect username or password.')
    }
    this.failures.delete(mail)
    return this.granted(user, { RefreshToken: this.grant(this.refresh, user, REFRESH_SECONDS) })
  }

  private renew(token: string): Answer {
    const found = this.refresh.get(token)
    if (!found || found.until <= this.now()) return no('NotAuthorizedException', 'Refresh Token has expired')
    return this.granted(found.user, {})
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
    if (!user) return no('NotAuthorizedException', 'Access Token has been revoked')
    for (const tokens of [this.access, this.refresh]) {
      for (const [each, of] of tokens) if (of.user === user) tokens.delete(each)
    }
    return done()
  }

  private granted(user: User, more: { RefreshToken?: string }): Answer {
    const AccessToken = this.grant(this.access, user, ACCESS_SECONDS)
    return done({ AuthenticationResult: { AccessToken, ExpiresIn: ACCESS_SECONDS, TokenType: 'Bearer', ...more } })
  }

  private grant(tokens: Map<string, Token>, user: User, seconds: number): string {
    const token = randomUUID()
    tokens.set(token, { user, until: fromEpoch(epoch(this.now()) + seconds * 1000) })
    return token
  }
}

function taking<Asked>(schema: z.ZodType<Asked>, work: (asked: Asked) => Answer): (body: unknown) => Answer {
  return (body) => {
    const parsed = schema.safeParse(body)
    return parsed.success ? work(parsed.data) : no('InvalidParameterException', 'None that this double knows.')
  }
}

function customer({ id, organisationId }: Pick<Contact, 'id' | 'organisationId'>): Claims {
  return { plazo_person: id, plazo_role: 'customer', plazo_organisation: organisationId }
}

function done(body: object = {}): Answer {
  return { status: 200, body }
}

/** Cognito says every no with 400. */
function no(type: string, message: string): Answer {
  return { status: 400, body: { __type: type, message } }
}
