/**
 * Cognito's sign-in as a browser meets it: `InitiateAuth` as JSON with `X-Amz-Target`, for the sample people.
 * @module
 */
import { randomUUID } from 'node:crypto'
import type { SignIns } from '@plazo/application/sign-ins'
import type { Contact } from '@plazo/domain/organisation'
import { epoch, fromEpoch, type Instant } from '@plazo/domain/instant'
import * as z from 'zod'
import { SAMPLE_PASSWORD, type SamplePeople } from '../samples/people.ts'

export const CLIENT_ID = 'in-process'

/** Of an access token, as the gateway passes them on. */
type Claims = Readonly<Record<string, string>>
type User = { claims: Claims; password: string }
type Token = { claims: Claims; until: Instant }
type Answer = { status: number; body: object }

/** As the identity stack configures the pool. */
const ACCESS_SECONDS = 3600
const REFRESH_SECONDS = 8 * 3600
/** Then the pool waits before it looks at another one. */
const WRONG_PASSWORDS = 5

const request = z.discriminatedUnion('AuthFlow', [
  z.object({
    AuthFlow: z.literal('USER_PASSWORD_AUTH'),
    ClientId: z.literal(CLIENT_ID),
    AuthParameters: z.object({ USERNAME: z.string(), PASSWORD: z.string() }),
  }),
  z.object({
    AuthFlow: z.literal('REFRESH_TOKEN_AUTH'),
    ClientId: z.literal(CLIENT_ID),
    AuthParameters: z.object({ REFRESH_TOKEN: z.string() }),
  }),
])

export class SignInDouble implements SignIns {
  private readonly users: Map<string, User>
  private readonly now: () => Instant
  private readonly access = new Map<string, Token>()
  private readonly refresh = new Map<string, Token>()
  private readonly failures = new Map<string, number>()

  constructor(people: SamplePeople, now: () => Instant) {
    this.now = now
    const password = SAMPLE_PASSWORD
    this.users = new Map([
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
    return found && found.until > this.now() ? found.claims : undefined
  }

  /** @param target The header `X-Amz-Target`. */
  answer(target: string | undefined, body: unknown): Answer {
    if (target !== 'AWSCognitoIdentityProviderService.InitiateAuth') return no('UnknownOperationException', '')
    const parsed = request.safeParse(body)
    if (!parsed.success) return no('InvalidParameterException', 'The request is none that this double knows.')
    const { data } = parsed
    if (data.AuthFlow === 'REFRESH_TOKEN_AUTH') return this.renew(data.AuthParameters.REFRESH_TOKEN)
    return this.enter(data.AuthParameters)
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
    const { claims } = user
    const token = this.grant(this.refresh, claims, REFRESH_SECONDS)
    return this.granted(claims, { RefreshToken: token })
  }

  private renew(token: string): Answer {
    const found = this.refresh.get(token)
    if (!found || found.until <= this.now()) return no('NotAuthorizedException', 'Refresh Token has expired')
    return this.granted(found.claims, {})
  }

  private granted(claims: Claims, more: { RefreshToken?: string }): Answer {
    const AccessToken = this.grant(this.access, claims, ACCESS_SECONDS)
    return {
      status: 200,
      body: { AuthenticationResult: { AccessToken, ExpiresIn: ACCESS_SECONDS, TokenType: 'Bearer', ...more } },
    }
  }

  private grant(tokens: Map<string, Token>, claims: Claims, seconds: number): string {
    const token = randomUUID()
    tokens.set(token, { claims, until: fromEpoch(epoch(this.now()) + seconds * 1000) })
    return token
  }
}

function customer({ id, organisationId }: Pick<Contact, 'id' | 'organisationId'>): Claims {
  return { plazo_person: id, plazo_role: 'customer', plazo_organisation: organisationId }
}

/** Cognito says every no with 400. */
function no(type: string, message: string): Answer {
  return { status: 400, body: { __type: type, message } }
}
