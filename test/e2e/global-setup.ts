/**
 * One whole desk for the e2e suite: its own emulator on free ports, IAM enforced, the minutes desk deployed by the same
 * code as `npm start`.
 * @module
 */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { minutes } from '../fixtures/desk-minutes.ts'
import { clientsOf } from '@plazo/local/outputs'
import { LOCAL } from '@plazo/local/places'
import { freePort } from '@plazo/local/ports'
import { runDesk } from '@plazo/local/run-desk'
import type { SignInPlace } from '@plazo/local/sign-in'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    address: string
    endpoint: string
    signInPlace: SignInPlace
    tableName: string
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await mkdir(LOCAL, { recursive: true })
  const folder = await mkdtemp(join(LOCAL, 'e2e-'))
  const run = await runDesk({
    desk: minutes,
    folder,
    port: await freePort(),
    gatewayPort: await freePort(),
    fresh: true,
    signal: new AbortController().signal,
    say: (step) => void process.stdout.write(`${step} …\n`),
  })
  project.provide('address', run.address)
  project.provide('endpoint', run.emulator.endpoint)
  project.provide('tableName', run.outputs.TableName)
  project.provide('signInPlace', { endpoint: run.emulator.endpoint, ...clientsOf(run.outputs) })
  return async () => {
    await run.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
