import type { Devices } from '@plazo/application/devices'
import { deviceItem, deviceOf, forgottenDevice } from '@plazo/aws/dynamodb/device-items'
import { challengeItem } from '@plazo/aws/dynamodb/entry-items'
import { deviceKey } from '@plazo/aws/dynamodb/entry-keys'
import type { MemoryItems } from './memory-items.ts'
import { isSpentBefore } from './spending.ts'

export function memoryDevices(items: MemoryItems): Devices {
  return {
    async remember(device, spent) {
      if (!isSpentBefore(items, spent)) items.put([challengeItem(spent), deviceItem(device)])
    },
    async find(deviceId) {
      const item = items.get(deviceKey(deviceId))
      return item && deviceOf(item)
    },
    async forget(deviceId) {
      const item = items.get(deviceKey(deviceId))
      if (item) items.put([forgottenDevice(item)])
    },
  }
}
