/**
 * A bucket in memory: forms that take exactly one file, links that run out, both signed, as the real one has them.
 * @module
 */
import { createHash, createHmac, randomBytes } from 'node:crypto'
import type { FileStore } from '@plazo/application/file-store'
import { attachmentNamed } from '@plazo/aws/s3/content-disposition'
import { SIGNATURE_BYTES } from '@plazo/domain/file-signature'
import { instant, type Instant, plus } from '@plazo/domain/instant'
import * as z from 'zod'

type Kept = { type: string; bytes: Uint8Array; checksum: string }
/** As the bucket says no: with a status and its own name for the reason. */
export type Posted = { status: 204 | 400 | 403; code?: string; id?: string }

const policySchema = z.object({
  until: z.string(),
  key: z.string(),
  type: z.string(),
  size: z.number(),
  checksum: z.string(),
})

export class MemoryFiles implements FileStore {
  /** Where forms are posted and files handed out. */
  origin = 'https://files.invalid'
  private readonly kept = new Map<string, Kept>()
  private readonly secret: Uint8Array
  private readonly now: () => Instant

  constructor(now: () => Instant, secret: Uint8Array = randomBytes(32)) {
    this.now = now
    this.secret = secret
  }

  async form({ id, type, size, checksum }: Parameters<FileStore['form']>[0], seconds: number) {
    const until = plus(this.now(), seconds * 1000)
    const policy = Buffer.from(JSON.stringify({ until, key: id, type, size, checksum })).toString('base64')
    const fields = {
      key: id,
      'Content-Type': type,
      'x-amz-checksum-sha256': checksum,
      policy,
      'x-amz-signature': this.sign(policy),
    }
    return { address: `${this.origin}/`, fields }
  }

  async link({ id, name }: Parameters<FileStore['link']>[0], seconds: number): Promise<string> {
    const until = plus(this.now(), seconds * 1000)
    const query = new URLSearchParams({ name, until, signature: this.sign(JSON.stringify([id, name, until])) })
    return `${this.origin}/${id}?${query.toString()}`
  }

  async look(id: string): ReturnType<FileStore['look']> {
    const { bytes, ...object } = this.kept.get(id) ?? {}
    return bytes && { type: '', checksum: '', ...object, size: bytes.length, start: bytes.subarray(0, SIGNATURE_BYTES) }
  }

  async remove(id: string): Promise<void> {
    this.kept.delete(id)
  }

  /** All of a file, as a scanner reads it. */
  async read(id: string): Promise<Uint8Array | undefined> {
    return this.kept.get(id)?.bytes
  }

  /** What a browser posts. */
  post(fields: Readonly<Record<string, string>>, bytes: Uint8Array): Posted {
    const { policy = '', 'x-amz-signature': signature = '' } = fields
    if (this.sign(policy) !== signature) return { status: 403, code: 'SignatureDoesNotMatch' }
    const said = policySchema.parse(JSON.parse(Buffer.from(policy, 'base64').toString()))
    const { key, 'Content-Type': type, 'x-amz-checksum-sha256': checksum } = fields
    if (instant(said.until) <= this.now()) return { status: 403, code: 'AccessDenied' }
    if (key !== said.key || type !== said.type || checksum !== said.checksum)
      return { status: 403, code: 'AccessDenied' }
    if (bytes.length > said.size) return { status: 400, code: 'EntityTooLarge' }
    if (bytes.length < said.size) return { status: 400, code: 'EntityTooSmall' }
    if (createHash('sha256').update(bytes).digest('base64') !== checksum) return { status: 400, code: 'BadDigest' }
    this.kept.set(key, { type, bytes, checksum })
    return { status: 204, id: key }
  }

  /** What a link hands out; undefined for one that is made up or has run out. */
  handOut(address: URL): { bytes: Uint8Array; headers: Record<string, string> } | undefined {
    const id = address.pathname.slice(1)
    const { name = '', until = '', signature } = Object.fromEntries(address.searchParams)
    const kept = this.kept.get(id)
    if (!kept || this.sign(JSON.stringify([id, name, until])) !== signature || instant(until) <= this.now()) {
      return undefined
    }
    return {
      bytes: kept.bytes,
      headers: { 'content-type': kept.type, 'content-disposition': attachmentNamed(name), 'cache-control': 'no-store' },
    }
  }

  private sign(text: string): string {
    return createHmac('sha256', this.secret).update(text).digest('hex')
  }
}
