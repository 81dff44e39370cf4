import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rewindStreams } from '@plazo/local/rewind-streams'
import { expect, test } from 'vitest'

test('after a restart every consumer begins at the first record of the new stream; nothing else changes', async () => {
  const state = await mkdtemp(join(tmpdir(), 'plazo-state-'))
  const saved = (position: number) => ({
    __ministack_format__: 2,
    payload: {
      esms: { one: 1 },
      dynamodb_stream_positions: { __account_region_scoped__: true, data: { one: position } },
    },
  })
  await writeFile(join(state, 'lambda.json'), JSON.stringify(saved(12)))
  await rewindStreams(state)
  expect(JSON.parse(await readFile(join(state, 'lambda.json'), 'utf8'))).toEqual(saved(0))
})

test('a first start has nothing to rewind', async () => {
  await expect(rewindStreams(join(tmpdir(), 'plazo-nowhere'))).resolves.toBeUndefined()
})
