/**
 * From the name of a stage to its templates.
 * @module
 */
import { resolve } from 'node:path'
import { deskById } from '@plazo/desks/desks'
import type { App } from 'aws-cdk-lib'
import type { CloudAssembly } from 'aws-cdk-lib/cx-api'
import { bundleFunctions } from './bundle-functions.ts'
import { configOf } from './config/config-of.ts'
import { addDesk } from './desk-app.ts'

export const ROOT = resolve(import.meta.dirname, '..')

/**
 * Bundles the functions and writes the stage's assembly where `app` says.
 *
 * @throws Error that lists every wrong field of the stage or every mistake of its desk.
 */
export async function synthesise(app: App, stage: string): Promise<CloudAssembly> {
  const config = configOf(stage, process.env)
  // Checking against AWS's schemas takes half of the time, and the other stages have the same templates.
  if (config.stage === 'local') process.env['CDK_VALIDATION'] = 'false'
  const bundles = await bundleFunctions(ROOT, deskById(config.desk))
  try {
    addDesk(app, { config, bundles })
    return app.synth()
  } finally {
    await bundles.remove()
  }
}
