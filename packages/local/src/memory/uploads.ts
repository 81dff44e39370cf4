/**
 * Uploads in memory: the conditions of the table's, looked at before anything is put.
 * @module
 */
import type { Commit } from '@plazo/application/ticket-store'
import { organisationOfUpload, type Upload, type Uploads } from '@plazo/application/uploads'
import type { Item } from '@plazo/aws/dynamodb/entity'
import { UNCLAIMED, UNTOLD, uploadKey } from '@plazo/aws/dynamodb/upload-keys'
import { forgottenAt, staleUpload, uploadItem, uploadOf } from '@plazo/aws/dynamodb/upload-items'
import { SWEPT_AT_ONCE, sweptRange, sweptUpload } from '@plazo/aws/dynamodb/uploads'
import { INDEXES } from '@plazo/application/table-shape'
import type { Range } from '@plazo/aws/dynamodb/listing'
import type { MemoryItems } from './memory-items.ts'

export function memoryUploads(items: MemoryItems): Uploads {
  const swept = (range: Range) => items.queryIndex(range).slice(0, SWEPT_AT_ONCE).map(sweptUpload)
  return {
    find: async (ids) => ids.flatMap((id) => uploadIn(items, id) ?? []),
    async add(upload) {
      const before = uploadIn(items, upload.id)
      if (!before) items.put([uploadItem(upload)])
      return before ?? upload
    },
    async judge(id, verdict) {
      const before = uploadIn(items, id)
      if (before?.verdict !== 'waiting') return before
      const after: Upload = { ...before, verdict }
      items.put([uploadItem(after)])
      return after
    },
    untold: async (goneBy) => swept(sweptRange(UNTOLD, goneBy)),
    async told(id) {
      const before = uploadIn(items, id)
      if (before?.claim && before.verdict !== 'waiting') items.put([outOfIndex(uploadItem(before))])
    },
    abandoned: async (now) => swept(sweptRange(UNCLAIMED, now)),
    async abandon(id) {
      const before = uploadIn(items, id)
      if (!before || before.claim) return false
      items.put([{ ...outOfIndex(uploadItem({ ...before, verdict: 'refused' })), ...forgottenAt(before) }])
      return true
    },
  }
}

/** What the uploads of a commit become. @throws StaleVersion for one that is not as it was read. */
export function claimed(items: MemoryItems, { uploads = [] }: Commit): readonly Item[] {
  return uploads.map(({ uploadId, ...claim }) => {
    const before = uploadIn(items, uploadId)
    if (!before || before.claim || before.verdict !== claim.verdict) throw staleUpload(uploadId)
    return uploadItem({ ...before, claim })
  })
}

function uploadIn(items: MemoryItems, id: string): Upload | undefined {
  const item = organisationOfUpload(id) === undefined ? undefined : items.get(uploadKey(id))
  return item && uploadOf(item)
}

function outOfIndex(item: Item): Item {
  const { partitionKey, sortKey } = INDEXES.alarm
  return Object.fromEntries(Object.entries(item).filter(([name]) => name !== partitionKey && name !== sortKey))
}
