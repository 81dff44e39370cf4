/**
 * A commit as the steps of one transaction.
 * @module
 */
import type { Commit, TicketChange } from '@plazo/application/ticket-store'
import { accountStep, MUST_BE_NEW } from './account-steps.ts'
import { staleVersion } from './answers.ts'
import { breachSteps } from './breach-items.ts'
import { eventsItem, GOES_ON_IN, ticketItem } from './items.ts'
import type { Step } from './transact.ts'
import { claimStep } from './upload-steps.ts'

/** In the order in which their answers count. */
export function stepsOf(commit: Commit, tableName: string): readonly Step[] {
  const { change, linked, account, uploads = [] } = commit
  return [
    ticketStep(change, tableName),
    ...(linked ? [ticketStep(linked, tableName)] : []),
    ...(account ? [accountStep(account, tableName)] : []),
    // Behind the guards of their tickets: an event stands in the way only of a writer who lost already.
    ...eventSteps(change, tableName),
    ...(linked ? eventSteps(linked, tableName) : []),
    ...breachSteps(change, tableName),
    ...(linked ? breachSteps(linked, tableName) : []),
    ...uploads.map((claim) => claimStep(claim, tableName)),
  ]
}

function ticketStep(change: TicketChange, tableName: string): Step {
  const put = { TableName: tableName, Item: ticketItem(change), ...guard(change) }
  return { operation: { Put: put }, otherwise: () => staleVersion(change) }
}

function guard({ seen }: TicketChange) {
  if (!seen) return { ConditionExpression: MUST_BE_NEW }
  const { version, generation, handedTo } = seen
  const armed = generation > 0
  const stands = [
    '#version = :version',
    armed ? 'generation = :generation' : 'attribute_not_exists(generation)',
    handedTo === undefined ? `attribute_not_exists(${GOES_ON_IN})` : `${GOES_ON_IN} = :handedTo`,
  ]
  return {
    ConditionExpression: stands.join(' AND '),
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: {
      ':version': version,
      ...(armed && { ':generation': generation }),
      ...(handedTo !== undefined && { ':handedTo': handedTo }),
    },
  }
}

/** What happens at once is one item. What happened is never written over: that would be a fault. */
function eventSteps({ ticket, events }: TicketChange, tableName: string): readonly Step[] {
  if (events.length === 0) return []
  const put = { TableName: tableName, Item: eventsItem(ticket.id, events), ConditionExpression: MUST_BE_NEW }
  return [{ operation: { Put: put } }]
}
