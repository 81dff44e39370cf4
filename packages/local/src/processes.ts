/**
 * Processes of this machine, known by their number.
 * @module
 */
import { execFile } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

const POLL_MILLISECONDS = 100
const KILL_SECONDS = 5

/** The command line of a process that runs; undefined when there is none, or only its remains. */
export async function commandOf(pid: number): Promise<string | undefined> {
  try {
    const { stdout } = await run('ps', ['-o', 'stat=,command=', '-p', String(pid)])
    const line = stdout.trim()
    return line === '' || line.startsWith('Z') ? undefined : line.replace(/^\S+\s+/, '')
  } catch {
    return undefined
  }
}

/**
 * Ends a process that leads a group: TERM, and KILL for the whole group when it has not gone after `graceSeconds`.
 *
 * @returns Whether it went by itself, so that it could put its things in order.
 */
export async function endGroup(pid: number, graceSeconds: number): Promise<boolean> {
  signal(pid, 'SIGTERM')
  const left = await until(async () => (await commandOf(pid)) === undefined, graceSeconds)
  // The children of one that went by itself may still be there.
  signal(-pid, 'SIGKILL')
  if (!left) await until(async () => (await commandOf(pid)) === undefined, KILL_SECONDS)
  return left
}

/** Asks until the answer is yes. @returns False when it was not within `seconds`. */
export async function until(isSo: () => Promise<boolean>, seconds: number): Promise<boolean> {
  const end = Date.now() + seconds * 1000
  while (!(await isSo())) {
    if (Date.now() > end) return false
    await sleep(POLL_MILLISECONDS)
  }
  return true
}

function signal(pid: number, name: 'SIGTERM' | 'SIGKILL'): void {
  try {
    process.kill(pid, name)
  } catch {
    // It is gone already, which is what was wanted.
  }
}
