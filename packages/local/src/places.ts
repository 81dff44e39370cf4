/**
 * Where the one-machine run keeps its things.
 * @module
 */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's root. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

/** Everything a run leaves on the disk; ignored by Git and safe to delete. */
export const LOCAL = join(ROOT, '.local')

export const VENV = join(LOCAL, 'venv')

export type Places = {
  folder: string
  emulatorLog: string
  emulatorPid: string
  deployLog: string
  /** What the running desk tells other commands. */
  running: string
  /** One desk's own: each has its own table, people and mails. */
  data: string
  state: string
  /** Exists while the emulator writes its state; found at a start, the state is half a state. */
  saving: string
  temporary: string
  assembly: string
  outputs: string
  mail: string
}

export function placesOf(folder: string, desk: string): Places {
  const data = join(folder, 'desks', desk)
  return {
    folder,
    emulatorLog: join(folder, 'emulator.log'),
    emulatorPid: join(folder, 'emulator.pid'),
    deployLog: join(folder, 'deploy.log'),
    running: join(folder, 'running.json'),
    data,
    state: join(data, 'state'),
    saving: join(data, 'saving'),
    temporary: join(folder, 'tmp'),
    assembly: join(data, 'cdk.out'),
    outputs: join(data, 'outputs.json'),
    mail: join(data, 'mail'),
  }
}
