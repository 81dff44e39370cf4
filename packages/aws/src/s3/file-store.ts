/**
 * Files in a bucket that nothing executes and nobody reads but by a link: forms that take one file, links of a minute.
 * @module
 */
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  type S3Client,
} from '@aws-sdk/client-s3'
import { createPresignedPost } from '@aws-sdk/s3-presigned-post'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import type { FileStore } from '@plazo/application/file-store'
import { SIGNATURE_BYTES } from '@plazo/domain/file-signature'
import { attachmentNamed } from './content-disposition.ts'
import { objectKey } from './object-key.ts'

export function fileStore(s3: S3Client, bucket: string): FileStore {
  return {
    async form({ id, type, size, checksum }, seconds) {
      const { url, fields } = await createPresignedPost(s3, {
        Bucket: bucket,
        Key: objectKey(id),
        Expires: seconds,
        Fields: { 'Content-Type': type, 'x-amz-checksum-sha256': checksum },
        Conditions: [
          ['content-length-range', size, size],
          ['eq', '$Content-Type', type],
          ['eq', '$x-amz-checksum-sha256', checksum],
        ],
      })
      return { address: url, fields }
    },
    async link({ id, name, type }, seconds) {
      const get = new GetObjectCommand({
        Bucket: bucket,
        Key: objectKey(id),
        ResponseContentType: type,
        ResponseContentDisposition: attachmentNamed(name),
        ResponseCacheControl: 'private, no-store',
      })
      return getSignedUrl(s3, get, { expiresIn: seconds })
    },
    look: (id) => look(s3, bucket, objectKey(id)),
    async remove(id) {
      await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: objectKey(id) }))
    },
  }
}

/** All of a file. Undefined when nothing lies there. */
export async function readWhole(s3: S3Client, bucket: string, id: string): Promise<Uint8Array | undefined> {
  return orNothing(async () => {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: objectKey(id) }))
    return Body?.transformToByteArray()
  })
}

async function look(s3: S3Client, Bucket: string, Key: string): ReturnType<FileStore['look']> {
  return orNothing(async () => {
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' }))
    const { ContentType = '', ContentLength = 0, ChecksumSHA256 } = head
    const start =
      ContentLength === 0
        ? undefined
        : await s3.send(new GetObjectCommand({ Bucket, Key, Range: `bytes=0-${SIGNATURE_BYTES - 1}` }))
    return {
      type: ContentType,
      size: ContentLength,
      start: (await start?.Body?.transformToByteArray()) ?? new Uint8Array(),
      ...(ChecksumSHA256 !== undefined && { checksum: ChecksumSHA256 }),
    }
  })
}

async function orNothing<Found>(read: () => Promise<Found>): Promise<Found | undefined> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof NotFound || error instanceof NoSuchKey) return undefined
    throw error
  }
}
