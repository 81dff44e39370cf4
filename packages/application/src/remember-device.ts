/**
 * Telling the desk once who uses a browser (S0-09, S0-12). The answer is the same whether anybody knows him or not.
 * @module
 */
import { policyAt, type Desk } from '@plazo/domain/desk'
import { identityFindings, plainIdentity, type GivenIdentity } from '@plazo/domain/identity'
import { plus, type Instant } from '@plazo/domain/instant'
import { Refusal } from '@plazo/domain/refusal'
import type { Device, Devices } from './devices.ts'
import type { SpentChallenge } from './entry-book.ts'

export type RememberingDesk = { devices: Devices; desk: Desk; now: () => Instant }

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000
const CHANNEL = 'chat'

/** @throws Refusal `visitor/not-here`, `intake/refused` with every finding at once, `challenge/spent`. */
export async function rememberDevice(
  { devices, desk, now }: RememberingDesk,
  { id, identity }: { id: string; identity: GivenIdentity },
  spent: SpentChallenge,
): Promise<Device> {
  const at = now()
  const days = desk.entry?.visitors?.chat?.rememberedDays
  if (days === undefined) throw new Refusal({ code: 'visitor/not-here', facts: {} })
  const policy = policyAt(desk, at)
  const asked = { channel: CHANNEL, by: 'customer', identity } as const
  const findings = identityFindings(policy, asked)
  const wanted = policy.intake?.identity?.[CHANNEL]?.fields.length ?? 0
  if (findings.length > 0) {
    const score = Math.round((100 * (wanted - findings.length)) / wanted)
    throw new Refusal({ code: 'intake/refused', facts: { findings, score } })
  }
  const device = { id, identity: plainIdentity(policy, asked) ?? {}, until: plus(at, days * DAY_MILLISECONDS) }
  await devices.remember(device, spent)
  return device
}

/** The browser of this token, as long as it is remembered. @throws Refusal `device/unknown` */
export async function rememberedDevice(
  { devices, now }: Pick<RememberingDesk, 'devices' | 'now'>,
  deviceId: string | undefined,
): Promise<Device> {
  const device = deviceId === undefined ? undefined : await devices.find(deviceId)
  if (!device || device.until <= now()) throw new Refusal({ code: 'device/unknown', facts: {} })
  return device
}
