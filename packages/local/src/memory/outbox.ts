import type { NoticeKey, Outbox } from '@plazo/application/mailer'
import { noticeKey } from '@plazo/aws/dynamodb/keys'
import { claimOn, heldNoticeItem, leasedNoticeItem, settledNoticeItem } from '@plazo/aws/dynamodb/notice-items'
import type { MemoryItems } from './memory-items.ts'

export function memoryOutbox(items: MemoryItems): Outbox {
  return {
    async claim(notice, now) {
      const item = items.get(noticeKey(notice))
      const claim = item ? claimOn(item, now) : 'granted'
      if (claim === 'granted') items.put([leasedNoticeItem(notice, now)])
      return claim
    },
    settle: async (notice, outcome, now) => items.put([settledNoticeItem(notice, outcome, now)]),
    async hold(notice, wait, now) {
      if (items.get(noticeKey(notice))?.['state'] === 'leased') items.put([heldNoticeItem(notice, wait, now)])
    },
    release: async (notice) => release(items, notice),
  }
}

function release(items: MemoryItems, notice: NoticeKey): void {
  const item = items.get(noticeKey(notice))
  if (item?.['state'] === 'leased') items.put([{ ...item, state: 'released' }])
}
