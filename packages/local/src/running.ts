/**
 * What the running desk tells other commands of this clone.
 * @module
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import * as z from 'zod'
import { Plight } from './plight.ts'
import { commandOf } from './processes.ts'

const running = z.object({ pid: z.number(), desk: z.string(), address: z.string(), endpoint: z.string() })

export type Running = z.infer<typeof running>

/** Undefined when no desk runs, also when its process died without a word. */
export async function findRunning(file: string): Promise<Running | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const { data } = running.safeParse(JSON.parse(text))
  // Numbers are used again: the process must be a start of ours.
  return data && (await commandOf(data.pid))?.includes('start.ts') ? data : undefined
}

/** Takes the clone for one run. @throws Plight while another has it. */
export async function claim(file: string, run: Running): Promise<() => Promise<void>> {
  const other = await findRunning(file)
  if (other) {
    throw new Plight(
      `Plazo runs already at ${other.address}: stop it with Ctrl-C where it runs, or with kill ${other.pid}.`,
    )
  }
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, JSON.stringify(run))
  return () => rm(file, { force: true })
}
