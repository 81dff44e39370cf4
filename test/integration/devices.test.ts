/** Remembered browsers in the table (S0-12): a proof of work makes one, and what is forgotten stays forgotten. */
import type { Device } from '@plazo/application/devices'
import { deviceKey } from '@plazo/aws/dynamodb/entry-keys'
import { Refusal } from '@plazo/domain/refusal'
import { beforeAll, describe, expect, test } from 'vitest'
import { freshName, minutes } from './changes.ts'
import { TABLES, type Table } from './tables.ts'

const AT_ONCE = 8

describe.each(TABLES)('S0-12: a remembered browser %s', (_, make) => {
  let table: Table
  beforeAll(async () => {
    table = await make()
  })
  const browser = (): Device => ({
    id: freshName(),
    identity: { name: 'Ana Morales', mobile: '5512345678', mail: 'ana@a.example', organisation: 'San José' },
    until: minutes(60),
  })
  const spent = (request = freshName()) => ({ challenge: freshName(), until: minutes(20), request })

  test('is found as it was told, goes by itself when its time is over, and others are not there', async () => {
    const device = browser()
    await table.devices.remember(device, spent())
    expect(await table.devices.find(device.id)).toEqual(device)
    expect(await table.devices.find(freshName())).toBeUndefined()
    const image = await table.image(deviceKey(device.id))
    expect(image?.['ttl']).toEqual({ N: String(Date.parse(device.until) / 1000) })
  })

  test('of many that one proof of work would make there is one', async () => {
    const proof = spent()
    const made = Array.from({ length: AT_ONCE }, browser)
    const remember = (device: Device) => table.devices.remember(device, { ...proof, request: device.id })
    const results = await Promise.allSettled(made.map(remember))
    const refused = results.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))
    expect(refused).toHaveLength(AT_ONCE - 1)
    for (const reason of refused)
      expect(reason instanceof Refusal ? reason.reason.code : reason).toBe('challenge/spent')
    const found = await Promise.all(made.map(({ id }) => table.devices.find(id)))
    expect(found.filter((device) => device !== undefined)).toHaveLength(1)
  })

  test('the same request makes it once, and none anew that was forgotten meanwhile', async () => {
    const [device, proof] = [browser(), spent()]
    await Promise.all([table.devices.remember(device, proof), table.devices.remember(device, proof)])
    expect(await table.devices.find(device.id)).toEqual(device)
    await table.devices.forget(device.id)
    await table.devices.remember(device, proof)
    expect(await table.devices.find(device.id)).toBeUndefined()
  })

  test('is forgotten with all it said, twice as well as once, and nothing comes of forgetting what is none', async () => {
    const device = browser()
    await table.devices.remember(device, spent())
    await Promise.all([table.devices.forget(device.id), table.devices.forget(device.id)])
    expect(await table.devices.find(device.id)).toBeUndefined()
    expect(JSON.stringify(await table.image(deviceKey(device.id)))).not.toContain('Ana')
    const nobodys = freshName()
    await table.devices.forget(nobodys)
    expect(await table.image(deviceKey(nobodys))).toBeUndefined()
  })
})
