/**
 * Makes a fresh clone ready, then runs one entry under the project's own Node:
 * `node packages/local/prepare.mjs <entry.ts> [arguments]`.
 *
 * Plain JavaScript without dependencies: it runs before anything is installed, on any Node from 18. What it has to
 * say goes to stderr, so that stdout is the entry's alone.
 * @module
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { isatty } from 'node:tty'
import { fileURLToPath } from 'node:url'
import { findChromium, findPython, hasApt, hasJava, SYSTEM_PATH } from './this-machine.mjs'

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const BIN = join(ROOT, 'node_modules/.bin')
const STATE = join(ROOT, '.local')
const VENV = join(STATE, 'venv')
const REQUIREMENTS = join(ROOT, 'packages/local/requirements.txt')

/** What an entry needs besides Node; one that is not here needs nothing. */
const NEEDS = {
  'packages/local/src/start.ts': () => ['python'],
  'test/bench/bench.ts': () => ['java'],
  'test/pages/lighthouse.ts': () => ['chromium'],
  'test/pages/screenshots.ts': () => ['chromium'],
  'packages/local/src/test.ts': (suites) => {
    const named = suites.filter((suite) => !suite.startsWith('-'))
    return [
      ...new Set((named.length > 0 ? named : Object.keys(SUITE_NEEDS)).flatMap((name) => SUITE_NEEDS[name] ?? [])),
    ]
  },
}
const SUITE_NEEDS = { pages: ['chromium'], integration: ['java'], e2e: ['python', 'chromium'] }

const MISSING = {
  java: 'Java 17 or newer is needed for DynamoDB Local: install it (Debian, Ubuntu: apt-get install openjdk-17-jre-headless; macOS: brew install --cask temurin; others: https://adoptium.net), then run the command again.',
  python:
    'Python 3.10 or newer with venv is needed for the AWS emulator: install it (Debian, Ubuntu: apt-get install python3 python3-venv; macOS: brew install python; others: https://www.python.org/downloads), then run the command again.',
  chromium:
    'Chromium is needed for the tests of the pages: install it (Debian, Ubuntu: apt-get install chromium; macOS: brew install --cask google-chrome), or say where one is with CHROMIUM_PATH=/path, then run the command again.',
}
/** For each need, whether this machine has it or it can be brought here. */
const IS_WITHIN_REACH = {
  java: hasJava,
  python: () => !isVenvStale() || findPython() !== undefined,
  chromium: () => findChromium() !== undefined || hasApt(),
}

/** A reason to stop that its reader can act on. */
class Unprepared extends Error {}

let running
let stopping

const [entry, ...rest] = process.argv.slice(2)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => pass(signal))
try {
  process.exitCode = await main()
} catch (error) {
  if (stopping) process.exitCode = 128 + constants.signals[stopping]
  else if (error instanceof Unprepared) fail(error.message)
  else throw error
}

async function main() {
  if (!entry) throw new Unprepared('Usage: node packages/local/prepare.mjs <entry.ts> [arguments].')
  const needs = NEEDS[entry]?.(rest) ?? []
  check(needs)
  if (isStale(needs)) await exclusively(() => install(needs))
  if (stopping) throw new Unprepared('Stopped.')
  const path = [BIN, ...SYSTEM_PATH].join(delimiter)
  const browser = needs.includes('chromium') ? { CHROMIUM_PATH: findChromium() } : {}
  return run(join(BIN, 'node'), [entry, ...rest], { stdio: 'inherit', env: { ...process.env, ...browser, PATH: path } })
}

/** Everything that is missing and cannot be installed from here, said at once and before any download. */
function check(needs) {
  const missing = needs.filter((need) => !IS_WITHIN_REACH[need]())
  if (missing.length > 0) throw new Unprepared(missing.map((need) => MISSING[need]).join('\n'))
}

function isStale(needs) {
  return isModulesStale() || (needs.includes('python') && isVenvStale()) || lacksChromium(needs)
}

/** Asked again inside the lock: another run may have done the work while this one waited. */
async function install(needs) {
  if (isModulesStale()) await installModules()
  if (needs.includes('python') && isVenvStale()) await installVenv()
  if (lacksChromium(needs)) await installChromium()
}

