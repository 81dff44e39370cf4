/**
 * What a record of the table's stream says: how a ticket changed, or what happened to it.
 * @module
 */
import type { TicketWrite } from '@plazo/application/arm-alarms'
import type { NewEvent } from '@plazo/application/send-notices'
import { EVENT_ENTITY, TICKET_ENTITY } from '@plazo/application/table-shape'
import { plainItem, type Image } from './attribute-values.ts'
import { eventsOf, ticketOf } from './items.ts'

export type StreamRecord = { dynamodb?: { NewImage?: Image | undefined; OldImage?: Image | undefined } | undefined }

/** None for a record of anything but a ticket. @throws Error for a ticket that cannot be read. */
export function ticketWrites({ dynamodb }: StreamRecord): readonly TicketWrite[] {
  const { NewImage, OldImage } = dynamodb ?? {}
  if (!NewImage || NewImage['entity']?.S !== TICKET_ENTITY) return []
  const after = ticketOf(plainItem(NewImage))
  return [OldImage ? { before: ticketOf(plainItem(OldImage)), after } : { after }]
}

/** None for a record of anything but new events. @throws Error for events that cannot be read. */
export function newEvents({ dynamodb }: StreamRecord): readonly NewEvent[] {
  const { NewImage, OldImage } = dynamodb ?? {}
  const isNew = NewImage?.['entity']?.S === EVENT_ENTITY && !OldImage
  return isNew ? eventsOf(plainItem(NewImage)) : []
}
