import type { Letter } from '@plazo/domain/letters'
import type { RecordedEvent, Ticket } from '@plazo/domain/ticket'
import type { Directory } from './directory.ts'
import { person } from './recipients.ts'

/** What a letter says beside its template and reader. A person the directory has lost is named by his id. */
export async function sceneOf(
  directory: Directory,
  ticket: Ticket,
  event: RecordedEvent,
): Promise<Omit<Letter, 'template' | 'reader'>> {
  const { organisationId, requesterId } = ticket
  const [organisation, requester, actor] = await Promise.all([
    directory.organisation(organisationId),
    person(directory, ticket, { role: 'customer', id: requesterId }),
    person(directory, ticket, event.actor),
  ])
  return {
    ticket,
    event,
    organisationName: organisation?.name ?? organisationId,
    requesterName: requester?.name ?? requesterId,
    ...(event.actor.role !== 'system' && { actorName: actor?.name ?? event.actor.id }),
  }
}
