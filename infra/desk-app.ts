/**
 * The desk as a CDK app: eight stacks of one stage, and on one machine seven.
 * @module
 */
import { deskById } from '@plazo/desks/desks'
import { type App, CliCredentialsStackSynthesizer, type StackProps, Tags, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag'
import type { Bundles } from './bundle-functions.ts'
import type { StageConfig } from './config/schema.ts'
import type { House } from './constructs/house.ts'
import { ApiStack } from './stacks/api-stack.ts'
import { DataStack } from './stacks/data-stack.ts'
import { EdgeStack } from './stacks/edge-stack.ts'
import { FilesStack } from './stacks/files-stack.ts'
import { IdentityStack } from './stacks/identity-stack.ts'
import { JobsStack } from './stacks/jobs-stack.ts'
import { MailStack } from './stacks/mail-stack.ts'
import { ObservabilityStack } from './stacks/observability-stack.ts'

export type DeskAppProps = { config: StageConfig; bundles: Pick<Bundles, 'folderOf'> }

/** How the library behaves where its default is only there for older apps. */
export const FEATURE_FLAGS = {
  '@aws-cdk/aws-iam:minimizePolicies': true,
  '@aws-cdk/core:checkSecretUsage': true,
  '@aws-cdk/core:defaultCrossStackReferences': 'strong',
  '@aws-cdk/core:enablePartitionLiterals': true,
  '@aws-cdk/core:target-partitions': ['aws'],
  '@aws-cdk/core:validateAgainstDefaultRules': true,
}

/**
 * Adds the stacks of a stage to `app`.
 *
 * @throws Error when the stage's desk is unknown or its definition wrong, with every mistake of it.
 */
export function addDesk(app: App, { config, bundles }: DeskAppProps) {
  const house: House = { config, bundles, desk: deskById(config.desk) }
  const propsOf = (name: string, description: string) => ({
    house,
    stackName: `Plazo-${config.stage}-${name}`,
    description,
    terminationProtection: config.terminationProtection,
    ...environmentOf(config),
  })
  const data = new DataStack(app, 'Data', propsOf('Data', 'Plazo: tickets and their timelines'))
  const identity = new IdentityStack(app, 'Identity', propsOf('Identity', 'Plazo: who people are'))
  const mail = new MailStack(app, 'Mail', propsOf('Mail', 'Plazo: mail out'))
  const jobs = new JobsStack(app, 'Jobs', {
    ...propsOf('Jobs', 'Plazo: bells, sweep and notices'),
    data,
    identity,
    mail,
  })
  const { table } = data
  const files = new FilesStack(app, 'Files', { ...propsOf('Files', 'Plazo: what people attach'), table })
  const api = new ApiStack(app, 'Api', { ...propsOf('Api', 'Plazo: the API'), data, identity, files: files.files })
  const edge = edgeOf(app, propsOf('Edge', 'Plazo: the portal, and the one address of everything'), api)
  jobs.linkTo(edge?.portalUrl ?? config.portalUrl ?? '')
  const observability = new ObservabilityStack(app, 'Observability', {
    ...propsOf('Observability', 'Plazo: alarms and dashboards'),
    data,
    identity,
    mail,
    jobs,
    files,
    api,
    edge,
  })
  Tags.of(app).add('plazo:stage', config.stage)
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app))
  return { data, identity, mail, jobs, files, api, ...(edge && { edge }), observability }
}

/** On one machine the front door is in its place. */
function edgeOf(app: App, props: StackProps & { house: House }, api: ApiStack): EdgeStack | undefined {
  return props.house.config.stage === 'local' ? undefined : new EdgeStack(app, 'Edge', { ...props, api })
}

function environmentOf({ stage, account, region }: StageConfig): Pick<StackProps, 'env' | 'synthesizer'> {
  const here = account ?? process.env['CDK_DEFAULT_ACCOUNT']
  const env = here === undefined ? { region } : { account: here, region }
  if (stage !== 'local') return { env }
  // Under IAM the emulator refuses the roles that bootstrapping makes for publishing.
  // @ts-expect-error the library's classes do not meet its own interface under exactOptionalPropertyTypes
  return { env, synthesizer: new CliCredentialsStackSynthesizer() }
}
