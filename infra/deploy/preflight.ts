/**
 * What must hold before a deploy begins, each failure with its remedy.
 * @module
 */
import type { StageConfig } from '../config/schema.ts'
import type { AwsAccount } from './aws-account.ts'

export type Surroundings = {
  config: Pick<StageConfig, 'stage' | 'account' | 'region'>
  /** `24.21.0`. */
  node: string
  /** Of the CDK CLI, `2.1148.1`. */
  cli: string
  /** What the environment names as region, if anything. */
  region: string | undefined
  aws: AwsAccount
}

const NODE_MAJOR = 24
/** 3.0.0 was published by accident and cannot read this library's assemblies. */
const CLI_MAJOR = 2
/** The first bootstrap stack whose roles publish and deploy as the library's synthesizer expects. */
const BOOTSTRAP_VERSION = 6

/** One sentence for each thing in the way; none when the deploy may begin. */
export async function obstacles(surroundings: Surroundings): Promise<readonly string[]> {
  const found = [...ofTools(surroundings), ...ofStage(surroundings)]
  // Asking AWS with the wrong tools or stage would only add confusion.
  return found.length > 0 ? found : ofAccount(surroundings)
}

function ofTools({ node, cli }: Surroundings): string[] {
  const found: string[] = []
  if (majorOf(node) < NODE_MAJOR)
    found.push(`Node ${node} is too old for the bundles: run it as "npm run deploy", which brings Node ${NODE_MAJOR}.`)
  if (majorOf(cli) !== CLI_MAJOR)
    found.push(`The CDK CLI is ${cli} and must be ${CLI_MAJOR}.x: run "npm ci", which installs the pinned one.`)
  return found
}

function ofStage({ config, region }: Surroundings): string[] {
  if (config.stage === 'local')
    return ['Stage local lives in the emulator: run "npm start", or name another with --stage.']
  if (region === undefined || region === config.region) return []
  return [
    `AWS_REGION is ${region} but stage ${config.stage} belongs in ${config.region}: unset it or change infra/config/${config.stage}.ts.`,
  ]
}

async function ofAccount({ config, aws }: Surroundings): Promise<readonly string[]> {
  let account: string | undefined
  try {
    account = await aws.number()
  } catch (error) {
    return [`AWS refuses the credentials (${messageOf(error)}): renew them, for instance with "aws sso login".`]
  }
  if (account === undefined) return ['There are no AWS credentials: set AWS_PROFILE, or run "aws configure sso" first.']
  if (config.account !== undefined && config.account !== account)
    return [
      `The credentials are for account ${account} but stage ${config.stage} belongs in ${config.account}: switch AWS_PROFILE.`,
    ]
  return ofBootstrap(account, { config, aws })
}

async function ofBootstrap(account: string, { config, aws }: Pick<Surroundings, 'config' | 'aws'>) {
  const remedy = `run "npx cdk bootstrap aws://${account}/${config.region}"`
  try {
    const version = await aws.bootstrapVersion()
    if (version === undefined) return [`Account ${account} is not bootstrapped in ${config.region}: ${remedy}.`]
    if (version < BOOTSTRAP_VERSION)
      return [
        `The bootstrap of account ${account} is version ${version}, older than ${BOOTSTRAP_VERSION}: ${remedy} again.`,
      ]
    return []
  } catch (error) {
    return [`The bootstrap version cannot be read (${messageOf(error)}): allow ssm:GetParameter to your role.`]
  }
}

function majorOf(version: string): number {
  return Number(version.split('.')[0])
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
