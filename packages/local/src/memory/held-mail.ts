import type { HeldMail } from '@plazo/application/held-mail'
import { INDEXES } from '@plazo/application/table-shape'
import { bundleItem, bundlesOf, noticesOf } from '@plazo/aws/dynamodb/bundle-items'
import { HELD_PER_SWEEP, heldRange } from '@plazo/aws/dynamodb/held-mail'
import { noticeKey } from '@plazo/aws/dynamodb/keys'
import { heldNoticeOf } from '@plazo/aws/dynamodb/notice-items'
import type { MemoryItems } from './memory-items.ts'

export function memoryHeldMail(items: MemoryItems): HeldMail {
  return {
    due: async (now) => bundlesOf(items.queryIndex(heldRange(now)).slice(0, HELD_PER_SWEEP)),
    async tie(bundle, now) {
      const notices = noticesOf(bundle).map((notice) => items.get(noticeKey(notice)))
      if (notices.some((item) => item?.['state'] !== 'held')) return false
      items.put([...notices.map((item) => ({ ...outOfIndex(item), state: 'bundled' })), bundleItem(bundle, now)])
      return true
    },
    read: async (bundle) => noticesOf(bundle).map((notice) => heldNoticeOf(items.get(noticeKey(notice)))),
  }
}

function outOfIndex(item: object = {}): object {
  const { partitionKey, sortKey } = INDEXES.alarm
  return Object.fromEntries(Object.entries(item).filter(([name]) => name !== partitionKey && name !== sortKey))
}
