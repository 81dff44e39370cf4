/**
 * What the CDK CLI runs: `-c stage=prod` picks the stage, `dev` without it.
 * @module
 */
import { App } from 'aws-cdk-lib'
import { FEATURE_FLAGS } from './desk-app.ts'
import { synthesise } from './synthesise.ts'

const app = new App({ context: FEATURE_FLAGS })
await synthesise(app, String(app.node.tryGetContext('stage') ?? 'dev'))