/** True unless every package the lock asks for was installed in that version; npm writes its own record last. */
function isModulesStale() {
  const record = join(ROOT, 'node_modules/.package-lock.json')
  if (!existsSync(record) || !existsSync(join(BIN, 'node'))) return true
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages
  return Object.entries(wanted).some(([path, { version, integrity, optional }]) => {
    if (!path.startsWith('node_modules/')) return false
    const found = installed[path]
    return found ? found.version !== version || found.integrity !== integrity : !optional
  })
}

async function installModules() {
  say('Installing the npm packages (npm ci), usually a minute …')
  const env = { ...process.env, PATH: SYSTEM_PATH.join(delimiter) }
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  const code = await run('npm', ['ci', ...quiet], { stdio: ['ignore', 2, 2], env })
  if (code !== 0)
    throw new Unprepared('npm ci failed: see its lines above, mend that (often the network) and run the command again.')
  const node = spawnSync(join(BIN, 'node'), ['--version'])
  if (node.status !== 0)
    throw new Unprepared(
      'npm did not install the Node this project runs on: let npm run install scripts (npm config set ignore-scripts false), delete node_modules and run the command again.',
    )
}

/** What the environment was made from: other requirements, another Python or another folder make it stale. */
function venvOrigin() {
  const digest = createHash('sha256').update(readFileSync(REQUIREMENTS)).digest('hex')
  return [digest, realpathSync(join(VENV, 'bin/python')), VENV].join('\n')
}

function isVenvStale() {
  try {
    return readFileSync(join(VENV, 'origin'), 'utf8') !== venvOrigin()
  } catch {
    return true
  }
}

async function installVenv() {
  say('Installing the AWS emulator into .local/venv (110 MB), usually half a minute …')
  rmSync(VENV, { recursive: true, force: true })
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input', '--require-hashes']
  const steps = [
    [findPython(), ['-m', 'venv', VENV]],
    [join(VENV, 'bin/python'), [...pip, '-r', REQUIREMENTS]],
  ]
  for (const [command, args] of steps) {
    const code = await run(command, args, { stdio: ['ignore', 2, 2] })
    if (code !== 0)
      throw new Unprepared(
        'Installing the emulator failed: see the lines above, mend that (often the network) and run the command again.',
      )
  }
  writeFileSync(join(VENV, 'origin'), venvOrigin())
}

function lacksChromium(needs) {
  return needs.includes('chromium') && findChromium() === undefined
}

async function installChromium() {
  say('Installing Chromium (apt-get install chromium), usually a minute …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const steps = [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]
  for (const step of steps) await run('apt-get', ['-qq', ...step], { stdio: ['ignore', 2, 2], env })
  if (findChromium() === undefined) throw new Unprepared(MISSING.chromium)
}

/** Runs `work` while no other run installs in this clone. */
async function exclusively(work) {
  mkdirSync(STATE, { recursive: true })
  const lock = join(STATE, 'prepare.lock')
  const claim = `${lock}.${process.pid}`
  writeFileSync(claim, String(process.pid))
  try {
    for (let waits = 0; !acquire(claim, lock); waits++) {
      if (waits === 0) say('Waiting for another run that is installing in this clone …')
      await new Promise((wake) => setTimeout(wake, 200))
      if (stopping) throw new Unprepared('Stopped.')
    }
    try {
      await work()
    } finally {
      rmSync(lock, { force: true })
    }
  } finally {
    rmSync(claim, { force: true })
  }
}

/** A link is made whole or not at all, with the holder's id in it; one whose holder is gone is taken away. */
function acquire(claim, lock) {
  try {
    linkSync(claim, lock)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (!isAlive(lock)) rmSync(lock, { force: true })
    return false
  }
}

function isAlive(lock) {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Resolves to the exit code, 128 + n for the signal n. */
function run(command, args, options) {
  return new Promise((settle, reject) => {
    running = spawn(command, args, { cwd: ROOT, ...options })
    running.on('error', (error) =>
      reject(
        new Unprepared(`${command} could not be started (${error.message}): install it and run the command again.`),
      ),
    )
    running.on('exit', (code, signal) => {
      running = undefined
      settle(code ?? 128 + constants.signals[signal])
    })
  })
}

/** A terminal sends Ctrl-C to the child by itself; every other signal is handed on. This process waits for its end. */
function pass(signal) {
  stopping = signal
  const fromTerminal = signal === 'SIGINT' && isatty(0)
  if (!fromTerminal) running?.kill(signal)
}

function say(text) {
  process.stderr.write(`plazo: ${text}\n`)
}

function fail(text) {
  for (const line of text.split('\n')) say(line)
  process.exitCode = 1
}
