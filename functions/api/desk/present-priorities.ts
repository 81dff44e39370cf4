/**
 * How tickets of the desk come by their priority, as anyone may know it.
 * @module
 */
import type { deskResponse } from '@plazo/contracts/desk-messages'
import type { Desk, Locale } from '@plazo/domain/desk'
import type { Policy } from '@plazo/domain/policy'
import type * as z from 'zod/mini'

type Told = z.input<typeof deskResponse>

export function presentPriorities(
  desk: Desk,
  { priorities, work }: Policy,
  locale: Locale,
): Pick<Told, 'priorities' | 'priorityReasons'> {
  const rule = work?.priority
  const confirmed = rule?.by === 'choice' ? rule.confirmed : []
  return {
    priorities: priorities.map((priority) => ({
      id: priority,
      name: desk.priorities[priority].name[locale],
      meaning: desk.priorities[priority].meaning[locale],
      confirmed: confirmed.includes(priority),
    })),
    ...(rule?.by === 'reason' && {
      priorityReasons: Object.entries(rule.reasons).map(([id, { priority, announced, dueDate }]) => ({
        id,
        name: desk.priorityReasons?.[id]?.[locale] ?? id,
        priority,
        announced: announced === true,
        dueDate: dueDate !== undefined,
      })),
    }),
  }
}

/** A phone that is kept for urgent and overdue tickets stands in those alone (S2-47). */
export function presentContacts({ contacts }: Desk, { work }: Policy): Told['contacts'] {
  const { phone, ...others } = contacts
  return work?.officePhone || phone === undefined ? others : contacts
}
