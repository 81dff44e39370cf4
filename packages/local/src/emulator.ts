/**
 * MiniStack, the AWS of the one-machine run: one process of ours, IAM enforced, its state kept between runs.
 * @module
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, openSync, closeSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { dataPlaces, ROOT, VENV, type Places } from './places.ts'
import { Plight } from './plight.ts'
import { isFree } from './ports.ts'
import { commandOf, endGroup, until } from './processes.ts'
import { rewindStreams } from './rewind-streams.ts'

export type Emulator = {
  endpoint: string
  /** Resolves when the process has gone, whoever ended it. */
  gone: Promise<void>
  /** Ends it and waits for its port. @returns Whether its state was kept. */
  stop(): Promise<boolean>
}

const START_SECONDS = 30
const STOP_SECONDS = 10
/** A consumer looks at its stream about once a second: what was written last is still delivered. */
const DRAIN_MILLISECONDS = 1500

/**
 * Starts the emulator and waits until the one that answers is this one.
 *
 * @param mailPort Where a listener takes the mails that SES is given.
 * @throws Plight when the port is another program's or the emulator does not come up.
 */
export async function startEmulator(
  places: Places,
  { port, mailPort }: { port: number; mailPort: number },
): Promise<Emulator> {
  if (!(await isFree(port))) {
    throw new Plight(
      `Port ${port} is in use by another program: end it, or set GATEWAY_PORT to a free one for the emulator.`,
    )
  }
  await prepareState(places)
  const child = launch(places, { port, mailPort })
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  const { pid } = child
  if (pid === undefined) throw new Plight(`The emulator did not start: delete ${VENV} and try again.`)
  await writeFile(places.emulatorPid, [pid, places.data].join('\n'))
  const endpoint = `http://127.0.0.1:${port}`
  const hasGone = () => child.exitCode !== null || child.signalCode !== null
  const stop = async () => {
    if (hasGone()) return false
    await sleep(DRAIN_MILLISECONDS)
    const saved = await end(pid, places.data)
    await until(() => isFree(port), STOP_SECONDS)
    await rm(places.emulatorPid, { force: true })
    return saved
  }
  await until(async () => hasGone() || (await answers(places, endpoint)), START_SECONDS)
  if (!hasGone() && (await answers(places, endpoint))) return { endpoint, gone, stop }
  await stop()
  throw new Plight(`The emulator did not come up; the end of ${places.emulatorLog} says why.`)
}

/** Ends what a run that died left behind, known by its pid file. */
export async function endLeftover({ emulatorPid }: Places): Promise<void> {
  const [pid, data] = (await readFile(emulatorPid, 'utf8').catch(() => '')).split('\n')
  // Numbers are used again: only a process that is the emulator is ended.
  if (pid && data && (await commandOf(Number(pid)))?.includes('ministack')) {
    console.info('Ending the emulator that an earlier run left behind …')
    await end(Number(pid), data)
  }
  await rm(emulatorPid, { force: true })
}

/** @returns Whether it saved its state. Cut off in the middle of that, the state is marked as one that is no use. */
async function end(pid: number, data: string): Promise<boolean> {
  const { state, halfSaved } = dataPlaces(data)
  const before = Date.now()
  const saved = await endGroup(pid, STOP_SECONDS)
  if (!saved && (await changedSince(state, before))) await writeFile(halfSaved, '')
  return saved
}

async function changedSince(folder: string, time: number): Promise<boolean> {
  const names = await readdir(folder)
  const files = await Promise.all(names.map((name) => stat(join(folder, name))))
  return files.some(({ mtimeMs }) => mtimeMs >= time)
}

/** Begins anew unless a whole state was saved: buckets are kept as they change, and would be in the way of a deploy. */
async function prepareState(places: Places): Promise<void> {
  const saved = existsSync(join(places.state, 'cloudformation.json'))
  if (existsSync(places.halfSaved)) console.info('The last run was cut off while it saved: beginning anew.')
  if (existsSync(places.halfSaved) || !saved) await rm(places.data, { recursive: true, force: true })
  await rm(places.temporary, { recursive: true, force: true })
  for (const folder of [places.state, places.temporary]) await mkdir(folder, { recursive: true })
  // Functions are unpacked there: without it they would be taken for ES modules, as everything in this repository is.
  await writeFile(join(places.temporary, 'package.json'), '{}')
  await rewindStreams(places.state)
}

function launch(places: Places, { port, mailPort }: { port: number; mailPort: number }): ChildProcess {
  const log = openSync(places.emulatorLog, 'w')
  const child = spawn(join(VENV, 'bin', 'python'), ['-m', 'ministack'], {
    cwd: places.temporary,
    // A session of its own: Ctrl-C in the terminal must reach it through us only, after the last records are delivered.
    detached: true,
    stdio: ['ignore', log, log],
    env: {
      // Lambda functions run with the node that comes first here, and it must be the one of package.json.
      PATH: [join(ROOT, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter),
      HOME: process.env['HOME'] ?? places.temporary,
      LANG: 'C.UTF-8',
      TMPDIR: places.temporary,
      PYTHONUNBUFFERED: '1',
      BIND_HOST: '127.0.0.1',
      GATEWAY_PORT: String(port),
      AUTH: 'true',
      IOT_MTLS_ENABLED: '0',
      SFTP_ENABLED: '0',
      PERSIST_STATE: '1',
      STATE_DIR: places.state,
      S3_PERSIST: '1',
      S3_DATA_DIR: join(places.state, 's3'),
      SMTP_HOST: `127.0.0.1:${mailPort}`,
    },
  })
  closeSync(log)
  return child
}

/** Its own log says that it has the port, so an answer from there is its own. */
async function answers({ emulatorLog }: Places, endpoint: string): Promise<boolean> {
  if (!(await readFile(emulatorLog, 'utf8')).includes(`Running on ${endpoint}`)) return false
  const health = await fetch(`${endpoint}/_ministack/health`).catch(() => undefined)
  await health?.body?.cancel()
  return health?.ok === true
}
