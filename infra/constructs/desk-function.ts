/**
 * A function of the desk: the house's runtime, logs, limits and a role of its own with nothing in it but what is allowed
 * by name.
 * @module
 */
import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib'
import { Effect, Policy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import {
  ApplicationLogLevel,
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import type { FunctionName } from '../function-entries.ts'
import type { AlarmDefinition } from './desk-alarm.ts'
import { type House, logGroupOf, nameOf } from './house.ts'
import { functionMetric } from './metrics.ts'

export interface DeskFunctionProps {
  readonly house: House
  /** Which entry it runs; also its name, after `plazo-<stage>-`. */
  readonly name: FunctionName
  readonly description: string
  /** Added to STAGE and DESK, which all have. */
  readonly environment?: Readonly<Record<string, string>>
  readonly timeoutSeconds: number
  /** Share of a core grows with it: 1,769 MB is a whole one. */
  readonly memoryMegabytes: number
  /** What a customer loses while it fails. */
  readonly loss: string
}

/** Actions by name on resources by name, so that a review can read what a function may do. */
export type Ability = {
  actions: readonly string[]
  resources: readonly string[]
  conditions?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>
}

export class DeskFunction extends Construct {
  readonly lambda: LambdaFunction
  readonly name: FunctionName
  readonly alarms: readonly AlarmDefinition[]
  private readonly role: Role

  constructor(scope: Construct, id: string, props: DeskFunctionProps) {
    super(scope, id)
    const { house, name } = props
    this.name = name
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    const logGroup = this.logs(house)
    this.lambda = new LambdaFunction(this, 'Function', {
      functionName: nameOf(house, name),
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(house.bundles.folderOf(name)),
      handler: 'index.handler',
      role: this.role,
      memorySize: props.memoryMegabytes,
      timeout: Duration.seconds(props.timeoutSeconds),
      environment: {
        STAGE: house.config.stage,
        DESK: house.config.desk,
        ...props.environment,
      },
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      systemLogLevelV2: SystemLogLevel.WARN,
      tracing: house.config.tracing ? Tracing.ACTIVE : Tracing.DISABLED,
    })
    this.alarms = [
      {
        id: `${name}-errors`,
        impact: props.loss,
        metric: functionMetric(house, { name, metric: 'Errors' }),
        threshold: 0,
      },
    ]
    this.acknowledge(house)
  }

  /** Lets it do this and tells it where, when there is something to tell. */
  allow(ability: Ability, environment: Readonly<Record<string, string>> = {}): void {
    this.role.addToPolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: [...ability.actions],
        resources: [...ability.resources],
        ...(ability.conditions ? { conditions: ability.conditions } : {}),
      }),
    )
    for (const [key, value] of Object.entries(environment)) this.lambda.addEnvironment(key, value)
  }

  /**
   * Lets it do this to what cannot be made before the function. In a policy apart: the function waits for the role's own.
   */
  allowAfterwards({ actions, resources }: Ability): void {
    const statement = new PolicyStatement({ actions: [...actions], resources: [...resources] })
    new Policy(this, 'Afterwards', { roles: [this.role], statements: [statement] })
  }

  get roleArn(): string {
    return this.role.roleArn
  }

  private logs(house: House): LogGroup {
    const logGroup = new LogGroup(this, 'Logs', {
      logGroupName: logGroupOf(house, this.name),
      retention: house.config.logRetentionDays,
      // A name of its own would be in the way of the next deploy if the group outlived its stack.
      removalPolicy: RemovalPolicy.DESTROY,
    })
    this.role.addToPolicy(
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logGroup.logGroupArn],
      }),
    )
    const logical = Stack.of(this).resolve(logGroup.logGroupArn)['Fn::GetAtt'][0]
    Validations.of(this).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${logical}.Arn>]`,
      reason: 'The streams inside its own log group: their names are made by Lambda.',
    })
    return logGroup
  }

  private acknowledge(house: House): void {
    Validations.of(this).acknowledge({
      id: 'Serverless-LambdaDLQ',
      reason:
        'Every asynchronous caller names its own queue for failures: invoke config, stream mapping, rule, Scheduler.',
    })
    Validations.of(this).acknowledge(
      house.config.tracing
        ? {
            id: 'AwsSolutions-IAM5[Resource::*]',
            reason: 'X-Ray has no resources: its two write actions accept nothing narrower than *.',
          }
        : { id: 'Serverless-LambdaTracing', reason: 'This stage has tracing switched off by its configuration.' },
    )
  }
}
