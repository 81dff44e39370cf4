/**
 * What a record of the table's stream says: how a ticket changed, or what happened to it.
 * @module
 */
import type { TicketWrite } from '@plazo/application/arm-alarms'
import type { NewEvent } from '@plazo/application/send-notices'
import { EVENT_ENTITY, TICKET_ENTITY } from '@plazo/application/table-shape'
import { plainItem, type Image } from './attribute-values.ts'
import { eventOf, ticketOf } from './items.ts'

export type StreamRecord = { dynamodb?: { NewImage?: Image | undefined; OldImage?: Image | undefined } | undefined }

/** Undefined for a record of anything but a ticket. @throws Error for a ticket that cannot be read. */
export function ticketWrite({ dynamodb }: StreamRecord): TicketWrite | undefined {
  const { NewImage, OldImage } = dynamodb ?? {}
  if (!NewImage || NewImage['entity']?.S !== TICKET_ENTITY) return undefined
  const after = ticketOf(plainItem(NewImage))
  return OldImage ? { before: ticketOf(plainItem(OldImage)), after } : { after }
}

/** Undefined for a record of anything but a new event. @throws Error for an event that cannot be read. */
export function newEvent({ dynamodb }: StreamRecord): NewEvent | undefined {
  const { NewImage, OldImage } = dynamodb ?? {}
  const isNew = NewImage?.['entity']?.S === EVENT_ENTITY && !OldImage
  return isNew ? eventOf(plainItem(NewImage)) : undefined
}
