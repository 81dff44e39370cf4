/**
 * Who looks at the tickets of a team: one item of each window of a person, that goes by itself.
 * @module
 */
import { PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { Presence } from '@plazo/application/presence'
import { TTL_ATTRIBUTE } from '@plazo/application/table-shape'
import * as z from 'zod/mini'
import { entity } from './entity.ts'
import { LAST } from './keys.ts'
import { queryPartition } from './query.ts'
import { DAY_SECONDS, seconds } from './seconds.ts'
import { instant, optional, text } from './stored-ticket.ts'

const looks = entity('look', {
  agentId: text,
  window: optional(text),
  ticketId: text,
  at: instant,
  writes: z.boolean(),
  [TTL_ATTRIBUTE]: z.int(),
})

export function presence(db: DynamoDBDocumentClient, tableName: string): Presence {
  return {
    async looksIn(team) {
      const range = { partition: partitionOf(team), from: '0', to: LAST, consistent: false }
      const items = await queryPartition(db, { tableName, ...range })
      return items.map((item) => {
        const { [TTL_ATTRIBUTE]: _, ...look } = looks.decode(item)
        return look
      })
    },
    async note(team, look) {
      const key = {
        pk: partitionOf(team),
        sk: look.window === undefined ? look.agentId : `${look.agentId}#${look.window}`,
      }
      const item = looks.encode(key, { ...look, [TTL_ATTRIBUTE]: seconds(look.at) + DAY_SECONDS })
      await db.send(new PutCommand({ TableName: tableName, Item: item }))
    },
  }
}

function partitionOf(team: string): string {
  return `DESK#LOOKS#${team}`
}
