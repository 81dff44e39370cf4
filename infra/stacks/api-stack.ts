import { BASE_PATH, type Route } from '@plazo/contracts/route'
import { ROUTES } from '@plazo/contracts/routes'
import { CfnOutput, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import {
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import { ApiFamilies } from '../constructs/api-families.ts'
import type { AlarmDefinition } from '../constructs/desk-alarm.ts'
import type { FileBucket } from '../constructs/file-bucket.ts'
import { type House, nameOf } from '../constructs/house.ts'
import { apiMetric, failedPercent } from '../constructs/metrics.ts'
import { OriginSecret } from '../constructs/origin-secret.ts'
import type { DataStack } from './data-stack.ts'
import type { IdentityStack } from './identity-stack.ts'

export interface ApiStackProps extends StackProps {
  readonly house: House
  readonly data: DataStack
  readonly identity: IdentityStack
  readonly files: FileBucket
}

/** One line a request, with who and how long but never what. */
const ACCESS_LOG = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    at: '$context.requestTime',
    route: '$context.routeKey',
    status: '$context.status',
    latencyMilliseconds: '$context.responseLatency',
    caller: '$context.authorizer.claims.sub',
    address: '$context.identity.sourceIp',
    authorizerError: '$context.authorizer.error',
    integrationError: '$context.integrationErrorMessage',
  }),
)

/** The door of the desk: every route of the contract, one function a family, no cross-origin calls. */
export class ApiStack extends Stack {
  readonly apiId: string
  readonly url: string
  /** What whoever comes through the edge brings. */
  readonly originSecret: string
  readonly alarms: readonly AlarmDefinition[]

  constructor(scope: Construct, id: string, { house, data, identity, files, ...props }: ApiStackProps) {
    super(scope, id, props)
    const families = new ApiFamilies(this, 'Families', { house, ...data.shared, pool: identity.pool, files })
    const api = new HttpApi(this, 'Api', {
      apiName: nameOf(house, 'api'),
      description: `Help desk API of ${house.desk.name}`,
      createDefaultStage: false,
    })
    this.apiId = api.apiId
    this.url = api.apiEndpoint
    this.originSecret = this.requireEdge(families, house)
    this.stage(api, house)
    this.routes(api, families, this.authorizer(identity))
    this.alarms = [...families.alarms, ...doorAlarms(api.apiId)]
    new CfnOutput(this, 'ApiUrl', { value: api.apiEndpoint })
    new CfnOutput(this, 'ApiId', { value: api.apiId })
    new CfnOutput(this, 'DeskId', { value: house.desk.id })
  }

  /** On one machine there is no edge, and its door is open to this machine only. */
  private requireEdge({ all }: ApiFamilies, house: House): string {
    if (house.config.stage === 'local') return ''
    const secret = new OriginSecret(this, 'OriginSecret', { house })
    for (const { lambda } of all) lambda.addEnvironment('ORIGIN_SECRETS', secret.accepted)
    return secret.sent
  }

  private authorizer({ pool, portal, console, machine }: IdentityStack): IHttpRouteAuthorizer {
    const issuer = `https://cognito-idp.${this.region}.amazonaws.com/${pool.userPoolId}`
    return new HttpJwtAuthorizer('People', issuer, {
      // People and the vendor's own systems: which of them a route is for is the handler's to say.
      jwtAudience: [portal, console, machine].map(({ userPoolClientId }) => userPoolClientId),
    })
  }

  private routes(api: HttpApi, families: ApiFamilies, signedIn: IHttpRouteAuthorizer): void {
    const nobody = new HttpNoneAuthorizer()
    const integrations = new Map(
      families.all.map(({ name, lambda }) => [
        name,
        // One permission a function: one for each route would double the resources of the stack.
        new HttpLambdaIntegration(name, lambda, { scopePermissionToRoute: false }),
      ]),
    )
    for (const { family, method, path, access } of ROUTES) {
      const integration = integrations.get(family)
      if (!integration) throw new Error(`no function for the family "${family}" of ${method} ${path}`)
      const authorizer = access === 'public' ? nobody : signedIn
      const added = api.addRoutes({
        path: `${BASE_PATH}${path}`,
        methods: [HttpMethod[method]],
        integration,
        authorizer,
      })
      if (access === 'public') for (const route of added) Validations.of(route).acknowledge(openTo({ method, path }))
    }
  }

  private stage(api: HttpApi, house: House): void {
    const logGroup = new LogGroup(this, 'AccessLog', {
      logGroupName: `/plazo/${house.config.stage}/api-access`,
      retention: house.config.logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    new HttpStage(this, 'Live', {
      httpApi: api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 200, burstLimit: 400 },
      accessLogSettings: { destination: new LogGroupLogDestination(logGroup), format: ACCESS_LOG },
    })
  }
}

function openTo({ method, path }: Pick<Route, 'method' | 'path'>) {
  return {
    id: 'AwsSolutions-APIG4',
    reason: `${method} ${path} is for people without an account: what it shows is everybody’s, or of a signed link, and it is rate-limited.`,
  }
}

function doorAlarms(apiId: string): readonly AlarmDefinition[] {
  return [
    {
      id: 'api-5xx',
      impact: 'Customers and agents are told the desk is broken: more than 1 % of requests fail by our fault.',
      metric: failedPercent(apiId),
      threshold: 1,
    },
    {
      id: 'api-slow',
      impact: 'Customers and agents wait: one request in twenty takes over a second.',
      metric: apiMetric(apiId, 'Latency').with({ statistic: 'p95' }),
      threshold: 1000,
      periods: 2,
    },
  ]
}
