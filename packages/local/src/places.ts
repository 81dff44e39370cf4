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

export type Places = ReturnType<typeof placesOf>

/** What a run in `folder` leaves there; a second desk in the same folder has data of its own. */
export function placesOf(folder: string, desk: string) {
  return {
    emulatorLog: join(folder, 'emulator.log'),
    emulatorPid: join(folder, 'emulator.pid'),
    deployLog: join(folder, 'deploy.log'),
    /** What the running desk tells other commands. */
    running: join(folder, 'running.json'),
    temporary: join(folder, 'tmp'),
    ...dataPlaces(join(folder, 'desks', desk)),
  }
}

/** One desk's own: its table, people and mails. */
export function dataPlaces(data: string) {
  return {
    data,
    /** The emulator's, written when it ends. */
    state: join(data, 'state'),
    /** Exists when the emulator was cut off while it wrote its state. */
    halfSaved: join(data, 'half-saved'),
    assembly: join(data, 'cdk.out'),
    outputs: join(data, 'outputs.json'),
    mail: join(data, 'mail'),
  }
}
