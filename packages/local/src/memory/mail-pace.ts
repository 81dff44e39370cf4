import type { MailPace } from '@plazo/application/mail-pace'
import { paceKey } from '@plazo/aws/dynamodb/keys'
import { NEVER, paceItem, paceOf } from '@plazo/aws/dynamodb/pace-items'
import { plus } from '@plazo/domain/instant'
import type { MemoryItems } from './memory-items.ts'

export function memoryMailPace(items: MemoryItems): MailPace {
  return {
    async take(notice, at, withinMilliseconds) {
      const key = paceKey(notice)
      const item = items.get(key)
      const { first, second, third } = item ? paceOf(item) : { first: NEVER, second: NEVER, third: NEVER }
      if (third > plus(at, -withinMilliseconds)) return plus(third, withinMilliseconds)
      items.put([paceItem(key, { first: at, second: first, third: second })])
      return undefined
    },
  }
}
