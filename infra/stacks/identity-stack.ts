import { RESOURCE_SERVER, SCOPES, type MachineScope } from '@plazo/contracts/route'
import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib'
import {
  AccountRecovery,
  ClientAttributes,
  FeaturePlan,
  LambdaVersion,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  StringAttribute,
  UserPool,
  type UserPoolClient,
  UserPoolOperation,
} from 'aws-cdk-lib/aws-cognito'
import type { Construct } from 'constructs'
import type { AlarmDefinition } from '../constructs/desk-alarm.ts'
import { DeskFunction } from '../constructs/desk-function.ts'
import { type House, nameOf } from '../constructs/house.ts'

export interface IdentityStackProps extends StackProps {
  readonly house: House
}

/** Who people are: a pool whose tokens say person, role and organisation, and whose clients can change none of them. */
export class IdentityStack extends Stack {
  readonly pool: UserPool
  /** By which customers sign in, and the desk's people. */
  readonly portal: UserPoolClient
  readonly console: UserPoolClient
  /** The vendor's own systems: a secret of theirs, and scopes instead of a person. */
  readonly machine: UserPoolClient
  readonly alarms: readonly AlarmDefinition[]

  constructor(scope: Construct, id: string, { house, ...props }: IdentityStackProps) {
    super(scope, id, props)
    const claims = new DeskFunction(this, 'Claims', {
      house,
      name: 'claims',
      description:
        'Copies person, role and organisation into the access token, the desk’s people’s only with a second factor',
      environment: {
        SECOND_FACTOR: house.config.secondFactor,
        PORTAL_CLIENT: nameOf(house, 'portal'),
        CONSOLE_CLIENT: nameOf(house, 'console'),
      },
      timeoutSeconds: 5,
      memoryMegabytes: 256,
      loss: 'Nobody can sign in or renew a token: customers and agents are locked out.',
    })
    this.pool = this.userPool(house)
    this.pool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, claims.lambda, LambdaVersion.V2_0)
    // Whether one of the desk's people has a device, and which client is whose: the event says neither.
    claims.allowAfterwards({
      actions: ['cognito-idp:AdminGetUser', 'cognito-idp:ListUserPoolClients'],
      resources: [this.pool.userPoolArn],
    })
    this.portal = this.signInClient(house, { id: 'Portal', sessions: Duration.days(7) })
    // Whoever answers sees every customer's data: a session is a working day.
    this.console = this.signInClient(house, { id: 'Console', sessions: Duration.hours(8) })
    this.machine = this.machineClient(house)
    this.alarms = claims.alarms
    new CfnOutput(this, 'UserPoolId', { value: this.pool.userPoolId })
    new CfnOutput(this, 'UserPoolClientId', { value: this.portal.userPoolClientId })
    new CfnOutput(this, 'ConsoleClientId', { value: this.console.userPoolClientId })
    new CfnOutput(this, 'MachineClientId', { value: this.machine.userPoolClientId })
  }

  /** Lets `fn` give people the address and the role that the directory says, and end what those have who left. */
  letKeepSignIns(fn: DeskFunction): void {
    fn.allow(
      {
        actions: [
          'cognito-idp:AdminDisableUser',
          'cognito-idp:AdminEnableUser',
          'cognito-idp:AdminGetUser',
          'cognito-idp:AdminUpdateUserAttributes',
          'cognito-idp:AdminUserGlobalSignOut',
        ],
        resources: [this.pool.userPoolArn],
      },
      { USER_POOL_ID: this.pool.userPoolId },
    )
  }

  private userPool(house: House): UserPool {
    const retained = house.config.removal === 'retain'
    const pool = new UserPool(this, 'People', {
      userPoolName: nameOf(house, 'people'),
      // What it takes to put claims of our own into the access token.
      featurePlan: FeaturePlan.ESSENTIALS,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      keepOriginal: { email: true },
      // The desk's people and its customers' contacts are invited: a stranger gets no account by asking.
      selfSignUpEnabled: false,
      customAttributes: {
        person: new StringAttribute({ maxLen: 64, mutable: true }),
        role: new StringAttribute({ maxLen: 16, mutable: true }),
        organisation: new StringAttribute({ maxLen: 12, mutable: true }),
      },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        passwordHistorySize: 5,
        tempPasswordValidity: Duration.days(3),
      },
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      deletionProtection: retained,
      removalPolicy: retained ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    })
    acknowledgePool(pool)
    return pool
  }

  private machineClient(house: House): UserPoolClient {
    const scopes = SCOPES.map((scopeName) => ({ scopeName, scopeDescription: SCOPE_USES[scopeName] }))
    const server = this.pool.addResourceServer('Accounts', {
      identifier: RESOURCE_SERVER,
      userPoolResourceServerName: nameOf(house, 'accounts'),
      scopes: scopes.map((scope) => new ResourceServerScope(scope)),
    })
    // Where a system fetches its token.
    this.pool.addDomain('Tokens', { cognitoDomain: { domainPrefix: `plazo-${house.config.stage}-${this.account}` } })
    return this.pool.addClient('Billing', {
      userPoolClientName: nameOf(house, 'billing'),
      generateSecret: true,
      oAuth: {
        flows: { clientCredentials: true },
        scopes: scopes.map((scope) => OAuthScope.resourceServer(server, new ResourceServerScope(scope))),
      },
      enableTokenRevocation: true,
      accessTokenValidity: Duration.minutes(60),
    })
  }

  /** @param sessions How long after the password was given they end. */
  private signInClient(
    house: House,
    { id, sessions }: { id: 'Portal' | 'Console'; sessions: Duration },
  ): UserPoolClient {
    const local = house.config.stage === 'local'
    return this.pool.addClient(id, {
      userPoolClientName: nameOf(house, id.toLowerCase()),
      generateSecret: false,
      // The page hands the password to Cognito itself, over TLS, and to nobody else.
      authFlows: { userSrp: true, userPassword: true },
      disableOAuth: true,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      // A token pasted into a first walk must last for it; elsewhere a change of role must show soon.
      accessTokenValidity: local ? Duration.hours(8) : Duration.minutes(15),
      idTokenValidity: local ? Duration.hours(8) : Duration.minutes(15),
      refreshTokenValidity: sessions,
      readAttributes: new ClientAttributes()
        .withStandardAttributes({ email: true, emailVerified: true, fullname: true, locale: true, timezone: true })
        .withCustomAttributes('person', 'role', 'organisation'),
      // Person, role and organisation are the desk's to say: the client may write none of them.
      writeAttributes: new ClientAttributes().withStandardAttributes({ fullname: true, locale: true, timezone: true }),
    })
  }
}

/** What each scope is for, as the consent page of Cognito would say it. */
const SCOPE_USES = {
  'accounts.read': 'Read organisations, their plans and their ledgers',
  'accounts.write': 'Change plans, packs, standing, licences, people and training',
} as const satisfies Record<MachineScope, string>

function acknowledgePool(pool: UserPool): void {
  Validations.of(pool).acknowledge(
    {
      id: 'AwsSolutions-COG2',
      reason:
        'The pool offers it and the claims require it of the desk’s people: of every school secretary it would keep customers out.',
    },
    {
      id: 'AwsSolutions-COG3',
      reason:
        'Threat protection needs the Plus plan, a third more for every user; attempts are limited by Cognito itself.',
    },
    {
      id: 'AwsSolutions-COG8',
      reason: 'The Essentials plan has all that the desk uses; see threat protection.',
    },
  )
}
