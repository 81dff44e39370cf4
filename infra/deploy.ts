/**
 * `npm run deploy -- --stage prod`: looks before it leaps, then lets the CDK CLI deploy every stack.
 *
 * Whatever follows a second `--` goes to the CLI as it is.
 * @module
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { configOf } from './config/config-of.ts'
import { awsAccount } from './deploy/aws-account.ts'
import { obstacles } from './deploy/preflight.ts'
import { ROOT } from './synthesise.ts'

const CLI = join(ROOT, 'node_modules/aws-cdk')

const NEXT = `
The desk is up. Next:
  1. Bring the pages to the bucket <PortalBucketName> (README, "Deploying to AWS", step 7), then open <PortalUrl>; the
     API is at <PortalUrl>/api/v1, and nowhere else.
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
process.exitCode = found.length > 0 ? 1 : deploy()

function deploy(): number {
  const words = ['deploy', '--all', '-c', `stage=${config.stage}`, ...positionals]
  const { status } = spawnSync(process.execPath, [join(CLI, 'bin/cdk'), ...words], { cwd: ROOT, stdio: 'inherit' })
  if (status === 0) console.log(NEXT)
  return status ?? 1
}
