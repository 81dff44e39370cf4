/**
 * What the CDK CLI runs: `-c stage=prod` picks the stage, `dev` without it.
 * @module
 */
import { App } from 'aws-cdk-lib'
import { bundleFunctions } from './bundle-functions.ts'
import { configOf } from './config/config-of.ts'
import { addDesk, FEATURE_FLAGS } from './desk-app.ts'

const app = new App({ context: FEATURE_FLAGS })
const stage: unknown = app.node.tryGetContext('stage') ?? 'dev'
const config = configOf(String(stage), process.env)
// Checking templates against AWS's schemas takes half of the time, and other stages have the same templates.
if (config.stage === 'local') process.env['CDK_VALIDATION'] = 'false'
const bundles = await bundleFunctions(process.cwd())
try {
  addDesk(app, { config, bundles })
  app.synth()
} finally {
  await bundles.remove()
}
