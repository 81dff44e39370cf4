import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'

const saved = z.looseObject({
  payload: z.looseObject({
    dynamodb_stream_positions: z.looseObject({ data: z.record(z.string(), z.number()) }),
  }),
})

/**
 * Lets stream consumers begin at the beginning again.
 *
 * MiniStack 1.5.33 keeps how far each consumer has read but not the stream itself, which begins anew with a restart:
 * without this, consumers would sleep through as many records as they had read before.
 */
export async function rewindStreams(state: string): Promise<void> {
  const file = join(state, 'lambda.json')
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return
  const { success, data } = saved.safeParse(JSON.parse(text))
  if (!success) return
  const positions = data.payload.dynamodb_stream_positions
  positions.data = Object.fromEntries(Object.keys(positions.data).map((consumer) => [consumer, 0]))
  await writeFile(file, JSON.stringify(data))
}
