/**
 * Runs a program to its end for the commands of this package, and ends it with them.
 * @module
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { constants } from 'node:os'
import { isatty } from 'node:tty'

export type Ended = {
  /** 128 + n when the signal n ended it, as in a shell. */
  code: number
  /** What it wrote to both outputs, in the order it came; empty when it wrote to the terminal itself. */
  output: string
}

const children = new Set<ChildProcess>()
let stopping: NodeJS.Signals | undefined

/**
 * @param program Found on PATH, where npm and `prepare.mjs` put `node_modules/.bin` first.
 * @param output `shown` goes straight to the terminal, `kept` is returned.
 */
export async function runProgram(program: string, args: readonly string[], output: 'shown' | 'kept'): Promise<Ended> {
  const stdio = output === 'shown' ? 'inherit' : 'pipe'
  const child = spawn(program, args, { stdio: ['ignore', stdio, stdio] })
  children.add(child)
  let text = ''
  child.stdout?.on('data', (piece: Buffer) => (text += piece.toString()))
  child.stderr?.on('data', (piece: Buffer) => (text += piece.toString()))
  const code = await new Promise<number>((settle, reject) => {
    child.once('error', reject)
    child.once('close', (status, signal) => settle(status ?? 128 + constants.signals[signal ?? 'SIGKILL']))
  })
  children.delete(child)
  if (stopping) process.exit(128 + constants.signals[stopping])
  return { code, output: text }
}

/** Ends what is running and waits for it: a suite that gets a TERM takes its servers down with it, one that hangs up does not. */
function stop(signal: NodeJS.Signals): void {
  stopping = signal
  const fromTerminal = signal === 'SIGINT' && isatty(0)
  if (!fromTerminal) for (const child of children) child.kill('SIGTERM')
  if (children.size === 0) process.exit(128 + constants.signals[signal])
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
