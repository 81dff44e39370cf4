/**
 * The built portal on its way to a bucket, as a deploy brings it.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { CreateBucketCommand, GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { BUILT_PORTAL } from '@plazo/local/build-portal'
import { clientFor } from '@plazo/local/emulated-aws'
import { expect, inject, onTestFinished, test } from 'vitest'
import { bringPortal } from '../../infra/deploy/bring-portal.ts'

const BUCKET = 'plazo-e2e-pages'
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.woff2': 'font/woff2',
}

test('every file that a page of the built portal names lies beside it, with its type and for as long as it may be kept', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'plazo-outputs-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const { clientId, consoleClientId } = inject('signInPlace')
  const outputsFile = join(folder, 'outputs.json')
  const outputs = {
    'Plazo-dev-Edge': { PortalBucketName: BUCKET },
    'Plazo-dev-Identity': { UserPoolClientId: clientId, ConsoleClientId: consoleClientId },
  }
  await writeFile(outputsFile, JSON.stringify(outputs))
  const s3 = new S3Client({ ...clientFor(inject('endpoint')), forcePathStyle: true })
  await s3.send(new CreateBucketCommand({ Bucket: BUCKET }))
  const config = { stage: 'dev', region: 'us-east-1' } as const
  expect(await bringPortal({ config, outputsFile, build: async () => BUILT_PORTAL, s3 })).toBeGreaterThan(4)

  const read = async (Key: string) => {
    const { Body, ContentType, CacheControl } = await s3.send(new GetObjectCommand({ Bucket: BUCKET, Key }))
    return { text: (await Body?.transformToString()) ?? '', type: ContentType, cache: CacheControl }
  }
  for (const page of ['index.html', 'console.html']) {
    const { text, type, cache } = await read(page)
    expect([type, cache]).toEqual(['text/html; charset=utf-8', 'no-cache'])
    const named = [...text.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, key = '']) => key)
    expect(named.length).toBeGreaterThan(1)
    for (const key of named) {
      const asset = await read(key)
      expect(asset.type).toContain(TYPES[extname(key)])
      expect(asset.cache).toBe('public, max-age=31536000, immutable')
    }
  }
  expect(JSON.parse((await read('config.json')).text).signIn).toMatchObject({ clientId, consoleClientId })
})
