/**
 * The stacks of `infra`, the same ones as on AWS, brought to the emulator by the CDK CLI.
 * @module
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { ACCOUNT, environmentFor, REGION } from './emulated-aws.ts'
import { readOutputs, type Outputs } from './outputs.ts'
import { ROOT, type Places } from './places.ts'
import { Plight } from './plight.ts'

export type Deployment = {
  endpoint: string
  desk: string
  /** The front door's port: mails link to it. */
  port: number
  /** Ends the CLI when the run is stopped meanwhile. */
  signal: AbortSignal
}

/** A line of the CLI's progress, `Plazo-local-Api | 12/58 | … | CREATE_COMPLETE | …`. */
const PROGRESS = /^(?:Plazo-local-)?(\w+) \| +(\d+)\/(\d+) \|/

/** Deploys what changed: the CLI compares each template with the deployed one and leaves the others alone. */
export async function deploy(places: Places, deployment: Deployment): Promise<Outputs> {
  // Deployed once, the emulator is bootstrapped.
  if (!existsSync(places.outputs)) await bootstrap(places, deployment)
  await cdk(places, deployment, {
    folder: ROOT,
    words: `deploy --all --context stage=local --require-approval never`
      .split(' ')
      .concat(['--output', places.assembly], ['--outputs-file', places.outputs]),
  })
  return readOutputs(places.outputs)
}

/** From a folder without an app, or the CLI would synthesise it without its bundles and leave that for the deploy. */
function bootstrap(places: Places, deployment: Deployment): Promise<void> {
  return cdk(places, deployment, { folder: places.data, words: ['bootstrap', `aws://${ACCOUNT}/${REGION}`] })
}

async function cdk(places: Places, deployment: Deployment, { folder, words }: { folder: string; words: string[] }) {
  const { endpoint, desk, port, signal } = deployment
  const cli = join(ROOT, 'node_modules', 'aws-cdk', 'bin', 'cdk')
  const child = spawn(process.execPath, [cli, ...words, '--no-notices', '--progress', 'events'], {
    cwd: folder,
    // A session of its own: Ctrl-C stops it through the signal.
    detached: true,
    signal,
    env: {
      ...environmentFor(endpoint),
      DESK: desk,
      PORT: String(port),
      NO_COLOR: '1',
      CDK_DISABLE_CLI_TELEMETRY: 'true',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const log = createWriteStream(places.deployLog, { flags: words[0] === 'bootstrap' ? 'w' : 'a' })
  const tail: string[] = []
  for (const output of [child.stdout, child.stderr]) {
    createInterface(output).on('line', (line) => {
      log.write(`${line}\n`)
      tail.splice(0, tail.push(line) - 20)
      showProgress(line)
    })
  }
  const [code] = await once(child, 'close')
  log.end()
  if (code !== 0)
    throw new Plight([...tail, `The deploy failed; the whole story is in ${places.deployLog}.`].join('\n'))
}

let shown = ''

function showProgress(line: string): void {
  const [, stack = '', done = '', all = ''] = PROGRESS.exec(line) ?? []
  if (stack === '' || done === shown) return
  shown = done
  if (process.stdout.isTTY) process.stdout.write(`\r  ${stack} ${done}/${all}\x1b[K${done === all ? '\n' : ''}`)
}
