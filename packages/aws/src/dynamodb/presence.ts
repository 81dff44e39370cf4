/**
 * Who looks at a ticket: one item of each ticket, with an attribute for each person, that goes by itself.
 * @module
 */
import { GetCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { Presence } from '@plazo/application/presence'
import { TTL_ATTRIBUTE } from '@plazo/application/table-shape'
import { type Instant, instant, isInstant } from '@plazo/domain/instant'
import { headOf } from './entity.ts'
import type { Key } from './keys.ts'
import { DAY_SECONDS, seconds } from './seconds.ts'

/** Before an agent's id, so that no id is the name of another attribute. */
const BY = 'by#'

export function presence(db: DynamoDBDocumentClient, TableName: string): Presence {
  return {
    async looksAt(ticketId) {
      const { Item = {} } = await db.send(new GetCommand({ TableName, Key: presenceKey(ticketId) }))
      return Object.entries(Item).flatMap(([name, at]) =>
        name.startsWith(BY) && isInstant(String(at))
          ? [{ agentId: name.slice(BY.length), at: instant(String(at)) }]
          : [],
      )
    },
    async note(ticketId, { agentId, at }) {
      await db.send(new UpdateCommand({ TableName, Key: presenceKey(ticketId), ...changeOf(agentId, at) }))
    },
  }
}

function changeOf(agentId: string, at: Instant) {
  const { entity, schemaVersion } = headOf('presence')
  return {
    UpdateExpression: 'SET #entity = :entity, schemaVersion = :schemaVersion, #goesAt = :goesAt, #by = :at',
    ExpressionAttributeNames: { '#entity': 'entity', '#goesAt': TTL_ATTRIBUTE, '#by': `${BY}${agentId}` },
    ExpressionAttributeValues: {
      ':entity': entity,
      ':schemaVersion': schemaVersion,
      ':goesAt': seconds(at) + DAY_SECONDS,
      ':at': at,
    },
  }
}

function presenceKey(ticketId: string): Key {
  return { pk: `PRESENCE#${ticketId}`, sk: 'NOW' }
}
