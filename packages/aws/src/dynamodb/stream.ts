/**
 * What a record of the table's stream says: how a ticket or a person changed, or what happened.
 * @module
 */
import type { TicketWrite } from '@plazo/application/arm-alarms'
import type { PersonChange } from '@plazo/application/keep-sign-in'
import type { NewEvent } from '@plazo/application/send-notices'
import type { Bundle } from '@plazo/application/held-mail'
import type { EntryRequest } from '@plazo/application/entry-book'
import type { LookUp } from '@plazo/application/look-up'
import {
  AGENT_ENTITY,
  BUNDLE_ENTITY,
  CONTACT_ENTITY,
  ENTRY_ENTITY,
  EVENT_ENTITY,
  LOOK_UP_ENTITY,
  TICKET_ENTITY,
} from '@plazo/application/table-shape'
import { plainItem, type Image } from './attribute-values.ts'
import { bundleOf } from './bundle-items.ts'
import { entryRequestOf } from './entry-items.ts'
import { eventsOf, ticketOf } from './items.ts'
import { lookUpOf } from './look-up-items.ts'
import { agentOf, contactOf } from './person-items.ts'

export type StreamRecord = { dynamodb?: { NewImage?: Image | undefined; OldImage?: Image | undefined } | undefined }

/** None for a record of anything but a ticket. @throws Error for a ticket that cannot be read. */
export function ticketWrites({ dynamodb }: StreamRecord): readonly TicketWrite[] {
  const { NewImage, OldImage } = dynamodb ?? {}
  if (!NewImage || NewImage['entity']?.S !== TICKET_ENTITY) return []
  const after = ticketOf(plainItem(NewImage))
  return [OldImage ? { before: ticketOf(plainItem(OldImage)), after } : { after }]
}

/** None for a record of anything but new events, bundles, questions, or somebody at the door. @throws Error for what cannot be read. */
export function mailCauses({ dynamodb }: StreamRecord): readonly (NewEvent | Bundle | LookUp | EntryRequest)[] {
  const { NewImage, OldImage } = dynamodb ?? {}
  if (!NewImage || OldImage) return []
  switch (NewImage['entity']?.S) {
    case EVENT_ENTITY:
      return eventsOf(plainItem(NewImage))
    case BUNDLE_ENTITY:
      return [bundleOf(plainItem(NewImage))]
    case LOOK_UP_ENTITY:
      return [lookUpOf(plainItem(NewImage))]
    case ENTRY_ENTITY:
      return [entryRequestOf(plainItem(NewImage))]
    default:
      return []
  }
}

/** Somebody who signs in otherwise from now on: none for any other record. @throws Error for somebody who cannot be read. */
export function personChanges({ dynamodb }: StreamRecord): readonly PersonChange[] {
  const { NewImage, OldImage } = dynamodb ?? {}
  if (!NewImage || !OldImage) return []
  switch (NewImage['entity']?.S) {
    case CONTACT_ENTITY: {
      const [before, after] = [contactOf(plainItem(OldImage)), contactOf(plainItem(NewImage))]
      const { id, organisationId, mail } = after
      return mail === before.mail ? [] : [{ person: { id, organisationId }, mails: [mail, before.mail] }]
    }
    case AGENT_ENTITY: {
      const [before, after] = [agentOf(plainItem(OldImage)), agentOf(plainItem(NewImage))]
      const isSame = (['mail', 'role', 'leftAt'] as const).every((field) => before[field] === after[field])
      return isSame ? [] : [{ person: { id: after.id }, mails: [after.mail, before.mail] }]
    }
    default:
      return []
  }
}
