/**
 * A commit as the steps of one transaction.
 * @module
 */
import type { Commit, Scope, TicketChange } from '@plazo/application/ticket-store'
import { PARTITION_KEY, TTL_ATTRIBUTE } from '@plazo/application/table-shape'
import { accountStep, entryStep } from './account-steps.ts'
import { duplicateRequest, staleVersion } from './answers.ts'
import { eventItem, requestItem, seconds, ticketItem } from './items.ts'
import type { Step } from './transact.ts'

const MUST_BE_NEW = `attribute_not_exists(${PARTITION_KEY})`

/** In the order in which their answers count: a repeated request is told as such, whatever else has changed since. */
export function stepsOf(commit: Commit, { tableName, scope }: { tableName: string; scope: Scope }): readonly Step[] {
  const { change, linked, account, entries = [] } = commit
  return [
    ...requestSteps(commit, { tableName, scope }),
    ticketStep(change, tableName),
    ...(linked ? [ticketStep(linked, tableName)] : []),
    ...(account ? [accountStep(account, tableName)] : []),
    // Behind the guards of their tickets: an event stands in the way only of a writer who lost already.
    ...eventSteps(change, tableName),
    ...(linked ? eventSteps(linked, tableName) : []),
    ...entries.map((entry) => entryStep(change.ticket.organisationId, entry, tableName)),
  ]
}

function requestSteps(commit: Commit, { tableName, scope }: { tableName: string; scope: Scope }): readonly Step[] {
  const { request } = commit
  if (!request) return []
  const put = {
    TableName: tableName,
    Item: requestItem(scope, commit, request),
    // The table may take days to let an expired one go.
    ConditionExpression: `${MUST_BE_NEW} OR #goesAt <= :now`,
    ExpressionAttributeNames: { '#goesAt': TTL_ATTRIBUTE },
    ExpressionAttributeValues: { ':now': seconds(request.at) },
  }
  return [{ operation: { Put: put }, otherwise: () => duplicateRequest(request) }]
}

function ticketStep(change: TicketChange, tableName: string): Step {
  const put = { TableName: tableName, Item: ticketItem(change), ...guard(change) }
  return { operation: { Put: put }, otherwise: () => staleVersion(change) }
}

function guard({ seen }: TicketChange) {
  if (!seen) return { ConditionExpression: MUST_BE_NEW }
  const { version, generation } = seen
  const armed = generation > 0
  return {
    ConditionExpression: `#version = :version AND ${armed ? '#alarm.#generation = :generation' : 'attribute_not_exists(#alarm)'}`,
    ExpressionAttributeNames: {
      '#version': 'version',
      '#alarm': 'alarm',
      ...(armed && { '#generation': 'generation' }),
    },
    ExpressionAttributeValues: { ':version': version, ...(armed && { ':generation': generation }) },
  }
}

/** What happened is never written over: that would be a fault. */
function eventSteps({ ticket, events }: TicketChange, tableName: string): readonly Step[] {
  return events.map((event) => ({
    operation: {
      Put: { TableName: tableName, Item: eventItem(ticket.id, event), ConditionExpression: MUST_BE_NEW },
    },
  }))
}
