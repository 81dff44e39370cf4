/**
 * What this machine has. Plain JavaScript without dependencies: it runs before anything is installed.
 * @module
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'

/** Without the programs of the project's own packages. */
export const SYSTEM_PATH = (process.env.PATH ?? '')
  .split(delimiter)
  .filter((folder) => !folder.endsWith('node_modules/.bin'))

const CHROMIUMS = ['chromium', 'chromium-browser', 'google-chrome']
const CHROMIUM_OF_MACS = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

export function findPython() {
  const ready = 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))'
  const names = ['python3', ...[15, 14, 13, 12, 11, 10].map((minor) => `python3.${minor}`), 'python']
  return names.find((name) => spawnSync(name, ['-c', ready], { stdio: 'ignore' }).status === 0)
}

/** Reads the version from beside the program where it stands; starting Java only to ask would cost more than the rest. */
export function hasJava() {
  const found = SYSTEM_PATH.map((folder) => join(folder, 'java')).find((path) => existsSync(path))
  if (!found) return false
  const release = resolve(realpathSync(found), '../../release')
  const text = existsSync(release)
    ? readFileSync(release, 'utf8')
    : spawnSync(found, ['-version'], { encoding: 'utf8' }).stderr
  return Number(/(?:JAVA_VERSION=| version )"(\d+)/.exec(text ?? '')?.[1] ?? 0) >= 17
}

/** The one that CHROMIUM_PATH names, or whichever the system has. */
export function findChromium() {
  const programs = SYSTEM_PATH.flatMap((folder) => CHROMIUMS.map((name) => join(folder, name)))
  const all = [process.env.CHROMIUM_PATH, ...programs, CHROMIUM_OF_MACS]
  return all.find((path) => path !== undefined && existsSync(path))
}

/** Whether programs of the system may be installed without asking anybody. */
export function hasApt() {
  return process.getuid?.() === 0 && SYSTEM_PATH.some((folder) => existsSync(join(folder, 'apt-get')))
}
