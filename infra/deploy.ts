/**
 * `npm run deploy -- --stage prod`: looks before it leaps, lets the CDK CLI deploy every stack, then brings the pages.
 *
 * Whatever follows a second `--` goes to the CLI as it is.
 * @module
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { S3Client } from '@aws-sdk/client-s3'
import { build } from 'vite'
import { configOf } from './config/config-of.ts'
import { awsAccount } from './deploy/aws-account.ts'
import { bringPortal } from './deploy/bring-portal.ts'
import { obstacles } from './deploy/preflight.ts'
import { ROOT } from './synthesise.ts'

const CLI = join(ROOT, 'node_modules/aws-cdk')

const PORTAL = join(ROOT, 'packages/portal')

const NEXT = `
The desk is up. Next:
  1. Open <PortalUrl>; the API is at <PortalUrl>/api/v1, and nowhere else.
  2. Create the first admin in the user pool <UserPoolId>, with custom:role = admin and custom:person = an id of your own.
  3. Confirm the subscription that AWS mailed to alarmMail, or alarms reach nobody.
  4. Mail: when infra/config says off, notices are only written down; live also needs the DNS records printed as DnsCname.`

const { values, positionals } = parseArgs({
  options: { stage: { type: 'string', default: 'dev' } },
  allowPositionals: true,
})
const { version }: { version: string } = JSON.parse(readFileSync(join(CLI, 'package.json'), 'utf8'))
const config = configOf(values.stage, process.env)
const found = await obstacles({
  config,
  node: process.versions.node,
  cli: version,
  region: process.env['AWS_REGION'],
  aws: awsAccount(config.region),
})
for (const obstacle of found) console.error(obstacle)
process.exitCode = found.length > 0 ? 1 : await deploy()

async function deploy(): Promise<number> {
  const outputsFile = join(mkdtempSync(join(tmpdir(), 'plazo-deploy-')), 'outputs.json')
  const words = ['deploy', '--all', '-c', `stage=${config.stage}`, '--outputs-file', outputsFile, ...positionals]
  const { status } = spawnSync(process.execPath, [join(CLI, 'bin/cdk'), ...words], { cwd: ROOT, stdio: 'inherit' })
  if (status !== 0) return status ?? 1
  try {
    const s3 = new S3Client({ region: config.region })
    const count = await bringPortal({ config, outputsFile, build: buildPortal, s3 })
    console.log(`${count} files of the portal are in their bucket.${NEXT}`)
    return 0
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return 1
  }
}

async function buildPortal(): Promise<string> {
  // Whatever the shell says: another one would bring the libraries in their version for developers.
  process.env['NODE_ENV'] = 'production'
  await build({ root: PORTAL, logLevel: 'error' })
  return join(PORTAL, 'dist')
}
