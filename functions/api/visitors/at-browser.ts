/**
 * Who asks from a browser that has not signed in (S0-12): the customer whom its user says to be, as far as a conversation
 * was opened from it, and no further.
 * @module
 */
import type { Caller } from '@plazo/application/caller'
import type { Device } from '@plazo/application/devices'
import type { Directory } from '@plazo/application/directory'
import { rememberedDevice, type RememberingDesk } from '@plazo/application/remember-device'
import type { TicketStores } from '@plazo/application/ticket-store'
import { Refusal } from '@plazo/domain/refusal'
import { parseTicketId } from '@plazo/domain/ticket-id'
import type { ApiEvent } from '../http/call.ts'
import type { Purse } from '../http/spend.ts'
import { deviceToken, type DeviceTokens } from './device-tokens.ts'

export type BrowsersDesk = Pick<RememberingDesk, 'devices' | 'now'> & {
  stores: TicketStores
  directory: Pick<Directory, 'contact'>
  tokens: DeviceTokens
}

/** A school shares an address, and every one of its people may have a conversation that asks for news. */
export const CHATS: Purse = { name: 'chats', calls: 1200, windowSeconds: 60 }

/** @throws Refusal `device/unknown` */
export async function deviceOf(desk: BrowsersDesk, event: ApiEvent): Promise<Device> {
  return rememberedDevice(desk, desk.tokens.idOf(deviceToken(event) ?? ''))
}

/**
 * Who asks about the conversation that the path names.
 *
 * @throws Refusal `device/unknown`; `ticket/unknown` for what was opened elsewhere, or whose person has left.
 */
export async function atBrowser(
  desk: BrowsersDesk,
  event: ApiEvent,
): Promise<{ device: Device; caller: Extract<Caller, { role: 'customer' }>; ticketId: string }> {
  const device = await deviceOf(desk, event)
  const ticketId = event.pathParameters?.['chatId'] ?? ''
  const organisationId = parseTicketId(ticketId)?.organisationId
  if (organisationId !== undefined) {
    const ticket = await desk.stores({ reach: 'organisation', organisationId }).find(ticketId)
    const id = ticket?.requesterId
    if (id !== undefined && ticket?.device === device.id && (await desk.directory.contact(organisationId, id)))
      return { device, caller: { role: 'customer', id, organisationId, device: device.id }, ticketId }
  }
  throw new Refusal({ code: 'ticket/unknown', facts: { ticketId } })
}
